"""Up to which day the lists of a metric tell a year, and which years are over."""

from datetime import date

from kopdata import warehouse as store
from kopdata.metrics.catalogue import get


def has_ended(year: int, data_date: date | None) -> bool:
    """Whether a year was over when the newest data were received."""
    return data_date is not None and date(year, 12, 31) <= data_date


def reached(warehouse: store.Warehouse, metric_id: str, tahun: int) -> date:
    """The day a figure of that year speaks for, as `covered_to` of its rows.

    Where no list says, the end of the year (of a tahun buku the year after), or the data date.
    """
    for metric, periode, covered_to, *_ in store.constant(warehouse, "metrics/periods_compared"):
        if metric == metric_id and periode.year == tahun and covered_to:
            return covered_to
    years = tahun + 1 if get(metric_id).periode == "tahun_buku" else tahun
    return min(date(years, 12, 31), warehouse.about.day)
