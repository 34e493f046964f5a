"""Statements that contradict each other and wait for a person to settle them."""

from typing import NamedTuple

from kopdata import warehouse as store
from kopdata.metrics import Selection

TOPICS = ("nik_bersama", "aktif_tanpa_rat", "predikat", "jumlah")


class Contradiction(NamedTuple):
    """What was `said` and what stands `against` it; totals belong to a sheet and to no koperasi."""

    topic: str
    koperasi_id: str | None
    nama: str | None
    kecamatan: str | None
    tahun: int | None
    said: str | None
    against: str | None
    delivery: str | None
    file: str | None
    sheet: str | None
    row: int | None


def contradictions(warehouse: store.Warehouse, selection: Selection) -> tuple[Contradiction, ...]:
    """Every contradiction about the selection's koperasi, by topic."""
    rows = store.run(warehouse, "questions/shared/contradictions", **selection.parameters())
    return tuple(Contradiction(*row) for row in rows)
