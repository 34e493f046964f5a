"""What is in a sentence: numbers, years and known words, by fixed rules and nothing else."""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kopdata import settings

_NUMBER = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.\s]\d{3})+(?!\d)|\d+)(?:,(\d+))?\s*(%|persen\b|percent\b)?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,2}\s+(?:jan|feb|mar|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|nov|des|dec)\w*\s+"
    r"(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)(?!\s*(?:koperasi|anggota|%|persen))")

_FROM = {"dari", "of", "from", "target"}


@dataclass(frozen=True)
class Number:
    """A number of the sentence; `measures` is what the words before it allow it to be."""

    text: str
    value: Decimal
    is_percent: bool
    measures: tuple[str, ...]
    qualifier: str


@dataclass(frozen=True)
class Heard:
    """Everything that was recognised; `metrics` are ids with whether the opposite is meant."""

    numbers: tuple[Number, ...]
    years: tuple[int, ...]
    metrics: tuple[tuple[str, bool], ...]
    direction: str | None
    multiple: int | None
    words: tuple[str, ...]


def heard(sentence: str) -> Heard:
    """What a sentence says, as far as its words are known."""
    text = " ".join(sentence.casefold().split())
    multiple, multiple_words = _first("kelipatan", text)
    rest = text.replace(multiple_words, " ") if multiple_words else text
    found, metric_words = _metrics(rest)
    direction, direction_words = _first("arah", rest)
    years, without_years = _years(rest)
    numbers = tuple(_numbers(without_years, has_direction=direction is not None))
    words = [*metric_words, direction_words, multiple_words]
    return Heard(
        numbers,
        years,
        found,
        direction,
        int(multiple) if multiple else None,
        tuple(word for word in words if word),
    )


@cache
def _told() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((settings.reference() / "kata_ucapan.toml").read_text("utf-8"))


def _spellings(*groups: str) -> list[tuple[str, str, str]]:
    """(spelling, meaning, group), the longest spelling first."""
    listed = [
        (word, meaning, group)
        for group in groups
        for meaning, words in _told()[group].items()
        for word in words
    ]
    return sorted(listed, key=lambda one: -len(one[0]))


def _stands(word: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)


def _first(group: str, text: str) -> tuple[str | None, str]:
    for word, meaning, _ in _spellings(group):
        if _stands(word, text):
            return meaning, word
    return None, ""


def _metrics(text: str) -> tuple[tuple[tuple[str, bool], ...], list[str]]:
    """The metrics in the order they are named; what a longer word covers is not found again."""
    places: list[tuple[int, str, bool, str]] = []
    for word, meaning, group in _spellings("metrik", "bukan"):
        while match := _stands(word, text):
            places.append((match.start(), meaning, group == "bukan", word))
            text = text[: match.start()] + "\0" * len(word) + text[match.end() :]
    places.sort()
    found = dict.fromkeys((meaning, is_opposite) for _, meaning, is_opposite, _ in places)
    return tuple(found), [word for *_, word in places]


def _years(text: str) -> tuple[tuple[int, ...], str]:
    years = [int(match["year"]) for match in _DATE.finditer(text)]
    text = _DATE.sub(" ", text)
    years += [int(match[0]) for match in _YEAR.finditer(text)]
    return tuple(dict.fromkeys(years)), _YEAR.sub(" ", text)


def _numbers(text: str, *, has_direction: bool) -> list[Number]:
    return [_number(match, text, has_direction) for match in _NUMBER.finditer(text)]


def _number(match: re.Match[str], text: str, has_direction: bool) -> Number:
    whole = re.sub(r"[.\s]", "", match[1])
    value = Decimal(f"{whole}.{match[2]}" if match[2] else whole)
    before = text[: match.start()].split()[-3:]
    return Number(
        text=match[0].strip(),
        value=value,
        is_percent=match[3] is not None,
        measures=_measures(before, has_direction),
        qualifier=_qualifier(" ".join(before)),
    )


def _measures(before: list[str], has_direction: bool) -> tuple[str, ...]:
    """`menjadi 112` is the count, `sebesar 112` its rise; `naik 112` and `sebanyak` may be both.

    `turun dari 655` is the count before, `112 dari 1.173` and `dari target 150` the base.
    """
    near = " ".join(before)
    if before and before[-1] in _FROM:
        is_start = any(_stands(word, near) for words in _told()["arah"].values() for word in words)
        return ("sebelumnya",) if is_start else ("dasar",)
    for meaning, words in _told()["ukuran"].items():
        if any(_stands(word, near) for word in words) and meaning != "keduanya":
            return (meaning,)
    is_after_direction = has_direction and any(
        _stands(word, near)
        for words in (*_told()["arah"].values(), _told()["ukuran"]["keduanya"])
        for word in words
    )
    return ("jumlah", "kenaikan") if is_after_direction else ("jumlah",)


def _qualifier(before: str) -> str:
    for word, meaning, _ in _spellings("kualifikasi"):
        if _stands(word, before):
            return meaning
    return "tepat"
