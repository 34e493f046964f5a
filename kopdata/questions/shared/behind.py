"""The koperasi behind one figure, a page at a time, each with the row that decided about it."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

# In the figure, in its base but not in it, in its base and nobody knows.
ANSWERS = ("ya", "tidak", "tidak_diketahui")
EVERYTHING = 2**62


class Behind(NamedTuple):
    """A koperasi behind a figure and where it was read. No names or telephone numbers of people."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    desa: str | None
    jenis: str | None
    amount: Decimal
    delivery: str | None
    file: str | None
    sheet: str | None
    row: int | None


class Count(NamedTuple):
    """How many rows give an answer, and of how many koperasi they are."""

    rows: int
    koperasi: int


class Target(NamedTuple):
    """A target and where it was read; kecamatan is None for the regency's own."""

    kecamatan: str | None
    target: Decimal
    delivery: str | None
    file: str | None
    sheet: str | None
    row: int | None


def counts(
    warehouse: store.Warehouse, selection: metrics.Selection, metric: str, periode: date
) -> dict[str, Count]:
    """For each of `ANSWERS` how many rows a figure has behind it."""
    found = store.run(
        warehouse,
        "questions/shared/behind_counts",
        metric=metric,
        periode=periode,
        **selection.parameters(),
    )
    by_answer = {answer: Count(rows, koperasi) for answer, rows, koperasi in found}
    return {answer: by_answer.get(answer, Count(0, 0)) for answer in ANSWERS}


def behind(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    metric: str,
    periode: date,
    answer: str,
    *,
    at_most: int = EVERYTHING,
    skipped: int = 0,
) -> tuple[Behind, ...]:
    """The rows that give an answer, by kecamatan and name."""
    rows = store.run(
        warehouse,
        "questions/shared/behind",
        metric=metric,
        periode=periode,
        answer=answer,
        at_most=at_most,
        skipped=skipped,
        **selection.parameters(),
    )
    return tuple(Behind(*row) for row in rows)


def targets(
    warehouse: store.Warehouse, selection: metrics.Selection, metric: str, periode: date
) -> tuple[Target, ...]:
    """The rows a target is made of: the regency's own, else those of the selected kecamatan."""
    found = [
        Target(*row)
        for row in store.run(
            warehouse, "questions/shared/behind_targets", metric=metric, periode=periode
        )
    ]
    own = tuple(row for row in found if row.kecamatan is None)
    if own and not selection.kecamatan:
        return own
    return tuple(
        row
        for row in found
        if row.kecamatan and (not selection.kecamatan or row.kecamatan in selection.kecamatan)
    )


def last_received(warehouse: store.Warehouse) -> date | None:
    """The day the newest delivery of any kind came in: as known on it, nothing is missing."""
    ((day,),) = store.constant(warehouse, "questions/shared/behind_last_received")
    return day
