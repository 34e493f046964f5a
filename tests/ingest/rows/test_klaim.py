"""Statements as deliveries: the published figures as they are, and readings beside them."""

from datetime import date

import pytest

from kopdata import ingest
from kopdata.questions.pers.claim_file import claim_file
from kopdata.settings import reference

RECEIVED_ON = date(2026, 11, 2)


def parsed(tmp_path, content, name="klaim.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return ingest.parse(path, name=name, received_on=RECEIVED_ON)


def statement(**facts):
    return {"id": "K1", "metric": "active", "source_title": "Berita", "value": 300.0, **facts}


def test_all_published_figures_are_a_delivery_of_klaim(tmp_path):
    content = (reference() / "angka_terbit.csv").read_bytes()
    found = parsed(tmp_path, content)

    assert [(sheet.kind, sheet.rows, sheet.rejected) for sheet in found.sheets] == [
        ("klaim", 274, 0)
    ]
    rows = {row["id"]: row for row in found.tables["klaim"].to_pylist()}
    assert rows["F002"]["value"] == 112
    assert rows["F002"]["qualifier"] == "ambiguous_by_or_to"
    assert rows["F002"]["published_on"] == date(2023, 7, 21)
    assert rows["F007"]["value"] is None
    assert [problem for problem in found.problems if problem.severity == "menolak"] == []


def test_one_statement_may_have_several_readings(tmp_path):
    rows = [
        statement(bacaan="menjadi", bacaan_metrik="rat_dilaksanakan", bacaan_ukuran="jumlah"),
        statement(bacaan="sebesar", bacaan_metrik="rat_dilaksanakan", bacaan_ukuran="kenaikan"),
    ]
    found = parsed(tmp_path, claim_file(rows))

    assert found.tables["klaim"]["bacaan_ukuran"].to_pylist() == ["jumlah", "kenaikan"]
    assert found.problems == ()


def test_the_same_statement_told_in_two_ways_is_refused(tmp_path):
    rows = [statement(), statement(value=301.0), statement(id="K2")]
    found = parsed(tmp_path, claim_file(rows))

    assert found.tables["klaim"]["id"].to_pylist() == ["K2"]
    assert {problem.severity for problem in found.problems} == {"menolak"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("sebesar", "kenaikan"),
        ("berkurang", "penurunan"),
        ("menjadi", "jumlah"),
        ("persen", "persen"),
        ("target", "target"),
    ],
)
def test_what_a_number_is_has_several_words(tmp_path, written, read):
    found = parsed(tmp_path, claim_file([statement(bacaan_ukuran=written)]))

    assert found.tables["klaim"]["bacaan_ukuran"].to_pylist() == [read]


def test_the_whole_regency_is_no_kecamatan(tmp_path):
    rows = [
        statement(bacaan_wilayah="Kabupaten"),
        statement(id="K2", bacaan_wilayah="KEC. BENGALON"),
    ]
    found = parsed(tmp_path, claim_file(rows))

    assert found.tables["klaim"]["bacaan_wilayah"].to_pylist() == [None, "Bengalon"]


def test_a_formula_is_text():
    assert b"'=1+1" in claim_file([statement(wording_note="=1+1")])
