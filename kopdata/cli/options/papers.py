"""The commands that write papers, with their options."""

import argparse
from pathlib import Path

from kopdata.cli.options import which
from kopdata.cli.papers import brief_command, laporan_command


def add_brief(commands: argparse._SubParsersAction) -> None:
    """The press kit: `brief`."""
    command = commands.add_parser(
        "brief",
        help="paket siaran pers",
        description="Lembar pers, salindia, buku kerja, dan grafik, dengan satu nomor paket.",
    )
    which.add_moment(command)
    command.add_argument("--tahun", nargs="+", type=int, default=[], metavar="Y", help="tahun")
    which.add_places(command)
    command.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder tujuan")
    command.set_defaults(run=brief_command.brief)


def add_laporan(commands: argparse._SubParsersAction) -> None:
    """An official report: `laporan`."""
    command = commands.add_parser(
        "laporan",
        help="laporan resmi, terisi dari arsip",
        description=(
            "Satu laporan resmi untuk satu periode: buku kerja, PDF, dan CSV tiap tabel. "
            "Contoh: python -m kopdata laporan rekapitulasi --periode 2026-09 --output laporan"
        ),
    )
    command.add_argument("laporan", nargs="?", metavar="ID", help="nama laporan")
    command.add_argument("--daftar", action="store_true", help="daftar semua laporan")
    command.add_argument(
        "--periode",
        metavar="P",
        help="bulan 2026-09, triwulan 2026-TW3, atau tahun 2025 (biasanya yang terakhir)",
    )
    command.add_argument("--output", type=Path, metavar="DIR", help="folder tujuan")
    which.add_koperasi(command)
    which.add_moment(command)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=laporan_command.laporan, refuse=command.error)
