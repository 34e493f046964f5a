"""What a spreadsheet program must not run: text that it would take for a formula."""

import re

# What every file that leaves says of itself, so that it is never taken for a delivery.
EXPORT_PROPERTY = "Kopdata"
EXPORT_MARKS = ("Ekspor Kopdata", "Kopdata export")

_STARTS = "=+\\-@|\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}@"
_SUSPECT = re.compile(rf"[{_STARTS}\t\r\n]")
_HARMLESS = re.compile(r"[-–+]?|[-+]?[\d.,\s]+ ?%?|[-+]?\s?Rp\s?[\d.,]+")
# A line or a cell that is read with another separator than ours begins anew after each of these.
_PARTS = re.compile(rf"(?:^|(?<=[;,\t\r\n]))([\s\u200b\ufeff]*)(?=[{_STARTS}])([^;,\t\r\n]*)")
_RUN_ALONE = ("\t", "\r", "\n")


def neutral(value: object) -> object:
    """The value itself; text that would be run as a formula with an apostrophe before it.

    So also where a part of it would be, once the text is cut at a separator.
    """
    if not isinstance(value, str) or not _SUSPECT.search(value) or _HARMLESS.fullmatch(value):
        return value
    if value.startswith(_RUN_ALONE):
        value = f"'{value}"
    return _PARTS.sub(_made_harmless, value)


def neutral_text(text: str) -> str:
    """The same for what is a text for certain."""
    return str(neutral(text))


def _made_harmless(part: re.Match[str]) -> str:
    return part[0] if _HARMLESS.fullmatch(part[2].strip()) else f"{part[1]}'{part[2]}"
