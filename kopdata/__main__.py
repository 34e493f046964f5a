"""`python -m kopdata …`, installed also as `kopdata …`: the command line."""

import io
import os
import sys

from kopdata import settings
from kopdata.cli import main


def run() -> int:
    """Run one command; a dashboard that serves from the same machine goes first."""
    settings.keep_to_owner()
    speak_utf8()
    if hasattr(os, "nice"):
        os.nice(10)
    return main()


def speak_utf8() -> None:
    """Write UTF-8 into pipes and files, on Windows too, and end at no letter a terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(run())
