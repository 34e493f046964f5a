"""The made-up office counted in plain Python, whatever the seed: the published totals hold."""

from collections import Counter
from datetime import date

import pytest

from kopdata.sample.deliveries.order import DELIVERIES
from kopdata.sample.events.coaching import first_coached
from kopdata.sample.lists import sheets
from kopdata.sample.office import totals
from kopdata.sample.office.office import Office, office


@pytest.fixture(scope="module", params=[totals.SEED, 1, 77])
def made(request: pytest.FixtureRequest) -> Office:
    return office(request.param)


def last_stated(made: Office, known_on: date) -> dict[int, str]:
    """The last status of each koperasi a register received by then names."""
    status: dict[int, str] = {}
    for register, stated in zip(totals.REGISTERS, made.stated, strict=True):
        if register.received_on <= known_on:
            for number, words in stated.items():
                status[number] = words or status.get(number, "")
    return status


@pytest.mark.parametrize(
    ("day", "active"),
    [
        (totals.KNOWN_IN_JUNE, totals.ACTIVE_IN_JUNE),
        (totals.KNOWN_IN_JULY, totals.ACTIVE_IN_JULY),
    ],
)
def test_registered_and_active_in_2023(made: Office, day: date, active: int) -> None:
    counts = Counter(last_stated(made, day).values())

    assert sum(counts.values()) - counts["Bubar"] == 1209
    assert counts["Aktif"] == active


def test_june_does_not_close_as_the_press_had_it(made: Office) -> None:
    counts = Counter(last_stated(made, totals.KNOWN_IN_JUNE).values())

    inactive = counts["Tidak Aktif"] + counts["Dibekukan"] + counts["Dalam Penyelesaian"]
    assert (inactive, counts[""]) == (totals.INACTIVE_IN_JUNE, 5)


@pytest.mark.parametrize(("tahun_buku", "held"), [(2021, 47), (2022, 112)])
def test_rat_heard_of_by_july(made: Office, tahun_buku: int, held: int) -> None:
    last = max(row.received_on for row in DELIVERIES if row.received_on <= totals.KNOWN_IN_JULY)
    heard = [row for row in made.meetings if row.tahun_buku == tahun_buku and row.known < last]

    assert len({row.koperasi.number for row in heard}) == len(heard) == held


def test_coached_for_the_first_time_in_2023_by_july(made: Office) -> None:
    first = first_coached(made.coaching)

    new = [day for day in first.values() if date(2023, 1, 1) <= day <= totals.KNOWN_IN_JULY]
    assert len(new) == 152


def test_one_merah_putih_in_every_village(made: Office) -> None:
    villages = {(one.kecamatan, one.desa) for one in made.koperasi if one.merah_putih}

    assert len(villages) == sum(one.merah_putih for one in made.koperasi) == 141


def test_members_of_two_tahun_buku(made: Office) -> None:
    members = Counter[int]()
    for row in made.accounts:
        members[row.tahun_buku] += row.anggota

    assert (members[2022], members[2022] - members[2021]) == (61_460, 350)


def test_two_koperasi_share_a_name_but_no_badan_hukum(made: Office) -> None:
    pair = [one for one in made.koperasi if one.number in made.namesakes]

    assert len(pair) == 2
    assert len({one.badan_hukum for one in pair}) == 2


def test_targets_by_kecamatan_add_up() -> None:
    assert sum(sheets.shares(150).values()) == 150
    assert set(sheets.shares(150)) == set(totals.KECAMATAN_MID_2023)
