"""Commands that let people in: the key's link, and the accounts of a small office."""

import argparse
import dataclasses
import difflib
import getpass
import sys
from collections.abc import Sequence

from kopdata import ingest
from kopdata.access import accounts, key, log, sessions
from kopdata.access.configuration import configuration
from kopdata.cli.loading_commands import print_json
from kopdata.errors import AccessError, UnknownName

_WAY = "baris_perintah"


def enter(asked: argparse.Namespace) -> int:
    """Print the link that opens the dashboard on this machine, with another key if asked."""
    if not configuration().has_key:
        raise AccessError("Kunci dimatikan dalam peran.toml ([kunci] aktif = false). Pakai akun.")
    if asked.new:
        key.renew()
        sessions.end_all(way="kunci")
        log.note("kunci_baru", "", _WAY)
    link = key.link(asked.server)
    if asked.json:
        print_json({"link": link})
    else:
        print(link)
    return 0


def add(asked: argparse.Namespace) -> int:
    """A new account, its password typed twice or read from what is piped in."""
    kecamatan = _known(asked.kecamatan or ())
    fresh = accounts.add(asked.name, asked.role, _password(), kecamatan, by=_WAY)
    return _said(asked, fresh, f"Akun {fresh.name} ditambah sebagai {_role(fresh)}.")


def change(asked: argparse.Namespace) -> int:
    """Another role, kecamatan or password."""
    kecamatan = None if asked.kecamatan is None else _known(asked.kecamatan)
    if asked.role is None and kecamatan is None and not asked.password:
        asked.refuse("tidak ada yang diubah: beri --peran, --kecamatan atau --sandi")
    password = _password() if asked.password else None
    before = _managers()
    changed = accounts.change(
        asked.name, role=asked.role, password=password, kecamatan=kecamatan, by=_WAY
    )
    _warn_if_none_left(before)
    return _said(asked, changed, f"Akun {changed.name} diubah: {_role(changed)}.")


def shut(asked: argparse.Namespace) -> int:
    """Keep an account out from now on."""
    before = _managers()
    changed = accounts.set_active(asked.name, active=False, by=_WAY)
    _warn_if_none_left(before)
    return _said(asked, changed, f"Akun {changed.name} dikunci; sesinya berakhir.")


def open_again(asked: argparse.Namespace) -> int:
    """Let an account in again."""
    changed = accounts.set_active(asked.name, active=True, by=_WAY)
    return _said(asked, changed, f"Akun {changed.name} dibuka.")


def listed(asked: argparse.Namespace) -> int:
    """Every account; passwords are never shown."""
    every = accounts.accounts()
    if asked.json:
        print_json({"accounts": [_facts(one) for one in every]})
        return 0
    if not every:
        print("Belum ada akun. Tambah dengan: python -m kopdata akun tambah NAMA --peran operator")
    for one in every:
        state = "" if one.is_active else "  dikunci"
        print(f"{one.name:<24} {one.role:<10} {', '.join(one.kecamatan) or 'semua'}{state}")
    return 0


def end_sessions(asked: argparse.Namespace) -> int:
    """Sign somebody, or everybody, out everywhere; also a name that only a provider knows."""
    account = accounts.find(asked.name) if asked.name else None
    name = account.name if account else asked.name
    ended = sessions.end_all(name)
    log.note("sesi_hapus", name or "", _WAY, banyak=ended)
    if asked.json:
        print_json({"ended": ended, "is_account": None if name is None else account is not None})
    else:
        print(f"{ended} sesi diakhiri.")
    if name is not None and account is None and not ended:
        sys.stderr.write(
            f"Akun '{name}' tidak ada; lihat semuanya dengan: akun daftar. Bila itu nama pada "
            "penyedia, masuknya sebelum saat ini tidak berlaku lagi.\n"
        )
    return 0


def renew_secret(asked: argparse.Namespace) -> int:
    """Sign cookies with another secret from now on."""
    sessions.renew_secret(drop_old=asked.drop_old)
    log.note("rahasia_baru", "", _WAY, buang_lama=asked.drop_old)
    words = "semua orang masuk lagi" if asked.drop_old else "yang sudah masuk tetap masuk"
    if asked.json:
        print_json({"dropped_old": asked.drop_old})
    else:
        print(f"Rahasia penanda tangan diganti; {words}.")
    return 0


def _known(named: Sequence[str]) -> tuple[str, ...]:
    unknown = [name for name in named if name not in ingest.known_kecamatan()]
    if unknown:
        near = difflib.get_close_matches(unknown[0], ingest.known_kecamatan(), 1)
        hint = f" Mungkin maksudnya '{near[0]}'." if near else ""
        raise UnknownName(f"Kecamatan '{unknown[0]}' tidak dikenal.{hint}")
    return tuple(named)


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    typed = getpass.getpass("Kata sandi: ")
    if getpass.getpass("Sekali lagi: ") != typed:
        raise AccessError("Kedua kata sandi tidak sama; tidak ada yang berubah. Ulangi.")
    return typed


def _said(asked: argparse.Namespace, account: accounts.Account, words: str) -> int:
    if asked.json:
        print_json(_facts(account))
    else:
        print(words)
    return 0


def _role(account: accounts.Account) -> str:
    """The role and its limit, which stays when only the role is changed."""
    if not account.kecamatan:
        return f"{account.role}, semua kecamatan"
    limit = f"terbatas pada {', '.join(account.kecamatan)}"
    return f"{account.role}, {limit} (akun ubah --kecamatan tanpa nama melepasnya)"


def _managers() -> list[str]:
    every = accounts.accounts()
    return [one.name for one in every if one.is_active and one.role == "pengelola"]


def _warn_if_none_left(before: list[str]) -> None:
    if before and not _managers():
        sys.stderr.write(
            "Perhatian: tidak ada lagi akun pengelola yang terbuka. Beri peran itu dengan: "
            "akun ubah NAMA --peran pengelola, atau buka dengan: akun buka NAMA\n"
        )


def _facts(account: accounts.Account) -> dict[str, object]:
    facts = dataclasses.asdict(account)
    facts.pop("password")
    return facts
