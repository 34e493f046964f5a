"""The files of a form: workbook, paper, and each table as CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.briefs.laporan.paper import pdf
from kopdata.briefs.laporan.wording import file_name, selected, wording
from kopdata.briefs.laporan.workbook import places, workbook
from kopdata.briefs.shared import listing
from kopdata.questions.laporan.cells import FilledForm, FormCell, FormTable


def files(filled: FilledForm, language: str = "id") -> dict[str, bytes]:
    """Every file of the form by its name."""
    name = file_name(filled)
    return {
        f"{name}.xlsx": workbook(filled, language),
        f"{name}.pdf": pdf(filled, language),
        **{f"{name}_{table.id}.csv": table_csv(filled, table, language) for table in filled.tables},
    }


def table_csv(filled: FilledForm, table: FormTable, language: str = "id") -> bytes:
    """One table; a cell that cannot be known says why."""
    told = wording(filled, language)

    def text(key: str) -> str:
        return messages.text(f"laporan.{key}", language)

    facts = [(told.sample, messages.text("data.contoh_bantuan", language))] if told.sample else []
    if filled.about.data_date:
        day = formatting.date_long(filled.about.data_date, language=language)
        facts.append((text("data_per"), day))
    facts += [
        (text("laporan"), f"{told.heading} {told.position}"),
        (text("pilihan"), selected(filled, language)),
        *((text("catatan"), note) for note in (*told.state, *filled.notes, told.source)),
    ]
    columns = [table.corner, *(" ".join(filter(None, head)) for head in table.heads)]
    return listing.csv_file(facts, columns, _rows(table), language)


def cells(filled: FilledForm) -> list[dict[str, Any]]:
    """Every cell that shows a metric: where it stands, which figure it is, and its value."""
    return [
        {
            "sheet": place.sheet,
            "cell": place.cell,
            "metric": place.source.metric,
            "part": place.source.part,
            "selection": place.source.selection.facts(),
            "known_on": place.source.known_on,
            "value": place.shown.value,
        }
        for place in places(filled)
        if place.source
    ]


def unknown_cells(filled: FilledForm) -> list[dict[str, str]]:
    """Every cell without a value, and why."""
    return [
        {"sheet": place.sheet, "cell": place.cell, "why": place.shown.why}
        for place in places(filled)
        if not place.source and place.shown.value is None
    ]


def _rows(table: FormTable) -> Iterator[Sequence[Any]]:
    for row in table.rows:
        yield [row.label, *map(_plain, row.cells)]


def _plain(cell: FormCell) -> Any:
    """Its value, a share in percent, or why there is none."""
    if cell.value is None:
        return cell.why
    return cell.value * 100 if cell.unit == "share" else cell.value
