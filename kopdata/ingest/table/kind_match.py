"""How far the headings of a table fit a kind of list: which field each column is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kopdata.ingest.declared_kinds import IDENTITY, REGISTER, Kind
from kopdata.ingest.table.column_headings import Label
from kopdata.ingest.table.heading_spellings import heading, literal, year_alone
from kopdata.ingest.table.title_rows import Titles, leads, said_by_title
from kopdata.ingest.values.normal_names import normal_word

# Below a merged heading these say nothing alone: "Karyawan | L" is no "Anggota L".
_NEEDS_PARENT = {
    "l", "p", "w", "lk", "pr", "lakilaki", "perempuan", "pria", "wanita", "jumlah", "total",
    "nomor", "tanggal", "status", "nilai",
    "alamat", "volume", "orang",
}  # fmt: skip

_PERSON = "nama_peserta"


@dataclass(slots=True)
class Match:
    """How far the headings of a table fit a kind; `columns` holds (rank, index), best rank 0.

    `across` holds, of a field with a column for each of several years, the column of each year.
    """

    labels: dict[int, Label]
    columns: dict[str, tuple[int, int]] = field(default_factory=dict)
    more: dict[str, list[int]] = field(default_factory=dict)
    alike: dict[str, list[int]] = field(default_factory=dict)
    ticks: dict[str, dict[int, str]] = field(default_factory=dict)
    explained: set[int] = field(default_factory=set)
    across: dict[str, dict[int, int]] = field(default_factory=dict)
    other_years: list[str] = field(default_factory=list)


def match_kind(
    kind: Kind, labels: dict[int, Label], titles: Titles, said: dict[str, str | None]
) -> Match:
    """Which field each column is, if the table were of this kind; `said` is a person's word."""
    match = Match(labels)
    dated: dict[str, list[int]] = {}
    for index, label in labels.items():
        name, rank = _field_of(kind, label, titles)
        if said and (own := literal(label.text)) in said:
            # A person's word goes before what the headings look like.
            name, rank = said[own], -1 if said[own] else 0
        if name is None:
            match.explained |= {index} if rank >= 0 else set()
        elif name not in match.columns or _is_better(kind, match, name, (rank, index)):
            _displace(kind, match, name)
            match.alike.pop(name, None)
            match.columns[name] = (rank, index)
        elif _is_alike(kind, match, name, label):
            if not label.is_hidden:
                match.alike.setdefault(name, []).append(index)
                match.explained.add(index)
        elif _is_person(kind, match, name, label):
            match.columns.setdefault(_PERSON, (rank, index))
        elif kind.columns[name].type == "text":
            match.more.setdefault(name, []).append(index)
        elif year_of(label) != year_of(labels[match.columns[name][1]]):
            dated.setdefault(name, []).append(index)
    if _PERSON in match.columns and "kabupaten" in match.columns:
        place = match.columns["kabupaten"]
        if not _says_koperasi(labels[place[1]]):
            del match.columns["kabupaten"]  # where the person lives
    match.explained |= {index for _, index in match.columns.values()}
    _match_ticks(kind, labels, match)
    for name, others in dated.items():
        _match_years(kind, match, name, others)
    return match


def _is_alike(kind: Kind, match: Match, name: str, label: Label) -> bool:
    """Whether a column has the very heading of the one that is this field, and must agree.

    Free text need not: of two telephone numbers the first one stands.
    """
    if kind.columns[name].type == "text" and name not in IDENTITY:
        return False
    return literal(match.labels[match.columns[name][1]].text) == literal(label.text)


def year_of(label: Label) -> int | None:
    """The year a column is of, by its heading or by the one over several columns."""
    found = heading(label.text).year
    if found is None and label.parents:
        found = year_alone(label.parents[-1])
    return found or year_alone(label.lowest)


def _is_year_of(kind: Kind, label: Label, titles: Titles) -> bool:
    """Whether a mere year stands over a column of a list whose titles name the kind."""
    if year_alone(label.lowest) is None:
        return False
    above = " ".join(label.parents)
    is_alone = not label.parents or year_alone(f"{above} {label.lowest}") is not None
    return names_kind(kind, above) or (is_alone and names_kind(kind, titles.text))


def _match_years(kind: Kind, match: Match, name: str, others: list[int]) -> None:
    """ "RAT 2021 | RAT 2022": a column for each year, where no column tells the year of a row."""
    columns = [match.columns[name][1], *others]
    by_year = {year: index for index in reversed(columns) if (year := year_of(match.labels[index]))}
    if kind.title_year and kind.title_year not in match.columns and len(by_year) > 1:
        match.across[name] = by_year
        match.explained |= set(by_year.values())
    rest = [index for index in others if index not in match.explained]
    match.other_years += [match.labels[index].text for index in rest]


