"""What the parts of an xlsx around its sheets say: their order, percent formats, what is struck."""

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

_BLOCK = 1 << 20
_MOST_OF_A_PART = 32 << 20
_LONGEST_ITEM = 1 << 20
_PERCENT_BUILT_IN = {"9", "10"}

STRIKE = re.compile(rb'<(?:\w{1,20}:)?strike(?:\s+val="(?:1|true)")?\s*/>')
_ATTRIBUTE = re.compile(rb'([\w:]{1,40})="([^"]{0,400})"')
_TEXT = re.compile(rb"<(?:\w{1,20}:)?t(?:\s[^<>]{0,100})?>([^<]*)<")
_RUN = re.compile(rb"<(?:\w{1,20}:)?r>")
_ITEM_ENDS = re.compile(rb"</(?:\w{1,20}:)?si>")
_BLANK_ITEM = re.compile(rb"<(?:\w{1,20}:)?si\s?/>")
_NO_SIGN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')

# Whether all of a cell's text is struck out, and what is left of it.
Struck = tuple[bool, str]


@dataclass(frozen=True, slots=True)
class WorkbookStyles:
    """By number of a cell's style or shared text; `parts` leads from a sheet's name to its part."""

    parts: dict[str, str]
    percent: frozenset[bytes] = frozenset()
    struck: frozenset[bytes] = frozenset()
    struck_texts: dict[bytes, Struck] = field(default_factory=dict)


def styles_of(workbook: zipfile.ZipFile) -> WorkbookStyles:
    """Read them; what a workbook does not say is left out."""
    percent, struck = _cell_styles(_part(workbook, "xl/styles.xml"))
    return WorkbookStyles(_parts(workbook), percent, struck, dict(_struck_texts(workbook)))


def attributes(tag: bytes) -> dict[bytes, bytes]:
    """The attributes of a tag, still escaped."""
    return dict(_ATTRIBUTE.findall(tag[:2_000]))


def struck_out(item: bytes) -> Struck | None:
    """Of a rich text, what is not struck out; None where nothing is."""
    if not STRIKE.search(item):
        return None
    runs = _RUN.split(item)
    left = [_text(run) for run in runs if not STRIKE.search(run)]
    return not "".join(left).strip(), "".join(left)


def _text(run: bytes) -> str:
    return unescaped(b"".join(_TEXT.findall(run)))


def unescaped(text: bytes) -> str:
    """Text of a part as it is read."""
    return html.unescape(text.decode("utf-8", errors="replace"))


def _part(workbook: zipfile.ZipFile, name: str) -> bytes:
    if name not in workbook.namelist():
        return b""
    with workbook.open(name) as file:
        return file.read(_MOST_OF_A_PART)


def _tags(part: bytes, name: bytes) -> Iterator[dict[bytes, bytes]]:
    opened = re.compile(rb"<(?:\w{1,20}:)?" + name + rb"\s([^<>]{0,2000})>")
    return (attributes(found[1]) for found in opened.finditer(part))


def _parts(workbook: zipfile.ZipFile) -> dict[str, str]:
    targets = {
        tag.get(b"Id", b""): unescaped(tag.get(b"Target", b""))
        for tag in _tags(_part(workbook, "xl/_rels/workbook.xml.rels"), b"Relationship")
    }
    parts = {}
    for tag in _tags(_part(workbook, "xl/workbook.xml"), b"sheet"):
        number = next((value for name, value in tag.items() if name.endswith(b":id")), b"")
        target = targets.get(number, "")
        name = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        parts[unescaped(tag.get(b"name", b""))] = name
    return parts


def _cell_styles(part: bytes) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """The numbers of styles that show percent, and of those whose font is struck out."""
    formats = {
        tag.get(b"numFmtId", b""): unescaped(tag.get(b"formatCode", b""))
        for tag in _tags(part, b"numFmt")
    }
    fonts = re.split(rb"<(?:\w{1,20}:)?font(?=[\s/>])", _between(part, b"fonts"))[1:]
    struck_fonts = {b"%d" % place for place, font in enumerate(fonts) if STRIKE.search(font)}
    percent, struck = set(), set()
    for place, style in enumerate(_tags(_between(part, b"cellXfs"), b"xf")):
        number = style.get(b"numFmtId", b"0")
        code = formats.get(number, "%" if number.decode() in _PERCENT_BUILT_IN else "")
        if "%" in _NO_SIGN.sub("", code):
            percent.add(b"%d" % place)
        if style.get(b"fontId") in struck_fonts:
            struck.add(b"%d" % place)
    return frozenset(percent), frozenset(struck)


def _between(part: bytes, name: bytes) -> bytes:
    opened = re.search(rb"<(?:\w{1,20}:)?" + name + rb"[\s>]", part)
    closed = re.search(rb"</(?:\w{1,20}:)?" + name + rb">", part)
    return part[opened.end() : closed.start()] if opened and closed else b""


def _struck_texts(workbook: zipfile.ZipFile) -> Iterator[tuple[bytes, Struck]]:
    if "xl/sharedStrings.xml" not in workbook.namelist():
        return
    number, rest = 0, b""
    with workbook.open("xl/sharedStrings.xml") as file:
        while block := file.read(_BLOCK):
            *items, rest = _ITEM_ENDS.split(rest + block)
            if len(rest) > _LONGEST_ITEM:
                return
            for item in items:
                number += len(_BLANK_ITEM.findall(item))
                if b"strike" in item and (struck := struck_out(item)):
                    yield b"%d" % number, struck
                number += 1
