"""Whatever writes refuses by itself who has not the right, and signs with the proved name."""

from datetime import date

import pytest

from kopdata import loading, settings
from kopdata.access import AT_THE_SAMPLE, COMMAND_LINE, NOBODY, roles
from kopdata.access.visitor import Visitor
from kopdata.errors import NotAllowed
from tests import workbooks

DAY = date(2023, 2, 1)
ANI = Visitor("Ani", "operator", "akun")
WITHOUT = [
    NOBODY,
    AT_THE_SAMPLE,
    Visitor("Budi", "publik", "oidc"),
    Visitor("Budi", "internal", "akun"),
]


def writers(path, waiting):
    """Every function that writes, ready to be called for a visitor."""
    statement = b"id,kata\n"
    return {
        "receive": lambda who: loading.receive(path, received_on=DAY, visitor=who, by="Lain"),
        "dry run": lambda who: loading.receive(path, received_on=DAY, visitor=who, dry_run=True),
        "accept": lambda who: loading.accept(None, visitor=who),
        "refuse": lambda who: loading.refuse(path, file="a", reason="b", visitor=who),
        "withdraw": lambda who: loading.withdraw("D0001", why="a", on=DAY, visitor=who),
        "identity": lambda who: loading.decide_identity({}, None, on=DAY, visitor=who),
        "join": lambda who: loading.decide_join("K1", "K2", name="a", on=DAY, visitor=who),
        "headings": lambda who: loading.decide_headings("rat", (), {}, on=DAY, visitor=who),
        "revoke": lambda who: loading.revoke(1, why="a", on=DAY, visitor=who),
        "statements": lambda who: loading.receive_statements(statement, "a.csv", visitor=who),
        "prepared": lambda who: loading.file_prepared(statement, "a.csv", visitor=who),
        "put": lambda who: loading.inbox.put("a", b"", received_on=DAY, visitor=who),
        "change": lambda who: loading.inbox.change(waiting, visitor=who, note="a"),
    }


@pytest.mark.parametrize("who", WITHOUT, ids=lambda who: f"{who.role}/{who.way}")
def test_who_has_not_the_right_changes_nothing(tmp_path, who):
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    waiting = loading.inbox.put("a.xlsx", b"x", received_on=DAY, visitor=COMMAND_LINE)
    before = sorted((one, one.stat().st_mtime_ns) for one in settings.home().rglob("*"))

    for name, write in writers(path, waiting).items():
        with pytest.raises(NotAllowed):
            write(who)
        assert loading.archive().entries() == (), name

    after = sorted((one, one.stat().st_mtime_ns) for one in settings.home().rglob("*"))
    assert after == before


@pytest.mark.parametrize("who", [NOBODY, AT_THE_SAMPLE])
def test_what_nobody_in_particular_takes_along_is_not_written_into_the_archive(who):
    assert loading.note_export("daftar.csv", visitor=who) is None
    assert loading.archive().entries() == ()


def test_nobody_types_anothers_name(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    loading.receive(path, received_on=DAY, visitor=ANI, by="Bupati")
    loading.withdraw("D0001", why="keliru", on=DAY, visitor=ANI, by="Bupati")
    loading.note_export("daftar.csv", visitor=ANI, by="Bupati")

    assert {entry.facts["by"] for entry in loading.archive().entries()} == {"Ani"}


def test_the_key_proves_no_name_so_the_typed_one_is_written(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    by_key = Visitor("", "pengelola", "kunci")
    loading.receive(path, received_on=DAY, visitor=by_key, by="Citra")

    assert loading.archive().entries()[0].facts["by"] == "Citra"
    assert set(roles.roles()) == {"publik", "internal", "operator", "pengelola"}
