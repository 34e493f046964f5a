"""Cells of a sheet -> values per field, with what follows from titles, groups and other fields."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

from kopdata.ingest.declared_kinds import Column, doubt_of
from kopdata.ingest.rows.alike_columns import compare_alike
from kopdata.ingest.rows.cell_value import WHOLE_REGENCY, Result, date_beside_number, parse
from kopdata.ingest.rows.date_order import DATES, Order, orders
from kopdata.ingest.rows.possible_dates import doubt_impossible_dates
from kopdata.ingest.rows.refused_rows import settle_refusals
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.values.cell_text import Issue, clean_text, is_not_given, shown
from kopdata.ingest.values.normal_names import key_of_badan_hukum, normal_kegiatan, normal_name

# Cells read before whoever waits is told, and the deadline looked at, again.
_BETWEEN_LOOKS = 2_000
_FRACTIONS = Issue(
    "tidak pasti: semua skor kolom ini paling besar 1, mungkin persen (0,85 berarti 85)",
    "Tulis skor dari 0 sampai 100, misalnya 85.",
)
_FRACTION = Issue(
    "tidak pasti: kurang dari 1, mungkin persen (0,85 berarti 85)",
    "Tulis skor dari 0 sampai 100, misalnya 85.",
)
_PLANNED_STATUS = {"tanggal_mulai": {"Rencana"}, "tanggal_selesai": {"Rencana", "Berjalan"}}


def read_rows(rows: SheetRows, told: Callable[[float], None]) -> None:
    """Fill in the values of every field, then decide which rows stay out."""
    columns = rows.header.kind.columns
    found = orders({name: rows.raw(name) for name in rows.header.columns if _is_date(rows, name)})
    for number, (name, column) in enumerate(columns.items()):
        share = number / len(columns)
        told(share)
        _read_column(rows, name, column, partial(told, share), found.get(name, Order()))
    _fill_from_titles(rows)
    _derive(rows)
    doubt_impossible_dates(rows)
    _add_keys(rows)
    settle_refusals(rows)


def _is_date(rows: SheetRows, name: str) -> bool:
    return rows.header.kind.columns[name].type in DATES


def _read_column(
    rows: SheetRows, name: str, column: Column, going_on: Callable[[], None], order: Order
) -> None:
    if name not in rows.header.columns:
        rows.values[name] = [None] * rows.height
        if column.doubted:
            rows.values[doubt_of(name)] = [False] * rows.height
        return
    if name == "kecamatan" and rows.knows_kabupaten:
        _read_kecamatan_within(rows, column)
        return
    context = replace(rows.context(name), month_first=order.month_first)
    raw = rows.raw(name)
    if bool in set(map(type, raw)):
        raw = [clean_text(cell) if isinstance(cell, bool) else cell for cell in raw]
    results: dict[object, Result] = {}
    for place, cell in enumerate(set(raw)):
        if place % _BETWEEN_LOOKS == 0:
            going_on()
        doubt = order.doubt(cell)
        results[cell] = (None, doubt) if doubt else parse(cell, column, context)
    if column.type == "score":
        results |= _fractions(results)
    if order.month_first:
        _tell_month_first(rows, name)
    answers = {cell: value for cell, (value, _) in results.items()}
    rows.values[name] = list(map(answers.__getitem__, raw))
    remarked = {cell: issue for cell, (_, issue) in results.items() if issue and issue.keeps_value}
    if remarked:
        rows.remarks |= {
            (place, name): remarked[cell] for place, cell in enumerate(raw) if cell in remarked
        }
    doubtful = {
        cell: issue for cell, (_, issue) in results.items() if issue and not issue.keeps_value
    }
    if doubtful:
        rows.issues |= {
            (place, name): doubtful[cell] for place, cell in enumerate(raw) if cell in doubtful
        }
    if column.doubted:
        rows.values[doubt_of(name)] = [cell in doubtful for cell in raw]
    compare_alike(rows, name, column, context)


def _read_kecamatan_within(rows: SheetRows, column: Column) -> None:
    """Kecamatan of one name lie in several kabupaten: each row's own tells which is meant."""
    context = rows.context("kecamatan")
    results = [
        parse(cell, column, replace(context, kabupaten=rows.kabupaten_at(place)))
        for place, cell in enumerate(rows.raw("kecamatan"))
    ]
    rows.values["kecamatan"] = [value for value, _ in results]
    rows.issues |= {
        (place, "kecamatan"): issue for place, (_, issue) in enumerate(results) if issue
    }


def _fractions(results: dict[object, Result]) -> dict[object, Result]:
    """Scores below one, and one itself where none is above: percent that lost their sign."""
    told = [score for score, _ in results.values() if score is not None]
    if not any(0 < score < 1 for score in told):
        return {}
    issue = _FRACTIONS if max(told) <= 1 else _FRACTION
    most = 1 if issue is _FRACTIONS else Decimal(1).next_minus()
    doubted = [cell for cell, (score, _) in results.items() if score and score <= most]
    return dict.fromkeys(doubted, (None, issue))


def _tell_month_first(rows: SheetRows, name: str) -> None:
    heading = rows.header.headings[name]
    issue = Issue(
        f"Kolom {heading} menulis bulan sebelum hari, jadi 03/04 di sana dibaca 4 Maret.",
        "Periksa beberapa tanggalnya; bila keliru, tulis hari dulu, lalu kirim lagi.",
    )
    rows.report(None, name, value=None, issue=issue)


