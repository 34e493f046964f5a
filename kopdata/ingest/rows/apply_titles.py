"""What the titles of a sheet do to its rows, and what has to be said about that."""

import re
from datetime import date

from kopdata.ingest.area.kecamatan import kecamatan_stated
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.table.title_rows import said_by_title
from kopdata.ingest.values.cell_text import Issue, shown

_ROWS_NAMED = 10
_STARTS_WITH_KECAMATAN = re.compile(r"^\W*(?:kecamatan|kec)\b", re.IGNORECASE | re.MULTILINE)


def apply_titles(rows: SheetRows, per: date | None) -> None:
    """Set per, year, factor and kecamatan; report what is capped, multiplied or unknown."""
    _set_per(rows, per)
    _set_year(rows)
    _set_factor(rows)
    _set_scope(rows)
    _report_groups(rows)
    _report_other_years(rows)
    _note_rows_beside(rows)


def _set_per(rows: SheetRows, option: date | None) -> None:
    stated = rows.header.titles.per
    day, source = (option, "option") if option else (stated, "title")
    if not day:
        day, source = rows.received_on, "received_on"
    if day > rows.received_on:
        where = "Pilihan --per" if option else "Tanggal keadaan pada judul,"
        message = (
            f"{where} {day:%d/%m/%Y} sesudah tanggal terima berkas, "
            f"jadi dipakai tanggal terima {rows.received_on:%d/%m/%Y}."
        )
        issue = Issue(message, "Periksa tanggal keadaan daftar ini atau tanggal terimanya.")
        rows.report(None, None, value=f"{day:%d/%m/%Y}", issue=issue)
        day = rows.received_on
    rows.per, rows.per_source = day, source


def _set_year(rows: SheetRows) -> None:
    """The year of a heading ("Target 2023"), else of the title, where no column gives it."""
    kind, titles = rows.header.kind, rows.header.titles
    if rows.header.across:
        years = sorted({year for by_year in rows.header.across.values() for year in by_year})
        told = ", ".join(map(str, years))
        rows.notes.append(f"Tiap tahun pada judul kolom ({told}) dibaca sebagai baris sendiri.")
        return
    if not kind.title_year or kind.title_year in rows.header.columns:
        return
    stated = [titles.tahun_buku, titles.tahun]
    if kind.title_year == "tahun":
        stated.reverse()
    of_headings = rows.header.years if len(rows.header.years) == 1 else ()
    rows.year = next((year for year in (*of_headings, *stated) if year), None)
    if rows.year:
        label = kind.columns[kind.title_year].label
        rows.notes.append(f"{label} {rows.year} dibaca dari judul.")


def fill_from_title(rows: SheetRows) -> None:
    """What the title says of every row ("YANG SUDAH MELAKSANAKAN RAT") where a row says nothing."""
    kind = rows.header.kind
    said = said_by_title(kind, rows.header.titles)
    if kind.title_says is None or said is None:
        return
    name = kind.title_says.field
    # A date says that it was held, whatever the title.
    dates = rows.values[kind.date_or_word[0]] if kind.date_or_word else [None] * rows.height
    own, filled = rows.values[name], 0
    for place in range(rows.height):
        if own[place] is None and (place, name) not in rows.issues and dates[place] is None:
            own[place], filled = said, filled + 1
    if filled:
        label = kind.columns[name].label
        rows.notes.append(f"{label} '{said}' dibaca dari judul untuk {filled} baris.")


def _set_factor(rows: SheetRows) -> None:
    titles = rows.header.titles
    rows.factor = titles.factor
    columns = rows.header.kind.columns
    money = [name for name in rows.header.columns if columns[name].type == "money"]
    factors = {rows.header.factors.get(name, titles.factor) for name in money} - {1}
    if factors:
        unit = " dan ".join(
            "jutaan" if factor == 1_000_000 else "ribuan" for factor in sorted(factors)
        )
        issue = Issue(
            f"Daftar ini ditulis dalam {unit} rupiah, "
            "jadi nilai uangnya dikalikan menjadi rupiah penuh.",
            "Periksa beberapa nilai; bila tidak dalam satuan itu, perbaiki judulnya.",
        )
        rows.report(titles.factor_row, None, value=None, issue=issue)


def _set_scope(rows: SheetRows) -> None:
    """The kecamatan a whole list is about, from its title or else the name of its sheet."""
    titles = rows.header.titles
    if "kecamatan" not in rows.header.kind.columns:
        return
    _set_kabupaten(rows)
    if titles.kecamatan:
        rows.scope, issue = rows.places.find(titles.kecamatan, rows.kabupaten_scope)
        if issue and _STARTS_WITH_KECAMATAN.search(titles.text):
            rows.scope_issue = _in_title(issue, titles.kecamatan)
            _report_unknown(rows, titles.kecamatan_row, titles.kecamatan, issue)
        return
    stated = kecamatan_stated(rows.sheet)
    if not stated and rows.places.regencies.is_named(rows.sheet):
        return
    found, _ = rows.places.find(stated or rows.sheet, rows.kabupaten_scope)
    if found:
        rows.scope = found
        rows.notes.append(f"Kecamatan {found} dibaca dari nama lembar.")


def _set_kabupaten(rows: SheetRows) -> None:
    """Of an office with several: the one kabupaten its title, else its sheet's name, speaks of."""
    regencies = rows.places.regencies
    if not regencies.several or "kabupaten" in rows.header.columns:
        return
    stated = regencies.in_title(rows.header.titles.text)
    if not stated and regencies.is_named(rows.sheet):
        stated = {name for name in (regencies.find(rows.sheet)[0],) if name}
    if len(stated) == 1:
        rows.kabupaten_scope = stated.pop()
        rows.notes.append(f"Kabupaten {rows.kabupaten_scope} dibaca dari judul atau nama lembar.")


def _report_groups(rows: SheetRows) -> None:
    for row, stated in rows.body.group_rows:
        _, issue = rows.places.find(stated)
        if issue:
            _report_unknown(rows, row, stated, issue)


def _report_other_years(rows: SheetRows) -> None:
    """ "Target 2024 | Target 2025": only the first is read, which must not happen in silence."""
    for text in rows.header.other_years:
        typed = shown(text)
        issue = Issue(
            f"Kolom '{typed}' tidak dipakai, karena satu lembar dibaca untuk satu tahun saja.",
            "Pisahkan tiap tahun menjadi baris atau lembar sendiri, dengan kolom tahun.",
        )
        rows.report(None, None, value=typed, issue=issue)


def _note_rows_beside(rows: SheetRows) -> None:
    """Rows that look like data and were not taken: nobody has to mend them, but they are named."""
    if below := rows.body.passed_over:
        rows.notes.append(f"Baris di bawah catatan atau tanda tangan bukan data: {_listed(below)}.")
    if totals := rows.body.taken_as_totals:
        rows.notes.append(f"Dibaca sebagai baris jumlah: {_listed(totals)}.")


def _listed(numbers: list[int]) -> str:
    named = ", ".join(map(str, numbers[:_ROWS_NAMED]))
    more = len(numbers) - _ROWS_NAMED
    return f"baris {named} dan {more} lagi" if more > 0 else f"baris {named}"


def _report_unknown(rows: SheetRows, row: int | None, stated: str, issue: Issue) -> None:
    typed = shown(stated)
    message = f"Kecamatan '{typed}' pada judul {issue.message}."
    rows.report(row, "kecamatan", value=typed, issue=Issue(message, issue.remedy))


def _in_title(issue: Issue, stated: str) -> Issue:
    return Issue(f"pada judul ('{shown(stated)}') {issue.message}", issue.remedy)
