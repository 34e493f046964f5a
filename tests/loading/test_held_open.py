"""A dashboard reads while others load, where nothing that is open is removed or renamed."""

import os
from datetime import date

import pytest

from kopdata import ingest, loading, settings, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.archive import storage
from kopdata.errors import BackupError, ErasureError
from kopdata.loading import inbox, kept_warehouses, warehouses
from kopdata.loading.backup import restore
from kopdata.loading.erasure import erase
from tests.windows import Windows

DAY = date(2023, 2, 1)
ROWS = "NIK;Nama Koperasi;Kecamatan;Status\n6404040000001;KSP A;Busang;Aktif\n"


@pytest.fixture
def windows(monkeypatch):
    monkeypatch.setattr(storage, "PATIENCE_S", 0.05)
    return Windows(monkeypatch)


@pytest.fixture
def built_at_once(monkeypatch):
    """Warehouses without anything in them, which is not what is looked at here."""

    def build(asked, path, progress=None):
        for one in (path, warehouse.public_beside(path)):
            one.write_text(asked.key)

    monkeypatch.setattr(warehouses, "build_to", build)
    monkeypatch.setattr(warehouses, "KEPT_WAREHOUSES", 0)


def both(path):
    return {path, warehouse.public_beside(path)}


@pytest.mark.parametrize("half", [0, 1], ids=["the full one", "the public one"])
def test_an_old_warehouse_that_is_read_stays_whole_and_goes_later(windows, built_at_once, half):
    old = loading.known_on(date(2017, 12, 31))
    windows.held = {(old, warehouse.public_beside(old))[half]}

    newer = loading.known_on(date(2018, 12, 31))

    assert kept_warehouses.is_whole(newer)
    assert kept_warehouses.is_whole(old), "half of one could be neither read nor built again"
    windows.held.clear()
    loading.known_on(date(2019, 12, 31))
    assert not any(path.exists() for path in both(old) | both(newer))
    assert list(kept_warehouses.folder().glob(".build-*")) == []


def test_a_damaged_warehouse_that_is_read_is_said_to_wait_for_its_reader(windows, built_at_once):
    path = loading.known_on(date(2017, 12, 31))
    path.write_text("berubah")
    windows.held = {path}

    (first,) = loading.verify().damaged
    windows.held.clear()
    (second,) = loading.verify().damaged

    assert "matikan dasbor" in first.sentence
    assert "dibuat kembali dari arsip" in second.sentence
    assert loading.verify().damaged == ()


def test_a_file_that_was_decided_about_waits_no_more_and_goes_later(windows, monkeypatch):
    one = inbox.put("rat.csv", b"NIK", received_on=DAY, visitor=COMMAND_LINE)
    windows.held = {one.path}

    inbox.release(one)

    assert inbox.waiting() == ()
    assert one.path.exists()
    windows.held.clear()
    monkeypatch.setattr(inbox, "_KEPT_OPEN_S", -1)
    other = inbox.put("rat.csv", b"NIK", received_on=DAY, visitor=COMMAND_LINE)
    assert not one.path.parent.exists()
    assert inbox.waiting() == (other,)


def test_clean_rows_that_another_reads_are_as_good_as_ours(windows, tmp_path):
    source, folder = tmp_path / "daftar.csv", tmp_path / "parsed" / "abc"
    source.write_text(ROWS, encoding="utf-8")
    parsed = ingest.parse(source, name=source.name, received_on=DAY)
    ingest.write_parsed(parsed, folder)
    windows.held = {folder / "register.parquet"}

    ingest.write_parsed(parsed, folder)

    assert ingest.read_parsed(folder) == parsed
    assert [path.name for path in folder.parent.iterdir()] == ["abc"]
    (folder / "register.parquet").write_bytes(b"")
    with pytest.raises(PermissionError):
        ingest.write_parsed(parsed, folder)


def test_rows_that_could_not_be_removed_go_with_a_later_check():
    old, new = (warehouses.parsed_folder() / name for name in (".abc-old-1", ".abc-2"))
    for path in (old, new):
        path.mkdir(parents=True)
    os.utime(old, (0, 0))

    loading.verify()

    assert (old.exists(), new.exists()) == (False, True), "the new one is being written"


@pytest.mark.parametrize("is_volume", [False, True])
def test_a_home_that_a_dashboard_holds_is_left_as_it_was(windows, tmp_path, monkeypatch, is_volume):
    home, staged = tmp_path / "rumah", tmp_path / ".rumah-pulih"
    monkeypatch.setattr(restore, "_stays", lambda _home: is_volume)
    staged = (home if is_volume else tmp_path) / ".rumah-pulih"
    for path in (home / "archive" / "secret", home / "warehouse" / "current"):
        path.parent.mkdir(parents=True)
        path.write_text("lama")
    (staged / "archive").mkdir(parents=True)
    windows.held = {home / "warehouse" / "current"}

    with pytest.raises(BackupError, match="Matikan dasbor"):
        restore._put_in_place(staged, home, restore._aside(home))

    assert (home / "archive" / "secret").read_text() == "lama"
    assert (home / "warehouse" / "current").exists()
    assert (staged / "archive").exists()
    assert list(tmp_path.rglob("*.sebelum-*")) == []


def test_an_erasure_is_not_done_while_an_old_warehouse_is_held_and_says_so(windows, built_at_once):
    old = loading.known_on(date(2017, 12, 31))
    windows.held = {old}

    with pytest.raises(ErasureError, match=r"Matikan dasbor.*--selesaikan"):
        erase.finish(visitor=COMMAND_LINE)
    windows.held.clear()
    erase.finish(visitor=COMMAND_LINE)

    assert not any(path.exists() for path in both(old))


def test_a_whole_delivery_is_accepted_where_a_flush_wants_the_right_to_write(windows, tmp_path):
    source = tmp_path / "daftar.csv"
    source.write_text(ROWS, encoding="utf-8")

    assert loading.receive(source, received_on=DAY, visitor=COMMAND_LINE).accepted

    assert (settings.home() / "warehouse" / "current").exists()
    assert loading.verify().damaged == ()
