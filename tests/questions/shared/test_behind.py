"""The koperasi behind a figure: the rows of `rows_behind`, a page at a time."""

from datetime import date
from decimal import Decimal

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.shared import behind
from tests.oracle.office import as_rows, office

SELECTIONS = (Selection(), Selection(bentuk=("Primer",), merah_putih="without"))


@pytest.mark.parametrize("seed", [4, 19])
def test_they_are_the_rows_behind_of_every_metric(given, seed):
    source = given(**as_rows(office(seed)))
    places = Selection(kecamatan=metrics.options(source).kecamatan[:9])
    for selection in (*SELECTIONS, places):
        for metric in metrics.catalogue():
            expected = metrics.rows_behind(source, metric, selection)
            if expected.empty:
                continue
            periode = expected["periode"].iloc[-1].date()
            of_year = expected[expected["periode"].dt.date == periode]
            counts = behind.counts(source, selection, metric.id, periode)
            found = {
                answer: behind.behind(source, selection, metric.id, periode, answer)
                for answer in behind.ANSWERS
            }
            assert {name: len(rows) for name, rows in found.items()} == {
                name: count.rows for name, count in counts.items()
            }
            told = sorted(row.koperasi_id for rows in found.values() for row in rows)
            assert told == sorted(of_year["koperasi_id"])
            assert sum(row.amount for row in found["ya"]) == sum(
                Decimal(f"{value:.2f}") for value in of_year["numerator"]
            )
            assert counts["tidak_diketahui"].rows == of_year["unknown"].sum()


def test_a_page_is_part_of_the_whole(given):
    rows = [
        {"nik": str(number), "nama": f"K {number:02d}", "kecamatan": "Busang", "status": "Aktif"}
        for number in range(25)
    ]
    source = given(register=rows)
    asked = (source, Selection(), "koperasi_aktif", date(2024, 1, 1), "ya")
    pages = [behind.behind(*asked, at_most=10, skipped=start) for start in (0, 10, 20)]

    assert [len(page) for page in pages] == [10, 10, 5]
    assert [row for page in pages for row in page] == list(behind.behind(*asked))
    assert pages[0][0].delivery == "D0001"
    assert pages[0][0].file == "2024-01-01.xlsx"
    assert pages[0][0].row == 2


def test_koperasi_without_a_jenis_can_be_asked_for(given):
    source = given(
        register=[
            {"nik": "1", "nama": "A", "kecamatan": "Busang", "status": "Aktif", "jenis": "Jasa"},
            {"nik": "2", "nama": "B", "kecamatan": "Busang", "status": "Aktif"},
        ]
    )
    found = behind.behind(source, Selection(jenis=("",)), "koperasi_aktif", date(2024, 1, 1), "ya")

    assert [row.nama for row in found] == ["B"]


def target(nilai, kecamatan=None):
    return {
        "indikator": "koperasi_dibina_baru",
        "tahun": 2024,
        "kecamatan": kecamatan,
        "nilai": Decimal(nilai),
    }


def test_the_targets_are_those_of_the_selection(given):
    coached = {
        "nik": "1",
        "nama": "A",
        "kecamatan": "Busang",
        "kegiatan": "Pelatihan",
        "status": "Selesai",
        "tanggal_selesai": date(2024, 1, 1),
    }
    source = given(
        register=[{"nik": "1", "nama": "A", "kecamatan": "Busang"}],
        pembinaan=[coached],
        target=[target(150), target(20, "Busang"), target(30, "Telen")],
    )

    def asked(selection):
        rows = behind.targets(source, selection, "koperasi_dibina_baru", date(2024, 1, 1))
        return [(row.kecamatan, int(row.target), row.sheet, row.row) for row in rows]

    assert asked(Selection()) == [(None, 150, "target", 2)]
    assert asked(Selection(kecamatan=("Busang",))) == [("Busang", 20, "target", 3)]
    assert asked(Selection(kecamatan=("Kaubun",))) == []


def test_the_last_delivery_of_any_kind(given):
    source = given(
        register=[{"nik": "1", "nama": "A", "received_on": date(2024, 1, 1)}],
        target=[target(150) | {"received_on": date(2024, 3, 1)}],
    )

    assert source.about.data_date == date(2024, 1, 1)
    assert behind.last_received(source) == date(2024, 3, 1)
    assert behind.last_received(given()) is None
