"""What to ask a koperasi for on a visit: what is missing about it, and who was there last."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kopdata import warehouse as store


class Stop(NamedTuple):
    """A koperasi to visit. `missing` in the order to ask for it; `rat` and `keragaan` speak of
    `tahun_buku`, `kesehatan` of `tahun`. No names or telephone numbers of people."""

    koperasi_id: str
    nama: str
    desa: str | None
    alamat: str | None
    missing: tuple[str, ...]
    tahun_buku: int | None
    tahun: int | None
    coached_on: date | None
    visited_on: date | None
    found: str | None


def stops(warehouse: store.Warehouse, ids: Sequence[str]) -> tuple[Stop, ...]:
    """The koperasi in the order asked for."""
    rows = store.run(warehouse, "questions/prioritas/route_sheet", ids=list(ids))
    return tuple(Stop(*(*row[:4], tuple(row[4]), *row[5:])) for row in rows)
