"""How the command line speaks: argparse in Indonesian, and the values an option takes."""

import argparse
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, NoReturn

# What argparse says in English, and what an officer reads.
_ERRORS = (
    (r"the following arguments are required: (.*)", r"belum lengkap, masih perlu: \1"),
    (r"unrecognized arguments: (.*)", r"tidak dikenal: \1"),
    (r"argument (\S+): expected one argument", r"\1 perlu satu nilai"),
    (r"argument (\S+): expected at least one argument", r"\1 perlu sedikitnya satu nilai"),
    (
        r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)",
        r"\1: \2 tidak dikenal, pilih dari \3",
    ),
    (r"argument (\S+): invalid int value: (.+)", r"\1: \2 bukan bilangan bulat"),
    (r"argument (\S+): (.+)", r"\1: \2"),
)


class OfficerParser(argparse.ArgumentParser):
    """An argument parser whose help and errors are in Indonesian."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            add_help=False, formatter_class=OfficerFormatter, allow_abbrev=False, **options
        )
        self._positionals.title = "isian"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and leave with 2."""
        for english, indonesian in _ERRORS:
            if re.fullmatch(english, message):
                message = re.sub(english, indonesian, message)
                break
        self.print_usage()
        self.exit(2, f"{self.prog}: {message}. Bantuan: {self.prog} --help\n")


class OfficerFormatter(argparse.HelpFormatter):
    """Help that starts with the Indonesian for usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with how to use it."""
        super().add_usage(usage, actions, groups, "cara pakai: " if prefix is None else prefix)


def count(text: str) -> int:
    """A number of rows."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"'{text}' bukan bilangan; tulis seperti 40")
    return int(text)


def day(text: str) -> date:
    """A date as 2023-07-21."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' bukan tanggal; tulis seperti 2023-07-21"
        ) from None
