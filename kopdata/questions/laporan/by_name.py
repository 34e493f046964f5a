"""A table with a row for each koperasi: its RAT of a tahun buku, or the health it was given."""

from collections.abc import Callable
from typing import Any

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.questions.laporan.cells import ColumnHead, FormCell, FormRow, FormTable
from kopdata.questions.laporan.declared_forms import TableForm
from kopdata.questions.laporan.group_tables import period_of
from kopdata.questions.laporan.measured import FormState

_WHO = ("kecamatan", "nik", "jenis")
_BLANK = FormCell(unit="text")
# The columns after who it is: its heading, and the part of which metric its total is.
_Columns = tuple[tuple[str, str, str], ...]
_COLUMNS: dict[str, _Columns] = {
    "rat_dilaksanakan": (
        ("sudah_rat", "rat_dilaksanakan", "numerator"),
        ("belum_rat", "rat_dilaksanakan", "rest"),
        ("belum_diketahui", "rat_dilaksanakan", "unknown"),
        ("tanggal_rat", "", ""),
        ("tepat_waktu", "rat_tepat_waktu", "numerator"),
        ("keterangan", "", ""),
    ),
    "kesehatan_dinilai": (
        ("dinilai", "kesehatan_dinilai", "numerator"),
        ("belum_dinilai", "kesehatan_dinilai", "rest"),
        ("skor", "", ""),
        ("predikat", "", ""),
        ("tanggal_nilai", "", ""),
    ),
}


def named_table(table: TableForm, now: FormState) -> FormTable:
    """The table filled, by kecamatan and name; its totals are what the metrics count.

    A 1 says that it is so, an empty cell that it is not. Without data of the year there is no
    row, and the total says why. Raises NotForPublic where the warehouse names nobody.
    """
    columns, language = _COLUMNS[table.listed], now.language

    def text(key: str) -> str:
        return messages.text(f"laporan.{key}", language)

    rows = _rows(table, now)
    return FormTable(
        table.id,
        table.title[language],
        text("koperasi"),
        (
            *(ColumnHead("", text(f"menurut_{one}" if one != "nik" else one)) for one in _WHO),
            *(ColumnHead("", text(name), period_of(metric, now)) for name, metric, _ in columns),
        ),
        (*rows, _total(columns, now, rows)),
    )


def _rows(table: TableForm, now: FormState) -> list[FormRow]:
    year = now.year_of(metrics.get(table.listed))
    if year is None:
        return []
    query, told = _ASKED[table.listed]
    found = store.run(now.warehouse, query, tahun=year, **now.selection.parameters())
    return [
        FormRow("row", nama, (*map(_words, (kecamatan, nik, jenis)), *told(tuple(stated), now)))
        for kecamatan, nama, nik, jenis, *stated in found
    ]


def _rat(stated: tuple, now: FormState) -> tuple[FormCell, ...]:
    is_held, is_unknown, is_on_time, day, due = stated
    why = ""
    if is_held and not is_on_time:
        why = "terlambat" if day else "tanpa_tanggal"
    elif not is_held and not is_unknown and now.warehouse.about.day <= due:
        why = "batas_belum_lewat"
    note = messages.text(f"laporan.{why}", now.language, date=_day(due, now)) if why else None
    return (
        _mark(is_yes=is_held),
        _mark(is_yes=not is_held and not is_unknown),
        _mark(is_yes=is_unknown),
        _words(_day(day, now)),
        _mark(is_yes=is_on_time),
        _words(note),
    )


def _health(stated: tuple, now: FormState) -> tuple[FormCell, ...]:
    is_assessed, score, predikat, day = stated
    return (
        _mark(is_yes=is_assessed),
        _mark(is_yes=not is_assessed),
        FormCell(score, unit="score"),
        _words(predikat),
        _words(_day(day, now)),
    )


_Told = Callable[[tuple, FormState], tuple[FormCell, ...]]
_ASKED: dict[str, tuple[str, _Told]] = {
    "rat_dilaksanakan": ("questions/laporan/by_name_rat", _rat),
    "kesehatan_dinilai": ("questions/laporan/by_name_health", _health),
}


def _total(columns: _Columns, now: FormState, rows: list[FormRow]) -> FormRow:
    found = now.rows([metric for _, metric, _ in columns if metric], "")
    cells = [_BLANK for _ in _WHO]
    for place, (heading, name, part) in enumerate(columns, start=len(_WHO)):
        if not name:
            cells.append(FormCell(unit="score") if heading == "skor" else _BLANK)
            continue
        metric = metrics.get(name)
        cell = now.cell(metric, part, found.get(name, {}).get(None))
        marked = sum(row.cells[place].value or 0 for row in rows)
        cells.append(cell._replace(is_sum=bool(rows) and cell.value == marked))
    return FormRow("total", messages.text("laporan.jumlah", now.language), tuple(cells))


def _mark(*, is_yes: bool) -> FormCell:
    return FormCell(1 if is_yes else None)


def _words(value: Any) -> FormCell:
    return FormCell(value or None, unit="text")


def _day(day: Any, now: FormState) -> str | None:
    return formatting.date_short(day, language=now.language) if day else None
