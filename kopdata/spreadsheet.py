"""What a spreadsheet program must not run: text that it would take for a formula."""

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|")
_HARMLESS = re.compile(r"[-–+]?|[-+]?[\d.,\s]+ ?%?|[-+]?\s?Rp\s?[\d.,]+")


def neutral(value: object) -> object:
    """The value itself; text that would be run as a formula with an apostrophe before it."""
    if isinstance(value, str) and value.startswith(_STARTS) and not _HARMLESS.fullmatch(value):
        return f"'{value}"
    return value
