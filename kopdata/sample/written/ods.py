"""Writing an OpenDocument spreadsheet: a zip of two small XML files with one fixed date."""

import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from kopdata.sample.written.grid import Cell, Sheet

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 manifest:version="1.2"><manifest:file-entry manifest:full-path="/"
 manifest:media-type="{MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml"
 manifest:media-type="text/xml"/></manifest:manifest>
"""
OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.2"><office:body><office:spreadsheet>
"""
CLOSING = "</office:spreadsheet></office:body></office:document-content>\n"
WRITTEN = (2019, 1, 1, 0, 0, 0)


def write(path: Path, sheets: list[Sheet]) -> None:
    """Write the sheets; the mimetype comes first and uncompressed, as the format demands."""
    content = OPENING + "".join(_table(sheet) for sheet in sheets) + CLOSING
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in (
            ("mimetype", MIMETYPE),
            ("META-INF/manifest.xml", MANIFEST),
            ("content.xml", content),
        ):
            entry = zipfile.ZipInfo(name, WRITTEN)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))


def _table(sheet: Sheet) -> str:
    """Return one sheet; what a merged cell covers is marked as covered."""
    spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
    covered = {
        (row, column)
        for (top, left), (bottom, right) in spans.items()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    width = len(sheet.widths)
    rows = []
    for row, cells in enumerate(sheet.rows):
        padded = [*cells, *[None] * (width - len(cells))]
        written = [
            "<table:covered-table-cell/>"
            if (row, column) in covered
            else _cell(cell, _span(spans, row, column))
            for column, cell in enumerate(padded)
        ]
        rows.append(f"<table:table-row>{''.join(written)}</table:table-row>\n")
    return f"<table:table table:name={quoteattr(sheet.name)}>\n{''.join(rows)}</table:table>\n"


def _span(spans: dict[tuple[int, int], tuple[int, int]], row: int, column: int) -> str:
    """Return the attributes of a cell that is merged with others."""
    if (row, column) not in spans:
        return ""
    bottom, right = spans[row, column]
    return (
        f' table:number-columns-spanned="{right - column + 1}"'
        f' table:number-rows-spanned="{bottom - row + 1}"'
    )


def _cell(cell: Cell, span: str) -> str:
    """Return one cell with its type and what is seen of it."""
    if cell is None:
        return f"<table:table-cell{span}/>"
    if isinstance(cell, date):
        kind = f' office:value-type="date" office:date-value="{cell:%Y-%m-%d}"'
        seen = f"{cell:%d/%m/%Y}"
    elif isinstance(cell, str):
        kind, seen = ' office:value-type="string"', cell
    else:
        kind, seen = f' office:value-type="float" office:value="{cell}"', str(cell)
    return f"<table:table-cell{span}{kind}><text:p>{escape(seen)}</text:p></table:table-cell>"
