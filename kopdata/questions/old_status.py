"""How many of the koperasi counted as active were stated so long ago."""

from kopdata import metrics, rules
from kopdata import warehouse as store


def old_statuses(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int
) -> tuple[int, int]:
    """How many koperasi aktif at a year's end have a status older than the rule allows, and years.

    They still count as active (a status stays until another is stated); the number stands beside
    `koperasi_aktif` so that nobody takes an old statement for a fresh one.
    """
    years = rules.one("status_lama").values["years"]
    ((old,),) = store.run(
        warehouse, "old_statuses", tahun=tahun, years=years, **selection.parameters()
    )
    return old, years
