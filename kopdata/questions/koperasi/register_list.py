"""The list of koperasi as it stands on the data date, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import warehouse as store
from kopdata.metrics import Selection

# The whole regency on one page, so that a column can be sorted over all of it.
PAGE_SIZE = 2000


class Listed(NamedTuple):
    """A koperasi in the list.

    `is_red` is None where nobody knows; without `may_be_red` it is not registered any more, or
    nothing is due yet. `in_last_register` is None where no full register was received.
    """

    koperasi_id: str
    nama: str | None
    nik: str | None
    nomor_badan_hukum: str | None
    kecamatan: str | None
    jenis: str | None
    bentuk: str
    status: str | None
    status_per: date | None
    rat_terakhir: int | None
    predikat: str | None
    predikat_tahun: int | None
    times_coached: int
    last_coached_on: date | None
    may_be_red: bool
    is_red: bool | None
    in_last_register: bool | None


@dataclass(frozen=True)
class RegisterPage:
    """One page of the list: how many koperasi the whole list has, and the rows of this page."""

    total: int
    rows: tuple[Listed, ...]


def register_page(
    warehouse: store.Warehouse,
    selection: Selection,
    page: int = 1,
    only: Sequence[str] | None = None,
    size: int = PAGE_SIZE,
) -> RegisterPage:
    """Page `page` (from 1) of a selection; `only` these koperasi, then in the order given."""
    if only is not None and not only:
        return RegisterPage(0, ())
    rows = store.run(
        warehouse,
        "questions/koperasi/register_list",
        only=list(only or ()),
        skip=(page - 1) * size,
        at_most=size,
        **selection.parameters(),
    )
    return RegisterPage(rows[0][0] if rows else 0, tuple(Listed(*row[1:]) for row in rows))


def pages(total: int, size: int = PAGE_SIZE) -> int:
    """How many pages a list has; an empty one has one."""
    return max(1, -(-total // size))
