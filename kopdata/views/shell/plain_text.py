"""What a file says, shown as it says it: never read as markup."""

import re

_MARKS = re.compile(r"([\\`*_\[\]<>|$:~&!#])")
_LEADING = re.compile(r"^(\d*)([-+.)])")


def plain(text: str) -> str:
    """A text from a delivery for use within Markdown."""
    return _LEADING.sub(r"\1\\\2", _MARKS.sub(r"\\\1", " ".join(text.split())))
