"""Provinsi and kabupaten above the kecamatan, where the office's list of kecamatan names them."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kopdata import settings
from kopdata.kantor import kantor, read_rows, stamp


class Kabupaten(NamedTuple):
    """A kabupaten or kota with its kecamatan in reference order."""

    provinsi: str
    name: str
    kecamatan: tuple[str, ...]


def kabupaten() -> tuple[Kabupaten, ...]:
    """Every kabupaten in reference order; none where the list names kecamatan only."""
    file = settings.kecamatan_file()
    return _read(file, stamp(file))


def whole_area() -> str:
    """What all kecamatan together are called: the kabupaten, the provinsi or the country."""
    return kantor().nama


def area_name(kecamatan: Sequence[str]) -> str | None:
    """The kabupaten or provinsi that consists of exactly these several kecamatan, if any does."""
    if len(kecamatan) < 2:
        return None
    file = settings.kecamatan_file()
    return _areas(file, stamp(file)).get(frozenset(kecamatan))


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> tuple[Kabupaten, ...]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in read_rows(file):
        place = (row.get("provinsi") or "").strip(), (row.get("kabupaten") or "").strip()
        if all(place):
            found.setdefault(place, []).append(row["name"].strip())
    return tuple(Kabupaten(*place, tuple(names)) for place, names in found.items())


@lru_cache(maxsize=4)
def _areas(file: Path, changed: int) -> dict[frozenset[str], str]:
    by_provinsi: dict[str, list[str]] = {}
    for one in _read(file, changed):
        by_provinsi.setdefault(one.provinsi, []).extend(one.kecamatan)
    areas = [*by_provinsi.items(), *((one.name, one.kecamatan) for one in _read(file, changed))]
    return {frozenset(inside): name for name, inside in areas if len(inside) > 1}
