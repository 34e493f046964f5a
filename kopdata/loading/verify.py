"""Everything that was kept, held against what vouches for it."""

import shutil
from dataclasses import replace

from filelock import FileLock

from kopdata import ingest, settings
from kopdata.archive import Damage, LookedThrough, storage
from kopdata.loading import kept_warehouses, warehouses

_CHANGED = "berubah sesudah dibuat"
_MADE_AGAIN = "Tidak perlu apa-apa: berkas itu dihapus dan dibuat kembali dari arsip."
_HELD_OPEN = "Berkas itu sedang dibuka: matikan dasbor, lalu jalankan periksa lagi."
# Longer than anybody takes to write the rows of one file.
_UNFINISHED_S = 3600


def verify() -> LookedThrough:
    """Look through the archive and what was made from it; damage of the latter is mended at once.

    Nothing is published: what was removed is built again when it is next asked for.
    """
    found = warehouses.archive().looked_through()
    derived = (*_parsed(), *_warehouses())
    return replace(found, damaged=(*found.damaged, *derived))


def _parsed() -> list[Damage]:
    damaged = [path for path in sorted(warehouses.parsed_folder().glob("[!.]*")) if path.is_dir()]
    damaged = [path for path in damaged if ingest.read_parsed(path) is None]
    for path in damaged:
        shutil.rmtree(path, ignore_errors=True)
    for left in warehouses.parsed_folder().glob(".*"):
        if storage.is_older(left, _UNFINISHED_S):
            shutil.rmtree(left, ignore_errors=True)
    return [Damage(f"parsed/{path.name}", _CHANGED, _MADE_AGAIN) for path in damaged]


def _warehouses() -> list[Damage]:
    if not kept_warehouses.folder().exists():
        return []
    with FileLock(kept_warehouses.folder() / ".lock"):
        damaged = {path: kept_warehouses.forget(path) for path in kept_warehouses.damaged()}
    return [
        Damage(
            path.relative_to(settings.home()).as_posix(),
            _CHANGED,
            _MADE_AGAIN if is_gone else _HELD_OPEN,
        )
        for path, is_gone in damaged.items()
    ]
