"""The office's published figures as points in time, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kopdata.kantor import kantor
from kopdata.questions.pers.published import subject_in_words, subjects
from kopdata.questions.pers.statement import Claim

PANELS = ("terdaftar", "aktif", "rat", "sehat")
MONTHS = 12


@dataclass(frozen=True)
class Point:
    """One printed figure; `when` is the year with its month as a fraction, for the axis only.

    `url` is empty for a statement from a delivery: only links of our own list are opened.
    """

    claim: str
    subject: str
    name: str
    year: int
    when: float
    period: str
    value: Decimal
    is_exact: bool
    source: str
    url: str


@dataclass(frozen=True)
class PrintedTwice:
    """A year for which one name was printed with more than one figure."""

    subject: str
    name: str
    year: int
    points: tuple[Point, ...]


def series(claims: Iterable[Claim], language: str = "id") -> dict[str, tuple[Point, ...]]:
    """The points of each panel in order of time; what was said of the regency as a whole only."""
    panels: dict[str, list[Point]] = {panel: [] for panel in PANELS}
    office = kantor().nama
    for claim in claims:
        panel = subjects().get(claim.subject, {}).get("deret")
        is_said = claim.state == "diucapkan" and claim.value is not None
        if panel and is_said and claim.scope == office:
            point = _point(claim, language)
            if point:
                panels[panel].append(point)
    return {name: tuple(sorted(found, key=_by_time)) for name, found in panels.items()}


def contradictions(points: Sequence[Point]) -> tuple[PrintedTwice, ...]:
    """Years with different figures under one name, the widest apart first."""
    by_year: dict[tuple[str, int], list[Point]] = defaultdict(list)
    for point in points:
        by_year[point.subject, point.year].append(point)
    found = [
        PrintedTwice(subject, members[0].name, year, tuple(members))
        for (subject, year), members in by_year.items()
        if len({point.value for point in members}) > 1
    ]
    return tuple(sorted(found, key=_widest_first))


def _widest_first(one: PrintedTwice) -> tuple:
    values = [point.value for point in one.points]
    return -(max(values) - min(values)), one.year


def _by_time(point: Point) -> tuple:
    return point.when, point.value, point.claim


def _point(claim: Claim, language: str) -> Point | None:
    # A range of years is drawn at its last; an undated page has no place on the axis.
    year = claim.period.split("-")
    if claim.value is None or not year[0].isdigit():
        return None
    is_range = len(year) == 2 and len(year[1]) == 4
    last = int(year[1]) if is_range else int(year[0])
    month = int(year[1]) if len(year) > 1 and not is_range else MONTHS // 2
    return Point(
        claim.id,
        claim.subject,
        subject_in_words(claim.subject, language),
        last,
        last + (month - 1) / MONTHS,
        claim.period,
        claim.value,
        claim.qualifier == "as_printed",
        claim.title,
        "" if claim.origin else claim.url,
    )
