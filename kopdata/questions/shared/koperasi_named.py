"""Koperasi by name, each with the delivery, sheet and row that say why it is listed."""

from collections.abc import Iterable
from typing import NamedTuple

from kopdata import warehouse as store


class Source(NamedTuple):
    """A koperasi and the row that decided about it; None where no row did."""

    koperasi_id: str
    sumber_id: int | None


class Named(NamedTuple):
    """A koperasi as a list shows it. No names or telephone numbers of people."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    desa: str | None
    jenis: str | None
    delivery: str | None
    file: str | None
    sheet: str | None
    row: int | None


def named(warehouse: store.Warehouse, sources: Iterable[Source]) -> tuple[Named, ...]:
    """Those that a register of this warehouse names, by kecamatan and name."""
    asked = list(sources)
    rows = store.run(
        warehouse,
        "questions/shared/koperasi_named",
        ids=[source.koperasi_id for source in asked],
        sources=[source.sumber_id for source in asked],
    )
    return tuple(Named(*row) for row in rows)
