"""Who has not held the RAT of a tahun buku: the list behind a reminder letter."""

from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

EVERYONE = 10_000_000


class NotHeld(NamedTuple):
    """One koperasi that owes a RAT and has not held it, as known.

    `is_overdue` once its deadline has passed; `times_missed` of the `times_owed` tahun buku up to
    this one, the last `missed_in_a_row` of them without a break. `last_tahun_buku` is the newest
    RAT it held. No names or telephone numbers of people.
    """

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    desa: str | None
    jenis: str | None
    bentuk: str
    status: str | None
    rat_status: str | None
    batas: date
    is_overdue: bool
    last_tahun_buku: int | None
    last_tanggal_rat: date | None
    times_missed: int
    times_owed: int
    missed_in_a_row: int
    delivery: str | None
    sheet: str | None
    row: int | None


def not_held(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    tahun_buku: int,
    at_most: int = EVERYONE,
) -> tuple[NotHeld, ...]:
    """Those longest without a RAT first, then by kecamatan and name."""
    checked = selection.checked(metrics.options(warehouse))
    rows = store.run(
        warehouse,
        "questions/rat/not_held",
        tahun_buku=tahun_buku,
        at_most=at_most,
        **checked.parameters(),
    )
    return tuple(NotHeld(*row) for row in rows)
