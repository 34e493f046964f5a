"""The published totals, exact, through the whole way of a number."""

from collections.abc import Callable
from datetime import date

import pytest

from kopdata import metrics, warehouse

JUNE, JULY, LATEST = date(2023, 6, 23), date(2023, 7, 21), date(2026, 12, 31)
KnownOn = Callable[[date], warehouse.Warehouse]


def counted(
    opened: warehouse.Warehouse, metric: str, tahun: int, merah_putih: str = "with"
) -> tuple[int, int | None]:
    """Numerator and denominator of one year."""
    selection = metrics.Selection(tahun=(tahun,), merah_putih=merah_putih)
    summary = metrics.summarise(opened, metrics.get(metric), selection, by=("periode",))
    (row,) = summary.rows
    return row.numerator, row.denominator


@pytest.mark.parametrize(
    ("day", "metric", "tahun", "expected"),
    [
        pytest.param(JUNE, "koperasi_terdaftar", 2023, (1209, None), id="1.209 in June"),
        pytest.param(JUNE, "koperasi_aktif", 2023, (325, 1209), id="325 active in June"),
        pytest.param(JUNE, "koperasi_aktif", 2022, (655, 1173), id="655 active in 2022"),
        pytest.param(JUNE, "anggota", 2022, (61_460, None), id="61.460 members"),
        pytest.param(JUNE, "anggota", 2021, (61_110, None), id="350 members fewer"),
        pytest.param(JULY, "koperasi_terdaftar", 2023, (1209, None), id="1.209 in July"),
        pytest.param(JULY, "koperasi_aktif", 2023, (300, 1209), id="300 active in July"),
        pytest.param(JULY, "koperasi_terlacak", 2023, (600, 1209), id="600 found"),
        pytest.param(JULY, "rat_dilaksanakan", 2021, (47, 1150), id="47 RAT of 2021"),
        pytest.param(JULY, "rat_dilaksanakan", 2022, (112, 1173), id="112 RAT of 2022"),
        pytest.param(JULY, "koperasi_dibina_baru", 2023, (152, 150), id="152 of 150"),
        pytest.param(LATEST, "koperasi_terdaftar", 2017, (1056, None), id="1.056 end of 2017"),
        pytest.param(LATEST, "koperasi_terdaftar", 2018, (1070, None), id="1.070 in 2018"),
        pytest.param(LATEST, "koperasi_terdaftar", 2019, (1060, None), id="1.060 in 2019"),
        pytest.param(LATEST, "koperasi_aktif", 2021, (667, 1150), id="667 of 1.150 in 2021"),
        pytest.param(LATEST, "koperasi_terdaftar", 2025, (1450, None), id="1.450 in 2025"),
    ],
)
def test_published_total(
    known_on: KnownOn, day: date, metric: str, tahun: int, expected: tuple[int, int | None]
) -> None:
    assert counted(known_on(day), metric, tahun) == expected


def test_49_in_muara_bengkal(known_on: KnownOn) -> None:
    selection = metrics.Selection(tahun=(2023,), kecamatan=("Muara Bengkal",))
    metric = metrics.get("koperasi_terdaftar")
    summary = metrics.summarise(known_on(JUNE), metric, selection, by=("periode",))

    assert [row.numerator for row in summary.rows] == [49]


@pytest.mark.parametrize("tahun", [2025, 2026])
def test_merah_putih_since_2025(known_on: KnownOn, tahun: int) -> None:
    opened = known_on(LATEST)

    assert counted(opened, "koperasi_terdaftar", tahun, "only") == (141, None)
    assert counted(opened, "koperasi_terdaftar", 2024, "only") == (0, None)
    assert counted(opened, "rat_dilaksanakan", 2025, "only") == (49, 141)


def test_late_reports_and_corrections_change_the_past(known_on: KnownOn) -> None:
    then, now = known_on(JULY), known_on(LATEST)

    assert counted(now, "rat_dilaksanakan", 2022)[0] > counted(then, "rat_dilaksanakan", 2022)[0]
    assert counted(now, "rat_dilaksanakan", 2021)[0] > counted(then, "rat_dilaksanakan", 2021)[0]
    before = counted(known_on(date(2024, 8, 11)), "koperasi_aktif", 2023)
    assert before[0] - counted(now, "koperasi_aktif", 2023)[0] == 5


def test_the_newest_season_is_under_way(known_on: KnownOn) -> None:
    opened = known_on(LATEST)

    done, target = counted(opened, "koperasi_dibina_baru", 2026)
    assert 0 < done < target == 160
    on_time, base = counted(opened, "rat_tepat_waktu", 2025)
    held, same_base = counted(opened, "rat_dilaksanakan", 2025)
    assert base == same_base
    assert 0 < on_time < held
