"""The options of the commands that let people in."""

import argparse
from collections.abc import Callable

from kopdata.access import roles
from kopdata.cli import access_commands
from kopdata.cli.options.officer_parser import OfficerParser

_SERVER = "http://127.0.0.1:8501"


def add_masuk(commands: argparse._SubParsersAction) -> None:
    """The command that prints the key's link."""
    command = commands.add_parser(
        "masuk",
        help="tautan untuk masuk pada komputer ini",
        description=(
            "Tautan yang membuka dasbor sebagai pengelola komputer ini. "
            "Contoh: python -m kopdata masuk"
        ),
    )
    command.add_argument(
        "--server", default=_SERVER, metavar="URL", help=f"alamat dasbor (biasanya {_SERVER})"
    )
    command.add_argument(
        "--baru", dest="new", action="store_true", help="ganti kunci; tautan lama tidak berlaku"
    )
    command.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    command.set_defaults(run=access_commands.enter)


def add_akun(commands: argparse._SubParsersAction) -> None:
    """The commands of accounts."""
    command = commands.add_parser(
        "akun",
        help="akun untuk masuk: tambah, daftar, ubah, kunci, buka",
        description=(
            "Akun kantor kecil. Kata sandi diketik atau dialirkan, tak pernah ditulis pada "
            "perintah. Contoh: python -m kopdata akun tambah Ani --peran operator"
        ),
    )
    actions = command.add_subparsers(
        title="tindakan", metavar="TINDAKAN", required=True, parser_class=OfficerParser
    )
    fresh = _action(actions, "tambah", "akun baru", access_commands.add)
    fresh.add_argument("--peran", dest="role", required=True, choices=roles.roles(), help="peran")
    _kecamatan(fresh)
    _action(actions, "daftar", "semua akun", access_commands.listed, named=False)
    changed = _action(actions, "ubah", "peran, kecamatan atau sandi lain", access_commands.change)
    changed.add_argument("--peran", dest="role", choices=roles.roles(), help="peran baru")
    changed.add_argument(
        "--sandi", dest="password", action="store_true", help="ketik kata sandi baru"
    )
    _kecamatan(changed)
    changed.set_defaults(refuse=changed.error)
    _action(actions, "kunci", "tutup akun; sesinya berakhir", access_commands.shut)
    _action(actions, "buka", "buka akun yang tertutup", access_commands.open_again)
    ended = _action(
        actions, "hapus-sesi", "keluarkan dari semua perangkat", access_commands.end_sessions, False
    )
    ended.add_argument("name", nargs="?", metavar="NAMA", help="hanya orang ini (biasanya semua)")
    secret = _action(
        actions, "ganti-rahasia", "rahasia kuki baru", access_commands.renew_secret, named=False
    )
    secret.add_argument(
        "--buang-lama",
        dest="drop_old",
        action="store_true",
        help="kuki lama tidak dibaca lagi: semua orang masuk lagi",
    )


def _action(
    actions: argparse._SubParsersAction,
    name: str,
    words: str,
    run: Callable[[argparse.Namespace], int],
    named: bool = True,
) -> argparse.ArgumentParser:
    example = f"python -m kopdata akun {name}{' Ani' if named else ''}"
    if name == "tambah":
        example += ' --peran internal --kecamatan Busang "Long Mesangat"'
    if name == "ubah":
        example += " --peran operator"
    action = actions.add_parser(
        name, help=words, description=f"{words[0].upper()}{words[1:]}. Contoh: {example}"
    )
    if named:
        action.add_argument("name", metavar="NAMA", help="nama orangnya")
    action.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    action.set_defaults(run=run)
    return action


def _kecamatan(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--kecamatan",
        nargs="*",
        metavar="NAME",
        help="hanya koperasi di kecamatan ini (tanpa nama: semua)",
    )
