"""The back-test of the sample, its rivals recomputed by counting pairs in plain Python."""

from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.prioritas import back_test, offered_points, ranking

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

NEWEST = date(2026, 11, 28)


def rows(warehouse, query):
    return warehouse.cursor().execute(query).fetchall()


def area(scored):
    """How often one who missed it stands above one who held it; a tie is half."""
    missed = [score for score, is_missed in scored if is_missed]
    held = [score for score, is_missed in scored if not is_missed]
    above = sum((a > b) + (a == b) / 2 for a in missed for b in held)
    return above / (len(missed) * len(held))


def facts(earlier):
    """Of who could be ranked: tahun buku without RAT, the last of them missed, and the status."""
    written = {year for (year,) in rows(earlier, "from tahun_buku_rat")}
    held = {
        (name, year): (is_held, in_doubt)
        for name, year, is_held, in_doubt in rows(
            earlier, "select koperasi_id, tahun_buku, dilaksanakan, diragukan from rat"
        )
    }
    day = earlier.about.data_date
    due = {}
    for name, year, deadline in rows(
        earlier, "select koperasi_id, tahun_buku, batas from dasar_rat"
    ):
        if year in written and deadline <= day:
            due.setdefault(name, []).append(year)
    for name, status, is_red in rows(
        earlier, "select koperasi_id, status, zona_merah from prioritas where pola is not null"
    ):
        told = {year: held.get((name, year), (False, False)) for year in due.get(name, ())}
        missed = [
            year for year, (is_held, in_doubt) in told.items() if not is_held and not in_doubt
        ]
        last = told[max(told)] if told else (True, False)
        order = {"Aktif": 0, None: 1}.get(status, 2)
        yield name, len(missed), last == (False, False), order, bool(is_red)


def test_every_season_of_the_sample(known_on):
    now = known_on(NEWEST)
    seasons = back_test.backtest(now, Selection(), known_on)
    for one in seasons:
        owed = set(rows(now, "select koperasi_id, tahun_buku from dasar_rat"))
        outcome = {
            name: not is_held
            for name, year, is_held, in_doubt in rows(
                now, "select koperasi_id, tahun_buku, dilaksanakan, diragukan from rat"
            )
            if year == one.tahun_buku and not in_doubt and (name, year) in owed
        }
        told = [each for each in facts(known_on(one.day)) if each[0] in outcome]
        for orders, chosen in (
            (one.everyone, told),
            (one.savable, [each for each in told if not each[-1]]),
        ):
            for place, name in (
                (1, back_test.YEARS),
                (2, back_test.LAST_RAT),
                (3, back_test.STATUS),
            ):
                expected = area([(each[place], outcome[each[0]]) for each in chosen])
                found = orders[name]
                assert (found.base, found.area) == (len(chosen), pytest.approx(expected))
                assert found.area_low <= found.area <= found.area_high
    # One fact alone ranks better than the office's points, in every season; the page says so.
    assert len(seasons) == 7
    found = [back_test.beats_office(one.everyone, back_test.LAST_RAT) for one in seasons]
    assert all(better for better, _ in found)
    assert sum(surely for _, surely in found) == 6
    # Points learnt win out of time, so the page offers them.
    assert offered_points.offered(seasons, ranking.weights_of(now)).is_accepted
