"""Why a figure changed between two moments, in plain Python, from what the causes are said to mean.

A moment is what the office knew and a year. First the earlier moment is told again by what is known
later (paper), then the later moment is compared with that (real, unless nobody had told of one).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from .direction import SCALED
from .history import Fact, Known, Koperasi, deadline, end_of, score_of
from .oracle import BY_BOOK_YEAR, METRICS, Mark, metric_tahun
from .summary import Selected, is_selected

# What happens on a day; of all else it is said that nobody stated it, where there is no row.
EVENTS = ("rat_", "koperasi_dibina", "sesi_", "peserta_")
TOLD_OTHERWISE = "laporan_susulan atau catatan_dikoreksi"


class Counted(NamedTuple):
    """What a koperasi (by its number) or a session adds in one telling."""

    numerator: int | Decimal
    unknown: int


class Moment(NamedTuple):
    """What the office knew, and the year it is asked about."""

    known: Known
    tahun: int


def as_known_later(facts: Iterable[Fact], day: date) -> Known:
    """A day as told by all these rows: what happened after it is taken back."""
    known = Known(facts)
    known.data_date = min(day, known.data_date)
    for one in known.numbered.values():
        for tahun_buku in one.rat_rows:
            if one.rat_held(tahun_buku) and not one.rat_held(tahun_buku, by=day):
                one.rat_rows[tahun_buku] = [{**one.rat(tahun_buku)[1], "status": "belum"}]
        for key, row in one.facts["kesehatan"].items():
            if (row.get("tanggal") or date.min) > day:
                one.facts["kesehatan"][key] = {"tahun": row["tahun"]}
        for key, row in one.facts["pembinaan"].items():
            if (row.get("tanggal_selesai") or date.min) > day:
                one.facts["pembinaan"][key] = {**row, "status": "Berjalan"}
    return known


def counted(moment: Moment, metric: str, selection: Selected) -> dict[object, Counted]:
    """Everybody in a metric's base or count, by number; sessions by what they are."""
    known, tahun = moment
    if tahun not in metric_tahun(known, metric):
        return {}
    number = {id(one): name for name, one in known.numbered.items()}
    found: dict[object, list[Mark]] = defaultdict(list)
    for mark in METRICS[metric](known, tahun):
        if is_selected(mark.koperasi, selection):
            found[mark.session or number[id(mark.koperasi)]].append(mark)
    return {
        item: Counted(
            1 if marks[0].session else sum(mark.numerator for mark in marks),
            max(mark.unknown for mark in marks),
        )
        for item, marks in found.items()
        if any(mark.numerator or mark.denominator is not None for mark in marks)
    }


def causes(
    before: Moment, again: Known, after: Moment, metric: str, selection: Selected
) -> dict[tuple[str, int], tuple[int | Decimal, int]]:
    """By cause and direction: what it adds, and how many koperasi or sessions it moved."""
    retold = Moment(again, before.tahun)
    first, second, third = (counted(one, metric, selection) for one in (before, retold, after))
    total: dict[tuple[str, int], list] = defaultdict(list)
    for item, effect in differing(first, second):
        told = (first.get(item), before.known), (second.get(item), again)
        cause = paper(item, told, selection)
        total[cause, 1 if effect > 0 else -1].append(effect)
    for item, effect in differing(second, third):
        told = (second.get(item), retold), (third.get(item), after)
        cause = time(metric, item, told)
        total[cause, 1 if effect > 0 else -1].append(effect)
    return {key: (sum(effects), len(effects)) for key, effects in total.items()}


def differing(
    first: dict[object, Counted], second: dict[object, Counted]
) -> Iterable[tuple[object, int | Decimal]]:
    for item in first.keys() | second.keys():
        old, new = (side[item].numerator if item in side else 0 for side in (first, second))
        if old != new:
            yield item, new - old


def paper(item: object, told: Sequence[tuple[Counted | None, Known]], selection: Selected) -> str:
    """The same day told twice."""
    if isinstance(item, int):
        for counts, side in told:
            one = side.numbered.get(item)
            if counts is None and not (one and one.statements):
                return "masuk_daftar"
            if counts is None and not is_selected(one, selection):
                return "data_pokok"
    (was, _), (now, _) = told
    if was and was.unknown:
        return "pertama_dinyatakan"
    if now and now.unknown:
        return "tidak_dinyatakan"
    return TOLD_OTHERWISE


def time(metric: str, item: object, told: Sequence[tuple[Counted | None, Moment]]) -> str:
    """Two days told once."""
    (was, first), (now, second) = told
    if not isinstance(item, int):
        return "terjadi"
    one = second.known.numbered[item]
    was_bubar, is_bubar = (bubar(one, metric, moment) for moment in (first, second))
    first_day = first.known.end(first.tahun)
    if was is None and not one.exists(first_day):
        return "berdiri" if one.founded else "masuk_daftar"
    if now is None and is_bubar and not was_bubar:
        return "bubar"
    if was is None and was_bubar:
        return "terjadi"
    is_listed = any(row["per"] <= first_day for row in one.statements)
    if cause := silence(metric, was, now, is_listed=is_listed):
        return cause
    is_other = metric in SCALED and instruments(one, first, second)
    return "instrumen" if is_other else "terjadi"


def silence(metric: str, was: Counted | None, now: Counted | None, *, is_listed: bool) -> str:
    """Which of the two days nobody had told of; `is_listed` is whether a register had by then."""
    if was.unknown if was else not metric.startswith(EVENTS):
        of_register = metric in {"koperasi_terdaftar", "koperasi_aktif", "zona_merah"}
        return "masuk_daftar" if of_register and not is_listed else "pertama_dinyatakan"
    is_silent = now.unknown if now else not metric.startswith(EVENTS)
    return "tidak_dinyatakan" if is_silent else ""


def bubar(one: Koperasi, metric: str, moment: Moment) -> bool:
    """A book year asks at the deadline of its RAT, any other year at its end."""
    day = end_of(moment.tahun)
    if metric in BY_BOOK_YEAR:
        day = deadline(moment.tahun)
    return one.status(min(day, moment.known.data_date)) == "Bubar"


def instruments(one: Koperasi, first: Moment, second: Moment) -> bool:
    """Whether it was assessed in both years, by different schemes."""
    rows = [one.fact("kesehatan", moment.tahun) for moment in (first, second)]
    schemes = {
        row.get("skema") or ("perdep_06_2016" if row["tahun"] <= 2020 else "kkpkk_2021")
        for row in rows
        if row and (row.get("predikat") or score_of(row) is not None)
    }
    return len(schemes) > 1
