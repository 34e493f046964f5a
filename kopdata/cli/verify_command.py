"""The command that holds everything kept against what vouches for it."""

import argparse
import dataclasses

from kopdata import loading
from kopdata.cli.loading_commands import print_json
from kopdata.formatting import number


def verify(asked: argparse.Namespace) -> int:
    """Verify the archive and what was made from it; 1 if anything is damaged."""
    found = loading.verify()
    if asked.json:
        damaged = [dataclasses.asdict(damage) for damage in found.damaged]
        print_json({"entries": found.entries, "files": found.files, "damaged": damaged})
        return int(bool(found.damaged))
    for damage in found.damaged:
        print(damage.sentence)
    print(
        f"{number(found.entries)} catatan dan {number(found.files)} berkas kiriman diperiksa: "
        f"{f'{number(len(found.damaged))} rusak' if found.damaged else 'semuanya utuh'}."
    )
    if found.entries:
        print(_chain(found.chain_begins))
    return int(bool(found.damaged))


def _chain(begins: int | None) -> str:
    if begins == 1:
        return "Tiap catatan menyebut SHA-256 catatan sebelumnya, sejak catatan pertama."
    if begins is None:
        return "Belum ada catatan yang menyebut SHA-256 catatan sebelumnya; mulai yang berikutnya."
    return (
        f"Tiap catatan menyebut SHA-256 catatan sebelumnya mulai nomor {begins}, "
        "yang menyebut pula SHA-256 semua catatan yang lebih lama."
    )
