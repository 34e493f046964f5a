"""The office's list of kecamatan, each under a name that no other of the list has."""

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kopdata import settings
from kopdata.ingest.values.normal_names import normal_word
from kopdata.kantor import listed_kecamatan, stamp


class Kecamatan(NamedTuple):
    """One kecamatan; `label` is its name, with the kabupaten where the list has namesakes.

    Thirty-four names stand twice in one provinsi, so the label and not the name is what rows,
    figures and addresses are kept under.
    """

    label: str
    name: str
    name_bps: str
    kemendagri_code: str
    bps_code: str
    kabupaten: str
    provinsi: str


def listed() -> tuple[Kecamatan, ...]:
    """Every kecamatan of this office in reference order, read again when the file changes."""
    file = settings.kecamatan_file()
    return _read(file, stamp(file))


def by_label() -> dict[str, Kecamatan]:
    """The same by label."""
    file = settings.kecamatan_file()
    return _by_label(file, stamp(file))


@lru_cache(maxsize=4)
def _by_label(file: Path, changed: int) -> dict[str, Kecamatan]:
    return {one.label: one for one in _read(file, changed)}


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> tuple[Kecamatan, ...]:
    rows = [
        Kecamatan("", *((row.get(column) or "").strip() for column in Kecamatan._fields[1:]))
        for row in listed_kecamatan(file)
    ]
    named = Counter(normal_word(row.name) for row in rows)
    return tuple(
        row._replace(
            label=row.name if named[normal_word(row.name)] == 1 else f"{row.name} ({row.kabupaten})"
        )
        for row in rows
    )
