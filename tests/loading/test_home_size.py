"""How large the home folder is, by part, and what `ukuran --rapikan` takes out of it."""

import json
import os
from datetime import date

import pytest

from kopdata import cli, loading, settings, warehouse
from kopdata.access import COMMAND_LINE, log
from kopdata.errors import ArchiveError
from kopdata.loading import inbox, warehouses


@pytest.fixture
def office(tmp_path, monkeypatch):
    """An office with a list, its clean rows, two warehouses, a file that waits and a log."""

    def build_to(asked, path, progress=None):
        path.write_bytes(bytes(900_000))
        warehouse.public_beside(path).write_bytes(bytes(100_000))

    monkeypatch.setattr(warehouses, "build_to", build_to)
    path = tmp_path / "daftar.csv"
    path.write_text("NIK;Nama Koperasi;Kecamatan\n6404040000001;Koperasi A;Busang\n", "utf-8")
    received = date(2023, 2, 1)
    loading.archive().accept(path, file=path.name, received_on=received)
    (delivery,) = loading.office().deliveries
    warehouses.read(delivery)
    inbox.put("lain.csv", b"isi", received_on=received, visitor=COMMAND_LINE)
    log.note("masuk", "Ani", "akun")
    loading.known_on(date(2022, 12, 31))
    loading.current()
    return settings.home()


def content(home, *folders):
    return {
        path: path.read_bytes()
        for folder in folders
        for path in (home / folder).rglob("*")
        if path.is_file()
    }


def test_every_byte_is_in_one_part(office):
    before = office / f"{office.name}.sebelum-20261129-085324"
    before.mkdir()
    (before / "kantor.toml").write_bytes(bytes(500))
    found = loading.measure()

    files = content(office, "")
    assert found.total == sum(map(len, files.values()))
    assert found.warehouses == 2 and 2_000_000 < found.parts["warehouses"] < 2_001_000
    assert found.parts["aside"] == 500
    assert found.parts["inbox"] == sum(map(len, content(office, "inbox").values())) > 3
    assert all(found.parts[part] for part in ("archive", "parsed", "logs"))


def test_what_can_be_made_again_goes_and_what_the_newest_state_needs_stays(office, capsys):
    other_way = office / "parsed" / "0123-of-an-older-program"
    begun_now, begun_long_ago = office / ".new-now", office / "archive" / ".new-long-ago"
    other_way.mkdir()
    for file in (other_way / "parsed.json", begun_now, begun_long_ago):
        file.write_bytes(bytes(1_000))
    os.utime(begun_long_ago, (0, 0))
    kept = content(office, "archive", "inbox", "akses")
    kept.pop(begun_long_ago)
    promised = loading.measure().removable

    assert cli.main(["ukuran", "--rapikan", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["freed"] == promised > 1_000_000
    assert told["removable"] == 0 and told["warehouses"] == 1
    assert content(office, "archive", "inbox", "akses") == kept
    assert loading.is_ready(None) and not loading.is_ready(date(2022, 12, 31))
    assert [path.name[:4] for path in (office / "parsed").iterdir()] != ["0123"]
    assert begun_now.exists() and not begun_long_ago.exists()


def test_beside_an_archive_that_cannot_be_read_nothing_goes(office, capsys):
    (entry,) = (office / "archive" / "entries").iterdir()
    entry.unlink()  # which touches the folder: the archive is read again
    entry.write_text("{", "utf-8")
    before = content(office, "")

    assert cli.main(["ukuran"]) == 0
    assert "Arsip tidak terbaca" in capsys.readouterr().out
    with pytest.raises(ArchiveError):
        loading.tidy()
    assert {path: before[path] for path in content(office, "")} == before
