"""How many of the koperasi counted as active were stated so long ago, and which."""

from kopdata import metrics, rules
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Source


def old_statuses(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int
) -> tuple[int, int]:
    """How many koperasi aktif at a year's end have a status older than the rule allows, and years.

    They still count as active (a status stays until another is stated); the number stands beside
    `koperasi_aktif` so that nobody takes an old statement for a fresh one.
    """
    rows = _rows(warehouse, selection, tahun, with_names=False)
    return sum(count for is_old, *_, count in rows if is_old), years()


def sources(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int
) -> dict[bool, tuple[Source, ...]]:
    """The koperasi aktif at a year's end, those with an old status apart."""
    found: dict[bool, list[Source]] = {True: [], False: []}
    for is_old, koperasi_id, sumber_id, _ in _rows(warehouse, selection, tahun, with_names=True):
        found[is_old].append(Source(koperasi_id, sumber_id))
    return {is_old: tuple(members) for is_old, members in found.items()}


def years() -> int:
    """How old a status may be by the rule."""
    return rules.one("status_lama").values["years"]


def _rows(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int, *, with_names: bool
) -> list[tuple]:
    return store.run(
        warehouse,
        "questions/shared/old_status",
        tahun=tahun,
        years=years(),
        with_names=with_names,
        **selection.parameters(),
    )
