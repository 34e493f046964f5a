"""The command that answers a person who asks to be forgotten."""

import argparse
import sys

from kopdata.access import COMMAND_LINE
from kopdata.cli.loading_commands import print_json
from kopdata.cli.progress import bar
from kopdata.errors import ErasureError
from kopdata.formatting import number
from kopdata.loading.erasure import erase
from kopdata.loading.erasure.erase import Erased, Found
from kopdata.loading.erasure.person import Person

_OUTSIDE = (
    "Di luar program ini: berkas asli pada pengirim dan tempat unduhan, cetakan, dan paket yang "
    "sudah dibagikan. Kiriman baru yang menyebut orang ini membawanya kembali: minta pengirim "
    "menghapusnya, lalu jalankan perintah ini lagi sesudah kiriman berikutnya."
)


def erase_person(asked: argparse.Namespace) -> int:
    """Say where a person is, take them out once confirmed, and say what remains; 1 if refused."""
    if asked.finish:
        erase.finish(visitor=COMMAND_LINE, progress=bar)
        print("Penghapusan yang terhenti sudah diselesaikan.")
        return 0
    person = Person(*_named(asked), asked.within)
    found = erase.look(person, visitor=COMMAND_LINE, progress=bar)
    if not asked.json:
        _say_where(found)
    done = None
    if found.cells and (asked.confirm or _confirms(asked)):
        done = erase.erase(
            found,
            request=asked.request,
            why=asked.why,
            visitor=COMMAND_LINE,
            by=asked.by,
            progress=bar,
        )
    if asked.json:
        print_json(_facts(found, done))
    else:
        _say_done(found, done)
    return int(bool(found.refused) or (found.cells > 0 and done is None))


def _named(asked: argparse.Namespace) -> tuple[str, str]:
    if asked.name is not None or asked.telephone is not None:
        return asked.name or "", asked.telephone or ""
    if sys.stdin.isatty():
        return input("Nama (kosong bila tidak ada): "), input("Telepon (kosong bila tidak ada): ")
    return sys.stdin.readline().strip(), sys.stdin.readline().strip()


def _confirms(asked: argparse.Namespace) -> bool:
    if asked.json or not sys.stdin.isatty():
        return False
    if not asked.request:
        asked.request = input("Surat atau perkara yang memintanya: ")
    return input("Hapus untuk selamanya? Ketik HAPUS: ").strip() == "HAPUS"


def _say_where(found: Found) -> None:
    for name, file, copy in found.copies:
        if copy.places:
            cells = ", ".join(copy.places[:8]) + (" ..." if len(copy.places) > 8 else "")
            print(f"{name} {file}: {number(len(copy.places))} sel ({cells})")
    for one in found.notes:
        print(f"{one}: keterangan kiriman")
    if not found.cells:
        print("Tidak ada sel yang memuat orang ini.")


def _say_done(found: Found, done: Erased | None) -> None:
    if done:
        print(
            f"Dihapus dari {number(found.cells)} tempat, dari semua gudang data dan salinannya; "
            f"angka tidak berubah. Tanda terima: catatan arsip nomor {done.entry}."
        )
        for one in done.files:
            print(f"  {one['delivery']}: SHA-256 {one['before']} menjadi {one['after']}")
        for file in done.waiting:
            print(f"  berkas menunggu {file}")
    for place in found.remains:
        print(f"Masih ada: {place}")
    if done:
        print(_OUTSIDE)
    elif found.cells:
        raise ErasureError("Belum ada yang dihapus. Bila benar, ulangi dengan --confirm.")


def _facts(found: Found, done: Erased | None) -> dict[str, object]:
    return {
        "cells": found.cells,
        "notes": list(found.notes),
        "found": [
            {"delivery": one.id, "file": one.file, "places": copy.places}
            for one, copy in found.deliveries
        ],
        "waiting": [{"file": one.file, "places": copy.places} for one, copy in found.waiting],
        "erased": done is not None,
        "entry": done.entry if done else None,
        "files": list(done.files) if done else [],
        "remains": [*found.remains, _OUTSIDE],
    }
