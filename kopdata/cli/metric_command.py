"""The metric command: any number the pages can show, or the koperasi behind it."""

import argparse
import sys
from typing import Any

import pandas as pd

from kopdata import ingest, metrics, warehouse
from kopdata.cli.loading_commands import print_json
from kopdata.cli.metric_text import print_groups, print_koperasi
from kopdata.cli.moment import opened, selected
from kopdata.metrics.selection import jenis_in_words
from kopdata.questions.shared.kabupaten import summarise_kabupaten


def metric(asked: argparse.Namespace) -> int:
    """Print one metric over a selection, or the catalogue."""
    if asked.metric is None:
        return _catalogue(asked.json)
    measured = metrics.get(asked.metric)
    store = opened(asked)
    selection = selected(asked, tuple(asked.tahun))
    by = [group for group in asked.by if group != "kabupaten"]
    summary = metrics.summarise(store, measured, selection, by)
    parts = summarise_kabupaten(store, measured, selection, by) if "kabupaten" in asked.by else None
    if asked.rows:
        rows = _koperasi(store, measured, selection)
    else:
        rows = [
            row | ({"kabupaten": kabupaten} if kabupaten else {})
            for kabupaten, part in parts or [("", summary)]
            for row in _groups(part, with_same_day=asked.same_day)
        ]
    rows = [_with_kabupaten(row) for row in rows]
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
        print_koperasi(summary, store.about, rows)
    else:
        print_groups(summary, store.about, parts, with_same_day=asked.same_day)
    if (
        not rows
        and {"bulan", "tanggal"} & set(by)
        and metrics.summarise(store, measured, selection).rows
    ):
        print(
            f"{measured.text().name} dihitung per tahun dan tidak dapat dirinci per bulan atau "
            "tanggal. Coba --by periode.",
            file=sys.stderr,
        )
    return 0


def _with_kabupaten(row: dict[str, Any]) -> dict[str, Any]:
    """Where an office has several: the name of a kecamatan, and beside it its kabupaten."""
    if "kecamatan" not in row or not ingest.regencies().several:
        return row
    place = ingest.by_label().get(row["kecamatan"] or "")
    own = {"kabupaten": place and place.kabupaten, "kecamatan": place and place.name}
    return {**own, **row, "kecamatan": own["kecamatan"] or row["kecamatan"]}


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
