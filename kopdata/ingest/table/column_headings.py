"""What stands over each column of a table: its heading, and those merged above it."""

from dataclasses import dataclass

from kopdata.archive import Meaning
from kopdata.ingest.declared_kinds import Kind
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.heading_spellings import literal
from kopdata.ingest.values.cell_text import clean_text, tagged_date

LONGEST_HEADING = 200
ROWS_OF_TITLES = 40


@dataclass(slots=True)
class Label:
    """What stands over one column: the lowest heading, and those merged above it."""

    parents: tuple[str, ...]
    lowest: str
    is_wide: bool = False
    is_hidden: bool = False

    @property
    def text(self) -> str:
        """All of it, from top to bottom."""
        return " ".join((*self.parents, self.lowest))


def labels_of(sheet: RawSheet, first: int, last: int) -> dict[int, Label]:
    """Each column's headings from top to bottom, a merged one over all columns it covers."""
    bottom = sheet.rows[last][0] - 1
    wide = {
        start[1]
        for start, end in sheet.merged
        if start[0] <= bottom <= end[0] and end[1] > start[1]
    }
    lines = [_filled(sheet, place, is_lowest=place == last) for place in range(first, last + 1)]
    labels = {}
    for index in sorted(set().union(*lines)):
        texts = list(dict.fromkeys(line[index] for line in lines if line.get(index)))
        if texts:
            is_hidden = index in sheet.hidden_columns
            labels[index] = Label(tuple(texts[:-1]), texts[-1], index in wide, is_hidden)
    return labels


def first_row_of_texts(sheet: RawSheet) -> list[str]:
    """What may be headings where none is known: the first row of several different texts."""
    for place, (_, cells) in enumerate(sheet.rows[:ROWS_OF_TITLES]):
        texts = [cell for cell in cells if cell != ""]
        if len(texts) > 1 and all(isinstance(cell, str) for cell in texts):
            return [label.text for label in labels_of(sheet, place, place).values()]
    return []


def said_of(
    kind: Kind, labels: dict[int, Label], meanings: tuple[Meaning, ...]
) -> dict[str, str | None]:
    """What a person said the headings of a table are, if it was about exactly these headings."""
    if not meanings:
        return {}
    here = {literal(label.text) for label in labels.values()}
    said: dict[str, str | None] = {}
    for name, headings, fields in meanings:
        if name == kind.name and {literal(text) for text in headings} == here:
            said |= {literal(text): field for text, field in fields if field in kind.columns}
            said |= {literal(text): None for text, field in fields if field is None}
    return said


def _filled(sheet: RawSheet, place: int, *, is_lowest: bool) -> dict[int, str]:
    number, cells = sheet.rows[place]
    texts = {
        index: "" if tagged_date(cell) else clean_text(cell)[:LONGEST_HEADING]
        for index, cell in enumerate(cells)
        if cell != ""
    }
    if is_lowest:
        return texts
    filled = dict(texts)
    merged = [(start[1], end[1]) for start, end in sheet.merged if start[0] <= number - 1 <= end[0]]
    for left, right in merged:
        for index in range(left + 1, right + 1):
            filled.setdefault(index, texts.get(left, ""))
    if not merged:
        _spread(filled, sheet.rows[place + 1][1])
    return filled


def _spread(filled: dict[int, str], below: list) -> None:
    """Without merged ranges (csv): a heading holds to the right while only the row below speaks."""
    current = ""
    for index, cell in enumerate(below):
        current = filled.get(index) or (current if cell != "" else "")
        if cell != "" and current:
            filled.setdefault(index, current)
