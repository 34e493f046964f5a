"""A statement or a reading as an officer types it, written as the file of a delivery."""

import csv
import io
from collections.abc import Iterable, Mapping

# The headings of the kind `klaim`, as its template has them.
COLUMNS = (
    *("id", "metric", "scope", "period", "published_on", "value", "unit", "wording_note"),
    *("speaker", "source_title", "source_url", "qualifier", "keadaan", "bacaan", "bacaan_metrik"),
    *("bacaan_wilayah", "bacaan_tahun", "bacaan_nilai", "bacaan_ukuran", "bacaan_kualifikasi"),
)


def claim_file(rows: Iterable[Mapping[str, object]]) -> bytes:
    """The rows under their headings; numbers with a decimal comma, days as ISO writes them."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(facts.get(name)) for name in COLUMNS] for facts in rows)
    return text.getvalue().encode("utf-8")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    # What a spreadsheet would take for a formula stays text.
    text = str(value).strip()
    return f"'{text}" if text[:1] in {"=", "+", "@", "\t"} else text
