"""The options of the command that takes a person out of all that is kept."""

import argparse

from kopdata.cli import erasure_command


def add_hapus_orang(commands: argparse._SubParsersAction) -> None:
    """The command that takes a person out of all that is kept."""
    command = commands.add_parser(
        "hapus-orang",
        help="hapus data seseorang atas permintaannya (UU 27/2022)",
        description=(
            "Cari nama dan telepon seseorang dalam semua yang disimpan, lalu hapus dari kiriman, "
            "berkas menunggu dan semua turunannya; angka tidak berubah. Tanpa --nama dan --telepon "
            "keduanya ditanyakan, agar tidak tertinggal dalam riwayat perintah. Contoh: python -m "
            'kopdata hapus-orang --permintaan "Surat 12/PDP/2026, 2 November 2026"'
        ),
    )
    command.add_argument("--nama", dest="name", metavar="NAME", help="nama selengkapnya")
    command.add_argument("--telepon", dest="telephone", metavar="NO", help="nomor telepon")
    command.add_argument(
        "--koperasi",
        dest="within",
        default="",
        metavar="TEXT",
        help="hanya baris yang juga memuat nama atau NIK koperasi ini, bila namanya umum",
    )
    command.add_argument(
        "--permintaan", dest="request", default="", metavar="TEXT", help="surat atau perkara"
    )
    command.add_argument("--alasan", dest="why", metavar="TEXT", help="alasan, untuk tanda terima")
    command.add_argument(
        "--confirm", action="store_true", help="lakukan tanpa bertanya lagi; tanpa ini: lihat dulu"
    )
    command.add_argument(
        "--selesaikan",
        dest="finish",
        action="store_true",
        help="selesaikan penghapusan yang terhenti di tengah",
    )
    command.add_argument("--by", metavar="NAME", help="siapa yang menghapus")
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=erasure_command.erase_person)
