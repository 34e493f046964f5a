"""The command line, over the same functions the pages call."""

from kopdata.cli.main import main

__all__ = ["main"]
