"""Ids and decisions outlive the list that brought them; the order of receipt decides nothing."""

import hashlib
import json
from datetime import date, timedelta
from itertools import permutations

import pytest

from kopdata import loading, settings, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.loading import warehouses
from tests import workbooks

DAY = date(2023, 2, 1)
REGISTER = ("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")
MEETINGS = ("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Tahun Buku", "Tanggal RAT")


def register(folder, name, *rows):
    rows = [(*row, "Busang", "Aktif") for row in rows]
    return workbooks.write(folder / f"{name}.xlsx", [(f"DAFTAR {name}",), REGISTER, *rows])


def meetings(folder, name, *rows):
    rows = [(*row, "Busang", 2021, "12/03/2022") for row in rows]
    return workbooks.write(folder / f"{name}.xlsx", [("DATA RAT",), MEETINGS, *rows])


def receive(path, day=DAY):
    outcome = loading.receive(
        path, received_on=day, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    assert outcome.accepted, outcome.reason
    return outcome.delivery


def asked(sql, path=None):
    store = warehouse.open_read_only(path or loading.current())
    try:
        return store.cursor().execute(sql).fetchall()
    finally:
        store.close()


def ids(path=None):
    return dict(asked("select coalesce(nik, nama), koperasi_id from koperasi", path))


def held():
    return asked("select count(*) from rat where dilaksanakan")[0][0]


TWINS = ((None, "Koperasi Kembar", "1/BH/2011"), (None, "Koperasi Kembar", "2/BH/2011"))
NUMBERED = (
    ("6404041000001", "Koperasi Kembar", "1/BH/2011"),
    ("6404041000002", "Koperasi Kembar", "2/BH/2011"),
)


@pytest.fixture
def decided(tmp_path):
    """Two namesakes, three RAT of them, one of which a person has told whose it is."""
    first = receive(register(tmp_path, "LAMA", *TWINS))
    receive(register(tmp_path, "BARU", *NUMBERED))
    receive(meetings(tmp_path, "rat", *NUMBERED))
    third = workbooks.write(
        tmp_path / "rat2.xlsx",
        [MEETINGS, (None, "Koperasi Kembar", None, "Busang", 2020, "12/03/2021")],
    )
    receive(third)
    ((koperasi_id,),) = asked("select koperasi_id from koperasi where nik = '6404041000001'")
    identity = dict.fromkeys(("nik", "kunci_badan_hukum"))
    identity |= {"kunci_nama": "KEMBAR", "kecamatan": "Busang"}
    assert held() == 2
    loading.decide_identity(identity, koperasi_id, on=DAY, by="Ani", visitor=COMMAND_LINE)
    assert held() == 3
    return first


def test_a_decision_outlives_the_list_that_first_named_the_koperasi(decided):
    before = ids()

    loading.withdraw(decided, why="keliru", on=DAY, visitor=COMMAND_LINE)

    assert held() == 3
    assert ids() == before


def test_a_decision_outlives_a_list_that_is_replaced(decided, tmp_path):
    before = ids()
    loading.withdraw(decided, why="keliru", on=DAY, visitor=COMMAND_LINE)

    receive(register(tmp_path, "PENGGANTI", *TWINS, (None, "Koperasi Lain", "3/BH/2012")))

    assert held() == 3
    assert {nik: ids()[nik] for nik in before} == before


def test_a_join_outlives_the_list_that_first_named_the_koperasi(decided):
    one, other = sorted(ids().values())
    loading.decide_join(one, other, name="Koperasi Kembar", on=DAY, by="Ani", visitor=COMMAND_LINE)

    loading.withdraw(decided, why="keliru", on=DAY, visitor=COMMAND_LINE)

    assert list(ids().values()) == [other]


def test_the_past_and_the_present_call_a_koperasi_the_same(tmp_path):
    receive(register(tmp_path, "LAMA", (None, "Koperasi Maju", None)), DAY)
    receive(
        register(tmp_path, "BARU", ("6404041000001", "Koperasi Maju", "1/BH/2011")),
        DAY + timedelta(days=9),
    )

    assert list(ids(loading.known_on(DAY)).values()) == list(ids().values())


def test_what_was_examined_is_what_is_published(tmp_path):
    receive(register(tmp_path, "LAMA", *TWINS))
    found = loading.examine(register(tmp_path, "BARU", *NUMBERED), received_on=DAY)

    loading.accept(found, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE)

    assert loading.current() == found.candidate
    found.candidate.unlink()
    before = ids()
    assert asked("select count(*) from id_baru") == [(0,)]
    assert ids() == before


def test_an_id_tells_nobody_the_number_it_was_given_for(tmp_path):
    receive(register(tmp_path, "LAMA", *NUMBERED))
    known = [part for row in NUMBERED for part in row] + ["KEMBAR|Busang"]
    hashed = {hashlib.sha256(f"{part}{end}".encode()).hexdigest()[:11] for part in known
              for end in ("", "#0")}  # fmt: skip

    assert not {koperasi_id[1:] for koperasi_id in ids().values()} & hashed
    other = settings.home() / "archive" / "secret"
    assert len(other.read_text("utf-8")) == 64


THREE = (
    [(None, "Koperasi Maju", "1/BH/2011"), (None, "Koperasi Mundur", "2/BH/2011")],
    [("6404041000001", "Koperasi Maju Jaya", None), ("6404041000003", "Koperasi Baru", None)],
    [("6404041000001", "KSP Maju", "1/BH/2011"), (None, "Koperasi Mundur", None)],
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_lists_are_the_same_koperasi_in_any_order(tmp_path, order):
    days = [DAY + timedelta(days=number) for number in range(3)]
    for number, day in zip(order, days, strict=True):
        receive(register(tmp_path, f"NOMOR {number}", *THREE[number]), day)

    told = asked(
        "select array_agg(distinct coalesce(nik, '') order by 1), "
        "array_agg(distinct nomor_badan_hukum order by 1) "
        "from pernyataan group by koperasi_id order by 1, 2"
    )
    assert len(told) == 3
    assert asked("select count(*) from identitas where koperasi_id is null") == [(0,)]


@pytest.fixture
def archive_from_before(decided):
    """The archive as it was when ids came from numbers and no receipt kept them."""
    entries = settings.home() / "archive" / "entries"
    before = {
        number: "K" + hashlib.sha256(f"{number}/BH/2011#0".encode()).hexdigest()[:11]
        for number in (1, 2)
    }
    now = {number: ids()[f"640404100000{number}"] for number in (1, 2)}
    for path in entries.glob("*.json"):
        text = path.read_text("utf-8")
        for number, koperasi_id in now.items():
            text = text.replace(
                f'"koperasi_id": "{koperasi_id}"', f'"koperasi_id": "{before[number]}"'
            )
        entry = json.loads(text)
        entry["facts"].pop("koperasi", None)
        for chain in ("before", "begins_chain"):  # of a program that kept no ids it is younger
            del entry[chain]
        path.write_text(json.dumps(entry), "utf-8")
    (entries.parent / "secret").unlink()
    (entries.parent / "last.json").unlink()
    warehouses._office.cache_clear()
    return decided


def test_an_archive_from_before_still_builds_and_its_decisions_hold(archive_from_before, tmp_path):
    assert held() == 3
    known = ids()
    assert len(known) == 2

    receive(register(tmp_path, "LAGI", *NUMBERED, (None, "Koperasi Lain", "3/BH/2012")))

    assert {nik: ids()[nik] for nik in known} == known
    loading.withdraw(archive_from_before, why="keliru", on=DAY, visitor=COMMAND_LINE)
    assert {nik: ids()[nik] for nik in known} == known
    assert held() == 3