def _is_better(kind: Kind, match: Match, name: str, found: tuple[int, int]) -> bool:
    """A surer heading, or of two alike the one that shows or is the koperasi's own."""
    rank, index = match.columns[name]
    if found[0] != rank:
        return found[0] < rank
    if match.labels[index].is_hidden != match.labels[found[1]].is_hidden:
        return match.labels[index].is_hidden
    own = _says_koperasi(match.labels[found[1]]) and not _says_koperasi(match.labels[index])
    return own and (kind.columns[name].type != "text" or _has_persons(kind, name))


def _displace(kind: Kind, match: Match, name: str) -> None:
    """ "Nama" beside "Nama Koperasi" in a list of a training is a person's."""
    if name in match.columns and _has_persons(kind, name):
        match.columns.setdefault(_PERSON, match.columns[name])


def _is_person(kind: Kind, match: Match, name: str, label: Label) -> bool:
    own = match.labels[match.columns[name][1]]
    return _has_persons(kind, name) and _says_koperasi(own) and not _says_koperasi(label)


def _has_persons(kind: Kind, name: str) -> bool:
    return name == "nama" and _PERSON in kind.columns


def _says_koperasi(label: Label) -> bool:
    return "koperasi" in literal(label.text)


def _match_ticks(kind: Kind, labels: dict[int, Label], match: Match) -> None:
    """Columns "Sudah" and "Belum", "Aktif" and "Tidak Aktif": one to be ticked in each row."""
    for name, column in kind.columns.items():
        own = match.columns.get(name, (9, -1))
        ticks = {
            index: meaning
            for index, label in labels.items()
            if (index not in match.explained or index == own[1])
            and (meaning := column.words.get(normal_word(label.lowest)))
        }
        if column.type == "words" and len(set(ticks.values())) > 1 and own[1] in {-1, *ticks}:
            match.ticks[name] = ticks
            match.columns[name] = (1, min(ticks))
            match.explained |= ticks.keys()


def strength_of(kind: Kind, match: Match, rows: tuple[int, int], titles: Titles) -> tuple[int, ...]:
    """What decides between kinds and header rows: headings explained, then names in the title."""
    named = int(names_kind(kind, titles.text))
    # A heading over several columns is a parent: what names them stands in the row below.
    unfinished = sum(match.labels[index].is_wide for index in match.explained)
    ranks = sum(rank for rank, _ in match.columns.values())
    height = rows[1] - rows[0]
    explained = len(match.explained) + named - unfinished
    return (explained, len(match.columns), named, kind.name != REGISTER, -ranks, -height, rows[0])


def is_sure(kind: Kind, match: Match, titles: Titles) -> bool:
    """Whether years across or the first words of the title settle which kind a table is."""
    return bool(match.across) or leads(kind, titles)


def names_kind(kind: Kind, text: str) -> bool:
    """Whether a title or heading holds a word of what the kind is about."""
    text = text.casefold()
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in kind.title_words)


def _field_of(kind: Kind, label: Label, titles: Titles) -> tuple[str | None, int]:
    if kind.year_alone and _is_year_of(kind, label, titles):
        return kind.year_alone, 1
    return next(_fields(kind, label), (None, -1))


def _fields(kind: Kind, label: Label) -> Iterator[tuple[str | None, int]]:
    """Fields a column may be, best first; None when its heading is known but not stored."""
    for text, rank in _readings(kind, label):
        forms = heading(text).forms
        if forms and forms[0] in kind.context and forms[0] not in kind.weak:
            yield None, rank  # "Jenis Koperasi" is no "Jenis" of a training
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


def missing_columns(kind: Kind, match: Match, titles: Titles, years: set[int]) -> list[str]:
    """What the kind needs and the table lacks, as an officer calls it."""
    missing = []
    columns = match.columns
    for group in kind.required:
        strong = [
            name
            for name in group
            if name in columns and (columns[name][0] < 4 or names_kind(kind, titles.text))
        ]
        from_title = kind.title_year in group and (
            titles.tahun_buku or titles.tahun or len(years) == 1 or match.across
        )
        says = kind.title_says
        if not from_title and says and kind.name != REGISTER and says.field in group:
            from_title = said_by_title(kind, titles) is not None
        if not strong and not from_title:
            missing.append(" / ".join(kind.columns[name].label for name in group[:3]))
    if not missing and kind.identity and not columns.keys() & {"nik", "nama", "nomor_badan_hukum"}:
        missing.append("NIK / Nama koperasi / Nomor badan hukum")
    return missing
