"""The commands that answer a question, with their options."""

import argparse

from kopdata.cli import metric_command, plan_command, say_command, why_command
from kopdata.cli.options import which
from kopdata.cli.options.officer_parser import count, day
from kopdata.metrics import GROUPS


def add_metric(commands: argparse._SubParsersAction) -> None:
    """Any figure: `metric`."""
    command = commands.add_parser(
        "metric",
        help="angka mana pun yang tampil di layar",
        description="Satu metrik untuk satu pilihan; tanpa nama: daftar semua metrik.",
    )
    command.add_argument("metric", nargs="?", metavar="ID", help="nama metrik")
    command.add_argument("--tahun", nargs="+", type=int, default=[], metavar="Y", help="tahun")
    which.add_koperasi(command)
    command.add_argument(
        "--by",
        nargs="+",
        default=[],
        choices=(*GROUPS, "kabupaten"),
        metavar="GROUP",
        help=f"rinci menurut {', '.join(GROUPS)}, kabupaten",
    )
    which.add_moment(command)
    command.add_argument("--rows", action="store_true", help="koperasi di balik angka")
    command.add_argument(
        "--same-day",
        action="store_true",
        help="juga tahun sebelumnya pada tanggal yang sama, dan arahnya",
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=metric_command.metric)


def add_why(commands: argparse._SubParsersAction) -> None:
    """What made a figure change: `why`."""
    command = commands.add_parser(
        "why",
        help="mengapa angka berubah di antara dua tanggal",
        description=(
            "Sebab berubahnya satu metrik: apa yang benar terjadi, dan apa yang hanya catatannya. "
            "Contoh: python -m kopdata why koperasi_aktif --from 2023-07-21 --to 2026-10-12"
        ),
    )
    command.add_argument("metric", metavar="METRIC", help="nama metrik")
    for name, words in (("--from", "awal"), ("--to", "akhir")):
        command.add_argument(
            name,
            dest=f"{name.strip('-')}_day",
            type=day,
            required=True,
            metavar="DATE",
            help=f"{words}, menurut data yang diterima sampai tanggal itu",
        )
    command.add_argument(
        "--periode",
        type=int,
        metavar="Y",
        help="tahun atau tahun buku (biasanya yang terakhir diketahui)",
    )
    which.add_koperasi(command)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=why_command.why, refuse=command.error)


def add_say(commands: argparse._SubParsersAction) -> None:
    """A sentence before it is said: `say`."""
    command = commands.add_parser(
        "say",
        help="uji kalimat sebelum diucapkan",
        description=(
            "Setiap bacaan sebuah kalimat dengan putusannya; naskah berisi beberapa kalimat diuji "
            'kalimat demi kalimat. Contoh: python -m kopdata say "300 dari 1.209 koperasi aktif" '
            "--known-on 2023-07-21"
        ),
    )
    command.add_argument("kalimat", metavar="KALIMAT", help="kalimat, dalam tanda kutip")
    which.add_koperasi(command)
    which.add_moment(command)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=say_command.say)


def add_plan(commands: argparse._SubParsersAction) -> None:
    """Whom to coach next: `plan`."""
    command = commands.add_parser(
        "plan",
        help="siapa dibina lebih dulu, siapa dipantau",
        description="Urutan pembinaan dengan alasannya, dan daftar pantauan.",
    )
    which.add_koperasi(command)
    which.add_moment(command)
    command.add_argument(
        "--since",
        type=day,
        metavar="DATE",
        help="pantauan dibandingkan dengan tanggal ini (biasanya akhir triwulan terakhir)",
    )
    command.add_argument(
        "--limit", type=count, metavar="N", help="hanya N teratas dalam urutan (biasanya semua)"
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=plan_command.plan)
