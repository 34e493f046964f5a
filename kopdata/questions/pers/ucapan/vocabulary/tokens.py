"""A text cut into sentences, and a sentence into words, numbers and signs."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<date>\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d(?!\d))"
    r"|(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+|\.\d{1,2}(?!\d))?)"
    r"|(?P<word>s[./]d\.?(?!\w)|[^\W\d_]+(?:[-'’][^\W\d_]+)*)"
    r"|(?P<sign>%|[^\w\s]|_)"
)
_QUIET = frozenset("\"'“”‘’«»….!?*•")
_ENDS = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|[\r\n]+")
# After these a full stop ends no sentence.
_SHORT = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|sgt|tlk?|rt|ma|kec|kab|rp|drs?|ir|hj?|no|tgl|prof|dll|jl|s\.d|th|thn)\.$",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """One word, number, date or sign, and where it stands in the sentence.

    `key` is how the lexicon has it; `kind` is word, number, date or sign.
    """

    text: str
    key: str
    kind: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins as a name does."""
        return self.text[:1].isupper()


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, as they are written."""
    found: list[str] = []
    for part in _ENDS.split(text):
        if found and _SHORT.search(found[-1]):
            found[-1] = f"{found[-1]} {part.strip()}"
        elif part.strip():
            found.append(part.strip())
    return tuple(one for one in found if re.search(r"\w", one))


def tokens(sentence: str) -> tuple[Token, ...]:
    """The tokens of a sentence; quotation marks and full stops say nothing."""
    found = []
    for match in _TOKEN.finditer(sentence):
        text, kind = match[0], str(match.lastgroup)
        if kind == "sign" and text in _QUIET:
            continue
        if text[:3].casefold() == "se-" and kind == "word":
            found.append(Token(text[:2], "se", kind, match.start(), match.start() + 2))
            text = text[3:]
            found.append(Token(text, text.casefold(), kind, match.start() + 3, match.end()))
            continue
        key = "-" if text in ("–", "—") else text.casefold()
        found.append(Token(text, key, kind, match.start(), match.end()))
    return tuple(found)
