"""A problem says where something is wrong, and never whose name or telephone stands there."""

from datetime import date

import pytest

from kopdata import ingest
from kopdata.ingest.area.kecamatan import places
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.rows.field_values import read_rows
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.table.data_rows import read_body
from kopdata.ingest.table.header_row import find_header
from kopdata.ingest.values.cell_text import STRUCK_TAG, shown

DAY = date(2023, 9, 1)

NAME, NUMBER = "Rumondang Siahaan", "0812-5550-1234"
# Text in which no list names a person: a new column is either here or says `people = true`.
NOT_ABOUT_PEOPLE = {
    "klaim": {"id", "metric", "scope", "period", "unit", "bacaan", "bacaan_metrik"},
    "komitmen": {"id", "metrik"},
    "pembinaan": {"kegiatan", "jenis"},
    "register": {"desa", "kelompok", "pola", "sektor", "grade", "kuk"},
    "rencana": {"rencana"},
    "target": {"indikator", "sumber"},
}
NAMING = {"nama", "nik", "nomor_badan_hukum"}


def problems_of(kind):
    """A list: a person struck out where one may stand, a number everywhere else."""
    columns = list(kind.columns.values())
    struck = f"{STRUCK_TAG}{NAME} ({NUMBER})"
    # As a spreadsheet leaves it: a number without its 0, which a sum could be.
    sums = ("money", "number")
    sheet = RawSheet(
        "Daftar",
        hidden=False,
        rows=[
            (1, [column.label for column in columns]),
            (2, [struck if column.people else column.example or "" for column in columns]),
            (3, [column.example if column.field in NAMING else NUMBER for column in columns]),
            (
                4,
                [
                    column.example if column.field in NAMING or column.type in sums else 81255501234
                    for column in columns
                ],
            ),
        ],
    )
    header = find_header(sheet)
    assert header.kind is kind
    rows = SheetRows("Daftar", header, read_body(sheet, header, places()), DAY, places())
    read_rows(rows, lambda _share: None)
    return rows.problems


@pytest.mark.parametrize("kind", ingest.kinds().values(), ids=ingest.kinds())
def test_no_problem_of_any_kind_repeats_a_name_or_a_number(kind):
    problems = problems_of(kind)

    told = {one.field for one in problems if one.row == 2}
    assert told >= {column.field for column in kind.columns.values() if column.people}
    assert [one for one in problems if one.row in (3, 4)]
    repeated = [
        one
        for one in problems
        for part in ("Rumondang", "Siahaan", "5550", "81255501234")
        if part in f"{one.value} {one.message} {one.remedy}"
    ]
    assert repeated == []


def test_every_text_of_every_kind_says_whether_it_may_name_a_person():
    identity = {"nama", "nik", "nomor_badan_hukum", "kecamatan", "kabupaten"}
    for name, kind in ingest.kinds().items():
        plain = {
            column.field
            for column in kind.columns.values()
            if column.type == "text" and not column.people
        }
        assert plain - identity == NOT_ABOUT_PEOPLE.get(name, set()), name


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("0812-5550-1234", "0812********"),
        ("+62 812 5550 1234", "6281********"),
        ("(0812) 5550-1234", "(0812********"),
        ("Ani 081255501234, rumah", "Ani 0812********, rumah"),
        (81255501234, "8125********"),
        ("08-12-2023", "08-12-2023"),
        ("08.12.2023 s.d. 09.12.2023", "08.12.2023 s.d. 09.12.2023"),
        ("6404040000001", "6404040000001"),
        ("81.255.501.234", "81.255.501.234"),
        ("81255501234/BH/1998", "81255501234/BH/1998"),
        ("85%", "85%"),
        ("Rp 8.000.000.000", "Rp 8.000.000.000"),
        ("6404010101900001", "6404********0001"),
    ],
)
def test_a_telephone_in_any_other_column_keeps_its_first_digits(typed, told):
    assert shown(typed) == told


def test_a_sum_without_separators_is_told_as_it_is():
    assert shown(81255501234, is_sum=True) == "81255501234"
