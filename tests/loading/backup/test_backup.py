"""One file made while others load is the whole office again on an empty machine, or is refused."""

import hashlib
import json
import stat
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from kopdata import cli, loading, settings
from kopdata.access import COMMAND_LINE, accounts, log, sessions
from kopdata.access.visitor import Visitor
from kopdata.errors import BackupError, NotAllowed
from kopdata.loading.backup import contents, make, restore
from tests import workbooks

DAY = date(2023, 1, 5)
PASSWORD = "empat kata biasa saja"  # noqa: S105


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Thirty koperasi, an account, a waiting file and the office's own rules, and their backup."""
    folder = tmp_path_factory.mktemp("kantor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(folder / "rumah"))
        register = workbooks.register(folder / "daftar.xlsx", 30, lambda _number: "Aktif")
        rat = workbooks.rat(folder / "rat.xlsx", range(1, 20), 2022)
        assert loading.receive(
            register, received_on=date(2023, 1, 5), visitor=COMMAND_LINE
        ).accepted
        accounts.add("Ani", "operator", PASSWORD)
        sessions.begin("Ani", "akun")
        loading.inbox.put(
            "b.csv", b"NIK;Nama\n", received_on=date(2023, 2, 1), visitor=COMMAND_LINE
        )
        (folder / "rumah" / "peran.toml").write_text("[sesi]\ndiam_menit = 30\n")
        with ThreadPoolExecutor(1) as beside:
            loads = beside.submit(
                loading.receive, rat, received_on=date(2023, 5, 1), visitor=COMMAND_LINE
            )
            made = make.make(folder / "cadangan.zip", visitor=COMMAND_LINE, by="Budi")
            assert not loads.done(), "the load was still under way"
            assert loads.result().accepted
    return folder / "rumah", made


@pytest.fixture
def into(office, monkeypatch, tmp_path):
    """`into(home)`: restore the backup there."""

    def run(home, **options):
        monkeypatch.setenv("KOPDATA_HOME", str(home))
        asked = restore.plan(office[1].path, visitor=COMMAND_LINE)
        restore.restore(asked, visitor=COMMAND_LINE, **options)
        return asked

    return run


@pytest.fixture
def ask(capsys):
    def run(*arguments):
        code = cli.main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def changed(source, target, *, leave_out=(), **members):
    """A copy of a backup with members replaced, added or left out; names hold `__` for `/`."""
    put = {name.replace("__", "/"): content for name, content in members.items()}
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            if name not in put and name not in leave_out:
                after.writestr(name, before.read(name))
        for name, content in put.items():
            after.writestr(name, content)
    return target


def test_an_empty_machine_gives_the_same_digits(office, into, ask, monkeypatch, tmp_path):
    home, made = office
    asked = ("metric", "koperasi_aktif", "--by", "kecamatan", "--json")
    monkeypatch.setenv("KOPDATA_HOME", str(home))
    before = ask(*asked, "--at-entry", str(made.last_entry))

    into(tmp_path / "baru")

    code, told, _ = ask(*asked)
    assert json.loads(told)["rows"] == json.loads(before[1])["rows"]
    assert (code, ask("periksa")[0]) == (0, 0)
    restored = loading.archive()
    assert restored.entries()[-1].type == "restore"
    assert restored.entries()[: made.last_entry] == loading_entries(home)[: made.last_entry]
    assert restored.naming().secret == (home / "archive" / "secret").read_text()
    assert [one.file for one in loading.inbox.waiting()] == ["b.csv"]
    assert (settings.home() / "peran.toml").read_bytes() == (home / "peran.toml").read_bytes()
    assert accounts.verified("Ani", PASSWORD) is not None
    assert [one.what for one in log.newest()] == ["pulih", "akun_tambah"]
    assert sessions.sessions() == [], "whoever was in comes in again"


def loading_entries(home):
    return type(loading.archive())(home / "archive").entries()


def test_nobody_else_on_the_machine_reads_it(office, into, tmp_path):
    into(tmp_path / "baru")

    assert stat.S_IMODE(office[1].path.stat().st_mode) == 0o600
    for path in [tmp_path / "baru", *(tmp_path / "baru").rglob("*")]:
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


def test_the_backup_holds_what_cannot_be_made_again_and_is_noted(office):
    home, made = office
    with zipfile.ZipFile(made.path) as packed:
        names = set(packed.namelist())

    assert not [name for name in names if name.startswith(("parsed", "warehouse", "akses/sesi"))]
    assert {"archive/secret", "archive/last.json", "akses/akun.json", "peran.toml"} <= names
    assert (made.held.waiting, made.held.accounts, made.held.own) == (1, 1, ("peran.toml",))
    (noted,) = [one for one in loading_entries(home) if one.type == "backup"]
    assert (noted.facts["sha256"], noted.facts["by"]) == (made.sha256, "Budi")


def test_what_one_start_makes_by_itself_is_no_office(into, tmp_path, monkeypatch):
    home = tmp_path / "rumah"
    monkeypatch.setenv("KOPDATA_HOME", str(home))
    (home / "warehouse").mkdir(parents=True)
    (home / "akses").mkdir()
    (home / "akses" / "kunci").write_text("kunci")

    asked = into(home)

    assert (asked.aside / "akses" / "kunci").read_text() == "kunci"
    assert (home / "akses" / "kunci").exists() is False


def test_another_archive_is_kept_aside_and_only_when_asked(office, into, tmp_path, ask):
    home = tmp_path / "rumah"
    into(home)
    (home / "archive" / "secret").write_text("milik kantor lain")

    code, told, wrong = ask("pulihkan", str(office[1].path))
    assert (code, "arsip lain" in told, "--ganti" in wrong) == (1, True, True)
    told = json.loads(ask("pulihkan", str(office[1].path), "--lihat", "--json")[1])
    assert (told["restored"], told["is_same"], told["there"]["accounts"]) == (False, False, 1)
    assert (home / "archive" / "secret").read_text() == "milik kantor lain"

    code, told, _ = ask("pulihkan", str(office[1].path), "--ganti", "--json")
    aside = Path(json.loads(told)["aside"])
    assert (code, (aside / "archive" / "secret").read_text()) == (0, "milik kantor lain")
    assert (home / "archive" / "secret").read_text() != "milik kantor lain"


def test_what_was_decided_after_the_backup_is_counted_before_it_is_lost(office, ask, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(office[0]))

    code, told, wrong = ask("pulihkan", str(office[1].path))

    assert code == 1
    assert "arsip yang sama" in told
    later = len(loading.archive().entries()) - office[1].last_entry
    assert f"{later} catatan lebih baru yang akan hilang" in wrong


def test_a_volume_that_cannot_be_renamed_is_filled_in_place(into, tmp_path, monkeypatch):
    home = tmp_path / "rumah"
    home.mkdir()
    (home / "catatan.txt").write_text("punya kantor")
    monkeypatch.setattr(restore, "_stays", lambda _home: True)

    asked = into(home)

    assert (asked.aside / "catatan.txt").read_text() == "punya kantor"
    assert loading.archive().looked_through().damaged == ()
    assert not list(home.glob(".*-pulih-*"))


@pytest.mark.parametrize(
    "name", ["../luar.toml", "/luar/a.toml", "archive/files/../../luar", "a/b.toml", "C:\\a.toml"]
)
def test_a_name_that_this_program_would_not_give_is_refused(office, into, tmp_path, name):
    path = tmp_path / "jahat.zip"
    changed(office[1].path, path)
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr(name, "x")

    with pytest.raises(BackupError, match="bukan bagian dari cadangan"):
        restore.plan(path, visitor=COMMAND_LINE)


def test_a_link_in_the_file_is_refused(office, tmp_path):
    path = changed(office[1].path, tmp_path / "tautan.zip", leave_out={"peran.toml"})
    link = zipfile.ZipInfo("peran.toml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr(link, "/etc/passwd")

    with pytest.raises(BackupError, match=r"peran\.toml"):
        restore.plan(path, visitor=COMMAND_LINE)


@pytest.mark.parametrize("kept", [0, 10, 0.5, 0.99])
def test_a_truncated_file_is_a_sentence(office, tmp_path, ask, kept, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "baru"))
    whole = office[1].path.read_bytes()
    path = tmp_path / "potong.zip"
    path.write_bytes(whole[: int(kept * len(whole)) if kept < 1 else kept])

    code, told, wrong = ask("pulihkan", str(path))

    assert (code, told) == (1, "")
    assert wrong.startswith("potong.zip: rusak, terpotong, atau bukan cadangan Kopdata.")
    assert not (tmp_path / "baru").exists()


def test_one_changed_byte_puts_nothing_in_place(office, tmp_path, ask, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "baru"))
    with zipfile.ZipFile(office[1].path) as packed:
        own = packed.read("peran.toml")
    path = changed(
        office[1].path, tmp_path / "ubah.zip", **{"peran.toml": own.replace(b"30", b"99")}
    )

    code, _, wrong = ask("pulihkan", str(path))

    assert (code, "peran.toml" in wrong) == (1, True)
    assert not (tmp_path / "baru").exists()


