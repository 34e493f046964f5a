"""Where the table of a sheet begins and which kind it is, by its headings alone."""

import re
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
from kopdata.ingest.table.title_rows import Titles, read_titles
from kopdata.ingest.values.normal_names import normal_word

ROWS_SEARCHED = 1_000
MOST_HEADER_ROWS = 3
FEWEST_HEADINGS = 2
MOSTLY_FROM = 3

# Below a merged heading these say nothing alone: "Karyawan | L" is no "Anggota L".
_NEEDS_PARENT = {
    "l", "p", "w", "lk", "pr", "lakilaki", "perempuan", "pria", "wanita", "jumlah", "total",
    "nomor", "tanggal", "status", "nilai",
    "alamat", "volume", "orang",
}  # fmt: skip


@dataclass(slots=True)
class Header:
    """A header found: which rows (places in `sheet.rows`) it takes and where each field stands."""

    kind: Kind
    first: int
    last: int
    columns: dict[str, int]
    more: dict[str, list[int]]
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
    if len(texts) < MOSTLY_FROM or not all(isinstance(cell, str) for cell in texts):
        return False
    if not any(form in _all_headings() for form in heading(texts[0][:LONGEST_HEADING]).forms):
        return False
    known = sum(
        any(form in _all_headings() for form in heading(cell[:LONGEST_HEADING]).forms)
        for cell in texts
    )
    return known >= len(texts) * 0.8


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
            match = _match(kind, labels, said_of(kind, labels, sheet.meanings))
            header = _as_kind(kind, match, (place, last), titles, nearest)
            if header:
                yield header


@dataclass(slots=True)
class _Match:
    """How far the headings of a table fit a kind; `columns` holds (rank, index), best rank 0."""

    labels: dict[int, Label]
    columns: dict[str, tuple[int, int]] = field(default_factory=dict)
    more: dict[str, list[int]] = field(default_factory=dict)
    ticks: dict[str, dict[int, str]] = field(default_factory=dict)
    explained: set[int] = field(default_factory=set)
    other_years: list[str] = field(default_factory=list)


def _match(kind: Kind, labels: dict[int, Label], said: dict[str, str | None]) -> _Match:
    match = _Match(labels)
    for index, label in labels.items():
        name, rank = next(_fields(kind, label), (None, -1))
        if said and (own := literal(label.text)) in said:
            # A person's word goes before what the headings look like.
            name, rank = said[own], -1 if said[own] else 0
        if name is None:
            match.explained |= {index} if rank >= 0 else set()
        elif name not in match.columns or rank < match.columns[name][0]:
            match.columns[name] = (rank, index)
        elif kind.columns[name].type == "text":
            match.more.setdefault(name, []).append(index)
        elif heading(label.text).year != heading(labels[match.columns[name][1]].text).year:
            match.other_years.append(label.text)
    match.explained |= {index for _, index in match.columns.values()}
    _match_ticks(kind, labels, match)
    return match


def _match_ticks(kind: Kind, labels: dict[int, Label], match: _Match) -> None:
    """Columns "Sudah" and "Belum", "Aktif" and "Tidak Aktif": one to be ticked in each row."""
    for name, column in kind.columns.items():
        own = match.columns.get(name, (9, -1))
        ticks = {
            index: meaning
            for index, label in labels.items()
            if (index not in match.explained or index == own[1])
            and (meaning := (column.words or {}).get(normal_word(label.lowest)))
        }
        if column.type == "words" and len(set(ticks.values())) > 1 and own[1] in {-1, *ticks}:
            match.ticks[name] = ticks
            match.columns[name] = (1, min(ticks))
            match.explained |= ticks.keys()


def _as_kind(
    kind: Kind, match: _Match, rows: tuple[int, int], titles: Titles, nearest: Nearest
) -> Header | None:
    labels = match.labels
    own = {name: index for name, (_, index) in match.columns.items()}
    years = {year for index in own.values() if (year := heading(labels[index].text).year)}
    missing = _missing(kind, match.columns, titles, years)
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
        ticks=match.ticks,
        headings=headings,
        titles=titles,
        factors={name: found for name, text in headings.items() if (found := factor_of(text)) > 1},
        years=years,
        all_headings=[label.text for label in labels.values()],
        unknown=[label.text for index, label in labels.items() if index not in explained],
        other_years=match.other_years,
        strength=_strength(kind, match, rows, titles),
    )


def _strength(kind: Kind, match: _Match, rows: tuple[int, int], titles: Titles) -> tuple[int, ...]:
    """What decides between kinds and header rows: headings explained, then names in the title."""
    named = _title_bonus(kind, titles)
    # A heading over several columns is a parent: what names them stands in the row below.
    unfinished = sum(match.labels[index].is_wide for index in match.explained)
    ranks = sum(rank for rank, _ in match.columns.values())
    height = rows[1] - rows[0]
    explained = len(match.explained) + named - unfinished
    return (explained, len(match.columns), named, kind.name != "register", -ranks, -height, rows[0])


def _title_bonus(kind: Kind, titles: Titles) -> int:
    text = titles.text.casefold()
    return int(any(re.search(rf"\b{re.escape(word)}\b", text) for word in kind.title_words))


def _fields(kind: Kind, label: Label) -> Iterator[tuple[str | None, int]]:
    """Fields a column may be, best first; None when its heading is known but not stored."""
    for text, rank in _readings(kind, label):
        forms = heading(text).forms
        for lookup, penalty in ((kind.strong, 0), (kind.weak, 4)):
            for form in forms:
                if form in lookup:
                    yield lookup[form], rank + penalty
        if any(form in kind.context for form in forms):
            yield None, rank


def _readings(kind: Kind, label: Label) -> Iterator[tuple[str, int]]:
    """A heading as a whole, then turned round under its parent, then alone."""
    yield label.text, 0
    if not label.parents:
        return
    parent = label.parents[-1]
    yield f"{parent} {label.lowest}", 0
    yield f"{label.lowest} {parent}", 1
    alone = heading(label.lowest).forms
    parent_names_kind = any(word in parent.casefold() for word in kind.title_words)
    if parent_names_kind or (alone and alone[0] not in _NEEDS_PARENT):
        yield label.lowest, 2


def _missing(
    kind: Kind, columns: dict[str, tuple[int, int]], titles: Titles, years: set[int]
) -> list[str]:
    missing = []
    for group in kind.required:
        strong = [
            name
            for name in group
            if name in columns and (columns[name][0] < 4 or _title_bonus(kind, titles))
        ]
        from_title = kind.title_year in group and (
            titles.tahun_buku or titles.tahun or len(years) == 1
        )
        if not strong and not from_title:
            missing.append(" / ".join(kind.columns[name].label for name in group[:3]))
    if not missing and kind.identity and not columns.keys() & {"nik", "nama", "nomor_badan_hukum"}:
        missing.append("NIK / Nama koperasi / Nomor badan hukum")
    return missing


def _remember(
    nearest: Nearest, kind: Kind, missing: list[str], labels: dict[int, Label], found: int
) -> None:
    if found and (found, -len(missing)) > (nearest.found, -len(nearest.missing)):
        nearest.kind, nearest.missing, nearest.found = kind, missing, found
        nearest.seen = [label.lowest for label in labels.values()]
        nearest.headings = [label.text for label in labels.values()]
