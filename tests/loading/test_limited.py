"""Who is limited to kecamatan loads nothing of another, whatever the rows say of where they are."""

from datetime import date

import pytest

from kopdata import loading
from kopdata.access import COMMAND_LINE
from kopdata.access.visitor import Visitor
from kopdata.errors import FileRefused, NotAllowed
from tests import workbooks

DAY = date(2023, 2, 1)
OWN = Visitor("Ani", "operator", "akun", ("Bengalon",))


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Thirty koperasi, every third of them in Bengalon."""
    folder = tmp_path_factory.mktemp("kantor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(folder))
        path = workbooks.register(folder / "daftar.xlsx", 30, lambda _number: "Aktif")
        loading.receive(path, received_on=DAY, visitor=COMMAND_LINE)
    return folder


@pytest.fixture(autouse=True)
def in_that_home(office, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(office))


def test_a_list_of_theirs_alone_is_theirs_to_load(tmp_path):
    found = loading.examine(workbooks.rat(tmp_path / "rat.xlsx", [3, 6], 2021), received_on=DAY)

    assert found.kecamatan == {"Bengalon"}
    found.refuse_outside(OWN)


def test_a_row_that_only_says_it_lies_in_theirs_is_of_where_the_koperasi_was(tmp_path):
    heading = ("NIK", "Nama Koperasi", "Kecamatan", "Status")
    claimed = (f"'640404{4:07d}", "Koperasi Contoh 4", "Bengalon", "Bubar")
    path = workbooks.write(tmp_path / "a.xlsx", [("DAFTAR KOPERASI",), heading, claimed])
    found = loading.examine(path, received_on=DAY)

    assert found.kecamatan == {"Bengalon", "Kombeng"}
    with pytest.raises(FileRefused, match="di luar kecamatan yang dibuka untuk Anda"):
        loading.accept(found, visitor=OWN)
    assert len(loading.archive().deliveries()) == 1


def test_what_is_of_the_whole_office_is_refused_and_the_outcome_tells_nothing_of_it(tmp_path):
    target = [("TARGET 2023",), ("Indikator", "Tahun", "Target"), ("koperasi dibina", 2023, 40)]
    path = workbooks.write(tmp_path / "target.xlsx", target)
    outcome = loading.receive(path, received_on=DAY, visitor=OWN)

    assert not outcome.accepted and "seluruh kantor" in outcome.reason
    assert outcome.sheets == outcome.headlines == outcome.problems == ()
    assert loading.archive().entries()[-1].type == "refusal"


def test_what_holds_for_every_kecamatan_is_not_theirs_to_change():
    for change in (
        lambda: loading.withdraw("D0001", why="a", on=DAY, visitor=OWN),
        lambda: loading.decide_identity({}, None, on=DAY, visitor=OWN),
        lambda: loading.decide_join("K1", "K2", name="a", on=DAY, visitor=OWN),
        lambda: loading.decide_headings("rat", (), {}, on=DAY, visitor=OWN),
        lambda: loading.revoke(1, why="a", on=DAY, visitor=OWN),
    ):
        with pytest.raises(NotAllowed, match=r"menyangkut semua kecamatan; .* Bengalon"):
            change()


def test_they_see_the_waiting_files_they_brought_and_no_other():
    own = loading.inbox.put("a.xlsx", b"x", received_on=DAY, visitor=OWN)
    other = loading.inbox.put("b.xlsx", b"y", received_on=DAY, visitor=COMMAND_LINE)

    assert own.is_for(OWN) and not other.is_for(OWN)
    assert own.is_for(COMMAND_LINE) and other.is_for(COMMAND_LINE)
    with pytest.raises(NotAllowed):
        loading.inbox.change(other, visitor=OWN, note="milik saya")
