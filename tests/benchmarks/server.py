"""A server to measure: this dashboard, or the empty Streamlit app it is measured beside."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kopdata import settings

EMPTY_APP = """
import streamlit as st

st.multiselect("Kecamatan", ["Bengalon", "Busang"], key="kecamatan")
"""
LIMIT_S = 120


@dataclass(frozen=True)
class Server:
    """A running server; `seconds_to_answer` is from its start to its first health answer."""

    address: str
    pid: int
    seconds_to_answer: float

    def memory_mb(self) -> float:
        """What the process holds now. Linux only."""
        status = Path(f"/proc/{self.pid}/status").read_text("utf-8")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


@contextmanager
def dashboard(home: Path) -> Iterator[Server]:
    """This dashboard over a home folder, as a user starts it."""
    with _running(settings.ROOT / "dashboard.py", settings.ROOT, {"KOPDATA_HOME": str(home)}) as it:
        yield it


@contextmanager
def empty_app() -> Iterator[Server]:
    """A Streamlit app of one filter, with Streamlit's own settings."""
    with streamlit_app(EMPTY_APP) as it:
        yield it


@contextmanager
def streamlit_app(text: str) -> Iterator[Server]:
    """A Streamlit app of that text, with Streamlit's own settings."""
    with tempfile.TemporaryDirectory(prefix="kopdata-empty-") as folder:
        script = Path(folder) / "app.py"
        script.write_text(text, encoding="utf-8")
        with _running(script, Path(folder), {}) as it:
            yield it


@contextmanager
def _running(script: Path, folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    port = _free_port()
    began = time.perf_counter()
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "streamlit", "run", str(script)),
            *("--server.port", str(port), "--server.headless", "true"),
            *("--server.address", "127.0.0.1", "--browser.gatherUsageStats", "false"),
        ],
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(address, process)
        yield Server(address, process.pid, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LIMIT_S
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}_stcore/health", timeout=2).read()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"No server at {address}.")


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
