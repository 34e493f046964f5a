"""A dashboard of its own for a test, started as its users start it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest

from kopdata.settings import ROOT

# What Python says of things that nobody let go.
NOISE = ("ResourceWarning", "resource_tracker", "leaked", "was destroyed", "Exception ignored")


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def dashboard(home, *options, port=None):
    """Its address, while it runs; what it says is in `server.log` of the home folder.

    It ends quietly: nothing it opened, started or began is still there when it is stopped.
    """
    port = port or free_port()
    command = ("-m", "streamlit", "run", "dashboard.py", "--server.port", str(port), *options)
    environment = {**os.environ, "KOPDATA_HOME": str(home)}
    environment["PYTHONWARNINGS"] = "always::ResourceWarning"
    # Measured, it answers at half its speed; the pages' own tests run the same lines.
    environment.pop("COVERAGE_PROCESS_CONFIG", None)
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, home / "server.log")
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(timeout=20)
    said = (home / "server.log").read_text("utf-8", errors="replace").splitlines()
    assert [line for line in said if any(noise in line for noise in NOISE)] == []


def _wait_for(health, server, log, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(health, timeout=2):  # noqa: S310
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"Server tidak menjawab:\n{log.read_text('utf-8')}")
