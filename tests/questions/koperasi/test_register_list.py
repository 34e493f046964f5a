"""The list of koperasi as it stands on the data date, against the same told in plain Python."""

from datetime import date

import pytest

from kopdata import metrics
from kopdata.questions.koperasi.register_list import pages, register_page
from tests.metrics.rows import activity, koperasi, rat, score

ALL = metrics.Selection()
LATER = date(2023, 7, 1)


@pytest.fixture
def office(given):
    later = {"received_on": LATER, "per": LATER}
    return given(
        register=[
            koperasi("A"),
            koperasi("B"),
            koperasi("D", "Busang"),
            koperasi("C", status=None),
            koperasi("A", **later),
            koperasi("C", **{**later, "status": "Bubar"}),
        ],
        rat=[
            *(rat("A", year, None, status="belum", **later) for year in (2020, 2021)),
            rat("A", 2019, date(2020, 3, 1), **later),
            *(rat("B", year, None, status="belum", **later) for year in (2020, 2021, 2022)),
            rat("D", 2021, date(2022, 3, 1), kecamatan="Busang", **later),
        ],
        kesehatan=[
            score("A", 2020, predikat="Sehat", **later),
            score("A", 2022, predikat="Cukup Sehat", **later),
        ],
        pembinaan=[
            activity("A", date(2022, 3, 1), **later),
            activity("A", date(2023, 3, 1), **later),
            activity("A", None, tanggal_mulai=date(2023, 5, 1), **{**later, "status": "Rencana"}),
        ],
    )


def test_each_koperasi_with_its_newest_facts(office):
    rows = {row.nama: row for row in register_page(office, ALL).rows}

    a = rows["A"]
    assert (a.status, a.status_per) == ("Aktif", LATER)
    assert a.rat_terakhir == 2019
    assert (a.predikat, a.predikat_tahun) == ("Cukup Sehat", 2022)
    assert (a.times_coached, a.last_coached_on) == (2, date(2023, 3, 1))
    assert (rows["B"].rat_terakhir, rows["B"].predikat, rows["B"].times_coached) == (None, None, 0)


def test_zona_merah_is_the_metrics_own_and_nobody_elses(office):
    rows = {row.nama: row for row in register_page(office, ALL).rows}
    behind = metrics.rows_behind(office, metrics.get("zona_merah"), ALL)
    red = {
        nama: None if unknown else numerator == 1
        for nama, numerator, unknown in behind[["nama", "numerator", "unknown"]].values.tolist()
    }

    assert {name: row.is_red for name, row in rows.items() if row.may_be_red} == red
    assert (red["A"], red["B"], red["D"]) == (True, True, False)
    assert not rows["C"].may_be_red


def test_who_is_missing_from_the_last_full_list_is_told(office):
    rows = {row.nama: row for row in register_page(office, ALL).rows}

    assert rows["A"].in_last_register is True
    assert rows["B"].in_last_register is False


def test_by_kecamatan_and_then_by_name(office):
    assert [row.nama for row in register_page(office, ALL).rows] == ["A", "B", "C", "D"]


def test_pages_hold_every_koperasi_once(office):
    seen = [register_page(office, ALL, page=page, size=2) for page in (1, 2)]

    assert [one.total for one in seen] == [4, 4]
    assert [row.nama for one in seen for row in one.rows] == ["A", "B", "C", "D"]
    assert register_page(office, ALL, page=3, size=2).rows == ()


def test_only_those_asked_for_in_their_order(office):
    ids = {row.nama: row.koperasi_id for row in register_page(office, ALL).rows}
    asked = register_page(office, ALL, only=[ids["C"], ids["A"]])

    assert [row.nama for row in asked.rows] == ["C", "A"]
    assert register_page(office, ALL, only=[]).total == 0


def test_the_selection_holds(office):
    assert [
        row.nama for row in register_page(office, metrics.Selection(kecamatan=("Busang",))).rows
    ] == ["D"]


@pytest.mark.parametrize(("total", "count"), [(0, 1), (1, 1), (2000, 1), (2001, 2)])
def test_how_many_pages(total, count):
    assert pages(total) == count
