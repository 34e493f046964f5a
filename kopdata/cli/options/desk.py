"""The options of the commands of the desk."""

import argparse

from kopdata.cli import desk_commands
from kopdata.cli.options.officer_parser import count


def add_log(commands: argparse._SubParsersAction) -> None:
    """The command that prints the archive's book."""
    command = commands.add_parser(
        "log",
        help="catatan kerja: apa yang diterima, ditarik, diputuskan, keluar",
        description=(
            "Catatan kerja arsip, yang terbaru dulu. Contoh: python -m kopdata log --limit 20"
        ),
    )
    command.add_argument("--limit", type=count, metavar="N", help="paling banyak N catatan")
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=desk_commands.log)


def add_decide(commands: argparse._SubParsersAction) -> None:
    """The command that decides who is who."""
    command = commands.add_parser(
        "decide",
        help="putuskan baris yang tidak jelas milik koperasi mana",
        description=(
            "Tanpa kunci: antrean dengan calonnya. Contoh: python -m kopdata decide 3f9a21c0 "
            "--koperasi K0123456789 --by Ani"
        ),
    )
    command.add_argument("key", nargs="?", metavar="KEY", help="kunci dari antrean")
    whom = command.add_mutually_exclusive_group()
    whom.add_argument("--koperasi", metavar="ID", help="milik koperasi ini")
    whom.add_argument(
        "--sendiri", dest="own", action="store_true", help="koperasi lain, bukan satu pun calonnya"
    )
    whom.add_argument(
        "--tarik", dest="revoke", type=count, metavar="N", help="tarik putusan bernomor N"
    )
    command.add_argument("--why", metavar="TEXT", help="alasan, untuk --tarik")
    command.add_argument("--by", metavar="NAME", help="siapa yang memutuskan")
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=desk_commands.decide)
