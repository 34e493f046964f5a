"""What became of each RAT owed, and how each season filled, against plain Python."""

from collections import Counter
from datetime import date

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.shared import rat_season
from tests.metrics.rows import koperasi, rat
from tests.oracle.history import deadline
from tests.oracle.oracle import metric_tahun, owes_rat, rat_day
from tests.questions import offices


def outcome(known, one, tahun):
    held, day = one.rat(tahun)[0], one.rat_day(tahun)
    if held is None:
        return "in_doubt"
    if held:
        if day is None:
            return "undated"
        return "on_time" if day <= deadline(tahun) else "late"
    return "not_due" if deadline(tahun) > known.data_date else "not_held"


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_outcomes_are_what_plain_python_counts(given, seed):
    known, warehouse = offices.both(given, seed)
    found = {one.tahun_buku: one for one in rat_season.outcomes(warehouse, Selection())}

    assert sorted(found) == metric_tahun(known, "rat_dilaksanakan")
    for tahun, one in found.items():
        counted = Counter(outcome(known, member, tahun) for member in owes_rat(known, tahun))
        parts = {name: getattr(one, name) for name in ("on_time", "late", "undated", "in_doubt")}
        parts |= {"not_held": one.not_held, "not_due": one.not_due}
        assert parts == {name: counted[name] for name in parts}
        assert sum(parts.values()) == one.base


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_a_curve_ends_at_all_that_was_held(given, seed):
    known, warehouse = offices.both(given, seed)

    for curve in rat_season.curves(warehouse, Selection()):
        held = [m for m in owes_rat(known, curve.tahun_buku) if m.rat_held(curve.tahun_buku)]
        dated = [m for m in held if rat_day(m, curve.tahun_buku) is not None]
        assert (curve.held[-1] if curve.held else 0) == len(dated)
        assert curve.undated == len(held) - len(dated)
        assert list(curve.days) == sorted(curve.days)


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_a_season_is_set_beside_the_one_before_as_every_other_figure_is(given, seed):
    _, warehouse = offices.both(given, seed)
    held = metrics.summarise(warehouse, metrics.get("rat_dilaksanakan"), Selection())
    compared = {row.tahun: row.same_day for row in held.compared if row.same_day}
    seasons = {curve.tahun_buku: curve for curve in rat_season.curves(warehouse, Selection())}

    for tahun, then in compared.items():
        day = rat_season.year_before(seasons[tahun].last_day)
        assert (day, seasons[tahun - 1].held_by(day)) == (then.day, then.numerator)


@pytest.mark.parametrize(
    ("reached", "held_before"),
    [(date(2025, 2, 28), 1), (date(2025, 3, 1), 3), (date(2025, 6, 30), 4), (date(2024, 2, 29), 1)],
)
def test_a_leap_year_is_compared_by_the_date_and_not_by_the_count_of_days(
    as_of, reached, held_before
):
    leap = [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2024, 6, 30)]
    common = [date(2023, 2, 28), date(2023, 3, 1)]
    named = ["first", "second", "third", "fourth"]
    held = [rat(name, 2023, day) for name, day in zip(named, leap, strict=True)]
    held += [rat(name, 2022, day) for name, day in zip(named, common, strict=False)]
    warehouse = as_of(
        reached,
        register=[koperasi(name) for name in named],
        rat=[*held, rat("first", 2024, date(2025, 1, 15))],
    )
    seasons = {curve.tahun_buku: curve for curve in rat_season.curves(warehouse, Selection())}
    before = seasons[reached.year - 2]

    assert before.held_by(rat_season.year_before(reached)) == held_before


def test_days_count_from_the_end_of_the_book_year(as_of):
    warehouse = as_of(
        date(2024, 5, 1),
        register=[koperasi("first"), koperasi("second"), koperasi("third"), koperasi("not yet")],
        rat=[
            rat("first", 2023, date(2024, 1, 1)),
            rat("second", 2023, date(2024, 1, 30), tanggal_lapor=date(2024, 2, 1)),
            rat("third", 2023, status="dilaporkan"),
        ],
    )
    (curve,) = rat_season.curves(warehouse, Selection())
    (one,) = rat_season.outcomes(warehouse, Selection())

    days = (date(2024, 1, 1), date(2024, 2, 1))
    assert (curve.days, curve.held, curve.undated) == (days, (1, 2), 1)
    assert curve.deadlines == {"Primer": date(2024, 6, 30), "Sekunder": date(2024, 6, 30)}
    assert curve.last_day == date(2024, 5, 1)
    assert not curve.lengkap
    assert (one.on_time, one.undated, one.not_held, one.not_due) == (2, 1, 0, 1)
    assert rat_season.day_of(2023, 182) == date(2024, 6, 30)
