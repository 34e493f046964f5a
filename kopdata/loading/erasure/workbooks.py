"""Workbooks written anew; openpyxl is large and loaded only when a person is erased."""

import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.values.cell_text import (
    FORMULA_TAG,
    STRUCK_TAG,
    clean_text,
    column_letter,
    tagged_date,
)
from kopdata.loading.erasure.person import Person

Rid = Callable[[str, int, list[object]], dict[int, str]]
_LONGEST_TITLE = 31


def rewritten(path: Path, person: Person, rid: Rid, places: list[str]) -> bytes | None:
    """An .xlsx with the values that its formulas last gave; None where openpyxl cannot read it."""
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.packaging.core import DocumentProperties  # noqa: PLC0415
    from openpyxl.packaging.custom import CustomPropertyList  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415
    from openpyxl.worksheet.header_footer import HeaderFooter  # noqa: PLC0415

    try:
        book: Any = load_workbook(
            BytesIO(path.read_bytes()), data_only=True, keep_vba=False, keep_links=False
        )
    except (
        *(ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError),
        *(ValueError, zipfile.BadZipFile, InvalidFileException),
    ):
        return None  # a file our reader understands better than openpyxl
    book.properties = DocumentProperties(creator="Kopdata")
    book.custom_doc_props = CustomPropertyList()
    sheets: list[Any] = book.worksheets
    for sheet in sheets:
        sheet.HeaderFooter = HeaderFooter()
        sheet._images, sheet._charts = [], []
        for cells in sheet.iter_rows():
            changed = rid(sheet.title, cells[0].row, [cell.value for cell in cells])
            for place, text in changed.items():
                _set(cells[place], text)
            for cell in cells:
                if cell.comment and person.is_in(f"{cell.comment.author}\n{cell.comment.text}"):
                    places.append(f"{sheet.title}!{cell.coordinate} (komentar)")
                    cell.comment = None
                cell.hyperlink = None
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def of_values(sheets: Iterable[RawSheet], person: Person, rid: Rid) -> bytes:
    """An .xlsx of what was read and no more; of hidden sheets only the name."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.worksheets[0])
    for raw in sheets:
        sheet = book.create_sheet(_title(person.taken_out_of(raw.name)))
        sheet.sheet_state = "hidden" if raw.hidden else "visible"
        for place in raw.hidden_columns:
            sheet.column_dimensions[column_letter(place)].hidden = True
        for number, cells in raw.rows:
            changed = rid(raw.name, number, list(cells))
            for place, value in enumerate(cells):
                _set(sheet.cell(number, place + 1), changed.get(place, value))
        for (top, left), (bottom, right) in raw.merged:
            sheet.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
            )
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _set(cell: Any, value: object) -> None:
    """A value as it is; text is never a formula."""
    if value == "":
        return
    if isinstance(value, str) and value[0] == STRUCK_TAG:
        from openpyxl.styles import Font  # noqa: PLC0415

        cell.font = Font(strike=True)
        value = value[1:]
    if isinstance(value, str) and value.startswith(FORMULA_TAG):
        value = "#VALUE!"  # no value either way, and told to be none
    day = tagged_date(value)
    if isinstance(value, str) and day is None:
        value = clean_text(value)
    cell.value = day or value
    if isinstance(value, str) and day is None:
        cell.data_type = "s"


def _title(name: str) -> str:
    return "".join("_" if letter in "[]:*?/\\" else letter for letter in name)[:_LONGEST_TITLE]
