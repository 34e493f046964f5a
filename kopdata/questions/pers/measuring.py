"""What the data says of a reading: as known on a day, and of that day as known now.

The two are kept apart: what had been received by the day of a statement ("tercatat saat
itu"), and how things stood on that day by all that has been received since ("keadaan hari itu,
menurut data sekarang").
"""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.errors import NotForPublic
from kopdata.metrics.changes import is_target
from kopdata.questions.pers.statement import Reading

# The measures that are a change on the year before, with its sign.
CHANGES = {"kenaikan": 1, "penurunan": -1}


@dataclass(frozen=True)
class Measured:
    """What the data says of a reading; `reason` says why it says nothing.

    A percentage is of `count` out of the base; it and a change on the year before may be anything
    from `lowest` (None: the value) to `highest`, as those turn out of whom nobody knows.
    """

    value: Decimal | None
    base: int | None = None
    unknown: int = 0
    before: int | None = None
    reason: str | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    count: int | None = None


def as_known_then(reading: Reading, warehouse: store.Warehouse) -> Measured:
    """What the warehouse of that day says."""
    if warehouse.about.data_date is None:
        return Measured(None, reason="belum_ada_data")
    metric, chosen = metrics.get(reading.metric), _selection(reading)
    try:
        found = _row(warehouse, metric, chosen, reading.tahun)
    except NotForPublic:
        return Measured(None, reason="tertutup")
    if found is None:
        is_public = warehouse.about.is_public  # which may know it, and not tell
        return Measured(None, reason="tertutup" if is_public else "tahun_tidak_ada")
    return measured(reading, found, _row(warehouse, metric, chosen, reading.tahun - 1))


def that_day_as_known_now(reading: Reading, day: date | None, now: store.Warehouse) -> Measured:
    """How things stood on that day (or at the end of the year spoken of), by the data of now."""
    if now.about.is_public:  # that is counted koperasi by koperasi
        return Measured(None, reason="tertutup")
    if day is None or now.about.data_date is None:
        return Measured(None, reason="tanggal" if day is None else "belum_ada_data")
    metric, chosen, tahun = metrics.get(reading.metric), _selection(reading), reading.tahun
    row = _row(now, metric, chosen, tahun)
    is_row = reading.measure == "target"
    found = row if is_row else on_that_day(now, metric, chosen, tahun, day)
    if row is None or found is None:
        return Measured(None, reason="tahun_tidak_ada")
    if isinstance(found, OnDay) and found.undated:
        return Measured(None, reason="tanggal_penilaian")
    if isinstance(found, OnDay) and row.value is None:
        found = found._replace(value=None, value_high=None)  # nobody told of that year
    before = None
    if reading.measure in CHANGES and _row(now, metric, chosen, tahun - 1):
        before = on_that_day(now, metric, chosen, tahun - 1, day)
    return measured(reading, found, before)


class OnDay(NamedTuple):
    """What a metric counts of a year as it stood on a day, by its own definition.

    `undated` are assessments nobody can say of whether they had been made by then.
    """

    numerator: Decimal
    denominator: Decimal | None
    unknown: int
    value: float | None
    value_high: float | None
    koperasi: int
    undated: int


def _selection(reading: Reading) -> metrics.Selection:
    return metrics.Selection(
        kecamatan=(reading.kecamatan,) if reading.kecamatan else (),
        merah_putih=reading.merah_putih,
    )


def _row(
    warehouse: store.Warehouse, metric: metrics.Metric, chosen: metrics.Selection, tahun: int
) -> metrics.Row | None:
    selection = replace(chosen, tahun=(tahun,))
    rows = metrics.summarise(warehouse, metric, selection, ("periode",)).rows
    return rows[0] if rows else None


def on_that_day(
    warehouse: store.Warehouse,
    metric: metrics.Metric,
    chosen: metrics.Selection,
    tahun: int,
    day: date,
) -> OnDay | None:
    """How a metric stood on a day, over some koperasi; None for a year that had nothing yet."""
    day = min(day, warehouse.about.day)
    now = _row(warehouse, metric, chosen, tahun) if is_target(metric) else None
    selection = replace(chosen, tahun=()).checked(metrics.options(warehouse))
    periode = date(tahun, 1, 1)
    with closing(store.on_earlier_day(warehouse, day, metric.id, metric.sql, periode)) as then:
        ((*facts,),) = store.run(
            then,
            "questions/pers/verdicts_counted",
            day=day,
            target=now.denominator if now else None,
            **selection.parameters(),
        )
    found = OnDay(*facts)
    counts_zero = not (metric.is_sum or metric.denominator_kind == "koperasi") and tahun <= day.year
    return found if found.koperasi or counts_zero else None


def measured(
    reading: Reading, row: metrics.Row | OnDay, before: metrics.Row | OnDay | None = None
) -> Measured:
    """What a metric's row of the year spoken of says; `before` is the row of the year before."""
    base = None if row.denominator is None else int(row.denominator)
    unknown = int(row.unknown)
    if reading.measure == "target":
        if base is None or not is_target(metrics.get(reading.metric)):
            return Measured(None, reason="target_tidak_ada")
        return Measured(Decimal(base))
    if _is_untold(row) or (reading.is_opposite and base is None):
        reason = "tanpa_dasar" if base is None else "belum_diketahui"
        return Measured(None, base, unknown, reason=reason)
    if reading.measure in CHANGES:
        return _change(reading, row, before)
    if reading.measure == "persen":
        return _percent(reading, row, base, unknown)
    return Measured(_counted(reading, row), base, unknown)


def _counted(reading: Reading, row: metrics.Row | OnDay) -> Decimal:
    """Those counted, or for the opposite those known not to be."""
    counted = Decimal(row.numerator)
    return Decimal(row.denominator or 0) - counted - row.unknown if reading.is_opposite else counted


def _is_untold(row: metrics.Row | OnDay) -> bool:
    """Whether of a base that is there nobody stated anything."""
    return bool(row.denominator) and row.value is None


def _change(
    reading: Reading, row: metrics.Row | OnDay, before: metrics.Row | OnDay | None
) -> Measured:
    """A rise or a fall on the year before."""
    base = None if row.denominator is None else int(row.denominator)
    unknown = int(row.unknown)
    if before is None or _is_untold(before):
        return Measured(None, base, unknown, reason="tahun_sebelumnya")
    sign, earlier = CHANGES[reading.measure], _counted(reading, before)
    change = _counted(reading, row) - earlier
    lowest, highest = sorted((sign * (change - before.unknown), sign * (change + unknown)))
    return Measured(sign * change, base, unknown, int(earlier), lowest=lowest, highest=highest)


def _percent(
    reading: Reading, row: metrics.Row | OnDay, base: int | None, unknown: int
) -> Measured:
    if base is None or row.value is None or row.value_high is None:
        return Measured(None, base, unknown, reason="dasar")
    value, highest = (Decimal(str(end)) * 100 for end in (row.value, row.value_high))
    if reading.is_opposite:
        value, highest = 100 - highest, 100 - value
    count = int(_counted(reading, row))
    return Measured(value, base, unknown, highest=highest, count=count)
