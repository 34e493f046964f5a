"""A statement or a reading as an officer types it, written as the file of a delivery."""

import csv
import io
from collections.abc import Iterable, Mapping

from kopdata.questions.shared.typed_delivery import cell

# The headings of the kind `klaim`, as its template has them.
COLUMNS = (
    *("id", "metric", "scope", "period", "published_on", "value", "unit", "wording_note"),
    *("speaker", "source_title", "source_url", "qualifier", "keadaan", "bacaan", "bacaan_metrik"),
    *("bacaan_wilayah", "bacaan_tahun", "bacaan_nilai", "bacaan_dasar", "bacaan_ukuran"),
    "bacaan_kualifikasi",
)


def claim_file(rows: Iterable[Mapping[str, object]]) -> bytes:
    """The rows under their headings; numbers with a decimal comma, days as ISO writes them."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(facts.get(name)) for name in COLUMNS] for facts in rows)
    return text.getvalue().encode("utf-8")
