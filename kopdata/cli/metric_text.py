"""What the metric command prints for people: selection, year and the day its lists reach."""

from collections.abc import Sequence
from typing import Any

from kopdata import metrics, warehouse
from kopdata.formatting import date_long, listed, number
from kopdata.ingest import whole_area
from kopdata.metrics import figure_words
from kopdata.metrics.percent import has_share, is_mostly_unknown
from kopdata.metrics.selection import jenis_in_words
from kopdata.metrics.selection_words import restrictions_in_words

_GROUP = {True: "Merah Putih", False: "bukan Merah Putih"}


def print_groups(
    summary: metrics.Summary,
    about: warehouse.About,
    parts: Sequence[tuple[str, metrics.Summary]] | None = None,
    *,
    with_same_day: bool,
) -> None:
    """A line for each group of a summary, under what is selected; of each kabupaten in `parts`."""
    _print_head(summary, about)
    for kabupaten, part in parts or [("", summary)]:
        _print_rows(part, kabupaten, with_same_day=with_same_day)


def _print_rows(summary: metrics.Summary, kabupaten: str, *, with_same_day: bool) -> None:
    by_day = bool({"bulan", "tanggal"} & set(summary.by))
    for row in summary.compared if with_same_day else summary.rows:
        named = (_key(summary.metric, row, group) for group in summary.by)
        keys = " ".join(filter(None, (kabupaten, *named)))
        then = _then(summary.metric, row) if with_same_day else ""
        # A base is of a year, and not of one of its days.
        count = figure_words.amount(summary.metric, row.numerator)
        figure = count if by_day else _figure(summary.metric, row)
        print(f"{keys:<30} {figure}{then}".strip())


def print_koperasi(
    summary: metrics.Summary, about: warehouse.About, rows: list[dict[str, Any]]
) -> None:
    """A line for each koperasi behind a summary, under what is selected."""
    _print_head(summary, about)
    for row in rows:
        answer = "ya" if row["numerator"] else "tidak diketahui" if row["unknown"] else "tidak"
        print(
            f"{row['koperasi_id']}  {row['nama']} ({row['kecamatan']}): {answer}; "
            f"{row['delivery']}, lembar {row['sheet']}, baris {row['row']}"
        )


def selection_in_one_line(selection: metrics.Selection) -> str:
    """Every kecamatan by name, or the whole area; and which koperasi are left out."""
    places = listed(selection.kecamatan) if selection.kecamatan else whole_area()
    return ", ".join([places, *restrictions_in_words(selection, "id")])


def data_as_of(about: warehouse.About) -> str:
    """The day of the newest data, and which past state it is."""
    said = f"data per {date_long(about.data_date)}" if about.data_date else "belum ada data"
    if about.at_entry is not None:
        said += f", sampai entri arsip {about.at_entry}"
    if about.known_on is not None:
        said += f", menurut data yang diterima sampai {date_long(about.known_on)}"
    return said


def _print_head(summary: metrics.Summary, about: warehouse.About) -> None:
    if about.is_sample:
        print("DATA CONTOH")
    years = ", ".join(str(tahun) for tahun in summary.tahun) or "belum ada data"
    if summary.tahun and summary.metric.periode == "tahun_buku":
        years = f"tahun buku {years}"
    place = selection_in_one_line(summary.selection)
    print(f"{summary.metric.text().name}, {years}; {place}; {data_as_of(about)}")


def _key(metric: metrics.Metric, row: metrics.Row, group: str) -> str:
    """What a row is about, as `--by` asked."""
    if group == "periode":
        return f"tahun buku {row.tahun}" if metric.periode == "tahun_buku" else str(row.tahun)
    if group == "merah_putih":
        return _GROUP[bool(row.merah_putih)]
    if group == "jenis":
        return jenis_in_words(row.jenis)
    value = getattr(row, group)
    return "tanpa tanggal" if value is None and group in {"bulan", "tanggal"} else str(value)


def _figure(metric: metrics.Metric, row: metrics.Row) -> str:
    whole = figure_words.whole_in_words(metric, row)
    if row.value is not None and metric.has_base and not (metric.is_share or has_share(row)):
        whole += f" ({figure_words.worth(metric, row.value)})"  # an average of few is no percentage
    parts = [whole]
    if row.unknown and not is_mostly_unknown(row):
        parts.append(f"{number(row.unknown)} belum diketahui")
    if row.covered_to:
        parts.append(f"per {date_long(row.covered_to)}")
    if not row.lengkap:
        parts.append(figure_words.incomplete())
    return ", ".join(parts)


def _then(metric: metrics.Metric, row: metrics.Row) -> str:
    """`; per 12 Oktober 2024 363 dari 1.232: naik`."""
    then, (word, reason) = row.same_day, metrics.direction(metric, row)
    said = "" if word is None else word.replace("_", " ")
    why = f" ({reason.replace('_', ' ')})" if reason else ""
    if then is None:
        return f"; {said}{why}" if said else ""
    base = "" if then.denominator is None else f" dari {number(then.denominator)}"
    by_then = ""
    if row.covered_to and row.by_then.numerator != row.numerator:
        so_far = figure_words.amount(metric, row.by_then.numerator)
        by_then = f"sampai {date_long(row.covered_to)} {so_far}, "
    before = figure_words.amount(metric, then.numerator)
    return f"; {by_then}per {date_long(then.day)} {before}{base}: {said}{why}"
