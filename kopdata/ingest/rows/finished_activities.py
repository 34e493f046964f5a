"""Whether activities of a list were held, by its remarks or title; else that nobody says so."""

import re

from kopdata.ingest.rows.participants import PERSON
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.table.header_row import Header
from kopdata.ingest.table.table_body import Body
from kopdata.ingest.values.cell_text import Issue, clean_text, is_not_given
from kopdata.ingest.values.normal_names import normal_word

_HELD = "Selesai"


def look_in_remarks(header: Header, body: Body) -> None:
    """Take a field from Keterangan where it has no column and most remarks are words of it."""
    for name, column in header.kind.columns.items():
        if not column.in_remarks or name in header.columns:
            continue
        for index, text in header.remarks.items():
            cells = (cells[index] for cells in body.cells if index < len(cells))
            given = [text for cell in cells if not is_not_given(text := clean_text(cell))]
            known = sum(normal_word(text) in column.words for text in given)
            if given and known * 2 >= len(given):
                header.columns[name], header.headings[name] = index, text
                break


def settle_activities(rows: SheetRows) -> None:
    """Activities a title says were held are finished; of others without a status that is said."""
    kind, values = rows.header.kind, rows.values
    if "status" not in values or not kind.held_by_title:
        return
    days = values["tanggal_selesai"]
    open_rows = [
        place
        for place in range(rows.height)
        if values["status"][place] is None
        and (place, "status") not in rows.issues
        and place not in rows.refused
    ]
    title = "|".join(map(re.escape, kind.held_by_title))
    # "Nama Peserta" over a column of people says as much as a title does.
    said = f"{rows.header.titles.text}\n{rows.header.headings.get(PERSON, '')}"
    if re.search(rf"\b(?:{title})\b", said, re.IGNORECASE):
        held = [place for place in open_rows if days[place] and days[place] < rows.received_on]
        for place in held:
            values["status"][place] = _HELD
        if held:
            told = (
                f"Menurut judul atau nama kolomnya kegiatan dalam {len(held)} baris sudah "
                f"dilaksanakan ({_HELD})."
            )
            rows.notes.append(told)
        open_rows = [place for place in open_rows if values["status"][place] is None]
    if open_rows:
        issue = Issue(
            f"{len(open_rows)} baris tidak menyebut status kegiatan (Selesai, Berjalan, Rencana), "
            "jadi belum dihitung sebagai pembinaan.",
            "Tambahkan kolom Status dan isi Selesai untuk kegiatan yang sudah dilaksanakan.",
        )
        rows.report(None, "status", value=None, issue=issue)
