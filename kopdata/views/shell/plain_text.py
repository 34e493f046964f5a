"""What a file or an address says, shown as it says it: never read as markup, never a link."""

import re

_MARKS = re.compile(r"([\\`*_\[\]<>|$:~&!#])")
_LEADING = re.compile(r"^(\d*)([-+.)])")
# Streamlit makes links of bare addresses, and pictures of `:names`, after it has read the escapes:
# only a character between that nobody sees keeps them words.
_MADE_LATER = re.compile(r"(?<=:)(?=[/\w])|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
_UNSEEN = "\N{WORD JOINER}"


def plain(text: str) -> str:
    """A text from a delivery or an address for use within Markdown."""
    words = _MADE_LATER.sub(_UNSEEN, " ".join(text.split()))
    return _LEADING.sub(r"\1\\\2", _MARKS.sub(r"\\\1", words))
