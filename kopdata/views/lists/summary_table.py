"""Summaries as a table to read and to download, with the words of the page."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pandas as pd

from kopdata import formatting, messages, metrics
from kopdata.briefs.shared import listing
from kopdata.metrics import figure_words
from kopdata.metrics.percent import has_share
from kopdata.metrics.selection import jenis_in_words
from kopdata.metrics.selection_words import selection_in_words
from kopdata.spreadsheet import neutral

if TYPE_CHECKING:
    from kopdata.views.shell.visit import Visit

_FIGURE = {
    "id": re.compile(r"[-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:[ \u00a0\u202f]?%)?"),
    "en": re.compile(r"[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[ \u00a0\u202f]?%)?"),
}
_KEYS = ("periode", "tanggal", "kecamatan")


def frame(summaries: Sequence[metrics.Summary], language: str) -> pd.DataFrame:
    """One row per metric and group; figures are written as everywhere on the page."""
    rows = [_cells(summary, row, language) for summary in summaries for row in summary.rows]
    found = pd.DataFrame(rows)
    return found.rename(
        columns={name: messages.text(f"kolom.{name}", language) for name in found.columns}
    )


def csv(
    table: pd.DataFrame,
    here: "Visit",
    said: Iterable[str] = (),
    measured: Iterable[metrics.Metric] = (),
) -> bytes:
    """The table under its selection, dates and definitions, figures plain in the dialect it states.

    `said` are words of the chart; cells that a spreadsheet would run are made harmless.
    """
    language = here.language
    lines = [
        *_dates(here),
        selection_in_words(here.selection, language, in_full=True),
        *said,
    ]
    lines += [_definition(metric, language) for metric in measured]
    head = "".join(f"# {neutral(' '.join(line.split()))}\n" for line in lines if line)
    head += f"# {messages.text('data.ekspor_csv', language)}\n"
    shown = table.map(partial(_plain, language=language)).rename(columns=neutral)
    return (head + shown.to_csv(index=False, sep=";")).encode("utf-8-sig")


def _plain(cell: object, language: str) -> object:
    """A figure without the marks of reading: 1070 for 1.070, 41.8 for 41,8 %."""
    kept = listing.csv_cell(cell)
    if kept != cell or not isinstance(cell, str) or not _FIGURE[language].fullmatch(cell):
        return kept
    thousands, decimal = (".", ",") if language == "id" else (",", ".")
    plain = cell.replace("\u2212", "-").rstrip(" %\u00a0\u202f")
    return plain.replace(thousands, "").replace(decimal, ".")


def _dates(here: "Visit") -> list[str]:
    day = here.date_long(here.about.day)
    past = [words.replace("**", "") for words in here.past_in_words]
    lines = [*past, here.text("data.per", date=day)]
    if here.about.is_sample:
        lines.insert(0, here.text("data.contoh"))
    return lines


def _definition(metric: metrics.Metric, language: str) -> str:
    text = metric.text(language)
    parts = [f"{text.name}: {text.definition}", text.missing, f"({metric.source(language)})"]
    return " ".join([*parts, metric.rule_text(language)])


def _cells(summary: metrics.Summary, row: metrics.Row, language: str) -> dict[str, str]:
    cells = {"metrik": summary.metric.text(language).name}
    for key in _KEYS:
        if key in summary.by:
            cells[key] = _key(key, getattr(row, key), language)
    cells["numerator"] = figure_words.numerator_in_words(summary.metric, row, language)
    if summary.metric.has_base:
        cells |= _share(summary.metric, row, language)
    complete = "kolom.ya" if row.lengkap else "kolom.belum"
    return cells | {"lengkap": messages.text(complete, language)}


def _share(metric: metrics.Metric, row: metrics.Row, language: str) -> dict[str, str]:
    if row.denominator is None:
        return {"denominator": "", "unknown": "", "value": ""}
    value = row.value if has_share(row) else None
    return {
        "denominator": figure_words.base_amount(metric, row.denominator, language),
        "unknown": formatting.number(row.unknown, language=language),
        "value": "" if value is None else figure_words.worth(metric, value, language),
    }


def _key(key: str, value: object, language: str) -> str:
    if isinstance(value, date) and key == "periode":
        return str(value.year)
    if isinstance(value, date):
        return formatting.date_short(value, language=language)
    return str(value) if value is not None else jenis_in_words(None, language)
