"""Made-up files among what is received: to try things, and never beside real ones."""

import csv
import functools
from pathlib import Path

from kopdata import ingest, settings
from kopdata.archive import storage
from kopdata.errors import ArchiveError, FileRefused
from kopdata.loading.warehouses import Office

_LISTING = "deliveries.csv"


def is_of_sample(path: Path, digest: str, parsed: ingest.Parsed) -> bool:
    """Whether a file ships with the program or was written by `sample`."""
    return parsed.is_sample or digest in _shipped(settings.sample()) or _is_listed(path)


def refuse_mixture(office: Office, file: str, *, is_sample: bool) -> None:
    """Raise FileRefused where made-up and real deliveries would stand side by side."""
    if office.is_shipped or not office.deliveries or office.is_sample == is_sample:
        return
    if is_sample:
        raise FileRefused(
            f"{file}: berkas ini DATA CONTOH, koperasinya rekaan, sedangkan kantor ini sudah "
            "memuat kiriman sungguhan. Cobalah di folder KOPDATA_HOME lain yang kosong."
        )
    held = ", ".join(one.id for one in office.deliveries[:5])
    more = " dan lainnya" if len(office.deliveries) > len(office.deliveries[:5]) else ""
    raise FileRefused(
        f"{file}: kantor ini sedang mencoba DATA CONTOH ({held}{more}), jadi kiriman sungguhan "
        "ditolak. Tarik dahulu semua kiriman contoh itu, atau pakai folder KOPDATA_HOME lain."
    )


@functools.lru_cache(maxsize=2)
def _shipped(folder: Path) -> frozenset[str]:
    listing = folder / _LISTING
    if not listing.exists():
        return frozenset()
    return frozenset(
        storage.sha256(folder / name) for name in _listed(listing) if (folder / name).is_file()
    )


def _is_listed(path: Path) -> bool:
    """A folder that `sample` wrote lists its files; those of a real office lie in no such one."""
    listing = path.parent / _LISTING
    return listing.is_file() and path.name in _listed(listing)


def _listed(listing: Path) -> set[str]:
    try:
        with listing.open(encoding="utf-8", newline="") as lines:
            return {row["file"] for row in csv.DictReader(lines) if row.get("note") is not None}
    except (OSError, UnicodeDecodeError, KeyError, csv.Error, ArchiveError):
        return set()
