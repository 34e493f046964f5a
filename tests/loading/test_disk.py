"""A full disk ends in a sentence and loses nothing; what is written is its owner's alone."""

import errno
import os
import shutil
import stat
import subprocess
import sys
from datetime import date

import pytest

from kopdata import cli, loading, settings
from kopdata.access import COMMAND_LINE
from kopdata.archive import storage
from kopdata.errors import WarehouseError
from kopdata.loading import inbox, warehouses
from tests import workbooks

DAY = date(2023, 1, 5)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights and limits are POSIX")


@pytest.fixture
def register(tmp_path):
    return workbooks.register(tmp_path / "daftar.xlsx", 60, lambda _number: "Aktif")


def run(*arguments, most_bytes=None):
    """A command in a process whose files may not grow beyond a size: as on a disk that is full."""
    import resource  # noqa: PLC0415 - Windows has none

    def limit():
        if most_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    # What measures coverage writes a file of its own at the end, and complains where it cannot.
    unmeasured = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=settings.ROOT,
        env=unmeasured,
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
    )


@pytest.mark.parametrize("most_bytes", [200, 30_000, 1_000_000])
def test_a_disk_that_is_full_ends_in_a_sentence_and_loses_nothing(register, most_bytes):
    assert loading.receive(register, received_on=DAY, visitor=COMMAND_LINE).accepted
    published, entries = loading.current(), loading.archive().entries()
    (settings.home() / "rules.toml").write_text(
        '[zona_merah]\nid = "zona_merah"\nbook_years = 2\n', encoding="utf-8"
    )

    asked = run("kopdata", "build", most_bytes=most_bytes)

    assert asked.returncode == 1
    assert "ruang disk" in asked.stderr
    assert "Traceback" not in asked.stderr
    assert published.exists()
    assert loading.archive().entries() == entries
    assert loading.verify().damaged == ()
    assert loading.current() != published


@pytest.mark.parametrize(
    ("place", "name"),
    [(storage, "replace_text"), (warehouses.ingest, "write_parsed"), (os, "fsync")],
)
def test_wherever_the_disk_is_full_while_building(register, monkeypatch, place, name):
    assert loading.receive(register, received_on=DAY, visitor=COMMAND_LINE).accepted
    for folder in ("warehouse", "parsed"):
        shutil.rmtree(settings.home() / folder)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(place, name, full)
        with pytest.raises(WarehouseError, match=r"tempat penyimpanan penuh.*ruang disk"):
            loading.current()

    assert loading.current().exists()


def open_to_others():
    """Every path of the home folder that others than its owner may read."""
    return [
        path.relative_to(settings.home())
        for path in settings.home().rglob("*")
        if path.stat().st_mode & 0o077
    ]


def test_what_is_written_is_its_owners_alone(register, monkeypatch, tmp_path):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "rumah"))
    before = os.umask(0o022)
    try:
        assert (
            run("kopdata", "receive", str(register), "--received-on", "2023-01-05").returncode == 0
        )
        settings.keep_to_owner()  # as the server does when it starts
        waiting = inbox.put("rat.xlsx", workbooks.rat(tmp_path / "r.xlsx", [1], 2022).read_bytes(),
                            received_on=DAY, visitor=COMMAND_LINE)  # fmt: skip
        os.umask(0o022)
        job = loading.Job(waiting)
        assert job.wait(60).is_over
        loading.known_on_beside(date(2023, 2, 1))
    finally:
        os.umask(before)
    job_report = {path for path in open_to_others() if path.name.startswith("kemajuan-")}

    assert set(open_to_others()) - job_report == set()


@pytest.mark.parametrize(("mask", "file", "folder"), [(0o022, 0o644, 0o755), (0o077, 0o600, 0o700)])
def test_what_a_command_writes_outside_the_home_is_as_its_accounts_other_files(
    tmp_path, mask, file, folder, monkeypatch
):
    monkeypatch.setitem(settings._USUAL, "mask", 0o077)
    kept = tmp_path / "keluar" / "lama.txt"
    kept.parent.mkdir(exist_ok=True)
    kept.touch(0o600)
    before = os.umask(mask)
    try:
        settings.keep_to_owner()
        for output in (tmp_path / "buku.xlsx", settings.home() / "dalam.xlsx"):
            assert cli.main(["template", "rat", "--output", str(output)]) == 0
        sizes = ("--koperasi", "5", "--kecamatan", "1")
        for output in (tmp_path / "contoh", kept.parent):
            assert cli.main(["sample", *sizes, "--output", str(output)]) == 0
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "buku.xlsx").stat().st_mode) == file
    assert stat.S_IMODE((tmp_path / "contoh").stat().st_mode) == folder
    assert stat.S_IMODE((tmp_path / "contoh" / "deliveries.csv").stat().st_mode) == file
    assert stat.S_IMODE((settings.home() / "dalam.xlsx").stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600, "what was there is not ours to open"


def test_the_folders_of_an_older_program_are_closed(monkeypatch, tmp_path):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    (tmp_path / "parsed").mkdir(mode=0o755)
    before = os.umask(0o022)
    try:
        settings.keep_to_owner()
    finally:
        os.umask(before)

    assert (tmp_path / "parsed").stat().st_mode & 0o777 == 0o700
