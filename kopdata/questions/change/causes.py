"""The causes that move a koperasi in or out of a count: what happened, and what the papers did."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import DISSOLVED, NOT_YET, Alike, Rows, Standing

# Real: new (founded between the days and counted at the second), recovered (stated otherwise, or
# Bubar, on the first day), lapsed (stated otherwise on the second day), dissolved (Bubar by then).
REAL = {"baru": 1, "pulih": 1, "turun": -1, "bubar": -1}

# Paper: first stated (in the base, but nobody had stated it); corrected by a later delivery (the
# same day stated otherwise); base changed (it entered or left the base on paper: named for the
# first time without a founding date, founding date or kecamatan corrected, Bubar told later); not
# stated again (stated on the first day, not on the second); other instrument (assessed both times,
# but with different schemes, whose predikat do not compare).
PAPER = {
    "pertama_dinyatakan": 1,
    "koreksi_naik": 1,
    "dasar_masuk": 1,
    "instrumen_naik": 1,
    "tidak_dinyatakan": -1,
    "koreksi_turun": -1,
    "dasar_keluar": -1,
    "instrumen_turun": -1,
}

Told = Mapping[str, tuple[Standing, Rows]]


class Measure(NamedTuple):
    """What is counted: `counts` is None where nobody stated it, or it is not in the base at all.

    `instrument` names what it was measured with; the row that says so is that of the assessment if
    `is_assessed` and there is one, else that of the register.
    """

    counts: Callable[[Standing], bool | None]
    instrument: Callable[[Standing], str | None]
    is_assessed: bool

    def source(self, rows: Rows) -> int | None:
        """The row that says how a koperasi stands."""
        return rows.kesehatan if self.is_assessed and rows.kesehatan is not None else rows.status


def _is_aktif(one: Standing) -> bool | None:
    return one.status == "Aktif" if one.is_registered and one.status is not None else None


def _is_sehat(one: Standing) -> bool | None:
    return one.predikat == "Sehat" if one.is_registered and one.predikat is not None else None


MEASURES = {
    "koperasi_sehat": Measure(_is_sehat, lambda one: one.skema, is_assessed=True),
    "koperasi_aktif": Measure(_is_aktif, lambda one: None, is_assessed=False),
}

_UNHEARD_OF = (Standing(NOT_YET, False, None, None, None), Rows(None, None))


def moves_on_paper(then: Told, now: Told, measure: Measure) -> Iterator[tuple[str, Source]]:
    """The same day told by two warehouses: each koperasi that only one of them counts."""
    for koperasi_id in sorted(then.keys() | now.keys()):
        old, _ = then.get(koperasi_id, _UNHEARD_OF)
        new, rows = now.get(koperasi_id, _UNHEARD_OF)
        if _differ(old, new, measure):
            yield _on_paper(old, new, measure), Source(koperasi_id, measure.source(rows))


def moves_in_time(alike: Iterable[Alike], measure: Measure) -> Iterator[tuple[str, Source]]:
    """Two days told by one warehouse: each koperasi that is counted on only one of them."""
    for old, new, ids, _, _, status, kesehatan in alike:
        if _differ(old, new, measure):
            cause = (_came_in if measure.counts(new) else _went_out)(old, new, measure)
            for koperasi_id, *rows in zip(ids, status, kesehatan, strict=True):
                yield cause, Source(koperasi_id, measure.source(Rows(*rows)))


def _differ(old: Standing, new: Standing, measure: Measure) -> bool:
    return bool(measure.counts(old)) != bool(measure.counts(new))


def _on_paper(old: Standing, new: Standing, measure: Measure) -> str:
    if not measure.counts(new):
        return "koreksi_turun" if new.is_registered else "dasar_keluar"
    if not old.is_registered:
        return "dasar_masuk"
    return "pertama_dinyatakan" if measure.counts(old) is None else "koreksi_naik"


def _came_in(old: Standing, new: Standing, measure: Measure) -> str:
    if old.keberadaan == NOT_YET:
        return "baru" if new.has_founding_date else "dasar_masuk"
    if old.keberadaan == DISSOLVED:
        return "pulih"
    if measure.counts(old) is None:
        return "pertama_dinyatakan"
    return "instrumen_naik" if _other_instrument(old, new, measure) else "pulih"


def _went_out(old: Standing, new: Standing, measure: Measure) -> str:
    if new.keberadaan == DISSOLVED:
        return "bubar"
    if not new.is_registered:
        return "dasar_keluar"
    if measure.counts(new) is None:
        return "tidak_dinyatakan"
    return "instrumen_turun" if _other_instrument(old, new, measure) else "turun"


def _other_instrument(old: Standing, new: Standing, measure: Measure) -> bool:
    return measure.instrument(old) != measure.instrument(new)
