"""The metric command: any number the pages can show, or the koperasi behind it."""

import argparse
from typing import Any

import pandas as pd

from kopdata import metrics, warehouse
from kopdata.cli.loading_commands import print_json
from kopdata.cli.moment import opened, selected
from kopdata.formatting import NOTHING, date_long, number
from kopdata.metrics import figure_words
from kopdata.metrics.percent import has_share
from kopdata.metrics.selection import jenis_in_words


def metric(asked: argparse.Namespace) -> int:
    """Print one metric over a selection, or the catalogue."""
    if asked.metric is None:
        return _catalogue(asked.json)
    measured = metrics.get(asked.metric)
    store = opened(asked)
    selection = selected(asked, tuple(asked.tahun))
    summary = metrics.summarise(store, measured, selection, asked.by)
    if asked.rows:
        rows = _koperasi(store, measured, selection)
    else:
        rows = _groups(summary, with_same_day=asked.same_day)
    if asked.json:
        print_json(
            {
                "metric": measured.id,
                "name": measured.text().name,
                "unit": measured.unit,
                "selection": metrics.selection_facts(summary),
                "known_on": store.about.known_on or store.about.data_date,
                "at_entry": store.about.at_entry,
                "data_date": store.about.data_date,
                "is_sample": store.about.is_sample,
                "rule": measured.rule_text() or measured.legal_source,
                "rows": rows,
            }
        )
    elif asked.rows:
        _print_koperasi(rows)
    else:
        _print_groups(summary, store.about, with_same_day=asked.same_day)
    return 0


def _catalogue(as_json: bool) -> int:
    if as_json:
        print_json(
            {
                "metrics": [
                    {
                        "metric": one.id,
                        "name": one.text().name,
                        "unit": one.unit,
                        "kinds": one.kinds,
                        "periode": one.periode,
                        "adds_over_time": one.adds_over_time,
                        "definition": one.text().definition,
                        "numerator": one.text().numerator,
                        "denominator": one.text().denominator,
                        "missing": one.text().missing,
                        "rule": one.rule_text() or one.legal_source,
                        "legal_source": one.legal_source,
                        "confidence": one.confidence,
                    }
                    for one in metrics.catalogue()
                ]
            }
        )
        return 0
    for one in metrics.catalogue():
        print(f"{one.id:<34} {one.text().definition}")
    return 0


def _groups(summary: metrics.Summary, *, with_same_day: bool) -> list[dict[str, Any]]:
    return [
        {
            **_keys(summary, row),
            "numerator": row.numerator,
            "denominator": row.denominator,
            "unknown": row.unknown,
            "value": row.value,
            "value_low": row.value_low,
            "value_high": row.value_high,
            "lengkap": row.lengkap,
            "covered_to": row.covered_to,
            **(_compared(summary.metric, row) if with_same_day else {}),
        }
        for row in (summary.compared if with_same_day else summary.rows)
    ]


def _compared(metric: metrics.Metric, row: metrics.Row) -> dict[str, Any]:
    """The year before as it stood on the same day, and what may be said of the change."""
    told = ("periode", "day", "numerator", "denominator", "unknown", "value")
    then = row.same_day and {name: getattr(row.same_day, name) for name in told}
    word, reason = metrics.direction(metric, row)
    return {"same_day": then, "direction": word, "reason": reason}


def _keys(summary: metrics.Summary, row: metrics.Row) -> dict[str, Any]:
    """What a group is called: each name can be chosen again."""
    keys = {group: getattr(row, group) for group in summary.by}
    return keys | {"jenis": jenis_in_words(row.jenis)} if "jenis" in keys else keys


def _koperasi(
    store: warehouse.Warehouse, measured: metrics.Metric, selection: metrics.Selection
) -> list[dict[str, Any]]:
    behind = metrics.rows_behind(store, measured, selection)
    return [
        {str(name): _plain(value) for name, value in row.items()}
        for row in behind.to_dict(orient="records")
    ]


def _plain(value: Any) -> Any:
    """A frame's value as JSON knows it: no NaN, whole numbers as integers, days as ISO."""
    if pd.isna(value):
        return None
    if hasattr(value, "date"):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.item() if hasattr(value, "item") else value


def _print_groups(summary: metrics.Summary, about: warehouse.About, *, with_same_day: bool) -> None:
    if about.is_sample:
        print("DATA CONTOH")
    years = ", ".join(str(tahun) for tahun in summary.tahun) or "belum ada data"
    known = date_long(about.data_date) if about.data_date else "belum ada"
    print(f"{summary.metric.text().name}, {years}; keadaan data {known}")
    for row in summary.compared if with_same_day else summary.rows:
        keys = " ".join(str(key) for key in _keys(summary, row).values())
        amount = NOTHING if row.is_silent else number(row.numerator)
        base = ""
        if row.denominator is not None:
            base = f" dari {number(row.denominator)} {summary.metric.text().denominator}"
            if row.value is not None and (has_share(row) or not summary.metric.is_share):
                base += f" ({figure_words.worth(summary.metric, row.value)})"
        unknown = f", {number(row.unknown)} tidak diketahui" if row.unknown else ""
        incomplete = "" if row.lengkap else ", belum lengkap"
        then = _then(summary.metric, row) if with_same_day else ""
        print(f"{keys:<30} {amount}{base}{unknown}{incomplete}{then}".strip())


def _then(metric: metrics.Metric, row: metrics.Row) -> str:
    """`; per 12 Oktober 2024 363 dari 1.232: naik`."""
    then, (word, reason) = row.same_day, metrics.direction(metric, row)
    said = "" if word is None else word.replace("_", " ")
    why = f" ({reason.replace('_', ' ')})" if reason else ""
    if then is None:
        return f"; {said}{why}" if said else ""
    base = "" if then.denominator is None else f" dari {number(then.denominator)}"
    return f"; per {date_long(then.day)} {number(then.numerator)}{base}: {said}{why}"


def _print_koperasi(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        answer = "ya" if row["numerator"] else "tidak diketahui" if row["unknown"] else "tidak"
        print(
            f"{row['koperasi_id']}  {row['nama']} ({row['kecamatan']}): {answer}; "
            f"{row['delivery']}, lembar {row['sheet']}, baris {row['row']}"
        )
