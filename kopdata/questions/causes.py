"""The causes that move a koperasi in or out of a count: what happened, and what the papers did."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from kopdata.questions.named import Source
from kopdata.questions.standing import DISSOLVED, NOT_YET, Standing

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

Told = Mapping[str, Standing]


class Measure(NamedTuple):
    """What is counted: `counts` is None where nobody stated it, or it is not in the base at all.

    `instrument` names what it was measured with, `source` the row that says so.
    """

    counts: Callable[[Standing], bool | None]
    instrument: Callable[[Standing], str | None]
    source: Callable[[Standing], int | None]


def _is_aktif(one: Standing) -> bool | None:
    return one.status == "Aktif" if one.is_registered and one.status is not None else None


def _is_sehat(one: Standing) -> bool | None:
    return one.predikat == "Sehat" if one.is_registered and one.predikat is not None else None


def _assessment(one: Standing) -> int | None:
    found = one.kesehatan_sumber_id
    return one.status_sumber_id if found is None else found


MEASURES = {
    "koperasi_sehat": Measure(_is_sehat, lambda one: one.skema, _assessment),
    "koperasi_aktif": Measure(_is_aktif, lambda one: None, lambda one: one.status_sumber_id),
}

_UNHEARD_OF = Standing(NOT_YET, False, None, None, None, None, None)


def moves_on_paper(then: Told, now: Told, measure: Measure) -> Iterator[tuple[str, Source]]:
    """The same day told by two warehouses: each koperasi that only one of them counts."""
    for koperasi_id, old, new in _differing(then, now, measure):
        source = Source(koperasi_id, measure.source(new))
        if not measure.counts(new):
            yield "koreksi_turun" if new.is_registered else "dasar_keluar", source
        elif not old.is_registered:
            yield "dasar_masuk", source
        else:
            is_first = measure.counts(old) is None
            yield "pertama_dinyatakan" if is_first else "koreksi_naik", source


def moves_in_time(then: Told, now: Told, measure: Measure) -> Iterator[tuple[str, Source]]:
    """Two days told by one warehouse: each koperasi that is counted on only one of them."""
    for koperasi_id, old, new in _differing(then, now, measure):
        source = Source(koperasi_id, measure.source(new))
        cause = _came_in if measure.counts(new) else _went_out
        yield cause(old, new, measure), source


def _differing(then: Told, now: Told, measure: Measure) -> Iterator[tuple[str, Standing, Standing]]:
    for koperasi_id in sorted(then.keys() | now.keys()):
        old, new = then.get(koperasi_id, _UNHEARD_OF), now.get(koperasi_id, _UNHEARD_OF)
        if bool(measure.counts(old)) != bool(measure.counts(new)):
            yield koperasi_id, old, new


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
