"""How much of what should be known about each koperasi is filled in."""

from typing import NamedTuple

from kopdata import warehouse as store
from kopdata.metrics import Selection

FIELDS = (
    *("nik", "nomor_badan_hukum", "tanggal_badan_hukum", "alamat", "desa", "jenis", "status"),
    *("ketua", "telepon", "verifikasi", "rat", "keragaan", "kesehatan"),
)


class Filled(NamedTuple):
    """One field in one kecamatan: koperasi with it, without it, and those it does not apply to.

    `tahun` is the year a yearly fact is asked for; None for a field of the register.
    """

    kecamatan: str
    field: str
    tahun: int | None
    filled: int
    not_given: int
    not_applicable: int

    @property
    def applicable(self) -> int:
        """How many should have it."""
        return self.filled + self.not_given


def completeness(warehouse: store.Warehouse, selection: Selection) -> tuple[Filled, ...]:
    """Every kecamatan and field, fields in the order of `FIELDS`."""
    rows = store.run(warehouse, "questions/data/completeness", **selection.parameters())
    found = [Filled(*row) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.kecamatan, FIELDS.index(one.field))))


def whole(rows: tuple[Filled, ...], name: str) -> tuple[Filled, ...]:
    """The same fields over all kecamatan together, under one name."""
    return tuple(
        Filled(
            name,
            field,
            of_field[0].tahun,
            sum(row.filled for row in of_field),
            sum(row.not_given for row in of_field),
            sum(row.not_applicable for row in of_field),
        )
        for field in FIELDS
        if (of_field := [row for row in rows if row.field == field])
    )
