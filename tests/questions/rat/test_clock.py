"""The clock: deadlines within 30, 60 and 90 days, and who turns zona merah by them."""

from datetime import date, timedelta

import pytest

from kopdata.metrics import Selection
from kopdata.questions.rat import clock
from tests.metrics.rows import koperasi, rat
from tests.oracle import oracle
from tests.oracle.history import deadline
from tests.questions import offices


def waits(known, one, horizon):
    """The tahun buku whose deadline this koperasi passes within the horizon, if any."""
    day = known.data_date
    if not offices.is_registered(one, day):
        return None
    for tahun in range(day.year - 2, day.year + 1):
        is_coming = day < deadline(tahun) <= day + timedelta(days=horizon)
        existed = one.exists(min(date(tahun, 12, 31), day))
        if is_coming and existed and not one.rat_held(tahun):
            return tahun
    return None


def turns_red(known, one, tahun):
    """None where nobody has a row for a book year of the window, or its own is in doubt."""
    window = range(tahun - oracle.ZONA_MERAH_AFTER + 1, tahun)
    if window[0] < min(known.tahun["rat"], default=tahun):
        return False
    if not one.exists(date(window[0], 12, 31)) or any(one.rat_held(t) for t in window):
        return False
    is_known = set(window) <= known.tahun["rat"] and not any(map(one.rat_in_doubt, window))
    return True if is_known else None


def red_now(known):
    """Those in zona merah on the data date, or perhaps in it."""
    years = oracle.zona_merah_tahun(known)
    marks = oracle.METRICS["zona_merah"](known, years[-1]) if years else ()
    return [mark.koperasi for mark in marks if mark.numerator or mark.unknown]


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_the_clock_is_what_plain_python_counts(given, seed):
    known, warehouse = offices.both(given, seed)
    already = red_now(known)

    for horizon in clock.clock(warehouse, Selection()).horizons:
        waiting = [(one, waits(known, one, horizon.days)) for one in known.koperasi]
        waiting = [(one, tahun) for one, tahun in waiting if tahun is not None]
        red = [turns_red(known, one, tahun) for one, tahun in waiting if one not in already]
        assert horizon.pass_deadline == len(waiting)
        assert (horizon.become_red, horizon.may_become_red) == (red.count(True), red.count(None))
        named = clock.members(warehouse, Selection(), horizon.days)
        assert len(named) == len(waiting)


def test_a_deadline_counts_from_the_day_after_to_the_last_day_of_the_horizon(as_of):
    rows = {
        "register": [koperasi("primer"), koperasi("sekunder", bentuk="Sekunder")],
        "rat": [rat("primer", 2024), rat("primer", 2025)],
    }
    thirty_before = as_of(date(2026, 5, 31), **rows)
    on_the_day = as_of(date(2026, 6, 30), **rows)

    assert [h.pass_deadline for h in clock.clock(thirty_before, Selection()).horizons] == [2, 2, 2]
    assert [h.pass_deadline for h in clock.clock(on_the_day, Selection()).horizons] == [0, 0, 0]


def test_who_turns_zona_merah_at_the_next_deadline(as_of):
    every = (2021, 2022, 2023, 2024)
    warehouse = as_of(
        date(2025, 4, 15),
        register=[
            koperasi("two missed"),
            koperasi("a row missing"),
            koperasi("one missed"),
            koperasi("red already"),
            koperasi("held this one"),
            koperasi("too young", tanggal_badan_hukum=date(2023, 2, 1)),
            koperasi("dissolved", status="Bubar"),
            koperasi("exemplary"),
        ],
        rat=[
            *(rat("exemplary", tahun, date(tahun + 1, 2, 1)) for tahun in every),
            rat("two missed", 2021, date(2022, 2, 1)),
            *(rat("two missed", tahun, status="belum") for tahun in (2022, 2023)),
            *(rat("red already", tahun, status="belum") for tahun in (2021, 2022, 2023)),
            rat("a row missing", 2022, status="belum"),
            rat("a row missing", 2021, date(2022, 2, 1)),
            rat("one missed", 2023, date(2024, 2, 1)),
            rat("held this one", 2021, date(2022, 2, 1)),
            rat("held this one", 2024, date(2025, 2, 1)),
        ],
    )
    found = clock.clock(warehouse, Selection())
    names = [m.nama for m in clock.members(warehouse, Selection(), 90)]
    red = [m.nama for m in clock.members(warehouse, Selection(), 90, only_red=True)]

    assert names == ["a row missing", "one missed", "red already", "too young", "two missed"]
    assert red == ["a row missing", "two missed"]
    assert [(h.days, h.pass_deadline, h.become_red, h.may_become_red) for h in found.horizons] == [
        (30, 0, 0, 0),
        (60, 0, 0, 0),
        (90, 5, 2, 0),
    ]
    assert found.next_deadlines[0] == (2024, "Primer", date(2025, 6, 30))


def test_a_tahun_buku_nobody_wrote_down_leaves_it_open_who_turns_red(as_of):
    warehouse = as_of(
        date(2025, 4, 15),
        register=[koperasi("A"), koperasi("held in the other year")],
        rat=[
            *(rat("A", tahun, date(tahun + 1, 2, 1)) for tahun in (2020, 2021)),
            rat("A", 2023, status="belum"),
            rat("held in the other year", 2023, date(2024, 2, 1)),
        ],
    )

    horizon = clock.clock(warehouse, Selection()).horizons[-1]
    assert (horizon.pass_deadline, horizon.become_red, horizon.may_become_red) == (2, 0, 1)
