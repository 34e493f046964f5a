"""The year before as it stood on the same day, by the data in hand."""

from collections.abc import Iterator
from datetime import date

from .history import Known
from .lists_reach import covered_to, end_of_figure, is_told
from .oracle import METRICS, PREDIKAT, RAT, STATES, Mark, metric_tahun, owes_rat, rat_day

HEALTH_BY_DAY = {"kesehatan_dinilai", "koperasi_sehat", "ksp_dinilai", *PREDIKAT}
COACHING = ("koperasi_dibina", "koperasi_dibina_baru", "sesi_pembinaan", "peserta_pembinaan")


def year_before(day: date) -> date:
    """29 February: 28."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)


def day_of(known: Known, metric: str, tahun: int) -> date | None:
    reached = covered_to(known, metric, tahun)
    return reached and year_before(reached)


def earlier(known: Known, metric: str, tahun: int) -> int | None:
    """The year it is compared with, where the metric has it."""
    both_told = is_told(known, metric, tahun) and is_told(known, metric, tahun - 1)
    return tahun - 1 if both_told and tahun - 1 in metric_tahun(known, metric) else None


def is_reached(known: Known, metric: str, tahun: int) -> bool:
    """Whether the lists reach into the year at all."""
    reached = covered_to(known, metric, tahun)
    return reached is not None and reached > year_before(end_of_figure(metric, tahun))


def marks_then(known: Known, metric: str, tahun: int) -> list[Mark] | None:
    """What counts of the year before on that day; none where nothing tells."""
    day, before = day_of(known, metric, tahun), earlier(known, metric, tahun)
    if day is None or before is None:
        return None
    if metric in STATES:
        return list(STATES[metric](known, day)) if is_told_on(known, metric, day) else None
    if metric in RAT:
        return list(rat_then(known, metric, before, day))
    if metric in COACHING:
        return [mark for mark in METRICS[metric](known, before) if mark.day <= day]
    if metric in HEALTH_BY_DAY and not undated(known, {before, tahun}):
        return list(health_then(known, metric, before, day))
    return None


def is_told_on(known: Known, metric: str, day: date) -> bool:
    """A state has a value from its first year on."""
    if metric == "zona_merah":
        first = min(known.tahun["rat"])
        return date(first + 3, 6, 30) <= day
    kind = "verifikasi" if metric == "koperasi_terlacak" else "register"
    return min(known.tahun[kind]) <= day.year


def rat_then(known: Known, metric: str, before: int, day: date) -> Iterator[Mark]:
    """Held by the day it was reported, else met; held on no day anybody gave is unknown."""
    final = {id(mark.koperasi): mark for mark in METRICS[metric](known, before)}
    for one in owes_rat(known, before):
        mark = final.get(id(one))
        if mark is None:
            continue
        held, told = one.rat(before)[0], rat_day(one, before)
        by_then = held is True and told is not None and told <= day
        numerator = mark.numerator if by_then else 0
        unknown = held is None or (held and told is None) or (by_then and mark.unknown)
        yield Mark(one, numerator, 1, int(bool(unknown)))


def undated(known: Known, years: set[int]) -> bool:
    """Whether an assessment of these years does not say its day."""
    return any(
        one.predikat_or_score(tahun) and one.fact("kesehatan", tahun).get("tanggal") is None
        for one in known.koperasi
        for tahun in years
    )


def health_then(known: Known, metric: str, before: int, day: date) -> Iterator[Mark]:
    for mark in METRICS[metric](known, before):
        row = mark.koperasi.fact("kesehatan", before)
        by_then = bool(row and row.get("tanggal") and row["tanggal"] <= day)
        if metric in {"kesehatan_dinilai", "ksp_dinilai"}:
            yield mark._replace(numerator=mark.numerator if by_then else 0)
        elif metric in PREDIKAT and by_then:
            yield mark
        elif metric == "koperasi_sehat":
            numerator = mark.numerator if by_then else 0
            yield mark._replace(numerator=numerator, unknown=max(mark.unknown, int(not by_then)))
