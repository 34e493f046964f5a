"""What cannot have happened on its day is reported with its cell, and counts for nothing."""

from datetime import date

import pytest

from tests.metrics.rows import activity, behind, koperasi, rat

DAY = date(2024, 8, 1)


def problems(warehouse):
    asked = "select field, value, severity from problem order by number, row"
    return warehouse.cursor().execute(asked).fetchall()


@pytest.mark.parametrize(
    ("day", "is_possible"),
    [
        (date(2017, 12, 31), False),
        (date(2018, 1, 1), True),
        (date(2022, 12, 31), True),
        (date(2023, 1, 1), False),
    ],
)
def test_a_rat_is_held_after_its_tahun_buku_and_within_five_years(given, day, is_possible):
    warehouse = given(register=[koperasi("A")], rat=[rat("A", 2017, day)], data_date=DAY)

    expected = [("tanggal_rat", f"{day:%d/%m/%Y}", "memperingatkan")]
    assert problems(warehouse) == ([] if is_possible else expected)


def test_coaching_that_ends_before_it_starts_is_not_finished(given):
    reversed_ = activity("A", date(2023, 3, 1), tanggal_mulai=date(2023, 3, 2))
    warehouse = given(
        register=[koperasi("A"), koperasi("B")],
        pembinaan=[reversed_, activity("B", date(2023, 3, 1))],
        data_date=DAY,
    )

    assert problems(warehouse) == [("tanggal_selesai", "01/03/2023", "memperingatkan")]
    for metric in ("koperasi_dibina", "koperasi_dibina_baru", "sesi_pembinaan"):
        assert set(behind(warehouse, metric, 2023)) == {"B"}
