"""Which statuses the registered koperasi have: what `the rest` are, beside those aktif."""

from kopdata import metrics
from kopdata import warehouse as store


def statuses(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int
) -> dict[str | None, int]:
    """How many registered at a year's end have each status, most first; None: none stated."""
    rows = store.run(warehouse, "questions/pers/statuses", tahun=tahun, **selection.parameters())
    return dict(rows)
