"""A few rows as an officer types them, written as the file of a delivery of their kind."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kopdata import ingest
from kopdata import warehouse as store
from kopdata.spreadsheet import neutral_text

IDENTITY = ("nik", "nama", "nomor_badan_hukum", "kecamatan")


def typed_list(kind: str, rows: Iterable[Mapping[str, object]]) -> bytes:
    """The rows under the headings of the kind's template; a field nobody typed has no column."""
    rows = list(rows)
    typed = {name for row in rows for name, value in row.items() if value is not None}
    columns = {name: label for name, label in ingest.fields_of(kind).items() if name in typed}
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(columns.values())
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
    return text.getvalue().encode("utf-8")


def cell(value: object) -> str:
    """A value as the reader of lists takes it: decimal comma, ISO days, text that stays text."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    # What a spreadsheet would take for a formula stays text.
    return neutral_text(" ".join(str(value).split()))


def identities(warehouse: store.Warehouse, ids: Sequence[str]) -> dict[str, dict[str, str | None]]:
    """How a list names each koperasi so that it is known again: its numbers and its name."""
    rows = store.run(warehouse, "questions/shared/typed_delivery", ids=list(ids))
    return {
        koperasi_id: dict(zip(IDENTITY, identity, strict=True)) for koperasi_id, *identity in rows
    }
