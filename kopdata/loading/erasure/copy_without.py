"""A copy of a list without a person: written anew from its values, so that nothing else remains.

A workbook loses its macros, pictures, headers, footers and links, and keeps values and formats; one
that names the person in another place than its cells (a list to choose from, the name of a sheet)
loses all but the values of what is read.
"""

import csv
import html
import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kopdata.errors import FileRefused
from kopdata.ingest.file import file_form, isolated_reader
from kopdata.ingest.file.cell_looks import CellLooks
from kopdata.ingest.file.deadline import Deadline
from kopdata.ingest.file.raw_sheets import read_sheets
from kopdata.ingest.values.cell_text import clean_text, column_letter
from kopdata.loading.erasure import workbooks
from kopdata.loading.erasure.person import Person

OUTSIDE = "di luar sel"
# Whether a cell of a sheet, by row and column letter, holds what figures rest on.
Counted = Callable[[str, int, str], bool]
_RICH_TEXT = re.compile(r"</(?:\w+:)?t></(?:\w+:)?r><(?:\w+:)?r>.*?<(?:\w+:)?t[^>]*>", re.DOTALL)
# What no name and no number is written across.
_APART = "\x00"
# Where in a header or footer a text stands, and in which type.
_OF_A_FOOTER = re.compile(r'&(?:[A-Z]|"[^"]*"|\d+|K[0-9A-F]{6})')
_TAG = re.compile(r"<[^>]*>")


@dataclass
class Copy:
    """A file without the person: `places` are the cells it was in, `left` those it still is in.

    It is left where the cell is what figures rest on, such as the name of a koperasi. `OUTSIDE`
    is the place where no cell names the person and the file does.
    """

    content: bytes = b""
    places: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def mentions(path: Path, name: str, person: Person) -> bool:
    """Whether a file may hold the person anywhere, hidden sheets and properties included."""
    form = file_form.recognise(path, name)
    return any(person.is_in(text) for text in _texts(path, name, form))


def copy_without(path: Path, name: str, person: Person, counted: Counted) -> Copy:
    """The file without the person; raises FileRefused where it cannot be read."""
    form = file_form.recognise(path, name)
    found = Copy()

    def rid(sheet: str, row: int, cells: list[object]) -> dict[int, str]:
        """By place in the row what its cells become."""
        texts = [clean_text(cell) for cell in cells]
        hit = [place for place, text in enumerate(texts) if person.is_in(text)]
        if not hit or not person.is_row_of(texts):
            return {}
        changed = {}
        for place in hit:
            letter = column_letter(place)
            where = f"{sheet}!{letter}{row}"
            if counted(sheet, row, letter):
                found.left.append(where)
            else:
                found.places.append(where)
                changed[place] = person.taken_out_of(texts[place])
        return changed

    if form == "csv":
        found.content = _text_without(path, Path(name).stem, rid)
    elif form == "xlsx" and (content := workbooks.rewritten(path, person, rid, found.places)):
        found.content = content
        if not person.within and (found.left or _still_mentions(content, name, person)):
            found.places.clear()
            found.left.clear()
            found.content = _values_without(path, name, person, rid)
    else:
        found.content = _values_without(path, name, person, rid)
    if person.within:
        return found
    if not found.places and not found.left:
        found.places.append(OUTSIDE)
    if not found.left and _still_mentions(found.content, name, person):
        raise FileRefused(
            f"{name}: data orang ini ada di tempat yang tidak dapat ditulis ulang. Hapus di Excel, "
            "kirim hasilnya sebagai kiriman baru, dan hapus kiriman ini bersama pengelola server."
        )
    return found


def _values_without(
    path: Path, name: str, person: Person, rid: Callable[[str, int, list[object]], dict[int, str]]
) -> bytes:
    deadline = Deadline(name)
    looks = CellLooks(path, deadline.check)
    sheets = list(
        read_sheets(path, name=name, progress=lambda _share, _text: None, deadline=deadline)
    )
    for sheet in sheets:
        looks.put_on(sheet)
    return workbooks.of_values(sheets, person, rid)


def _still_mentions(content: bytes, name: str, person: Person) -> bool:
    with tempfile.TemporaryDirectory(prefix="kopdata-") as folder:
        copied = Path(folder) / "salinan"
        copied.write_bytes(content)
        return mentions(copied, name, person)


def _texts(path: Path, name: str, form: str) -> Iterable[str]:
    if form in ("xlsx", "ods"):
        with zipfile.ZipFile(path) as parts:
            for part in parts.infolist():
                text = parts.read(part).decode("utf-8", errors="replace")
                joined = html.unescape(_TAG.sub(_APART, _RICH_TEXT.sub("", text)))
                yield _OF_A_FOOTER.sub(_APART, joined)
                yield html.unescape(_APART.join(re.findall(r'"([^"]*)"', text)))
    elif form == "html":
        yield html.unescape(_TAG.sub(_APART, isolated_reader.decoded(path)))
    elif form == "csv":
        csv.field_size_limit(isolated_reader.LONGEST_FIELD)
        _, separator, text = isolated_reader.separated(isolated_reader.decoded(path))
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        yield from (_APART.join(cells) for cells in lines)
    else:
        content = path.read_bytes()
        yield content.decode("latin-1")
        yield content.decode("utf-16-le", errors="replace")
        yield content[1:].decode("utf-16-le", errors="replace")
        sheets = read_sheets(
            path, name=name, progress=lambda _share, _text: None, deadline=Deadline(name)
        )
        for sheet in sheets:
            for _, cells in sheet.rows:
                yield _APART.join(map(clean_text, cells))


def _text_without(
    path: Path, sheet: str, rid: Callable[[str, int, list[object]], dict[int, str]]
) -> bytes:
    """Lines cut and put together again with the separator they had."""
    csv.field_size_limit(isolated_reader.LONGEST_FIELD)
    text = isolated_reader.decoded(path)
    said, separator, text = isolated_reader.separated(text)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    for number, cells in enumerate(
        csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1
    ):
        changed = rid(sheet, number, list(cells))
        writer.writerow([changed.get(place, cell) for place, cell in enumerate(cells)])
    return (said + out.getvalue()).encode("utf-8-sig")
