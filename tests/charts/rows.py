"""Summaries made by hand, so that a chart can be looked at without a warehouse."""

from datetime import date, timedelta

from kopdata import metrics
from kopdata.metrics import Row, Selection, Summary
from kopdata.warehouse import About

ABOUT = About(date(2023, 7, 21), None, True, 3, "test")


def row(numerator, denominator, *, unknown=0, lengkap=True, **keys):
    """One row of a summary with only the keys given."""
    value = numerator / denominator if denominator else None
    high = (numerator + unknown) / denominator if denominator else None
    empty = dict.fromkeys(Row._fields)
    figures = {"numerator": numerator, "denominator": denominator, "unknown": unknown}
    shares = {"value": value, "value_low": value, "value_high": high, "lengkap": lengkap}
    return Row(**(empty | keys | figures | shares))


def yearly(metric_id, counts, *, last_is_complete=True):
    """A summary by periode; `counts` maps a year to numerator and denominator."""
    last = max(counts, default=None)
    rows = tuple(
        row(*count, periode=date(year, 1, 1), lengkap=last_is_complete or year != last)
        for year, count in counts.items()
    )
    return Summary(metrics.get(metric_id), Selection(), ("periode",), tuple(counts), rows)


def by_kecamatan(metric_id, counts):
    """A summary by kecamatan."""
    rows = tuple(row(*count, kecamatan=name) for name, count in counts.items())
    return Summary(metrics.get(metric_id), Selection(), ("kecamatan",), (2023,), rows)


def daily(counts, year=2023):
    """Koperasi newly coached, a few days apart."""
    first = date(year, 1, 20)
    rows = tuple(
        row(count, None, tanggal=first + timedelta(days=12 * place))
        for place, count in enumerate(counts)
    )
    metric = metrics.get("koperasi_dibina_baru")
    return Summary(metric, Selection(), ("tanggal",), (year,), rows)
