"""A kind of list is a declaration and its derived query: two files in a copy of the program."""

import json

import openpyxl
import pytest

from tests.program_copy import copied, run

DECLARED = """
order = 99
label = { id = "bantuan modal", en = "grants" }
title_words = ["bantuan modal"]
required = [["program"], ["bantuan"]]
key = ["program"]

[columns.program]
type = "text"
label = { id = "Program bantuan", en = "Programme" }
example = "Modal bergulir"
aliases = ["Program Bantuan"]

[columns.bantuan]
type = "money"
label = { id = "Nilai bantuan", en = "Amount" }
example = 25000000
aliases = ["Nilai Bantuan"]
"""
DERIVED = """
create table bantuan as
select koperasi_id, program, bantuan, sumber_id
from dikenal('bantuan_baris')
qualify row_number() over (
    partition by koperasi_id, lower(program) order by received_on desc, sumber_id desc
) = 1;
"""
QUERY = """
select koperasi.nama, bantuan.program, bantuan.bantuan
from bantuan
inner join koperasi on bantuan.koperasi_id = koperasi.koperasi_id
"""
ASK = """
from kopdata import loading, warehouse
store = warehouse.open_read_only(loading.current())
print(warehouse.run(store, "questions/data/bantuan_diterima"))
print(loading.kinds("en")["bantuan"], loading.fields("bantuan", "en")["bantuan"])
"""


@pytest.fixture
def program(tmp_path):
    """A copy of the program with the kind declared, without what reads it."""
    copied(tmp_path)
    (tmp_path / "kopdata/ingest/kinds/bantuan.toml").write_text(DECLARED)
    return tmp_path


def receive(program, name, day, **sheets):
    """What became of the sheets of a delivery, by kind."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(program / name)
    command = ("-m", "kopdata", "receive", name, "--received-on", day, "--json")
    code, out, errors = run(program, *command)
    assert code == 0, errors
    return {sheet["kind"]: sheet for sheet in json.loads(out)["deliveries"][0]["sheets"]}


def test_a_row_of_a_new_kind_arrives_in_the_answer_of_a_query(program):
    (program / "kopdata/warehouse/derived/kinds/bantuan.sql").write_text(DERIVED)
    (program / "kopdata/questions/data/bantuan_diterima.sql").write_text(QUERY)
    register = [["Nama Koperasi", "Kecamatan", "Status"], ["KSP Maju", "Telen", "Aktif"]]
    headings = ["Nama Koperasi", "Kecamatan", "Program Bantuan", "Nilai Bantuan"]
    rows = [headings, ["KSP Maju", "Telen", "Bergulir", 5]]
    later = [headings, ["KSP Maju", "Telen", "BERGULIR", 7]]

    first = receive(program, "satu.xlsx", "2025-02-10", a=register, b=rows)["bantuan"]
    second = receive(program, "dua.xlsx", "2025-03-10", a=later)["bantuan"]
    code, answer, errors = run(program, "-c", ASK)

    assert (first["new"], first["changed"]) == (1, 0)
    assert (second["new"], second["changed"]) == (0, 1)
    assert code == 0, errors
    assert answer.splitlines() == ["[('KSP Maju', 'BERGULIR', Decimal('7.00'))]", "grants Amount"]


@pytest.mark.parametrize("derived", [None, DERIVED], ids=["no derived query", "no question"])
def test_a_kind_that_no_query_reads_is_refused_at_start(program, derived):
    if derived:
        (program / "kopdata/warehouse/derived/kinds/bantuan.sql").write_text(derived)

    code, _, errors = run(program, "-m", "kopdata", "deliveries")

    assert code == 1
    assert "Jenis daftar 'bantuan'" in errors
    assert "Traceback" not in errors
