"""Where the table of a sheet begins and which kind it is, by its headings alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from kopdata.ingest.declared_kinds import Kind, kinds
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.column_headings import (
    LONGEST_HEADING,
    Label,
    first_row_of_texts,
    labels_of,
    said_of,
)
from kopdata.ingest.table.heading_spellings import factor_of, heading, literal
from kopdata.ingest.table.kind_match import Match, match_kind, missing_columns, strength_of
from kopdata.ingest.table.row_wording import TOTAL
from kopdata.ingest.table.title_rows import Titles, read_titles

ROWS_SEARCHED = 1_000
MOST_HEADER_ROWS = 3
FEWEST_HEADINGS = 2
MOSTLY_FROM = 3


@dataclass(slots=True)
class Header:
    """A header found: which rows (places in `sheet.rows`) it takes and where each field stands."""

    kind: Kind
    first: int
    last: int
    columns: dict[str, int]
    more: dict[str, list[int]]
    alike: dict[str, list[int]]
    ticks: dict[str, dict[int, str]]
    headings: dict[str, str]
    titles: Titles
    factors: dict[str, int]
    years: set[int]
    all_headings: list[str]
    unknown: list[str]
    other_years: list[str]
    strength: tuple[int, ...]


@dataclass(slots=True)
class Nearest:
    """What came closest in a sheet without a known list, to say what is missing."""

    kind: Kind | None = None
    missing: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    found: int = 0


def find_header(sheet: RawSheet) -> Header | Nearest:
    """The header whose kind has all it needs and explains most headings, else what came nearest."""
    nearest = Nearest()
    said = {literal(text) for _, headings, _ in sheet.meanings for text in headings}
    searched = sheet.rows[: ROWS_SEARCHED + 1]
    promising = [_may_be_header(cells, said) for _, cells in searched] + [False]
    for place in range(len(promising) - 1):
        if not (promising[place] or promising[place + 1]):
            continue
        found = list(_headers_at(sheet, place, nearest))
        if found:
            for later in range(place + 1, min(place + MOST_HEADER_ROWS, len(sheet.rows))):
                found += _headers_at(sheet, later, nearest)
            return max(found, key=lambda header: header.strength)
    if not nearest.headings:
        nearest.headings = first_row_of_texts(sheet)
    return nearest


def _may_be_header(cells: list, said: set[str]) -> bool:
    """True when at least two cells read like headings of any kind, or a person named them."""
    known = 0
    for cell in cells:
        if isinstance(cell, str) and 0 < len(cell) <= LONGEST_HEADING:
            forms = heading(cell).forms
            known += any(form in _all_headings() or form in said for form in forms)
            if known >= FEWEST_HEADINGS:
                return True
    return False


def mostly_headings(cells: list) -> bool:
    """True for a row that can only be a header: nearly all its cells are headings of some kind."""
    texts = [cell for cell in cells if cell != ""]
    if len(texts) < FEWEST_HEADINGS or not all(isinstance(cell, str) for cell in texts):
        return False
    if not any(form in _all_headings() for form in heading(texts[0][:LONGEST_HEADING]).forms):
        return False
    known = sum(
        any(form in _all_headings() for form in heading(cell[:LONGEST_HEADING]).forms)
        for cell in texts
    )
    return known >= len(texts) * (0.8 if len(texts) >= MOSTLY_FROM else 1)


def ends_a_list(cells: list) -> bool:
    """True for the headings of a recap: "Kecamatan | Jumlah Koperasi" and nothing else."""
    texts = [cell for cell in cells if cell != ""]
    if len(texts) < FEWEST_HEADINGS or not all(isinstance(cell, str) for cell in texts):
        return False
    known = [
        any(form in _all_headings() for form in heading(cell[:LONGEST_HEADING]).forms)
        for cell in texts
    ]
    counted = [TOTAL.match(cell) is not None for cell in texts]
    return any(known) and all(map(any, zip(known, counted, strict=True)))


@lru_cache(maxsize=1)
def _all_headings() -> frozenset[str]:
    return frozenset().union(
        *(kind.strong.keys() | kind.weak.keys() | kind.context for kind in kinds().values())
    )


def _headers_at(sheet: RawSheet, place: int, nearest: Nearest) -> Iterator[Header]:
    titles = read_titles(sheet.rows[max(0, place - 40) : place])
    for last in range(place, min(place + MOST_HEADER_ROWS, len(sheet.rows))):
        if last > place and sheet.rows[last][0] - sheet.rows[last - 1][0] > 1:
            return
        labels = labels_of(sheet, place, last)
        for kind in kinds().values():
            match = match_kind(kind, labels, said_of(kind, labels, sheet.meanings))
            header = _as_kind(kind, match, (place, last), titles, nearest)
            if header:
                yield header


def _as_kind(
    kind: Kind, match: Match, rows: tuple[int, int], titles: Titles, nearest: Nearest
) -> Header | None:
    labels = match.labels
    own = {name: index for name, (_, index) in match.columns.items()}
    years = {year for index in own.values() if (year := heading(labels[index].text).year)}
    missing = missing_columns(kind, match.columns, titles, years)
    if missing or len(own) < FEWEST_HEADINGS:
        _remember(nearest, kind, missing, labels, len(own))
        return None
    explained = match.explained | {index for more in match.more.values() for index in more}
    headings = {name: labels[index].text for name, index in own.items()}
    return Header(
        kind=kind,
        first=rows[0],
        last=rows[1],
        columns=own,
        more=match.more,
        alike=match.alike,
        ticks=match.ticks,
        headings=headings,
        titles=titles,
        factors={name: found for name, text in headings.items() if (found := factor_of(text)) > 1},
        years=years,
        all_headings=[label.text for label in labels.values()],
        unknown=[label.text for index, label in labels.items() if index not in explained],
        other_years=match.other_years,
        strength=strength_of(kind, match, rows, titles),
    )


def _remember(
    nearest: Nearest, kind: Kind, missing: list[str], labels: dict[int, Label], found: int
) -> None:
    if found and (found, -len(missing)) > (nearest.found, -len(nearest.missing)):
        nearest.kind, nearest.missing, nearest.found = kind, missing, found
        nearest.seen = [label.lowest for label in labels.values()]
        nearest.headings = [label.text for label in labels.values()]
