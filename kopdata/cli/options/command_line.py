"""The commands and their options."""

import argparse
from pathlib import Path

import kopdata
from kopdata import ingest
from kopdata.cli import (
    kept_commands,
    loading_commands,
    metric_command,
    plan_command,
    sample_commands,
    say_command,
    why_command,
)
from kopdata.cli.options import access, erasing, keeping
from kopdata.cli.options.officer_parser import OfficerParser, count, day
from kopdata.cli.papers import brief_command, laporan_command
from kopdata.kantor import kantor
from kopdata.metrics import GROUPS

_JENIS = (
    'jenis koperasi; "tidak disebut" ialah yang jenisnya tidak dinyatakan, dan begitu juga '
    "namanya sebagai kelompok, juga dalam JSON"
)


def command_line() -> OfficerParser:
    """The whole command line."""
    parser = OfficerParser(
        prog="python -m kopdata", description=f"Angka koperasi {kantor().nama} yang tahan ditanya."
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"kopdata {kopdata.__version__}",
        help="tampilkan versi program",
    )
    commands = parser.add_subparsers(
        title="perintah", metavar="PERINTAH", required=True, parser_class=OfficerParser
    )
    _receive(commands)
    _withdraw(commands)
    _deliveries(commands)
    _build(commands)
    _check(commands)
    _verify(commands)
    _metric(commands)
    _why(commands)
    _say(commands)
    _plan(commands)
    _brief(commands)
    _laporan(commands)
    _sample(commands)
    _template(commands)
    access.add_masuk(commands)
    access.add_akun(commands)
    keeping.add_cadangkan(commands)
    keeping.add_pulihkan(commands)
    keeping.add_ukuran(commands)
    erasing.add_hapus_orang(commands)
    return parser


def _receive(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "receive",
        help="terima berkas ke arsip",
        description="Terima berkas, satu kiriman tiap berkas.",
    )
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="berkas Excel atau CSV"
    )
    command.add_argument(
        "--received-on", type=day, metavar="DATE", help="tanggal diterima (biasanya hari ini)"
    )
    command.add_argument(
        "--per", type=day, metavar="DATE", help="tanggal keadaan daftar, bila judulnya keliru"
    )
    command.add_argument("--by", metavar="NAME", help="siapa yang menerima")
    command.add_argument("--note", metavar="TEXT", help="catatan untuk tanda terima")
    command.add_argument(
        "--dry-run", action="store_true", help="bandingkan saja, jangan simpan apa pun"
    )
    command.add_argument(
        "--confirm-jump",
        nargs="*",
        metavar="METRIC",
        help="benarkan lonjakan angka utama atau keraguan: yang disebut; tanpa nama, semua",
    )
    command.add_argument(
        "--confirm-date", action="store_true", help="benarkan tanggal terima yang belum tiba"
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=loading_commands.receive)


def _withdraw(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "withdraw", help="tarik kiriman", description="Batalkan kiriman mulai suatu tanggal."
    )
    command.add_argument("delivery", metavar="DELIVERY", help="nomor kiriman, misalnya D0003")
    command.add_argument("--why", required=True, metavar="TEXT", help="alasan penarikan")
    command.add_argument("--on", type=day, metavar="DATE", help="mulai tanggal (biasanya hari ini)")
    command.add_argument("--by", metavar="NAME", help="siapa yang menarik")
    command.set_defaults(run=loading_commands.withdraw)


def _deliveries(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "deliveries", help="daftar kiriman", description="Apa yang diterima, kapan, hasilnya apa."
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=loading_commands.deliveries)


def _build(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "build", help="susun gudang data", description="Susun gudang data dari arsip."
    )
    _moment(command)
    command.add_argument(
        "--output", type=Path, metavar="FILE", help="tulis ke berkas ini, tidak diterbitkan"
    )
    command.set_defaults(run=loading_commands.build)


def _check(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "check", help="masalah data", description="Masalah pada data yang sudah diterima."
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=loading_commands.check)


