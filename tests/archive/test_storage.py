"""Writing on disks and systems that refuse what POSIX does: no link, and nothing that is open."""

import errno
import threading

import pytest

from kopdata import loading, settings
from kopdata.access import key
from kopdata.archive import storage
from tests.windows import Windows, without_links


@pytest.fixture
def windows(monkeypatch):
    monkeypatch.setattr(storage, "PATIENCE_S", 0.1)
    return Windows(monkeypatch)


# What Linux says of exFAT, of FAT through FUSE and of a share, and Windows of function 1.
@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL])
def test_a_new_file_where_files_have_one_name(tmp_path, monkeypatch, number):
    without_links(monkeypatch, number)
    target = tmp_path / "entries" / "000001.json"

    storage.write_new(target, "pertama")
    with pytest.raises(FileExistsError):
        storage.write_new(target, "kedua")

    assert target.read_text() == "pertama"
    assert [path.name for path in target.parent.iterdir()] == ["000001.json"]
    assert list(tmp_path.glob(".new-*")) == []


def test_of_many_who_write_the_same_new_file_one_does(tmp_path, monkeypatch):
    without_links(monkeypatch, errno.EPERM)
    target, written = tmp_path / "akses" / "kunci", []

    def write(text):
        try:
            storage.write_new(target, text)
        except FileExistsError:
            return
        written.append(text)

    threads = [threading.Thread(target=write, args=(f"{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [target.read_text()] == written


def test_an_office_on_a_stick_is_kept_as_on_any_disk(monkeypatch):
    without_links(monkeypatch, errno.EPERM)
    archive = loading.archive()

    with archive.locked():
        numbers = [archive.note_export(what).number for what in ("daftar", "siaran")]

    assert numbers == [1, 2]
    assert archive.looked_through().damaged == ()
    assert key.key() == (settings.home() / "akses" / "kunci").read_text()


@pytest.mark.parametrize("step", [lambda path: storage.replace_text(path, "baru"), storage.remove])
def test_what_a_reader_has_open_is_changed_once_it_lets_go(tmp_path, windows, step):
    path = tmp_path / "warehouse" / "current"
    storage.replace_text(path, "lama")
    windows.held, windows.lets_go_after = {path}, 3

    step(path)

    assert windows.refused > windows.lets_go_after
    assert not path.exists() or path.read_text() == "baru"


def test_what_is_held_for_good_is_refused_and_stays(tmp_path, windows):
    path = tmp_path / "warehouse" / "current"
    storage.replace_text(path, "lama")
    windows.held = {path}

    with pytest.raises(PermissionError):
        storage.replace_text(path, "baru")

    assert path.read_text() == "lama"
    assert list(tmp_path.glob(".new-*")) == []


def test_a_right_that_is_missing_is_not_waited_for(tmp_path, monkeypatch):
    asked = []

    def refuse(*_):
        asked.append(1)
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(storage.os, "replace", refuse)
    with pytest.raises(PermissionError):
        storage.replace_text(tmp_path / "warehouse" / "current", "baru")

    assert len(asked) == 1


def test_what_is_gone_meanwhile_is_not_old(tmp_path):
    assert storage.is_older(tmp_path, -1)
    assert not storage.is_older(tmp_path / "tidak_ada", -1)
