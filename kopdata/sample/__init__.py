"""The made-up office: its deliveries as the files an office sends, always the same.

`write` makes the set that is committed in `data/sample`; with numbers of koperasi and kecamatan it
makes one of another size, up to the nation's, without the published totals.
"""

import csv
from pathlib import Path

from kopdata.sample import nation
from kopdata.sample.deliveries.order import DELIVERIES
from kopdata.sample.lists.sheets import Desk
from kopdata.sample.office.office import office
from kopdata.sample.office.totals import SEED
from kopdata.sample.written import files

HEADINGS = ("file", "received_on", "per", "note")
REGENCY_KOPERASI, REGENCY_KECAMATAN = 1209, 18


def write(
    folder: Path,
    *,
    koperasi: int | None = None,
    kecamatan: int | None = None,
    seed: int = SEED,
) -> None:
    """Write the deliveries and `deliveries.csv`, their list in order of receipt."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if koperasi is None and kecamatan is None:
        rows = _write_office(folder, seed)
    else:
        rows = nation.write(
            folder, koperasi or REGENCY_KOPERASI, kecamatan or REGENCY_KECAMATAN, seed
        )
    with (folder / "deliveries.csv").open("w", encoding="utf-8", newline="") as listing:
        writer = csv.writer(listing, lineterminator="\n")
        writer.writerow(HEADINGS)
        writer.writerows(rows)


def _write_office(folder: Path, seed: int) -> list[tuple[str, str, str, str]]:
    """Write the office of this regency, with its published totals; return its deliveries."""
    whole = office(seed)
    rows = []
    for delivery in DELIVERIES:
        desk = Desk(whole, delivery.file, delivery.received_on)
        files.write(
            folder / delivery.file,
            delivery.sheets(desk),
            delivery.received_on,
            delivery.delimiter,
            delivery.encoding,
        )
        per = delivery.per.isoformat() if delivery.per else ""
        rows.append((delivery.file, delivery.received_on.isoformat(), per, delivery.note))
    return rows
