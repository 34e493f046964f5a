"""A metric over a selection, summed by what is asked; and the koperasi behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import NamedTuple

import pandas as pd

from kopdata import warehouse as store
from kopdata.errors import KopdataError
from kopdata.metrics.catalogue import Metric, get
from kopdata.metrics.selection import MERAH_PUTIH, Selection, options

Keys = tuple[date | None, str | None, date | None, str | None, str | None, str | None, bool | None]
LAST_NAME = "\uffff"  # sorts behind every name
NOTHING = (0, None, 0, 0, None, None, None)
GROUPS = ("periode", "bulan", "tanggal", "kecamatan", "jenis", "bentuk", "merah_putih")


class Row(NamedTuple):
    """One group of a summary; keys not asked for are None.

    `value` is numerator over denominator for a share (None without one, or where all of them are
    unknown), the numerator for a plain count; `value_low` takes every unknown as no, `value_high`
    as yes. `lengkap` is false while the periode is still filling up.
    """

    periode: date | None
    bulan: str | None
    tanggal: date | None
    kecamatan: str | None
    jenis: str | None
    bentuk: str | None
    merah_putih: bool | None
    numerator: int | Decimal
    denominator: int | Decimal | None
    unknown: int
    value: float | int | Decimal | None
    value_low: float | int | Decimal | None
    value_high: float | int | Decimal | None
    lengkap: bool

    @property
    def tahun(self) -> int:
        """The year of its periode, of a summary that was asked by periode."""
        if self.periode is None:
            raise ValueError("not asked by periode")
        return self.periode.year

    @property
    def base(self) -> int:
        """The koperasi it is counted out of, of a metric with a denominator."""
        if self.denominator is None:
            raise ValueError("counted out of nothing")
        return int(self.denominator)

    @property
    def share(self) -> float:
        """Its value, of a share with a base."""
        if self.value is None:
            raise ValueError("no base to share in")
        return float(self.value)

    @property
    def is_silent(self) -> bool:
        """Whether nobody stated anything about any koperasi of the base."""
        return self.value is None and self.denominator is not None and self.denominator >= 0


@dataclass(frozen=True)
class Summary:
    """The answer to one question: `rows` in order of their keys, `tahun` the years that speak."""

    metric: Metric
    selection: Selection
    by: tuple[str, ...]
    tahun: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """How many rows it has, and one for itself."""
        return 1 + len(self.rows)

    def frame(self) -> pd.DataFrame:
        """The rows as a pandas frame, with only the keys that were asked for."""
        unasked = [group for group in GROUPS if group not in self.by]
        return pd.DataFrame(self.rows, columns=Row._fields).drop(columns=unasked)


def summarise(
    warehouse: store.Warehouse,
    metric: Metric,
    selection: Selection,
    by: Sequence[str] = ("periode",),
) -> Summary:
    """One metric over a selection, by any of `GROUPS`."""
    return summarise_many(warehouse, [metric.id], selection, by)[metric.id]


def summarise_many(
    warehouse: store.Warehouse,
    metric_ids: Iterable[str],
    selection: Selection,
    by: Sequence[str] = ("periode",),
) -> dict[str, Summary]:
    """Several metrics over the same selection; those nobody asked for yet in one query."""
    by = _checked(by)
    asked = {(metric_id, selection, by): metric_id for metric_id in metric_ids}
    kept = dict(zip(asked.values(), warehouse.answers.get(asked), strict=True))
    found = {metric_id: summary for metric_id, summary in kept.items() if summary is not None}
    missing = [metric_id for metric_id in kept if metric_id not in found]
    new = _summaries(warehouse, missing, selection, by) if missing else {}
    warehouse.answers.keep({(name, selection, by): one for name, one in new.items()})
    all_found = found | new
    return {metric_id: all_found[metric_id] for metric_id in kept}


def _summaries(
    warehouse: store.Warehouse, metric_ids: Iterable[str], selection: Selection, by: tuple[str, ...]
) -> dict[str, Summary]:
    selection = selection.checked(choices := options(warehouse))
    metrics = [get(metric_id) for metric_id in metric_ids]
    periods = {metric: _periods_that_speak(warehouse, metric, selection, by) for metric in metrics}
    answers = _answers(warehouse, selection, by, periods)
    return {
        metric.id: Summary(
            metric,
            selection,
            by,
            tuple(periode.year for periode in periods[metric]),
            _rows(
                metric,
                selection=selection,
                by=by,
                periods=periods[metric],
                kecamatan=choices.kecamatan,
                answers=answers,
            ),
        )
        for metric in metrics
    }


def _answers(
    warehouse: store.Warehouse,
    selection: Selection,
    by: tuple[str, ...],
    periods: dict[Metric, dict[date, bool]],
) -> list[tuple]:
    """One query for all sums, and one more for what counts once; see `summarise_metric.sql`."""
    by_day = "bulan" in by or "tanggal" in by
    by_group = bool({"jenis", "bentuk", "merah_putih"} & set(by))
    tingkat = "kecamatan" if selection.kecamatan or "kecamatan" in by else "kabupaten"
    asked = {
        "by": list(by),
        "tingkat": f"{tingkat} per hari" if by_day else tingkat,
        "first_kecamatan": min(selection.kecamatan, default=""),
        "last_kecamatan": max(selection.kecamatan, default=LAST_NAME),
        "first_metric": min((metric.id for metric in periods), default=""),
        "last_metric": max((metric.id for metric in periods), default=""),
        "kecamatan": list(selection.kecamatan) or None,
        "jenis": list(selection.jenis) or None,
        "bentuk": list(selection.bentuk) or None,
        "merah_putih": MERAH_PUTIH[selection.merah_putih],
    }
    has_target = not (by_day or by_group or selection.is_by_group)
    answers: list[tuple] = []
    if summed := _keys(periods, counts_once=False):
        answers += store.run(
            warehouse,
            "metrics/summarise_metric",
            keys=summed,
            tingkat_target=f"{tingkat} target" if has_target else "",
            **asked,
        )
    if once := _keys(periods, counts_once=True):
        answers += store.run(warehouse, "metrics/summarise_distinct", keys=once, **asked)
    return answers


def _keys(periods: dict[Metric, dict[date, bool]], *, counts_once: bool) -> list[str]:
    return [
        f"{metric.id} {periode.year}"
        for metric, speaking in periods.items()
        for periode in speaking
        if metric.counts_once == counts_once
    ]


def rows_behind(warehouse: store.Warehouse, metric: Metric, selection: Selection) -> pd.DataFrame:
    """The koperasi in the base, per periode: in it, not in it, unknown; and the source row."""
    selection = selection.checked(options(warehouse))
    periods = _periods_that_speak(warehouse, metric, selection, ())
    return store.frame(
        warehouse,
        "metrics/rows_behind",
        metric=metric.id,
        periods=list(periods),
        **selection.parameters(),
    )


def _checked(by: Sequence[str]) -> tuple[str, ...]:
    for group in set(by).difference(GROUPS):
        raise KopdataError(f"Rincian '{group}' tidak dikenal. Pilih dari: {', '.join(GROUPS)}.")
    return tuple(by)


def _periods_that_speak(
    warehouse: store.Warehouse, metric: Metric, selection: Selection, by: Sequence[str]
) -> dict[date, bool]:
    """The periods the answer is about, each with whether it is complete.

    By periode every chosen one; else the last one for states, and for counts that add the chosen
    years, or without a choice the data date's.
    """
    known = {
        periode: lengkap
        for metric_id, periode, lengkap in store.constant(warehouse, "metrics/periods_of_metrics")
        if metric_id == metric.id and (not selection.tahun or periode.year in selection.tahun)
    }
    if "periode" in by or not known:
        return known
    if not metric.adds_over_time:
        last = max(known)
        return {last: known[last]}
    if selection.tahun:
        return known
    data_date = warehouse.about.data_date
    return {
        periode: lengkap
        for periode, lengkap in known.items()
        if data_date and periode.year == data_date.year
    }


def _rows(
    metric: Metric,
    *,
    selection: Selection,
    by: tuple[str, ...],
    periods: dict[date, bool],
    kecamatan: tuple[str, ...],
    answers: list[tuple],
) -> tuple[Row, ...]:
    """The metric's own rows of an answer, and a zero for each group that must not be missing."""
    summed = len(selection.kecamatan) if selection.kecamatan and "kecamatan" not in by else 1
    groups = len(GROUPS)
    rows = [
        _row(metric, answer[1 : groups + 1], answer[groups + 1 :], periods, summed)
        for answer in answers
        if answer[0] == metric.id
    ]
    present = {(row.periode, row.kecamatan) for row in rows}
    empty = [
        _row(metric, (periode, None, None, place, None, None, None), NOTHING, periods, summed)
        for periode, place in _expected(metric, selection, by, periods, kecamatan)
        if (periode, place) not in present
    ]
    places = {place: order for order, place in enumerate(kecamatan if "kecamatan" in by else ())}
    return tuple(sorted(rows + empty, key=lambda row: _order(row, places)))


