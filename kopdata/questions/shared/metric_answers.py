"""What a metric says of each koperasi in its base in a year."""

from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Source


class MetricAnswer(NamedTuple):
    """Whether a koperasi is counted, whether nobody knows, and on which day it happened."""

    source: Source
    is_counted: bool
    is_unknown: bool
    day: date | None


def metric_answers(
    warehouse: store.Warehouse, selection: metrics.Selection, metric: str, year: int
) -> tuple[MetricAnswer, ...]:
    """Every koperasi in the base, each once."""
    rows = store.run(
        warehouse,
        "questions/shared/metric_answers",
        metric=metric,
        tahun=year,
        **selection.parameters(),
    )
    return tuple(MetricAnswer(Source(row[0], row[1]), *row[2:]) for row in rows)
