"""Kecamatan for offices of any size: the regency's own first, then invented ones."""

import csv
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from kopdata import settings
from kopdata.kantor import shipped
from kopdata.sample.office.names import PLANTS, VIRTUES

FIRST_WORDS = (
    *("Muara", "Tanjung", "Long", "Batu", "Teluk", "Sungai"),
    *("Bukit", "Rantau", "Lubuk", "Padang", "Kuala", "Pulau"),
)
IN_A_KABUPATEN, IN_A_PROVINSI = 14, 14
# Numbers that are no province's, so that no invented code is a real one.
UNUSED_CODES = tuple(
    number
    for number in range(1, 100)
    if not any(
        first <= number <= last
        for first, last in ((11, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 97))
    )
)


@dataclass(frozen=True)
class Place:
    """One kecamatan and where it lies."""

    name: str
    name_bps: str
    kemendagri_code: str
    provinsi: str
    kabupaten: str


def places(count: int) -> list[Place]:
    """Return so many kecamatan: the 18 of the reference, then invented ones."""
    with (settings.reference() / "kecamatan.csv").open(encoding="utf-8", newline="") as lines:
        own = [
            Place(
                row["name"],
                row["name_bps"],
                row["kemendagri_code"],
                "Kalimantan Timur",
                shipped().nama,
            )
            for row in csv.DictReader(lines)
        ]
    invented = max(0, count - len(own))
    words = product(VIRTUES, PLANTS, FIRST_WORDS)
    made = [
        _invented(number, f"{first} {plant} {virtue}")
        for number, (virtue, plant, first) in zip(range(invented), words, strict=False)
    ]
    return (own + made)[:count]


def _invented(number: int, name: str) -> Place:
    """Return an invented kecamatan with its kabupaten, provinsi and code."""
    kabupaten, place = divmod(number, IN_A_KABUPATEN)
    provinsi, within = divmod(kabupaten, IN_A_PROVINSI)
    head = UNUSED_CODES[provinsi % len(UNUSED_CODES)]
    code = f"{head:02d}.{within + 1:02d}.{place + 1:02d}"
    return Place(name, name, code, f"Provinsi Contoh {provinsi + 1}", f"Contoh {kabupaten + 1}")


def write(path: Path, rows: list[Place]) -> None:
    """Write the list of kecamatan an office of another size needs."""
    with path.open("w", encoding="utf-8", newline="") as listing:
        writer = csv.writer(listing, lineterminator="\n")
        writer.writerow(("name", "name_bps", "kemendagri_code", "provinsi", "kabupaten"))
        for row in rows:
            writer.writerow(
                (row.name, row.name_bps, row.kemendagri_code, row.provinsi, row.kabupaten)
            )
