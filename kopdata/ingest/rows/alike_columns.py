"""Two columns of one heading: what only one tells is taken, and where they differ is asked."""

from kopdata.ingest.declared_kinds import Column, doubt_of
from kopdata.ingest.rows.cell_value import Context, parse
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.table.header_row import letter_of
from kopdata.ingest.values.cell_text import Issue, clean_text, is_not_given


def compare_alike(rows: SheetRows, name: str, column: Column, context: Context) -> None:
    """Hold a field already read against the other columns of its heading."""
    for index in rows.header.alike.get(name, ()):
        own = letter_of(rows.header, rows.header.columns[name])
        differing = Issue(
            f"tidak pasti: kolom {own} dan {letter_of(rows.header, index)} berjudul sama, tetapi "
            "isinya berbeda",
            "Beri judul yang membedakan keduanya, atau hapus atau sembunyikan yang tidak berlaku.",
        )
        for place, cells in enumerate(rows.body.cells):
            other = cells[index] if index < len(cells) else ""
            if other == "" or is_not_given(clean_text(other)):
                continue
            value, issue = parse(other, column, context)
            told = rows.values[name][place]
            if told is None and (place, name) not in rows.issues:
                rows.values[name][place] = value
            elif issue or value != told:
                rows.values[name][place], issue = None, differing
            else:
                continue
            if issue and not issue.keeps_value:
                rows.issues[place, name] = issue
                if column.doubted:
                    rows.values[doubt_of(name)][place] = True
