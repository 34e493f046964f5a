"""Who is in a kecamatan: its registered koperasi by status, and the largest kinds among them."""

from dataclasses import dataclass
from datetime import date

from kopdata import metrics
from kopdata import warehouse as store


@dataclass(frozen=True)
class Member:
    """A registered koperasi and its last known state; None where nobody knows.

    `sumber_id` is the row that states its status, or else names it.
    """

    koperasi_id: str
    nama: str
    jenis: str | None
    status: str | None
    rat: bool | None
    predikat: str | None
    coached: int
    sumber_id: int | None = None


@dataclass(frozen=True)
class District:
    """Everybody registered in one kecamatan at `day`.

    `tahun_buku` is the one `rat` of the members speaks of (None: they owe none), `tahun` the year
    of their predikat.
    """

    kecamatan: str
    day: date
    tahun: int
    tahun_buku: int | None
    members: tuple[Member, ...]

    def by(self, field: str) -> tuple[tuple[str | None, int], ...]:
        """How many members have each value of `status` or `jenis`, most first."""
        counts: dict[str | None, int] = {}
        for member in self.members:
            value = getattr(member, field)
            counts[value] = counts.get(value, 0) + 1
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0] or "~")))


def district(
    warehouse: store.Warehouse, selection: metrics.Selection, kecamatan: str
) -> District | None:
    """The kecamatan at the end of the last selected year, as far as the register tells it."""
    tahun = max(selection.tahun, default=warehouse.about.day.year)
    rows = store.run(
        warehouse,
        "questions/kecamatan/profile",
        tahun=tahun,
        **selection.parameters() | {"kecamatan": [kecamatan]},
    )
    if not rows:
        return None
    day = metrics.reached(warehouse, "koperasi_terdaftar", tahun)
    return District(kecamatan, day, tahun, rows[0][0], tuple(Member(*row[1:]) for row in rows))
