"""Where the table of a sheet begins and which kind it is, by its headings alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kopdata.ingest.declared_kinds import IDENTITY, REGISTER, Kind, kinds
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.column_headings import (
    LONGEST_HEADING,
    Label,
    first_row_of_texts,
    labels_of,
    said_of,
)
from kopdata.ingest.table.heading_spellings import factor_of, heading, literal
from kopdata.ingest.table.kind_match import (
    Match,
    is_sure,
    match_kind,
    missing_columns,
    names_kind,
    strength_of,
    year_of,
)
from kopdata.ingest.table.row_wording import TOTAL
from kopdata.ingest.table.title_rows import Titles, leads, read_titles
from kopdata.ingest.values.cell_text import column_letter
from kopdata.ingest.values.dates import EARLIEST_YEAR

ROWS_SEARCHED = 1_000
MOST_HEADER_ROWS = 3
FEWEST_HEADINGS = 2
MOSTLY_FROM = 3
_FEWEST_BESIDE = 2
_SAYS_WHO = frozenset({"alamat", "desa", "ketua", "telepon"})
_ROW_NUMBERS = frozenset(map(literal, ("No", "Nomor", "Nomor Urut", "Urut", "#")))
_REMARKS = frozenset(map(literal, ("Keterangan", "Catatan", "Keterangan Tambahan")))


@dataclass(slots=True)
class Header:
    """A header found: which rows (places in `sheet.rows`) it takes and where each field stands.

    `across` says of a field with a column for each year which that is, `shared` the field that
    stands in another's column (words in place of a date, or the other way round). `beside` are
    other kinds that the same table holds as well; its columns begin `left` of the sheet's.
    """

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
    across: dict[str, dict[int, int]]
    shared: str | None
    is_sure: bool
    strength: tuple[int, ...]
    left: int = 0
    beside: list["Header"] = field(default_factory=list)
    placed_beside: set[str] = field(default_factory=set)
    read_beside: set[str] = field(default_factory=set)
    remarks: dict[int, str] = field(default_factory=dict)
    not_kept: list[str] = field(default_factory=list)

    def index_of(self, name: str, year: int | None) -> int:
        """The column of a field, in a row of a year where there is one for each; -1: none."""
        if name in self.across:
            return self.across[name].get(year or 0, -1)
        return self.columns.get(name, -1)


@dataclass(slots=True)
class Nearest:
    """What came closest in a sheet without a known list, to say what is missing."""

    kind: Kind | None = None
    missing: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    found: int = 0
    lacks_year: bool = False


def letter_of(header: Header, index: int) -> str:
    """A column as Excel names it."""
    return column_letter(header.left + index)


def find_header(sheet: RawSheet) -> Header | Nearest:
    """The header whose kind has all it needs and explains most headings, else what came nearest."""
    nearest, undated = Nearest(), Nearest()
    said = {literal(text) for _, headings, _ in sheet.meanings for text in headings}
    searched = sheet.rows[: ROWS_SEARCHED + 1]
    promising = [_may_be_header(cells, said) for _, cells in searched] + [False]
    for place in range(len(promising) - 1):
        if not (promising[place] or promising[place + 1]):
            continue
        found = list(_headers_at(sheet, place, nearest, undated))
        if found:
            for later in range(place + 1, min(place + MOST_HEADER_ROWS, len(sheet.rows))):
                found += _headers_at(sheet, later, nearest, undated)
            best = max(found, key=lambda one: (one.is_sure, not _is_bare(one, found), one.strength))
            if undated.kind and best.kind.name == REGISTER:
                return undated  # its title says RAT: no list of koperasi, and of which year?
            best.beside = _beside(best, found)
            return best
    if not nearest.headings:
        nearest.headings = first_row_of_texts(sheet)
    return nearest


def _is_bare(header: Header, found: list[Header]) -> bool:
    """Whether a list of koperasi says nothing but who they are, while it says a year's facts."""
    stated = {name for name in header.columns if name in header.kind.stated}
    return (
        header.kind.name == REGISTER
        and stated <= _SAYS_WHO
        and any(other.kind.title_year and other.kind.identity for other in found)
    )


def _beside(best: Header, found: list[Header]) -> list[Header]:
    """What else the same table is: accounts in a list of RAT, a status in a list of koperasi."""
    same = [other for other in found if (other.first, other.last) == (best.first, best.last)]
    taken = {index for name, index in best.columns.items() if name not in IDENTITY}
    taken |= {index for years in best.across.values() for index in years.values()}
    usual = max(found, key=lambda header: header.strength)
    beside = []
    for other in same:
        own = {name for name in other.columns if name in other.kind.stated} - {other.shared}
        own = {name for name in own if other.columns[name] not in taken}
        is_other = other.kind.name in best.kind.read_beside and (
            len(own) >= _FEWEST_BESIDE or _names_itself(other, own)
        )
        is_usual = other.kind.name == usual.kind.name == REGISTER != best.kind.name
        if is_other or (is_usual and "status" in own):
            beside.append(other)
    return beside


