"""The options of the commands that keep an office safe for years."""

import argparse
from pathlib import Path

from kopdata.cli import backup_commands, kept_commands


def add_cadangkan(commands: argparse._SubParsersAction) -> None:
    """The command that makes a backup."""
    command = commands.add_parser(
        "cadangkan",
        help="cadangkan seluruh kantor ke satu berkas",
        description=(
            "Arsip, berkas menunggu, akun, catatan masuk dan berkas kantor sendiri dalam satu "
            "berkas, juga selagi orang memuat. Contoh: python -m kopdata cadangkan "
            "/media/usb/kopdata-2026-11-02.zip"
        ),
    )
    command.add_argument("file", type=Path, metavar="FILE", help="berkas baru yang ditulis")
    _common(command, "siapa yang mencadangkan")
    command.set_defaults(run=backup_commands.back_up)


def add_pulihkan(commands: argparse._SubParsersAction) -> None:
    """The command that puts a backup back."""
    command = commands.add_parser(
        "pulihkan",
        help="pulihkan seluruh kantor dari cadangan",
        description=(
            "Tiap bagian dicocokkan dengan SHA-256-nya sebelum ada yang ditaruh. Folder yang sudah "
            "berisi tidak ditimpa tanpa --ganti. Contoh: python -m kopdata pulihkan "
            "/media/usb/kopdata-2026-11-02.zip"
        ),
    )
    command.add_argument("file", type=Path, metavar="FILE", help="berkas dari cadangkan")
    command.add_argument(
        "--lihat",
        dest="look",
        action="store_true",
        help="periksa dan katakan apa yang akan terjadi; tidak ada yang diubah",
    )
    command.add_argument(
        "--ganti",
        dest="replace",
        action="store_true",
        help="ganti isi yang ada; yang lama disimpan di folder di sebelahnya",
    )
    _common(command, "siapa yang memulihkan")
    command.set_defaults(run=backup_commands.put_back)


def add_ukuran(commands: argparse._SubParsersAction) -> None:
    """The command that says how large the home folder is."""
    command = commands.add_parser(
        "ukuran",
        help="besarnya folder data, bagian demi bagian",
        description=(
            "Besarnya arsip, hasil baca, gudang data, catatan masuk dan berkas menunggu. Gudang "
            "data lama terhapus sendiri di atas KOPDATA_KEPT_MB megabita (biasanya 1000). Contoh: "
            "python -m kopdata ukuran --rapikan"
        ),
    )
    command.add_argument(
        "--rapikan",
        dest="tidy",
        action="store_true",
        help="hapus yang dapat dibuat lagi dan tidak diperlukan keadaan terbaru",
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=kept_commands.size)


def _common(command: argparse.ArgumentParser, who: str) -> None:
    command.add_argument("--by", metavar="NAME", help=who)
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