def _verify(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "periksa",
        help="apakah arsip masih utuh",
        description=(
            "Cocokkan tiap catatan, berkas kiriman dan berkas turunan dengan SHA-256-nya. "
            "Contoh: python -m kopdata periksa"
        ),
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=kept_commands.verify)


def _metric(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "metric",
        help="angka mana pun yang tampil di layar",
        description="Satu metrik untuk satu pilihan; tanpa nama: daftar semua metrik.",
    )
    command.add_argument("metric", nargs="?", metavar="ID", help="nama metrik")
    command.add_argument("--tahun", nargs="+", type=int, default=[], metavar="Y", help="tahun")
    _koperasi(command)
    command.add_argument(
        "--by",
        nargs="+",
        default=[],
        choices=(*GROUPS, "kabupaten"),
        metavar="GROUP",
        help=f"rinci menurut {', '.join(GROUPS)}, kabupaten",
    )
    _moment(command)
    command.add_argument("--rows", action="store_true", help="koperasi di balik angka")
    command.add_argument(
        "--same-day",
        action="store_true",
        help="juga tahun sebelumnya pada tanggal yang sama, dan arahnya",
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=metric_command.metric)


def _why(commands: argparse._SubParsersAction) -> None:
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
    _koperasi(command)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=why_command.why, refuse=command.error)


def _say(commands: argparse._SubParsersAction) -> None:
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
    _koperasi(command)
    _moment(command)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=say_command.say)


def _plan(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "plan",
        help="siapa dibina lebih dulu, siapa dipantau",
        description="Urutan pembinaan dengan alasannya, dan daftar pantauan.",
    )
    _koperasi(command)
    _moment(command)
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


def _brief(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "brief",
        help="paket siaran pers",
        description="Lembar pers, salindia, buku kerja, dan grafik, dengan satu nomor paket.",
    )
    _moment(command)
    command.add_argument("--tahun", nargs="+", type=int, default=[], metavar="Y", help="tahun")
    _places(command)
    command.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder tujuan")
    command.set_defaults(run=brief_command.brief)


def _laporan(commands: argparse._SubParsersAction) -> None:
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
    _koperasi(command)
    _moment(command)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=laporan_command.laporan, refuse=command.error)


def _sample(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "sample", help="buat data contoh", description="Buat kiriman contoh; semua isinya rekaan."
    )
    command.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder tujuan")
    command.add_argument("--koperasi", type=int, metavar="N", help="banyaknya koperasi")
    command.add_argument("--kecamatan", type=int, metavar="N", help="banyaknya kecamatan")
    command.add_argument("--seed", type=int, metavar="N", help="bibit acak")
    command.set_defaults(run=sample_commands.sample)


def _template(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "template", help="buku kerja kosong", description="Buku kerja kosong untuk diisi."
    )
    command.add_argument(
        "kind", choices=ingest.kinds(), metavar="KIND", help=", ".join(ingest.kinds())
    )
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help="berkas tujuan")
    command.set_defaults(run=sample_commands.template)


def _koperasi(command: argparse.ArgumentParser) -> None:
    """Which koperasi are asked about."""
    _places(command)
    command.add_argument("--jenis", nargs="+", default=[], metavar="NAME", help=_JENIS)
    command.add_argument("--bentuk", metavar="NAME", help="Primer atau Sekunder")
    command.add_argument(
        "--merah-putih",
        choices=("with", "without", "only"),
        default="with",
        help="dengan, tanpa, atau hanya Koperasi Merah Putih",
    )


def _places(command: argparse.ArgumentParser) -> None:
    """Where the koperasi asked about are."""
    command.add_argument("--kecamatan", nargs="+", default=[], metavar="NAME", help="kecamatan")
    command.add_argument(
        "--kabupaten",
        nargs="+",
        default=[],
        metavar="NAME",
        help="kabupaten atau kota, bila kecamatan.csv menyebut beberapa",
    )


def _moment(command: argparse.ArgumentParser) -> None:
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
