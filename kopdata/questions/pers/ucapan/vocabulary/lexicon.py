"""The words the check knows, from `kata_ucapan.toml`, the office's own places among them."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kopdata import settings
from kopdata.ingest.area.kecamatan import places
from kopdata.ingest.values.normal_names import normal_word
from kopdata.kantor import kantor
from kopdata.questions.pers.ucapan.vocabulary.tokens import Token, tokens

# The most words of a place's name.
_PLACE_WORDS = 4


class Known(NamedTuple):
    """A phrase of the lexicon found in a sentence: so many tokens, and what each group says of it.

    `meanings` holds, by group of the lexicon, every meaning it has there.
    """

    length: int
    meanings: dict[str, tuple[str, ...]]


@cache
def _phrases() -> dict[tuple[str, ...], dict[str, tuple[str, ...]]]:
    told = tomllib.loads((settings.reference() / "kata_ucapan.toml").read_text("utf-8"))
    found: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
    for group, meanings in told.items():
        for meaning, phrases in meanings.items():
            for phrase in phrases:
                groups = found.setdefault(tuple(one.key for one in tokens(phrase)), {})
                groups[group] = (*groups.get(group, ()), meaning)
    return found


@cache
def _longest() -> int:
    return max(len(phrase) for phrase in _phrases())


def known(listed: Sequence[Token], place: int, at_most: int | None = None) -> Known | None:
    """The longest phrase that begins at a token; `-nya` behind a word is passed over.

    `at_most` is how many tokens it may have.
    """
    keys = [one.key for one in listed[place : place + (at_most or _longest())]]
    for length in range(len(keys), 0, -1):
        words = keys[:length]
        for spelling in (words, [*words[:-1], words[-1].removesuffix("nya")]):
            meanings = _phrases().get(tuple(spelling))
            if meanings:
                return Known(length, meanings)
    return None


def kecamatan_named(listed: Sequence[Token], place: int) -> tuple[int, str] | None:
    """The kecamatan whose name or other spelling begins at a token, with its number of tokens."""
    spellings = places().spellings
    for length in range(_PLACE_WORDS, 0, -1):
        words = listed[place : place + length]
        if len(words) == length and all(one.kind == "word" for one in words):
            names = spellings.get(normal_word(" ".join(one.text for one in words)), ())
            if len(names) == 1:
                return length, names[0]
    return None


def whole_area_named(listed: Sequence[Token], place: int) -> int | None:
    """How many tokens from here on name the whole office's area."""
    for name in kantor().names:
        words = [one.key for one in tokens(name)]
        if [one.key for one in listed[place : place + len(words)]] == words:
            return len(words)
    return None
