"""A copy of the program that a test may add to, run as a program of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kopdata import settings


def copied(folder: Path) -> Path:
    """The program and its reference data, with an empty home, in a folder."""
    without = shutil.ignore_patterns("__pycache__")
    shutil.copytree(settings.PACKAGE, folder / "kopdata", ignore=without)
    shutil.copytree(settings.reference(), folder / "data" / "reference")
    return folder


def run(program: Path, *arguments: str) -> tuple[int, str, str]:
    """What Python answers in that folder: exit code, output and errors."""
    home = {"KOPDATA_HOME": str(program / "home"), "KOPDATA_SAMPLE": str(settings.sample())}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=program,
        env=os.environ | home,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr
