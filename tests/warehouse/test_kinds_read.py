"""A kind of list whose rows end nowhere is refused, and the refusal names what is missing."""

import pytest

from kopdata import ingest
from kopdata.errors import WarehouseError
from kopdata.warehouse import kinds_read

OWN = "warehouse/derived/kinds/bantuan.sql"
ASKED = "questions/data/bantuan.sql"
KNOWN = "create table bantuan as select koperasi_id from dikenal('bantuan_baris');"
QUESTION = "select koperasi_id from koperasi inner join bantuan using (koperasi_id)"


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program of one kind, with the queries it is given."""
    monkeypatch.setattr(kinds_read, "ROOT", tmp_path.parent)
    monkeypatch.setattr(kinds_read, "PACKAGE", tmp_path)
    monkeypatch.setattr(kinds_read, "DERIVED", (tmp_path / OWN).parent)
    monkeypatch.setattr(ingest, "kinds", lambda: ["bantuan"])

    def write(**queries):
        for name, text in queries.items():
            path = tmp_path / {"own": OWN, "asked": ASKED}[name]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize(
    "queries",
    [
        pytest.param({"own": KNOWN, "asked": QUESTION}, id="a table of known koperasi"),
        pytest.param(
            {
                "own": "create view bantuan as\nselect program from bantuan_baris",
                "asked": "select count(*) as programs from bantuan",
            },
            id="a view of every row",
        ),
    ],
)
def test_a_kind_that_reaches_a_question_may_be_received(program, queries):
    program(**queries)

    kinds_read.refuse_unread_kinds.__wrapped__()


@pytest.mark.parametrize(
    ("queries", "missing"),
    [
        pytest.param({}, f"{OWN} yang membaca bantuan_baris", id="nothing"),
        pytest.param({"asked": QUESTION}, "yang membaca bantuan_baris", id="no derived query"),
        pytest.param(
            {"own": "create table bantuan as select 1 as one", "asked": QUESTION},
            "yang membaca bantuan_baris",
            id="derived from something else",
        ),
        pytest.param({"own": KNOWN}, "pertanyaan (.sql) yang membaca hasil", id="no question"),
        pytest.param(
            {"own": KNOWN, "asked": "select 1 as one -- from bantuan"},
            "pertanyaan (.sql) yang membaca hasil",
            id="a comment reads nothing",
        ),
    ],
)
def test_a_kind_that_ends_nowhere_is_refused(program, queries, missing):
    program(**queries)

    with pytest.raises(WarehouseError, match=r"Jenis daftar 'bantuan'") as refusal:
        kinds_read.refuse_unread_kinds.__wrapped__()

    assert missing in str(refusal.value)
