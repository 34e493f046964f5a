"""What a card says about the pace of coaching: its figures, and how they were computed."""

from collections.abc import Callable
from datetime import date

from kopdata import formatting
from kopdata.charts.pembinaan import bullets
from kopdata.questions.pembinaan import words
from kopdata.questions.pembinaan.pace import WEEK, Pace
from kopdata.views.shell.visit import Visit


def pace_value(here: Visit, found: Pace, name: str) -> str:
    """One of the figures of `counted_coaching.PACE` in words."""
    if name == "jarak":
        return words.pace_in_words(found, here.language)
    if name == "tiba":
        return arrival_in_words(here, found)
    return needed_in_words(here, found)


def needed_in_words(here: Visit, found: Pace) -> str:
    """How many a week; a dash where the year is over."""
    if found.needed is None:
        return "–"
    return bullets.rate(found.needed, here.language)


def arrival_in_words(here: Visit, found: Pace) -> str:
    """When the target is reached if the pace stays, as a range."""
    if found.reached >= found.target:
        return words.pace_in_words(found, here.language)
    if found.earliest is None:
        return here.text("pembinaan.tiba_tidak")
    earliest = _short_day(here, found.earliest)
    if found.latest is None:
        return here.text("pembinaan.tiba_paling_cepat", earliest=earliest)
    if found.latest == found.earliest:
        return earliest
    latest = _short_day(here, found.latest)
    return here.text("pembinaan.tiba_rentang", earliest=earliest, latest=latest)


def computed(here: Visit, found: Pace, name: str) -> str:
    """The arithmetic behind one of the figures, with its numbers."""
    number = _numbers(here)
    first, last = date(found.year, 1, 1), date(found.year, 12, 31)
    low, high = found.year_end
    facts = {
        "reached": number(found.reached),
        "target": number(found.target),
        "due": number(found.due, 1),
        "days": number((found.day - first).days),
        "whole": number((last - first).days),
        "weeks": number((last - found.day).days / WEEK, 1),
        "left": number(max(found.target - found.reached, 0)),
        "best": bullets.rate(found.best, here.language),
        "slow": bullets.rate(found.slowest, here.language),
        "fast": bullets.rate(found.fastest, here.language),
        "low": number(low),
        "high": number(high),
    }
    return here.text(f"hitungan.laju_{name}", **facts)


def _numbers(here: Visit) -> Callable[..., str]:
    def number(value: float, decimals: int = 0) -> str:
        return formatting.number(value, decimals, language=here.language)

    return number


def _short_day(here: Visit, day: date) -> str:
    """A date that a narrow column does not break."""
    return formatting.date_short(day, language=here.language).replace(" ", "\N{NO-BREAK SPACE}")
