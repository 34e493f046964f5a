"""The status ladder over one base, its exceptions, and aktif against RAT."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Named, Source, named
from kopdata.questions.shared.standing import ends

# The base, and each rung with the metric that counts it over that base.
REGISTERED = "koperasi_terdaftar"
RUNGS = {
    "terlacak": "koperasi_terlacak",
    "aktif": "koperasi_aktif",
    "rat": "rat_dilaksanakan",
    "dinilai": "kesehatan_dinilai",
    "sehat": "koperasi_sehat",
}


class OnRungs(NamedTuple):
    """On which rungs some koperasi stand; None where nobody knows."""

    terlacak: bool | None
    aktif: bool | None
    rat: bool | None
    dinilai: bool
    sehat: bool | None


@dataclass(frozen=True)
class Rung:
    """One rung: of the base `yes` stand on it, `unknown` nobody knows, the others do not."""

    name: str
    yes: int
    unknown: int
    base: int


# What is told of the year of the ladder; the others are told of the book year before it.
_OF_THE_YEAR = (REGISTERED, "koperasi_terlacak", "koperasi_aktif")


@dataclass(frozen=True)
class StatusLadder:
    """The koperasi registered at the end of `tahun`: status and visits as of then.

    RAT and predikat are those of `tahun_buku`, the book year before it.
    """

    tahun: int
    tahun_buku: int
    counts: dict[OnRungs, int]

    @property
    def base(self) -> int:
        """How many are registered."""
        return sum(self.counts.values())

    def count(self, belongs: Callable[[OnRungs], bool]) -> int:
        """How many of them stand so."""
        return sum(number for standing, number in self.counts.items() if belongs(standing))

    def rungs(self) -> tuple[Rung, ...]:
        """From terlacak to sehat; a rung is never derived from another."""
        return tuple(
            Rung(
                name,
                yes=self._answering(name, True),
                unknown=self._answering(name, None),
                base=self.base,
            )
            for name in RUNGS
        )

    def _answering(self, rung: str, answer: bool | None) -> int:
        return self.count(lambda one: getattr(one, rung) is answer)


# What does not fit together, to be worked through koperasi by koperasi.
EXCEPTIONS: dict[str, Callable[[OnRungs], bool]] = {
    "aktif_tanpa_rat": lambda one: one.aktif is True and one.rat is False,
    "rat_tanpa_aktif": lambda one: one.rat is True and one.aktif is False,
    "aktif_tidak_ditemukan": lambda one: one.aktif is True and one.terlacak is False,
    "sehat_tanpa_rat": lambda one: one.sehat is True and one.rat is False,
}


def status_ladder(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun_buku: int
) -> StatusLadder:
    """The ladder at the end of the year in which the RAT of a tahun buku is due."""
    tahun, rows = _rows(warehouse, selection, tahun_buku, with_names=False)
    return StatusLadder(tahun, tahun_buku, {OnRungs(*rungs): count for _, _, *rungs, count in rows})


def day_of(warehouse: store.Warehouse, metric: str, tahun: int, tahun_buku: int) -> date:
    """The day up to which lists tell the base of the ladder of a year, or one of its rungs."""
    year = tahun if metric in _OF_THE_YEAR else tahun_buku
    return metrics.reached(warehouse, metric, year)


def exception(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun_buku: int, name: str
) -> tuple[Named, ...]:
    """The koperasi of one of the `EXCEPTIONS`, with the row that states their status."""
    _, by_answer = split(warehouse, selection, tahun_buku, EXCEPTIONS[name])
    return named(warehouse, by_answer[True])


def split(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    tahun_buku: int,
    belongs: Callable[[OnRungs], bool | None],
    source: str = "aktif",
) -> tuple[int, dict[bool | None, tuple[Source, ...]]]:
    """The year, and the koperasi of its ladder by whether they belong; None where nobody knows.

    Each with the row that decided about the rung `source`.
    """
    tahun, rows = _rows(warehouse, selection, tahun_buku, with_names=True, source=source)
    found: dict[bool | None, list[Source]] = {True: [], False: [], None: []}
    for koperasi_id, sumber_id, *rungs, _ in rows:
        found[belongs(OnRungs(*rungs))].append(Source(koperasi_id, sumber_id))
    return tahun, {answer: tuple(members) for answer, members in found.items()}


def _rows(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    tahun_buku: int,
    *,
    with_names: bool,
    source: str = "aktif",
) -> tuple[int, list[tuple]]:
    # A data date of 31 December has no year after it yet: then the book year's own end speaks.
    tahun = min(tahun_buku + 1, max(ends(warehouse)))
    checked = selection.checked(metrics.options(warehouse))
    rows = store.run(
        warehouse,
        "questions/rat/status_ladder",
        tahun=tahun,
        tahun_buku=tahun_buku,
        with_names=with_names,
        source=source,
        **checked.parameters(),
    )
    return tahun, rows
