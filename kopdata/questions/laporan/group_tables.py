"""A table with a row for each kecamatan, jenis, or Merah Putih and not, its total and changes."""

from collections.abc import Iterator
from dataclasses import replace

from kopdata import formatting, messages, metrics
from kopdata.metrics.selection import jenis_in_words
from kopdata.questions.laporan.cells import ColumnHead, FormCell, FormRow, FormTable
from kopdata.questions.laporan.declared_forms import Column, TableForm
from kopdata.questions.laporan.measured import FormState, Keyed
from kopdata.questions.laporan.period import Period

Earlier = tuple[Period, FormState]
_ADDS = {"numerator", "denominator", "unknown", "rest"}


def group_table(table: TableForm, now: FormState, earlier: tuple[Earlier, ...] = ()) -> FormTable:
    """The table filled; `earlier` are the states the total is compared with."""
    names = [column.metric for column in table.columns if column.metric]
    split, whole = now.rows(names, table.by), now.rows(names, "")
    rows = [
        FormRow("row", label, tuple(_cells(table, now, split, key, within)))
        for key, label, within in _groups(table.by, now)
    ]
    total = _total(table, now, whole, rows)
    below = [
        row
        for period, state in (earlier if table.is_compared else ())
        for row in _compared(table, period, state, total, names)
    ]
    return FormTable(
        table.id,
        table.title[now.language],
        messages.text(f"laporan.menurut_{table.by}", now.language),
        tuple(_head(column, now) for column in table.columns),
        (*rows, total, *below),
    )


def _groups(by: str, now: FormState) -> Iterator[tuple[object, str, metrics.Selection]]:
    """The key of each group, what it is called, and the selection that is just it."""
    choices, chosen = metrics.options(now.warehouse), now.selection
    if by == "kecamatan":
        for place in chosen.kecamatan or choices.kecamatan:
            yield place, place, replace(chosen, kecamatan=(place,))
    elif by == "jenis":
        for jenis in chosen.jenis or choices.jenis:
            label = jenis_in_words(jenis, now.language)
            yield jenis or None, label, replace(chosen, jenis=(jenis,))
    else:
        for key, word in ((True, "only"), (False, "without")):
            label = messages.text(f"laporan.merah_putih_{word}", now.language)
            yield key, label, replace(chosen, merah_putih=word)


def _cells(
    table: TableForm,
    state: FormState,
    found: dict[str, Keyed],
    key: object,
    within: metrics.Selection,
) -> Iterator[FormCell]:
    for column in table.columns:
        if column.absent:
            yield FormCell(why=column.absent[state.language])
            continue
        metric = metrics.get(column.metric)
        row = found.get(metric.id, {}).get(key)
        yield state.cell(metric, column.part, row, within)


def _total(
    table: TableForm, now: FormState, whole: dict[str, Keyed], rows: list[FormRow]
) -> FormRow:
    """The whole selection; its cells are sums where the rows that are told add up to it."""
    cells = list(_cells(table, now, whole, None, now.selection))
    for place, column in enumerate(table.columns):
        shown = [row.cells[place].value for row in rows if row.cells[place].value is not None]
        value = cells[place].value
        if column.part in _ADDS and value is not None and rows and sum(shown) == value:
            cells[place] = cells[place]._replace(is_sum=True)
    return FormRow("total", messages.text("laporan.jumlah", now.language), tuple(cells))


def _compared(
    table: TableForm, period: Period, state: FormState, total: FormRow, names: list[str]
) -> Iterator[FormRow]:
    """The total of an earlier state, and what it is now above or below it."""
    language = state.language
    whole = state.rows(names, "")
    cells = tuple(_cells(table, state, whole, None, state.selection))
    yield FormRow("earlier", _as_of(period, state, names), cells)
    changes = tuple(
        FormCell(why=then.why or now.why, unit=now.unit)
        if then.value is None or now.value is None
        else FormCell(now.value - then.value, unit=now.unit, is_change=True)
        for now, then in zip(total.cells, cells, strict=True)
    )
    yield FormRow("change", messages.text("laporan.perubahan", language), changes)


def _as_of(period: Period, state: FormState, names: list[str]) -> str:
    """When it was, and of which tahun buku it spoke: those move on within a year."""
    of_books = (metric for metric in map(metrics.get, names) if metric.periode == "tahun_buku")
    years = sorted({year for metric in of_books if (year := state.year_of(metric))})
    key = "laporan.keadaan_buku" if years else "laporan.keadaan"
    return messages.text(
        key,
        state.language,
        period=period.words(state.language),
        years=formatting.listed([str(year) for year in years], language=state.language),
    )


def _head(column: Column, now: FormState) -> ColumnHead:
    group = column.group[now.language] if column.group else ""
    return ColumnHead(group, column.label[now.language], period_of(column.metric, now))


def period_of(metric_id: str, now: FormState) -> str:
    """Of which year the figures of a column are; empty where nobody knows any."""
    metric = metrics.get(metric_id) if metric_id else None
    year = metric and now.year_of(metric)
    if not metric or not year:
        return ""
    key = "tahun_buku" if metric.periode == "tahun_buku" else "tahun"
    return messages.text(f"laporan.{key}", now.language, year=year)