def _names_itself(header: Header, own: set[str]) -> bool:
    """Whether the title, or the heading of what is needed, says what the kind is about."""
    needed = own.intersection(*[{name for group in header.kind.required for name in group}])
    return any(
        names_kind(header.kind, text)
        for text in (header.titles.text, *(header.headings[name] for name in needed))
    ) and bool(needed)


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


def _considered(sheet: RawSheet) -> list[Kind]:
    """Every kind, or the one a person said the file is."""
    said = {name for name, headings, _ in sheet.meanings if not headings}
    return [kind for name, kind in kinds().items() if not said or name in said]


def _headers_at(
    sheet: RawSheet, place: int, nearest: Nearest, undated: Nearest
) -> Iterator[Header]:
    titles = read_titles(sheet.rows[max(0, place - 40) : place])
    for last in range(place, min(place + MOST_HEADER_ROWS, len(sheet.rows))):
        if last > place and sheet.rows[last][0] - sheet.rows[last - 1][0] > 1:
            return
        labels = labels_of(sheet, place, last)
        for kind in _considered(sheet):
            match = match_kind(kind, labels, titles, said_of(kind, labels, sheet.meanings))
            header = _as_kind(kind, match, (place, last), titles, nearest)
            if header is None and leads(kind, titles):
                _remember_undated(undated, kind, match, titles)
            if header:
                header.left = sheet.left
                yield header


def _as_kind(
    kind: Kind,
    match: Match,
    rows: tuple[int, int],
    titles: Titles,
    nearest: Nearest,
) -> Header | None:
    labels = match.labels
    own = {name: index for name, (_, index) in match.columns.items()}
    years = {year for index in own.values() if (year := year_of(labels[index]))}
    years |= {year for by_year in match.across.values() for year in by_year}
    missing = missing_columns(kind, match, titles, years)
    if missing or len(own) < FEWEST_HEADINGS:
        _remember(nearest, kind, missing, labels, len(own))
        return None
    explained = match.explained | {index for more in match.more.values() for index in more}
    for name in _undated_beside_years(kind, match):
        explained.discard(own.pop(name))
    shared = _share(kind, match, own)
    across = dict(match.across)
    if shared and _other(kind, shared) in across:
        across[shared] = across[_other(kind, shared)]
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
        across=across,
        shared=shared,
        is_sure=is_sure(kind, match, titles),
        not_kept=[
            label.text
            for index, label in labels.items()
            if index in explained
            and index not in _read_from(match, own)
            and literal(label.lowest) not in _ROW_NUMBERS
        ],
        remarks={
            index: label.text
            for index, label in labels.items()
            if literal(label.lowest) in _REMARKS and index not in own.values()
        },
        strength=strength_of(kind, match, rows, titles),
    )


def _read_from(match: Match, own: dict[str, int]) -> set[int]:
    """Every column that something is read from."""
    several = (*match.more.values(), *match.alike.values())
    by_year = (columns.values() for columns in match.across.values())
    return set(own.values()).union(*several, *by_year, *match.ticks.values())


def _undated_beside_years(kind: Kind, match: Match) -> list[str]:
    """Fields that say no year in a table with a column for each: nobody knows of which they are."""
    if not match.across or not kind.identity:
        return []
    return [name for name in match.columns if name in kind.stated and name not in match.across]


def _share(kind: Kind, match: Match, own: dict[str, int]) -> str | None:
    """The field whose column is another's: "Belum" under "Tanggal RAT", a date under "RAT"."""
    both = kind.date_or_word
    missing = [name for name in both or () if name not in own]
    if both is None or len(missing) != 1 or match.ticks.keys() & set(both):
        return None
    own[missing[0]] = own[_other(kind, missing[0])]
    return missing[0]


def _other(kind: Kind, name: str) -> str:
    first, second = kind.date_or_word or (name, name)
    return second if name == first else first


def _remember_undated(undated: Nearest, kind: Kind, match: Match, titles: Titles) -> None:
    """A table of a kind its title names, with all but the year."""
    if kind.title_year is None or undated.kind or len(match.columns) < FEWEST_HEADINGS:
        return
    of_some_year = replace(titles, tahun=EARLIEST_YEAR)
    if missing_columns(kind, match, of_some_year, set()):
        return
    undated.kind, undated.lacks_year, undated.found = kind, True, len(match.columns)
    undated.missing = [kind.columns[kind.title_year].label]
    undated.seen = [label.lowest for label in match.labels.values()]
    undated.headings = [label.text for label in match.labels.values()]


def _remember(
    nearest: Nearest, kind: Kind, missing: list[str], labels: dict[int, Label], found: int
) -> None:
    if found and (found, -len(missing)) > (nearest.found, -len(nearest.missing)):
        nearest.kind, nearest.missing, nearest.found = kind, missing, found
        nearest.seen = [label.lowest for label in labels.values()]
        nearest.headings = [label.text for label in labels.values()]
