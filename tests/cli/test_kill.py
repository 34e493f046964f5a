"""kill -9 in the middle of receive and of build loses nothing and breaks nothing."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from kopdata import loading, metrics, settings, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks

ROOT = Path(__file__).resolve().parents[2]
TIMES = 20


@pytest.fixture
def office(tmp_path):
    register = workbooks.register(tmp_path / "daftar.xlsx", 60, lambda _number: "Aktif")
    assert loading.receive(register, received_on=date(2023, 1, 5), visitor=COMMAND_LINE).accepted
    return tmp_path


def start(*arguments: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "kopdata", *arguments],
        cwd=ROOT,
        env=os.environ.copy(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def seconds_of(*arguments: str) -> float:
    began = time.monotonic()
    assert start(*arguments).wait(120) == 0
    return time.monotonic() - began


def kill_after(seconds: float, *arguments: str) -> None:
    process = start(*arguments)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait(60)


def published_active() -> int:
    """What a reader sees through the pointer, without building anything."""
    folder = settings.home() / "warehouse"
    store = warehouse.open_read_only(folder / (folder / "current").read_text("utf-8"))
    try:
        summary = metrics.summarise(
            store, metrics.get("koperasi_aktif"), metrics.Selection(), by=()
        )
    finally:
        store.close()
    return summary.rows[0].numerator


def assert_archive_is_whole() -> None:
    assert loading.archive().looked_through().damaged == ()


def test_killed_while_receiving(office):
    files = [
        workbooks.rat(office / f"rat_{number}.xlsx", [number], 2022)
        for number in range(1, TIMES + 2)
    ]
    arguments = ("--received-on", "2023-05-01", "--confirm-jump")
    whole = seconds_of("receive", str(files[0]), *arguments)
    moments = random.Random(7)

    for file in files[1:]:
        kill_after(moments.uniform(0.2, 1.05) * whole, "receive", str(file), *arguments)
        assert_archive_is_whole()
        assert published_active() == 60

    for file in files[1:]:
        outcome = loading.receive(
            file, received_on=date(2023, 5, 1), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
        )
        assert outcome.accepted or "sudah diterima" in outcome.reason
    store = warehouse.open_read_only(loading.current())
    held = metrics.summarise(store, metrics.get("rat_dilaksanakan"), metrics.Selection(), by=())
    assert held.rows[0].numerator == TIMES + 1


def test_killed_while_building(office):
    whole = seconds_of("build", "--known-on", "2023-01-05")
    moments = random.Random(8)
    known_before = set((settings.home() / "warehouse").glob("*.duckdb"))

    for number in range(TIMES):
        day = date(2023, 2, 1 + number).isoformat()
        kill_after(moments.uniform(0.2, 1.05) * whole, "build", "--known-on", day)
        assert_archive_is_whole()
        assert published_active() == 60

    for path in set((settings.home() / "warehouse").glob("*.duckdb")) - known_before:
        warehouse.open_read_only(path).close()
    loading.known_on(date(2023, 3, 1))
    assert not list((settings.home() / "warehouse").glob(".build-*"))
