"""The commands that put the whole office into one file, and back."""

import argparse
import dataclasses
from datetime import datetime

from kopdata.access import COMMAND_LINE
from kopdata.cli.loading_commands import print_json
from kopdata.cli.progress import bar
from kopdata.errors import BackupError
from kopdata.formatting import moment, number
from kopdata.loading.backup import make, restore
from kopdata.loading.backup.contents import Held

_STORE = (
    "Simpan di tempat lain yang terkunci: isinya memuat nama dan telepon orang, akun, dan kunci. "
    "Simpan pula berkas setelan di luar folder ini, misalnya .streamlit/secrets.toml."
)


def back_up(asked: argparse.Namespace) -> int:
    """Write a backup, read it again, and say what is in it."""
    made = make.make(asked.file, visitor=COMMAND_LINE, by=asked.by, progress=bar)
    if asked.json:
        print_json(
            {
                "file": str(made.path),
                "bytes": made.bytes,
                "sha256": made.sha256,
                "last_entry": made.last_entry,
                **dataclasses.asdict(made.held),
            }
        )
        return 0
    print(f"Cadangan {made.path} ({number(made.bytes >> 10)} kB): {_words(made.held)}.")
    print(f"Dibaca ulang dan utuh. SHA-256 {made.sha256}")
    print(_STORE)
    return 0


def put_back(asked: argparse.Namespace) -> int:
    """Say what a backup holds and what would happen, and put it back unless only asked."""
    plan = restore.plan(asked.file, visitor=COMMAND_LINE, progress=bar)
    if not asked.json:
        _say(plan)
    refusal = None
    if not asked.look:
        try:
            restore.restore(
                plan, visitor=COMMAND_LINE, by=asked.by, replace=asked.replace, progress=bar
            )
        except BackupError as error:
            if not asked.json:
                raise
            refusal = str(error)
    if asked.json:
        print_json(_facts(plan, is_done=not (asked.look or refusal), refusal=refusal))
    elif not asked.look:
        print(f"Dipulihkan ke {plan.home}; semua SHA-256 cocok. Semua orang masuk lagi.")
    return int(refusal is not None)


def _say(plan: restore.Plan) -> None:
    found = plan.backup
    made_at = moment(datetime.fromisoformat(found.made_at))
    print(f"{found.path.name}: {found.office}, dibuat {made_at}; {_words(found.held)}.")
    print(f"Semua {number(len(found.members))} bagian cocok dengan SHA-256-nya.")
    if plan.there.is_nothing:
        print(f"Folder tujuan {plan.home} belum berisi data kantor.")
    else:
        owner = "arsip yang sama" if plan.is_same else "arsip lain"
        print(f"Folder tujuan {plan.home} sudah berisi {owner}: {_words(plan.there)}.")
    if plan.later > 0:
        print(f"{number(plan.later)} catatan di sana lebih baru daripada cadangan ini.")
    if plan.aside:
        print(f"Yang ada sekarang disimpan dulu di {plan.aside}.")


def _words(held: Held) -> str:
    own = f" ({', '.join(held.own)})" if held.own else ""
    return (
        f"{number(held.entries)} catatan, {number(held.files)} berkas kiriman, "
        f"{number(held.waiting)} berkas menunggu, {number(held.accounts)} akun, "
        f"{number(len(held.own))} berkas kantor{own}"
    )


def _facts(plan: restore.Plan, *, is_done: bool, refusal: str | None) -> dict[str, object]:
    found = plan.backup
    return {
        "file": str(found.path),
        "made_at": found.made_at,
        "office": found.office,
        **dataclasses.asdict(found.held),
        "home": str(plan.home),
        "there": dataclasses.asdict(plan.there),
        "is_same": plan.is_same,
        "later": plan.later,
        "aside": str(plan.aside) if plan.aside else None,
        "restored": is_done,
        "reason": refusal,
    }
