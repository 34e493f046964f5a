"""Forms that name koperasi: each once, in the words the metrics count, and their totals."""

from datetime import date
from decimal import Decimal

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.laporan import declared_forms, period
from kopdata.questions.laporan.fill import fill
from tests.metrics import rows

RAT, HEALTH = map(declared_forms.form, ("kepatuhan-rat", "hasil-kesehatan"))
DAY = date(2023, 12, 1)


@pytest.fixture
def office(as_of):
    """Six koperasi, one of Busang: on time, late, undated, not held, in doubt."""
    names = ("Awal", "Lambat", "Tanpa Hari", "Belum", "Ragu")
    return as_of(
        DAY,
        register=[*map(rows.koperasi, names), rows.koperasi("Jauh", "Busang")],
        rat=[
            rows.rat("Awal", 2022, date(2023, 3, 1)),
            rows.rat("Lambat", 2022, date(2023, 11, 1)),
            rows.rat("Tanpa Hari", 2022, status="dilaporkan"),
            rows.rat("Ragu", 2022, status_diragukan=True),
        ],
        kesehatan=[
            rows.score("Awal", 2022, skor=Decimal("81.25"), tanggal=date(2022, 8, 1)),
            rows.score("Belum", 2022, predikat="Cukup Sehat"),
        ],
    )


def filled(warehouse, form=RAT, year=2022, language="id", **selection):
    asked = period.Period(form.period, year)
    return fill(form, asked, warehouse, None, Selection(**selection), language=language)


def by_name(form):
    """The cells of each koperasi after who it is, and of the total."""
    return {row.label: [cell.value for cell in row.cells[3:]] for row in form.tables[1].rows}


def test_who_held_its_rat_stands_with_the_day_and_whether_in_time(office):
    found = by_name(filled(office))

    assert list(found) == ["Awal", "Belum", "Lambat", "Ragu", "Tanpa Hari", "Jauh", "JUMLAH"]
    assert found["Awal"] == [1, None, None, "1 Mar 2023", 1, None]
    assert found["Lambat"][:5] == [1, None, None, "1 Nov 2023", None]
    assert found["Lambat"][5].startswith("terlambat, batasnya ")
    assert found["Tanpa Hari"] == [1, None, None, None, None, "tanggal RAT tidak diketahui"]
    assert found["Belum"] == found["Jauh"] == [None, 1, None, None, None, None]
    assert found["Ragu"] == [None, None, 1, None, None, None]
    assert found["JUMLAH"] == [3, 2, 1, None, 1, None]


def test_what_was_given_stands_with_score_predikat_and_day(office):
    found = by_name(filled(office, HEALTH))

    assert found["Awal"][:2] == [1, None]
    assert float(found["Awal"][2]) == 81.25
    assert found["Awal"][3:] == ["Sehat", "1 Agu 2022"]
    assert found["Belum"] == [1, None, None, "Cukup Sehat", None]
    assert found["Ragu"] == [None, 1, None, None, None]
    assert found["JUMLAH"][:2] == [2, 4]
    named = filled(office, HEALTH).tables[1]
    assert {row.cells[5].unit for row in named.rows} == {"score"}


@pytest.mark.parametrize("form", [RAT, HEALTH], ids=lambda form: form.id)
@pytest.mark.parametrize("selection", [{}, {"kecamatan": ("Bengalon",)}], ids=["all", "Bengalon"])
def test_totals_are_sums_and_what_the_metric_says(office, form, selection):
    for table in filled(office, form, **selection).tables:
        total = table.rows[-1]
        for place, cell in enumerate(total.cells):
            if cell.source is None:
                continue
            (row,) = metrics.summarise(
                office, metrics.get(cell.source.metric), cell.source.selection
            ).rows
            parts = {"numerator": row.numerator, "denominator": row.denominator}
            parts |= {"unknown": row.unknown, "rest": row.base - row.numerator - row.unknown}
            assert cell.value == parts[cell.source.part]
            assert cell.is_sum
            assert cell.value == sum(one.cells[place].value or 0 for one in table.rows[:-1])


def test_only_the_chosen_kecamatan_is_named(office):
    assert set(by_name(filled(office, kecamatan=("Busang",)))) == {"Jauh", "JUMLAH"}
    assert set(by_name(filled(office, HEALTH, kecamatan=("Busang",)))) == {"Jauh", "JUMLAH"}


@pytest.mark.parametrize("form", [RAT, HEALTH], ids=lambda form: form.id)
def test_a_year_without_lists_names_nobody_and_says_why(office, form):
    """No earlier year speaks in its place: each line says a name."""
    table = filled(office, form, 2023, "en").tables[1]

    assert [row.kind for row in table.rows] == ["total"]
    assert "2023" in table.rows[0].cells[3].why
