"""The commands that look after what is kept: whether it is whole, and how large it is."""

import argparse
import dataclasses

from kopdata import loading
from kopdata.cli.loading_commands import print_json
from kopdata.formatting import number

_PARTS = {
    "archive": "arsip: kiriman dan catatan kerja",
    "parsed": "hasil baca kiriman",
    "warehouses": "gudang data",
    "logs": "catatan masuk",
    "inbox": "berkas menunggu",
    "aside": "disisihkan oleh pulihkan --ganti; hapus sendiri bila tidak diperlukan",
    "other": "akun, kunci, berkas kantor",
}


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


def size(asked: argparse.Namespace) -> int:
    """Say how large the home folder is by part, after removing what can be made again if asked."""
    freed = loading.tidy() if asked.tidy else None
    found = loading.measure()
    if asked.json:
        facts = {**dataclasses.asdict(found), "home": str(found.home)}
        print_json({**facts, "total": found.total, "freed": freed})
        return 0
    for part, words in _PARTS.items():
        print(f"{_megabytes(found.parts[part]):>12}  {words}")
    print(f"{_megabytes(found.total):>12}  seluruh {found.home}")
    print(
        f"{number(found.warehouses)} gudang data disimpan; semuanya paling banyak "
        f"{_megabytes(found.most)} (KOPDATA_KEPT_MB)."
    )
    if freed is not None:
        print(f"{_megabytes(freed)} dihapus; semuanya dapat dibuat lagi dari arsip.")
    elif found.removable is None:
        print("Arsip tidak terbaca, jadi tidak ada yang dihapus. Jalankan: periksa")
    elif found.removable:
        print(f"{_megabytes(found.removable)} dapat dibuat lagi. Untuk menghapusnya: --rapikan")
    return 0


def _megabytes(amount: int) -> str:
    return f"{number(amount / 1_000_000, 1)} MB"