def _fill_from_titles(rows: SheetRows) -> None:
    kind = rows.header.kind
    if kind.title_year and kind.title_year not in rows.header.columns:
        _fill_year(rows, kind.columns[kind.title_year])
    if "kecamatan" in kind.columns:
        _fill_kecamatan(rows)


def _fill_year(rows: SheetRows, column: Column) -> None:
    context = rows.context(column.field)
    for place, block_year in enumerate(rows.body.years):
        value, issue = parse(block_year or rows.year, column, context)
        rows.values[column.field][place] = value
        if issue:
            rows.issues[place, column.field] = issue


def _fill_kecamatan(rows: SheetRows) -> None:
    """A blank kecamatan is that of the group row above, else that of the title."""
    values, kind = rows.values["kecamatan"], rows.header.kind
    for place, group in enumerate(rows.body.groups):
        if values[place] is not None or (place, "kecamatan") in rows.issues:
            continue
        if kind.is_of_areas and not _is_blank(rows, place, "kecamatan"):
            continue
        name, issue = _of_group(rows, group, place) if group else (rows.scope, rows.scope_issue)
        values[place] = name
        has_number = kind.identity and (
            rows.values["nik"][place] or key_of_badan_hukum(rows.values["nomor_badan_hukum"][place])
        )
        if issue and ("kecamatan" in kind.needed or not has_number):
            rows.issues[place, "kecamatan"] = issue


def _of_group(rows: SheetRows, group: str, place: int) -> tuple[str | None, Issue | None]:
    name, issue = rows.places.find(group, rows.kabupaten_at(place))
    return name, issue and Issue(f"pada judul ('{shown(group)}') {issue.message}", issue.remedy)


def _is_blank(rows: SheetRows, place: int, name: str) -> bool:
    return is_not_given(clean_text(rows.raw_cell(place, name)))


def _derive(rows: SheetRows) -> None:
    """Fields that follow from others: sums, split cells, a single date that is both."""
    values = rows.values
    name = rows.header.kind.name
    if name == "register" and "nomor_dan_tanggal" in rows.header.columns:
        for place, both in enumerate(values["nomor_dan_tanggal"]):
            if both:
                values["nomor_badan_hukum"][place] = values["nomor_badan_hukum"][place] or both[0]
                values["tanggal_badan_hukum"][place] = (
                    values["tanggal_badan_hukum"][place] or both[1]
                )
    if name == "register":
        _add_dates_of_badan_hukum(rows)
    if name == "keragaan":
        for total in ("anggota", "karyawan"):
            pairs = zip(*(values[f"{total}{part}"] for part in ("", "_l", "_p")), strict=True)
            values[total] = [
                left + right if both is None and None not in (left, right) else both
                for both, left, right in pairs
            ]
    if name == "rat":
        _read_words_under_dates(rows)
    if name == "pembinaan":
        _derive_pembinaan(rows)
    for field, column in rows.header.kind.columns.items():
        if column.type == "area":
            values[field] = [None if area == WHOLE_REGENCY else area for area in values[field]]


def _add_dates_of_badan_hukum(rows: SheetRows) -> None:
    """ "295/BH/518/II/2006 tgl 16-01-2006" in the column of the number tells its date as well."""
    days = rows.values["tanggal_badan_hukum"]
    for place, cell in enumerate(rows.raw("nomor_badan_hukum")):
        if days[place] is None and (place, "tanggal_badan_hukum") not in rows.issues:
            days[place] = date_beside_number(cell, rows.received_on)


def _read_words_under_dates(rows: SheetRows) -> None:
    """ "Sudah RAT" or a tick where the day should stand is a status, and no doubtful day."""
    status, values = rows.header.kind.columns["status"], rows.values
    context = rows.context("status")
    for place, name in list(rows.issues):
        if name != "tanggal_rat" or values["status"][place] or (place, "status") in rows.issues:
            continue
        word, _ = parse(rows.raw_cell(place, name), status, context)
        if word:
            values["status"][place] = word
            values[doubt_of(name)][place] = False
            del rows.issues[place, name]


def _derive_pembinaan(rows: SheetRows) -> None:
    values = rows.values
    if "kegiatan" not in rows.header.columns:
        values["kegiatan"] = list(values["jenis"])
    for place, days in enumerate(values["tanggal"]):
        if days:
            first, last = days
            values["tanggal_mulai"][place] = values["tanggal_mulai"][place] or first
            if (
                values["tanggal_selesai"][place] is None
                and (place, "tanggal_selesai") not in rows.issues
            ):
                values["tanggal_selesai"][place] = last
    received_on = rows.received_on
    for name, statuses in _PLANNED_STATUS.items():
        for place, day in enumerate(values[name]):
            if day and day > received_on and values["status"][place] not in statuses:
                values[name][place] = None
                source = name if name in rows.header.columns else "tanggal"
                rows.issues[place, source] = Issue(
                    f"sesudah tanggal terima berkas ({received_on:%d/%m/%Y}), jadi tidak dipercaya",
                    "Periksa tahunnya, atau isi status Rencana bila belum dilaksanakan.",
                )


def _add_keys(rows: SheetRows) -> None:
    values = rows.values
    if rows.header.kind.identity:
        values["kunci_badan_hukum"] = [
            key_of_badan_hukum(text) for text in values["nomor_badan_hukum"]
        ]
        values["kunci_nama"] = [normal_name(text) for text in values["nama"]]
    if "kegiatan" in values:
        values["kunci_kegiatan"] = [normal_kegiatan(text) for text in values["kegiatan"]]
