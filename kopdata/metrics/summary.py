"""A metric over a selection, summed by what is asked; and the koperasi behind it."""

import functools
import weakref
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from kopdata import warehouse as store
from kopdata.errors import KopdataError
from kopdata.metrics.catalogue import Metric, get
from kopdata.metrics.selection import MERAH_PUTIH, Selection, options
from kopdata.metrics.summary_rows import GROUPS, LAST_NAME, Row, Summary
from kopdata.metrics.summed_groups import Asked, Period
from kopdata.metrics.withheld import refuse_groups, withheld
from kopdata.metrics.year_before import compared


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
    refuse_groups(warehouse, selection, by)
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
    asked = [
        Asked(
            metric,
            selection,
            by,
            _periods_that_speak(warehouse, metric, selection, by),
            choices.kecamatan,
            withheld(warehouse),
        )
        for metric in metrics
    ]
    answers = _answers(warehouse, asked)
    # By a proxy: a summary is kept with its warehouse, and would keep it open when it is replaced.
    there = weakref.proxy(warehouse)
    compare = functools.cache(functools.partial(_same_days, there, tuple(asked)))
    return {
        one.metric.id: Summary(
            one.metric,
            selection,
            by,
            tuple(periode.year for periode in one.periods),
            one.rows(answers),
            one.untold(),
            functools.partial(_compared, one, compare),
        )
        for one in asked
    }


def _answers(warehouse: store.Warehouse, asked: Sequence[Asked]) -> list[tuple]:
    """What each period of the metrics counts; see `summarise_metric.sql`."""
    queries = ("metrics/summarise_metric", "metrics/summarise_distinct")
    return _asked_once(warehouse, asked, queries, lambda _: True)


def _same_days(warehouse: store.Warehouse, asked: Sequence[Asked]) -> list[tuple]:
    """The year before of all metrics asked together; see `summarise_same_day.sql`."""
    queries = ("metrics/summarise_same_day", "metrics/summarise_same_day_distinct")
    return _asked_once(warehouse, asked, queries, lambda period: bool(period.same_day))


def _asked_once(
    warehouse: store.Warehouse,
    asked: Sequence[Asked],
    queries: tuple[str, str],
    is_meant: Callable[[Period], bool],
) -> list[tuple]:
    """One query for all sums, and one more for what counts once.

    To count apart is dear: it takes as long to plan as all the sums.
    """
    keys: dict[bool, list[str]] = {False: [], True: []}
    for one in asked:
        years = [each.periode.year for each in one.periods.values() if is_meant(each)]
        # In a public warehouse each is counted already.
        apart = one.metric.counts_once and not warehouse.about.is_public
        keys[apart] += [f"{one.metric.id} {year}" for year in years]
    answers: list[tuple] = []
    for query, apart in zip(queries, keys, strict=True):
        if keys[apart]:
            parameters = _parameters(asked)
            if apart:
                del parameters["tingkat_target"]
            answers += store.run(warehouse, query, keys=keys[apart], **parameters)
    return answers


def _compared(
    asked: Asked, answers: Callable[[], list[tuple]], rows: Sequence[Row]
) -> tuple[Row, ...]:
    """Rows with the year before, where that is told by the year."""
    by_day = {"bulan", "tanggal"} & set(asked.by)
    return tuple(rows) if by_day else compared(asked, rows, answers())


def _parameters(asked: Sequence[Asked]) -> dict[str, Any]:
    """What of `metric_value` the metrics read, asked over one selection by one split."""
    by, selection = asked[0].by, asked[0].selection
    by_day = "bulan" in by or "tanggal" in by
    by_group = bool({"jenis", "bentuk", "merah_putih"} & set(by))
    tingkat = "kecamatan" if selection.kecamatan or "kecamatan" in by else "kabupaten"
    has_target = not (by_day or by_group or selection.is_by_group)
    return {
        "by": list(by),
        "tingkat": f"{tingkat} per hari" if by_day else tingkat,
        "tingkat_target": f"{tingkat} target" if has_target else "",
        "first_kecamatan": min(selection.kecamatan, default=""),
        "last_kecamatan": max(selection.kecamatan, default=LAST_NAME),
        "first_metric": min(one.metric.id for one in asked),
        "last_metric": max(one.metric.id for one in asked),
        "kecamatan": list(selection.kecamatan) or None,
        "jenis": list(selection.jenis) or None,
        "bentuk": list(selection.bentuk) or None,
        "merah_putih": MERAH_PUTIH[selection.merah_putih],
    }


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
) -> dict[date, Period]:
    """The periods the answer is about.

    By periode every chosen one; else the last one for states, and for counts that add the chosen
    years, or without a choice the data date's.
    """
    rows = store.constant(warehouse, "metrics/periods_compared")
    every = [Period(*rest) for metric_id, *rest in rows if metric_id == metric.id]
    known = {
        one.periode: one
        for one in every
        if not selection.tahun or one.periode.year in selection.tahun
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
        periode: period
        for periode, period in known.items()
        if data_date and periode.year == data_date.year
    }


def selection_facts(summary: Summary) -> dict[str, object]:
    """The selection as it was answered, with the years that speak, for JSON."""
    return {**summary.selection.facts(), "tahun": list(summary.tahun)}