def _expected(
    metric: Metric,
    selection: Selection,
    by: tuple[str, ...],
    periods: dict[date, bool],
    kecamatan: tuple[str, ...],
) -> list[tuple[date | None, str | None]]:
    """The groups a summary by periode and kecamatan lists even when nothing was counted.

    Counts list every kecamatan; shares only those with a base, sums those with a report.
    """
    if not periods or metric.is_sum or not set(by) <= {"periode", "kecamatan"}:
        return []
    if "kecamatan" in by and metric.denominator_kind == "koperasi":
        return []
    places = (selection.kecamatan or kecamatan) if "kecamatan" in by else (None,)
    return list(product(periods if "periode" in by else (None,), places))


def _row(metric: Metric, keys: Keys, sums: Sequence, periods: dict[date, bool], places: int) -> Row:
    """One answered group; `places` is how many kecamatan are summed in it, for their targets."""
    numerator, denominator, unknown, targets, value_low, value, value_high = sums
    numerator = _plain(numerator or 0)
    if metric.denominator_kind == "target" and targets != places * (1 if keys[0] else len(periods)):
        # Where one of the years or kecamatan has no target, the selection has none.
        denominator = value = value_low = value_high = None
    if not metric.has_base:
        value = value_low = value_high = numerator
    return Row(
        *keys,
        numerator,
        None if denominator is None else _plain(denominator),
        int(unknown or 0),
        value,
        value_low,
        value_high,
        periods[keys[0]] if keys[0] else all(periods.values()),
    )


def _plain(number: Decimal | int) -> int | Decimal:
    """A whole number as int, money with cents as Decimal."""
    return int(number) if number == int(number) else Decimal(number)


def _order(row: Row, places: dict[str, int]) -> tuple:
    return (
        row.periode or date.min,
        row.tanggal or date.min,
        row.bulan or "",
        places.get(row.kecamatan or "", -1),
        row.jenis or LAST_NAME,
        row.bentuk or "",
        bool(row.merah_putih),
    )


def selection_facts(summary: Summary) -> dict[str, object]:
    """The selection as it was answered, with the years that speak, for JSON."""
    return {**summary.selection.facts(), "tahun": list(summary.tahun)}
