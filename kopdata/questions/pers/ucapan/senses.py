"""Which measures a statement may mean: by its words, by the unit of its numbers, by its base."""

from collections.abc import Sequence
from dataclasses import dataclass

from kopdata import metrics
from kopdata.questions.pers.ucapan.grammar.clauses import Clause, Measure, Quantity

REGISTERED = "koperasi_terdaftar"
COACHED = "koperasi_dibina"
COACHED_FIRST = "koperasi_dibina_baru"
_CUKUP = "predikat_cukup_sehat"
# Measures named together that are one of their own. Those active and `sehat` are none: whether
# `cukup sehat` counts among them, the words have to say.
_TOGETHER = {
    frozenset({"koperasi_aktif", "rat_dilaksanakan"}): ("rat_dari_aktif",),
    frozenset({"koperasi_aktif", "koperasi_sehat", _CUKUP}): ("sehat_dari_aktif",),
    frozenset({"koperasi_aktif", "predikat_sehat", _CUKUP}): ("sehat_dari_aktif",),
    frozenset({"kesehatan_dinilai", "koperasi_sehat"}): ("predikat_sehat",),
    frozenset({"kesehatan_dinilai", "predikat_sehat"}): ("predikat_sehat",),
    frozenset({"kesehatan_dinilai", _CUKUP}): (_CUKUP,),
    frozenset({"rat_dilaksanakan", "rat_tepat_waktu"}): ("rat_tepat_waktu",),
    frozenset({"anggota", "anggota_l"}): ("anggota_l",),
    frozenset({"anggota", "anggota_p"}): ("anggota_p",),
    frozenset({COACHED, "peserta_pembinaan"}): ("peserta_pembinaan",),
    frozenset({COACHED, "sesi_pembinaan"}): ("sesi_pembinaan",),
    frozenset({COACHED, COACHED_FIRST}): (COACHED_FIRST,),
}
_TAKING_PART = frozenset({"sesi_pembinaan", "peserta_pembinaan"})
# The same thing counted over another base.
_OVER_OTHERS = {
    "koperasi_sehat": ("predikat_sehat",),
    "predikat_sehat": ("koperasi_sehat",),
    "rat_dilaksanakan": ("rat_dari_aktif",),
}
# What is counted among those of another measure alone.
_AMONG = {
    "rat_tepat_waktu": "rat_dilaksanakan",
    "rat_sampai_imbauan": "rat_dilaksanakan",
    COACHED_FIRST: COACHED,
}
# What koperasi do, hand in or take part in.
_DONE = (
    "rat_",
    COACHED,
    "sesi_",
    "peserta_",
    "keragaan_",
    "kesehatan_",
    "predikat_",
    "anggota",
    "karyawan",
)
# What coaching is counted in.
_BY_UNIT = {"orang": "peserta_pembinaan", "sesi": "sesi_pembinaan"}
_OF_KOPERASI = frozenset({"percent", "koperasi"})
_PARTS = frozenset({"persen", "poin", "kali_lipat"})


@dataclass(frozen=True)
class Senses:
    """The measures a statement may mean, the likeliest first; `unread` are words nobody joins.

    `is_nearest`: what is said is not counted, and these come nearest.
    """

    ids: tuple[str, ...]
    is_opposite: bool
    unread: tuple[str, ...] = ()
    is_nearest: bool = False


def senses(statement: Clause) -> Senses:
    """The measures the words name."""
    named = _distinct(statement.measures)
    if len(named) > 1:
        plain = [one for one in named if REGISTERED not in one.senses or one.is_opposite]
        named = plain or named[:1]
    is_target = statement.is_of_target or bool(statement.reached)
    is_target = is_target or any(one.target for one in statement.quantities)
    if not named and statement.is_denied:
        return Senses((), False, tuple(one.text for one in statement.quantities))
    if not named and is_target:
        return Senses((COACHED_FIRST,), False)
    if not named:
        texts = tuple(one.text for one in statement.quantities) or ("?",)
        is_counted = statement.is_existence or statement.is_about_koperasi
        is_counted = is_counted or any(one.unit == "koperasi" for one in statement.quantities)
        return Senses((REGISTERED,), False) if is_counted else Senses((), False, texts)
    first = named[0]
    if len(named) == 1:
        return Senses(first.senses, first.is_opposite, is_nearest=first.is_nearest)
    together = frozenset(one.senses[0] for one in named)
    joined = _TOGETHER.get(together)
    if together == _TAKING_PART and all(one.unit == "orang" for one in statement.main):
        joined = ("peserta_pembinaan",)  # `kegiatan pembinaan diikuti 390 peserta`
    if joined and not any(one.is_opposite for one in named):
        return Senses(joined, False)
    return Senses(first.senses, first.is_opposite, tuple(one.text for one in named[1:]))


def done(ids: Sequence[str]) -> bool:
    """Whether it is of something that koperasi do, hand in or take part in."""
    return any(one.startswith(_DONE) for one in ids)


def _distinct(named: Sequence[Measure]) -> list[Measure]:
    found: dict[tuple, Measure] = {}
    for one in sorted(named, key=lambda told: told.is_nearest):
        found.setdefault((one.senses[0], one.is_opposite), one)
    return list(found.values())


def counted_in(metric_id: str, unit: str) -> str | None:
    """The measure a number of that unit can be of; None where it can be of none."""
    metric = metrics.get(metric_id)
    if unit in _PARTS or not unit:
        return metric_id
    if unit in _BY_UNIT and metric_id in (COACHED, COACHED_FIRST, *_TAKING_PART):
        return _BY_UNIT[unit]
    if unit == "koperasi" and metric_id in _TAKING_PART:
        return COACHED  # `14 sesi pembinaan untuk 190 koperasi`
    if unit == "koperasi":
        return metric_id if metric.unit in _OF_KOPERASI else None
    return metric_id if metric.unit == unit else None


def is_of_another_measure(base: Quantity | None, of: Sequence[Measure]) -> bool:
    """Whether a base is named of which something else than being registered is told."""
    nouns = {name for one in (*of, *(base.of if base else ())) for name in one.senses[:1]}
    return base is not None and base.target is None and bool(nouns - {REGISTERED})


def only_among(metric_id: str) -> str | None:
    """The measure whose koperasi everybody counted is one of; None where there is none."""
    return _AMONG.get(metric_id)


def whole_of(metric_id: str, base: Quantity | None, of: Sequence[Measure]) -> str | None:
    """The measure a base is of, where everybody counted is one of those; None for no such base."""
    named = [*of, *(base.of if base else ())]
    whole = _AMONG.get(metric_id)
    is_so = bool(named) and all(one.senses[0] == whole and not one.is_opposite for one in named)
    return whole if is_so else None


def over(metric_id: str, base: Quantity | None, of: Sequence[Measure]) -> tuple[str, ...]:
    """The measures that count the same over the base that is named, the likeliest first."""
    nouns = {name for one in (*of, *(base.of if base else ())) for name in one.senses[:1]}
    others = _OVER_OTHERS.get(metric_id, ())
    if "koperasi_aktif" in nouns:
        return tuple(one for one in others if one.endswith("_dari_aktif"))
    if "kesehatan_dinilai" in nouns:
        return tuple(one for one in (metric_id, *others) if one.startswith("predikat_"))
    if base is not None and base.target:
        return (COACHED_FIRST,) if metric_id in (COACHED, COACHED_FIRST) else ()
    if nouns - {REGISTERED}:
        return ()
    return (metric_id, *others) if base is not None else (metric_id,)
