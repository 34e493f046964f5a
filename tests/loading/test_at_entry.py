"""A link names the archive's state: whatever is withdrawn, decided or dated back later."""

from datetime import date

import pytest

from kopdata import loading, metrics, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.errors import UnknownName
from tests import workbooks

JUNE = date(2023, 6, 1)


def held(entry=None):
    """RAT held as the archive at an entry says, or the newest."""
    path = loading.current() if entry is None else loading.known_on(None, at_entry=entry)
    store = warehouse.open_read_only(path, entry)
    try:
        (row,) = metrics.summarise(
            store, metrics.get("rat_dilaksanakan"), metrics.Selection(), by=()
        ).rows
        return row.numerator, row.denominator
    finally:
        store.close()


def received(path, day=JUNE):
    outcome = loading.receive(
        path, received_on=day, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    assert outcome.accepted, outcome.reason
    return outcome.delivery


@pytest.fixture
def states(tmp_path):
    """List A (20 held), list B (12 of them again, unreported), A withdrawn: entries and shares."""
    received(workbooks.register(tmp_path / "r.xlsx", 24, lambda _: "Aktif"), date(2023, 1, 2))
    first = received(workbooks.rat(tmp_path / "a.xlsx", range(1, 21), 2022))
    found = {loading.archive().last_entry(): held()}
    received(workbooks.rat(tmp_path / "b.xlsx", range(13, 25), 2022))
    found[loading.archive().last_entry()] = held()
    loading.withdraw(first, why="keliru", on=JUNE, visitor=COMMAND_LINE)
    found[loading.archive().last_entry()] = held()
    return found


def test_every_state_is_found_again_after_all_that_came_later(states, tmp_path):
    assert list(states.values()) == [(20, 24), (24, 24), (12, 24)]

    received(workbooks.rat(tmp_path / "c.xlsx", range(1, 7), 2022), date(2023, 2, 1))

    assert held() == (18, 24)
    assert {entry: held(entry) for entry in states} == states


def test_the_newest_state_is_the_published_file_and_an_old_one_is_told_apart(states):
    first, *_, last = states
    path = loading.known_on(None, at_entry=last)

    assert path == loading.current()
    assert warehouse.open_read_only(path, last).about.is_past
    assert not warehouse.open_read_only(path).about.is_past
    assert loading.known_on(None, at_entry=first) != path


def test_a_day_and_an_entry_together_leave_out_what_either_leaves_out(states):
    first, second, third = states
    day = date(2023, 1, 31)

    assert len(loading.office(day, second).deliveries) == 1
    assert len(loading.office(JUNE, first).deliveries) == 2
    assert len(loading.office(JUNE, second).deliveries) == 3
    assert len(loading.office(JUNE, third).deliveries) == 2


def test_a_process_beside_builds_that_state(states):
    first = next(iter(states))
    path = loading.known_on(None, at_entry=first)
    path.unlink()

    assert loading.known_on_beside(None, at_entry=first) == path
    assert held(first) == (20, 24)


def test_an_entry_that_is_not_there_is_said_with_the_last_one(states):
    last = list(states)[-1]
    words = f"nomor {last + 1} tidak ada; yang terakhir nomor {last}"

    with pytest.raises(UnknownName, match=words):
        loading.office(at_entry=last + 1)


def test_the_sample_never_returns_by_an_entry_before_the_first_delivery(states):
    assert loading.office(at_entry=0).deliveries == ()
    assert loading.office(at_entry=0).is_sample is False


def test_an_archive_without_a_delivery_shows_the_sample_at_its_entries():
    loading.note_export("daftar", visitor=COMMAND_LINE)

    assert loading.office(at_entry=1).is_sample
    assert loading.office(at_entry=1).key == loading.office().key
