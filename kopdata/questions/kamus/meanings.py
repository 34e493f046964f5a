"""Words said with several meanings, and the count each reading gives that is no metric's own."""

import functools
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kopdata import messages, settings
from kopdata import warehouse as store
from kopdata.metrics import Selection
from kopdata.questions.shared.koperasi_named import Source

_USES = "kegunaan"
_COMPARISONS = "perbandingan"


@dataclass(frozen=True)
class WordReading:
    """One meaning of a word: a metric's, or a count of one metric's koperasi within another's.

    Counted are the koperasi that `counted` counts in at least `at_least` of its last `years`
    periods, out of those that `within` counts in its last one.
    """

    id: str
    word: str
    names: dict[str, str]
    uses: dict[str, str]
    legal_source: str
    confidence: str
    metric: str | None = None
    counted: str | None = None
    years: int = 1
    at_least: int = 1
    within: str | None = None


# A reading, the last periods it counts in, whether all are complete, and the one it counts within.
_Question = tuple[WordReading, tuple[date, ...], bool, date]


@dataclass(frozen=True)
class WordCount:
    """What a reading gives: `counted` of `out_of`; the periods it speaks of, oldest first.

    `metrics` are the one whose koperasi it counts, and the one it counts them within.
    """

    metrics: tuple[str, str]
    counted: int
    out_of: int
    periods: tuple[date, ...]
    within_periode: date
    lengkap: bool


@dataclass(frozen=True)
class ComparingWord:
    """A word that compares, such as "lowest": what it claims, and whose arithmetic it is."""

    id: str
    names: dict[str, str]
    meanings: dict[str, str]
    source: str


@dataclass(frozen=True)
class RatDeadlines:
    """By when the RAT of a tahun buku is to be held."""

    tahun_buku: int
    primer: date | None
    sekunder: date | None


@functools.cache
def readings() -> dict[str, tuple[WordReading, ...]]:
    """The readings of each word, in the order of `data/reference/istilah.toml`."""
    return {
        word: tuple(_reading(word, entry) for entry in entries)
        for word, entries in _declared().items()
        if word not in {_USES, _COMPARISONS}
    }


def reading(reading_id: str) -> WordReading:
    """One reading by its id."""
    return next(one for listed in readings().values() for one in listed if one.id == reading_id)


def use_of(metric_id: str, language: str = "id") -> str:
    """When to use a metric, in one line; empty for one that nobody described yet."""
    return _declared()[_USES].get(metric_id, {}).get(language, "")


@functools.cache
def comparisons() -> tuple[ComparingWord, ...]:
    """The words that compare, in the order of `data/reference/istilah.toml`."""
    return tuple(
        ComparingWord(
            comparison_id,
            {language: entry[f"{language}_name"] for language in messages.LANGUAGES},
            {language: entry[f"{language}_meaning"] for language in messages.LANGUAGES},
            entry["legal_source"],
        )
        for comparison_id, entry in _declared()[_COMPARISONS].items()
    )


def counts(warehouse: store.Warehouse, selection: Selection) -> dict[str, WordCount]:
    """The count of each reading that is no metric's own, where there is data to count.

    None for the public: it is counted koperasi by koperasi.
    """
    if warehouse.about.is_public:
        return {}
    split: dict[tuple[str, bool], int] = {}
    asked = _askable(warehouse, selection)
    for reading_id, is_counted, *_, koperasi in _rows(
        warehouse, selection, asked.values(), with_names=False
    ):
        split[reading_id, is_counted] = koperasi
    return {
        reading_id: WordCount(
            (one.counted or "", one.within or ""),
            split.get((reading_id, True), 0),
            split.get((reading_id, True), 0) + split.get((reading_id, False), 0),
            last,
            within_periode,
            is_complete,
        )
        for reading_id, (one, last, is_complete, within_periode) in asked.items()
    }


def sources(
    warehouse: store.Warehouse, selection: Selection, reading_id: str
) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """The koperasi a reading counts, and the others it counts them out of."""
    split: dict[bool, list[Source]] = {True: [], False: []}
    asked = _askable(warehouse, selection)
    chosen = [asked[reading_id]] if reading_id in asked else []
    for _, is_counted, koperasi_id, sumber_id, _ in _rows(
        warehouse, selection, chosen, with_names=True
    ):
        split[is_counted].append(Source(koperasi_id, sumber_id))
    return tuple(split[True]), tuple(split[False])


def _askable(warehouse: store.Warehouse, selection: Selection) -> dict[str, _Question]:
    """The readings whose metrics have periods enough."""
    periods = _periods(warehouse, selection)
    asked = {}
    for reading in (one for listed in readings().values() for one in listed):
        if not reading.counted or not reading.within:
            continue
        counted, within = periods[reading.counted], periods[reading.within]
        last = tuple(counted)[-reading.years :]
        if len(last) >= reading.at_least and within:
            is_complete = all(counted[periode] for periode in last)
            asked[reading.id] = (reading, last, is_complete, max(within))
    return asked


def _rows(
    warehouse: store.Warehouse,
    selection: Selection,
    questions: Iterable[_Question],
    *,
    with_names: bool,
) -> list[tuple]:
    asked = [
        {
            "reading": reading.id,
            "counted": reading.counted,
            "counted_periods": list(last),
            "at_least": reading.at_least,
            "within": reading.within,
            "within_periode": within_periode,
        }
        for reading, last, _, within_periode in questions
    ]
    return store.run(
        warehouse,
        "questions/kamus/meanings_counted",
        asked=asked,
        with_names=with_names,
        **selection.parameters(),
    )


def deadlines(warehouse: store.Warehouse) -> tuple[RatDeadlines, ...]:
    """The RAT deadlines this warehouse was built with, newest tahun buku first."""
    return tuple(
        RatDeadlines(*row)
        for row in store.constant(warehouse, "questions/kamus/meanings_rat_deadlines")
    )


def _periods(
    warehouse: store.Warehouse, selection: Selection
) -> defaultdict[str, dict[date, bool]]:
    """The periods of each metric up to the last chosen year, oldest first, and if complete.

    A metric without the chosen year itself has none: an earlier year must not answer for it.
    """
    last = max(selection.tahun, default=None)
    found: defaultdict[str, dict[date, bool]] = defaultdict(dict)
    for metric_id, periode, lengkap in store.constant(warehouse, "metrics/periods_of_metrics"):
        if last is None or periode.year <= last:
            found[metric_id][periode] = lengkap
    for metric_id, periods in found.items():
        if last is not None and max(periods).year != last:
            found[metric_id] = {}
    return found


def _reading(word: str, entry: dict[str, Any]) -> WordReading:
    settings_of = dict(entry)
    names = {language: settings_of.pop(f"{language}_name") for language in messages.LANGUAGES}
    uses = {language: settings_of.pop(f"{language}_when") for language in messages.LANGUAGES}
    return WordReading(word=word, names=names, uses=uses, **settings_of)


@functools.cache
def _declared() -> dict[str, Any]:
    return tomllib.loads((settings.reference() / "istilah.toml").read_text("utf-8"))
