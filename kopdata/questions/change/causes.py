"""The causes of a change, each real or paper, and the koperasi they move.

Real, it happened in between:

- `berdiri`: founded after the first day, by the founding date the register states;
- `bubar`: stated Bubar for a day after the first one, and no longer in the base;
- `terjadi`: held, finished, assessed, stated otherwise, grown or shrunk, become due after the first
  day; a status stated anew for a later day belongs here.

Paper, the first moment would have been told otherwise, or nobody had told it:

- `masuk_daftar`: an old koperasi that the register named late, or without its founding date;
- `keluar_daftar`: no register names it any more;
- `data_pokok`: its kecamatan, jenis, bentuk or Merah Putih was corrected, so that it lies in the
  selection now or no longer does;
- `duplikat`: two entries were found to be one koperasi, or one to be two;
- `ditarik`: the delivery it stood on was withdrawn;
- `aturan`: the same row counted by another rule;
- `pertama_dinyatakan`, `tidak_dinyatakan`: nobody knew at one of the two moments;
- `instrumen`: assessed both times by schemes whose predikat do not compare;
- `laporan_susulan`: what was true by the first day already was told only later;
- `catatan_dikoreksi`: the same fact told otherwise.

Where nobody gave the day of a RAT or an activity it is not claimed to have happened in between.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kopdata import warehouse as store
from kopdata.questions.change.telling import Read, whole
from kopdata.questions.shared.koperasi_named import Named, Source, named

REAL = ("terjadi", "berdiri", "bubar")
PAPER = (
    "laporan_susulan",
    "catatan_dikoreksi",
    "pertama_dinyatakan",
    "tidak_dinyatakan",
    "masuk_daftar",
    "keluar_daftar",
    "data_pokok",
    "duplikat",
    "ditarik",
    "instrumen",
    "aturan",
)


class Side(NamedTuple):
    """One side of a move as a list shows it: counted how much, by which row."""

    numerator: int | Decimal
    is_unknown: bool
    read: Read | None


@dataclass(frozen=True)
class Move:
    """One koperasi (several share a session): what it adds to count and base, and why.

    `sumber_id` is the row of the later warehouse that decided, None where it has none.
    """

    key: str
    item: str
    koperasi: tuple[str, ...]
    effect: int | Decimal
    base_effect: int
    before: Side | None
    after: Side | None
    sumber_id: int | None

    @property
    def is_real(self) -> bool:
        """Whether it happened, as opposed to having been told otherwise."""
        return self.key in REAL


@dataclass(frozen=True)
class Cause:
    """One reason in one direction (`sign`) and all it moved."""

    key: str
    sign: int
    members: tuple[Move, ...]

    @property
    def is_real(self) -> bool:
        """Whether it happened, as opposed to having been told otherwise."""
        return self.key in REAL

    @property
    def change(self) -> int | Decimal:
        """What it adds to the count."""
        return added(move.effect for move in self.members)

    @property
    def size(self) -> int | Decimal:
        """How much it adds or takes away."""
        return self.sign * self.change

    @property
    def koperasi(self) -> tuple[str, ...]:
        """All it moved, each once."""
        return tuple(sorted({name for move in self.members for name in move.koperasi}))


def added(effects: Iterable[int | Decimal]) -> int | Decimal:
    """What they add up to: people and koperasi whole, rupiah to the cent."""
    return whole(sum(map(Decimal, effects), Decimal(0)))


def sources(moves: Iterable[Move]) -> tuple[Source, ...]:
    """The koperasi that moved, each with the row of the later warehouse that decided."""
    return tuple(
        Source(koperasi_id, move.sumber_id) for move in moves for koperasi_id in move.koperasi
    )


def members(
    moves: Iterable[Move], before: store.Warehouse, after: store.Warehouse
) -> tuple[Named, ...]:
    """The same by name; those the later warehouse no longer knows as the earlier one named them."""
    asked = sources(moves)
    found = named(after, asked)
    known = {one.koperasi_id for one in found}
    gone = [Source(one.koperasi_id, None) for one in asked if one.koperasi_id not in known]
    return (*found, *(named(before, gone) if gone else ()))
