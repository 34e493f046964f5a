"""Options of many commands: which koperasi, where, and which state of the archive."""

import argparse

from kopdata.cli.options.officer_parser import count, day

_JENIS = (
    'jenis koperasi; "tidak disebut" ialah yang jenisnya tidak dinyatakan, dan begitu juga '
    "namanya sebagai kelompok, juga dalam JSON"
)


def add_koperasi(command: argparse.ArgumentParser) -> None:
    """Which koperasi are asked about."""
    add_places(command)
    command.add_argument("--jenis", nargs="+", default=[], metavar="NAME", help=_JENIS)
    command.add_argument("--bentuk", metavar="NAME", help="Primer atau Sekunder")
    command.add_argument(
        "--merah-putih",
        choices=("with", "without", "only"),
        default="with",
        help="dengan, tanpa, atau hanya Koperasi Merah Putih",
    )


def add_places(command: argparse.ArgumentParser) -> None:
    """Where the koperasi asked about are."""
    command.add_argument("--kecamatan", nargs="+", default=[], metavar="NAME", help="kecamatan")
    command.add_argument(
        "--kabupaten",
        nargs="+",
        default=[],
        metavar="NAME",
        help="kabupaten atau kota, bila kecamatan.csv menyebut beberapa",
    )


def add_moment(command: argparse.ArgumentParser) -> None:
    """Which state of the archive is asked for."""
    command.add_argument(
        "--known-on", type=day, metavar="DATE", help="menurut data yang diterima sampai tanggal itu"
    )
    command.add_argument(
        "--at-entry",
        type=count,
        metavar="N",
        help="keadaan arsip sampai catatan nomor N, seperti pada tautan entri=N",
    )