def test_an_archive_damaged_before_it_was_packed_is_not_put_in_place(office, tmp_path, into):
    """The manifest fits, and the chain of the archive does not."""
    entry = b"{}"
    with zipfile.ZipFile(office[1].path) as packed:
        told = json.loads(packed.read("manifest.json"))
    name = "archive/entries/000001.json"
    digest = hashlib.sha256(entry).hexdigest()
    told["members"][name] = {"bytes": len(entry), "sha256": digest}
    path = changed(
        office[1].path,
        tmp_path / "rusak.zip",
        **{name: entry, "manifest.json": json.dumps(told)},
    )
    asked = restore.plan(path, visitor=COMMAND_LINE)

    with pytest.raises(BackupError, match="000001"):
        restore.restore(asked, visitor=COMMAND_LINE, replace=True)
    assert contents.held_in(settings.home()).is_nothing


def test_a_wrong_home_and_an_existing_file_are_told_before_anything_is_written(tmp_path, ask):
    code, _, wrong = ask("cadangkan", str(tmp_path / "a.zip"))
    assert (code, "KOPDATA_HOME" in wrong) == (1, True)

    (tmp_path / "a.zip").write_text("lama")
    assert ask("cadangkan", str(tmp_path / "a.zip"))[0] == 1
    assert (tmp_path / "a.zip").read_text() == "lama"
    assert ask("cadangkan", str(tmp_path / "tidak" / "ada.zip"))[0] == 1
    assert ask("pulihkan", str(tmp_path / "tidak-ada.zip"))[0] == 1


def test_a_damaged_archive_is_not_backed_up_as_if_it_were_whole(into, tmp_path, ask):
    into(tmp_path / "rumah")
    (file,) = (settings.home() / "archive" / "files").iterdir()
    file.write_bytes(b"lain")

    code, _, wrong = ask("cadangkan", str(tmp_path / "a.zip"))

    assert (code, "Arsip rusak" in wrong) == (1, True)
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.parametrize("role", ["publik", "internal", "operator"])
def test_only_who_manages_the_office_may(office, tmp_path, role):
    who = Visitor("Budi", role, "akun")

    with pytest.raises(NotAllowed):
        make.make(tmp_path / "a.zip", visitor=who)
    with pytest.raises(NotAllowed):
        restore.plan(office[1].path, visitor=who)
    asked = restore.plan(office[1].path, visitor=COMMAND_LINE)
    with pytest.raises(NotAllowed):
        restore.restore(asked, visitor=who)
    assert not settings.home().joinpath("archive").exists()
