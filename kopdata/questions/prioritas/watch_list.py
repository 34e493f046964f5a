"""Whom to watch: who newly entered since an earlier day, since when and why, and who left.

Two warehouses are compared: today's and the one as known on the earlier day. Entered is who is
watched now and was not by what was known then; left is the reverse.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store


class Entered(NamedTuple):
    """A koperasi watched for a reason since a day; `before` and `after` say what happened."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    reason: str
    since: date | None
    before: str | None
    after: str | None


class Left(NamedTuple):
    """A koperasi no longer watched for a reason; `why` with `about` says where it stands now."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    reason: str
    since: date | None
    why: str
    about: str | None


@dataclass(frozen=True)
class Watch:
    """The watch list on `day`: all of it, who entered since `since`, and who left.

    `compared` is whether anything was known on that earlier day.
    """

    day: date
    since: date
    compared: bool
    watched: tuple[Entered, ...]
    entered: tuple[Entered, ...]
    left: tuple[Left, ...]


def usual_day(day: date) -> date:
    """The end of the last quarter before a day: what the list is compared with unless asked."""
    first = date(day.year, day.month - (day.month - 1) % 3, 1)
    return first - timedelta(days=1)


def reasons(warehouse: store.Warehouse) -> tuple[str, ...]:
    """The reasons for watching, as the warehouse was built with."""
    return tuple(
        name for (name,) in store.constant(warehouse, "questions/prioritas/watch_list_rules")
    )


def watch(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    earlier: store.Warehouse,
    since: date,
) -> Watch:
    """Compared with the warehouse as known on the earlier day."""
    selection = selection.checked(metrics.options(warehouse))
    now = _watched(warehouse, selection)
    compared = earlier.about.data_date is not None
    everywhere = _watched(earlier, metrics.Selection()) if compared else ()
    then = {(one.koperasi_id, one.reason) for one in everywhere}
    still = {(one.koperasi_id, one.reason) for one in _watched(warehouse, metrics.Selection())}
    gone = [one for one in everywhere if (one.koperasi_id, one.reason) not in still]
    return Watch(
        day=warehouse.about.day,
        since=since,
        compared=compared,
        watched=now,
        entered=tuple(one for one in now if (one.koperasi_id, one.reason) not in then),
        left=_left(warehouse, selection, gone),
    )


def _watched(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Entered, ...]:
    rows = store.run(warehouse, "questions/prioritas/watch_list", **selection.parameters())
    return tuple(Entered(*row) for row in rows)


def _left(
    warehouse: store.Warehouse, selection: metrics.Selection, gone: list[Entered]
) -> tuple[Left, ...]:
    rows = store.run(
        warehouse,
        "questions/prioritas/watch_list_before",
        ids=sorted({one.koperasi_id for one in gone}),
        **selection.parameters(),
    )
    by_id: dict[str, list[Entered]] = {}
    for one in gone:
        by_id.setdefault(one.koperasi_id, []).append(one)
    return tuple(
        Left(*(*row[:4], one.reason, one.since, *_why(one.reason, *row[4:])))
        for row in rows
        for one in by_id[row[0]]
    )


def _why(
    reason: str, status: str | None, is_red: bool | None, predikat: str | None, found: str | None
) -> tuple[str, str | None]:
    """Where the koperasi stands now."""
    if status == "Bubar":
        return "bubar", None
    if reason == "merah_dekat":
        return ("kini_merah", None) if is_red else ("tidak_dekat", None)
    if reason == "turun_predikat":
        return "predikat_kini", predikat
    if reason == "hilang_status":
        return "status_kini", status
    return "kunjungan_kini", found
