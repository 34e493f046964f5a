"""Where the kecamatan lie: the office's own outlines if it supplies them, else one tile each."""

import csv
import functools
import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from kopdata import settings
from kopdata.errors import KopdataError
from kopdata.ingest.area.kecamatan import places
from kopdata.ingest.area.listed import listed

FILE = "batas_kecamatan.geojson"
_CODE_NAMES = ("kemendagri_code", "kode", "kode_kecamatan", "kd_kecamatan", "code", "id")
_NAME_NAMES = ("name", "nama", "kecamatan", "nama_kecamatan", "wadmkc", "namobj")
_MOST_BYTES = 20_000_000

Ring = tuple[tuple[float, float], ...]


class OutlinesRefused(KopdataError):
    """The office's outlines cannot be drawn; says where, what and what next."""


@dataclass(frozen=True)
class Area:
    """A kecamatan as rings of points, x to the east and y to the north; `label` is inside it."""

    kecamatan: str
    rings: tuple[Ring, ...]
    label: tuple[float, float]
    size: float


@dataclass(frozen=True)
class Outlines:
    """All areas; `is_tiles` when they are squares and not real outlines."""

    areas: tuple[Area, ...]
    is_tiles: bool


def tiles(kecamatan: tuple[str, ...]) -> Outlines | None:
    """One square per kecamatan, in roughly its place; None where a kecamatan has no place."""
    file = settings.reference() / "petak_kecamatan.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        known = {
            row["name"]: (int(row["column"]), int(row["row"])) for row in csv.DictReader(lines)
        }
    if not set(kecamatan) <= known.keys():
        return None
    return Outlines(tuple(_tile(name, *known[name]) for name in kecamatan), is_tiles=True)


def supplied(kecamatan: tuple[str, ...]) -> Outlines | None:
    """The office's outlines from its home folder; None where it has none.

    Raises OutlinesRefused when the file cannot be used.
    """
    file = settings.home() / FILE
    if not file.exists():
        return None
    return _read(file, file.stat().st_mtime_ns, kecamatan)


@functools.lru_cache(maxsize=4)
def _read(file: Path, _changed: int, kecamatan: tuple[str, ...]) -> Outlines:
    found: dict[str, Area] = {}
    for number, feature in enumerate(_features(file), start=1):
        name = _kecamatan(feature, number)
        if name in found:
            raise _refused(
                f"unsur ke-{number}: kecamatan {name} sudah ada di atasnya",
                "Gabungkan menjadi satu unsur (MultiPolygon)",
            )
        found[name] = _area(name, feature.get("geometry"), number)
    if missing := [name for name in kecamatan if name not in found]:
        raise _refused(
            f"{len(found)} dari {len(kecamatan)} kecamatan; yang belum ada: {', '.join(missing)}",
            "Lengkapi dengan kode kecamatan (64.08.01 dan seterusnya) di properties",
        )
    return Outlines(tuple(found[name] for name in kecamatan), is_tiles=False)


def _features(file: Path) -> list[dict[str, Any]]:
    what_next = "Simpan lagi sebagai GeoJSON (EPSG:4326), paling besar 20 MB"
    if file.stat().st_size > _MOST_BYTES:
        raise _refused("berkasnya lebih dari 20 MB", what_next)
    try:
        content = json.loads(file.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _refused("isinya bukan GeoJSON", what_next) from None
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or not all(isinstance(each, dict) for each in features):
        raise _refused("isinya bukan FeatureCollection", what_next)
    return features


def _kecamatan(feature: dict[str, Any], number: int) -> str:
    """By code, else by any spelling that is known."""
    stated = feature.get("properties")
    facts = {str(key).lower(): value for key, value in stated.items()} if stated else {}
    codes = _codes()
    for value in (feature.get("id"), *(facts.get(name) for name in _CODE_NAMES)):
        if name := codes.get(_digits(value)):
            return name
    for value in (facts.get(name) for name in _NAME_NAMES):
        name = places().find(str(value))[0] if value else None
        if name:
            return name
    raise _refused(
        f"unsur ke-{number}: kode atau nama kecamatannya tidak dikenal",
        "Isi properties kemendagri_code (misalnya 64.08.01) atau name dengan nama resminya",
    )


def _codes() -> dict[str, str]:
    """Official names by both official codes, written without dots."""
    return {
        _digits(code): one.label
        for one in listed()
        for code in (one.bps_code, one.kemendagri_code)
        if code
    }


def _digits(value: object) -> str:
    return "".join(sign for sign in str(value or "") if sign.isdigit())


def _area(name: str, geometry: object, number: int) -> Area:
    shape = geometry if isinstance(geometry, dict) else {}
    listed = shape.get("coordinates")
    polygons = {"Polygon": [listed], "MultiPolygon": listed}.get(str(shape.get("type")))
    if not polygons:
        raise _refused(
            f"unsur ke-{number} ({name}): bukan Polygon atau MultiPolygon",
            "Ekspor batas kecamatan sebagai bidang, bukan garis atau titik",
        )
    rings: list[Ring] = []
    for polygon in polygons:
        for place, points in enumerate(polygon or ()):
            rings.append(_wound(_ring(points, name, number), clockwise=place == 0))
    if not rings:
        raise _refused(f"unsur ke-{number} ({name}): bidangnya kosong", "Gambar ulang batasnya")
    largest = max(rings, key=lambda ring: abs(_signed_area(ring)))
    return Area(name, tuple(rings), _centre(largest), abs(_signed_area(largest)))


def _ring(points: Any, name: str, number: int) -> Ring:
    try:
        ring = tuple((float(point[0]), float(point[1])) for point in points)
    except (TypeError, ValueError, IndexError, KeyError):
        ring = ()
    where = f"unsur ke-{number} ({name})"
    if len(ring) < 4 or ring[0] != ring[-1]:
        raise _refused(
            f"{where}: batasnya tidak tertutup", "Titik terakhir harus sama dengan titik pertama"
        )
    if not all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring) or not _signed_area(ring):
        raise _refused(
            f"{where}: koordinatnya bukan bujur dan lintang", "Ekspor lagi dalam EPSG:4326"
        )
    return ring


def _wound(ring: Ring, *, clockwise: bool) -> Ring:
    """Outer rings clockwise and holes the other way, so that a hole stays empty when filled."""
    return ring if (_signed_area(ring) < 0) == clockwise else ring[::-1]


def _signed_area(ring: Ring) -> float:
    """Positive when the points run counter-clockwise."""
    pairs = pairwise(ring)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2


def _centre(ring: Ring) -> tuple[float, float]:
    """The centre of gravity."""
    pairs = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)]
    six_areas = 6 * _signed_area(ring)
    x = sum((a[0] + b[0]) * cross for a, b, cross in pairs) / six_areas
    y = sum((a[1] + b[1]) * cross for a, b, cross in pairs) / six_areas
    return x, y


def _tile(name: str, column: int, row: int) -> Area:
    half = 0.48
    x, y = float(column), float(-row)
    corners = ((-half, -half), (-half, half), (half, half), (half, -half), (-half, -half))
    return Area(name, (tuple((x + dx, y + dy) for dx, dy in corners),), (x, y), 1.0)


def _refused(what: str, what_next: str) -> OutlinesRefused:
    return OutlinesRefused(f"{FILE} di folder data: {what}. {what_next}, lalu muat ulang halaman.")
