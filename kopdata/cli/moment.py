"""Which state of the archive a command speaks of: the newest, as known on a day, at an entry."""

import argparse

from kopdata import loading, warehouse
from kopdata.cli.progress import bar


def opened(asked: argparse.Namespace) -> warehouse.Warehouse:
    """The warehouse that `--known-on` and `--at-entry` ask for."""
    if asked.known_on is None and asked.at_entry is None:
        return warehouse.open_read_only(loading.current(bar))
    path = loading.known_on(asked.known_on, bar, asked.at_entry)
    return warehouse.open_read_only(path, asked.at_entry)
