"""The made-up office's folder read as an archive: its files and the order they came in."""

import csv
from datetime import date
from pathlib import Path

from kopdata.archive import storage
from kopdata.archive.delivery import Delivery
from kopdata.errors import ArchiveError


def sample_deliveries(folder: Path) -> tuple[Delivery, ...]:
    """The sample's deliveries in the order its `deliveries.csv` names them."""
    listing = folder / "deliveries.csv"
    if not listing.exists():
        raise ArchiveError(
            f"Data contoh tidak ditemukan di {folder}. Buat dengan perintah sample --output."
        )
    with listing.open(encoding="utf-8", newline="") as file:
        return tuple(
            Delivery(
                id=f"C{number:04d}",
                number=number,
                file=row["file"],
                sha256=storage.sha256(folder / row["file"]),
                path=folder / row["file"],
                received_on=date.fromisoformat(row["received_on"]),
                per=date.fromisoformat(row["per"]) if row.get("per") else None,
                note=row.get("note") or None,
            )
            for number, row in enumerate(csv.DictReader(file), start=1)
        )
