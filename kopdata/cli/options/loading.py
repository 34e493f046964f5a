"""The commands that take files in and say what became of them, with their options."""

import argparse
from pathlib import Path

from kopdata import ingest
from kopdata.cli import kept_commands, loading_commands, sample_commands
from kopdata.cli.options import which
from kopdata.cli.options.officer_parser import day


def add_receive(commands: argparse._SubParsersAction) -> None:
    """Receiving files: `receive`."""
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
    command.add_argument(
        "--kind",
        choices=ingest.kinds(),
        metavar="KIND",
        help=f"jenis daftarnya, bila salah dikenali: {', '.join(ingest.kinds())}",
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


def add_withdraw(commands: argparse._SubParsersAction) -> None:
    """Undoing a load: `withdraw`."""
    command = commands.add_parser(
        "withdraw", help="tarik kiriman", description="Batalkan kiriman mulai suatu tanggal."
    )
    command.add_argument("delivery", metavar="DELIVERY", help="nomor kiriman, misalnya D0003")
    command.add_argument("--why", required=True, metavar="TEXT", help="alasan penarikan")
    command.add_argument("--on", type=day, metavar="DATE", help="mulai tanggal (biasanya hari ini)")
    command.add_argument("--by", metavar="NAME", help="siapa yang menarik")
    command.set_defaults(run=loading_commands.withdraw)


def add_deliveries(commands: argparse._SubParsersAction) -> None:
    """What came: `deliveries`."""
    command = commands.add_parser(
        "deliveries", help="daftar kiriman", description="Apa yang diterima, kapan, hasilnya apa."
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=loading_commands.deliveries)


def add_build(commands: argparse._SubParsersAction) -> None:
    """Building a warehouse: `build`."""
    command = commands.add_parser(
        "build", help="susun gudang data", description="Susun gudang data dari arsip."
    )
    which.add_moment(command)
    command.add_argument(
        "--output", type=Path, metavar="FILE", help="tulis ke berkas ini, tidak diterbitkan"
    )
    command.set_defaults(run=loading_commands.build)


def add_check(commands: argparse._SubParsersAction) -> None:
    """Problems of what was received: `check`."""
    command = commands.add_parser(
        "check", help="masalah data", description="Masalah pada data yang sudah diterima."
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=loading_commands.check)


def add_periksa(commands: argparse._SubParsersAction) -> None:
    """Whether the archive is whole: `periksa`."""
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


def add_sample(commands: argparse._SubParsersAction) -> None:
    """A made-up office: `sample`."""
    command = commands.add_parser(
        "sample", help="buat data contoh", description="Buat kiriman contoh; semua isinya rekaan."
    )
    command.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder tujuan")
    command.add_argument("--koperasi", type=int, metavar="N", help="banyaknya koperasi")
    command.add_argument("--kecamatan", type=int, metavar="N", help="banyaknya kecamatan")
    command.add_argument("--seed", type=int, metavar="N", help="bibit acak")
    command.set_defaults(run=sample_commands.sample)


def add_template(commands: argparse._SubParsersAction) -> None:
    """An empty workbook: `template`."""
    command = commands.add_parser(
        "template", help="buku kerja kosong", description="Buku kerja kosong untuk diisi."
    )
    command.add_argument(
        "kind", choices=ingest.kinds(), metavar="KIND", help=", ".join(ingest.kinds())
    )
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help="berkas tujuan")
    command.set_defaults(run=sample_commands.template)
