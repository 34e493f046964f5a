"""Keragaan: sums of what was reported, and how many reported anything."""

from datetime import date
from decimal import Decimal

from .rows import behind, figures, koperasi, lengkap, named, status

REPORTED, NOT_REPORTED = (1, 1, 0), (0, 1, 0)
DATA_DATE = date(2024, 8, 1)


def accounts(nama: str, tahun_buku: int, **given: object) -> dict:
    return {**named(nama), "tahun_buku": tahun_buku, **given}


def test_sums_are_of_what_was_given(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B"), koperasi("dissolved", status="Bubar")],
        keragaan=[
            accounts("A", 2022, anggota=100, aset=Decimal("1500000.25"), shu=Decimal(-200)),
            accounts("B", 2022, anggota=0, aset=Decimal("0.50"), modal_sendiri=Decimal(7)),
            accounts("dissolved", 2022, anggota=5),
            accounts("never listed", 2022, anggota=900, volume_usaha=Decimal(1)),
            accounts("A", 2021, modal_luar=Decimal(3)),
        ],
    )

    assert figures(warehouse, "anggota", tahun=(2022,)) == {2022: (105, None, 0)}
    assert figures(warehouse, "aset", tahun=(2022,)) == {2022: (Decimal("1500000.75"), None, 0)}
    assert figures(warehouse, "shu", tahun=(2022,)) == {2022: (-200, None, 0)}
    assert figures(warehouse, "modal_sendiri", tahun=(2022,)) == {2022: (7, None, 0)}
    assert figures(warehouse, "modal_luar", tahun=(2021,)) == {2021: (3, None, 0)}


def test_rupiah_are_exact_to_the_last_digit(as_of):
    names = [f"K {number}" for number in range(30)]
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name) for name in names],
        keragaan=[accounts(name, 2022, aset=Decimal("123456789012.01")) for name in names],
    )

    assert figures(warehouse, "aset") == {2022: (Decimal("3703703670360.30"), None, 0)}


def test_reported_means_any_of_the_six_figures(as_of):
    rows = [
        accounts("anggota only", 2022, anggota=100),
        accounts("zero is a figure", 2022, volume_usaha=Decimal(0)),
        accounts("shu only", 2022, shu=Decimal(-1)),
        accounts("karyawan only", 2022, karyawan=3),
        accounts("all empty", 2022),
        accounts("another year", 2021, anggota=4),
    ]
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(row["nama"]) for row in rows]
        + [koperasi("founded on 31 December", tanggal_badan_hukum=date(2022, 12, 31))]
        + [koperasi("founded later", tanggal_badan_hukum=date(2023, 1, 1))]
        + [koperasi("dissolved by the deadline"), koperasi("dissolved after it")]
        + [status("dissolved by the deadline", "Bubar", date(2023, 6, 30))]
        + [status("dissolved after it", "Bubar", date(2023, 7, 1))],
        keragaan=rows,
    )

    assert behind(warehouse, "keragaan_dilaporkan", 2022) == {
        "anggota only": REPORTED,
        "zero is a figure": REPORTED,
        "shu only": REPORTED,
        "karyawan only": NOT_REPORTED,
        "all empty": NOT_REPORTED,
        "another year": NOT_REPORTED,
        "founded on 31 December": NOT_REPORTED,
        "dissolved after it": NOT_REPORTED,
    }


def test_a_later_row_replaces_the_earlier_one_whole(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B")],
        keragaan=[
            accounts("A", 2022, anggota=100, aset=Decimal(50), received_on=date(2023, 4, 1)),
            accounts("A", 2022, anggota=90, received_on=date(2023, 9, 1)),
            accounts("B", 2022, anggota=1, aset=Decimal(8), received_on=date(2023, 4, 1)),
        ],
    )

    assert figures(warehouse, "anggota") == {2022: (91, None, 0)}
    assert figures(warehouse, "aset") == {2022: (8, None, 0)}


def test_a_kecamatan_that_reported_nothing_is_missing_not_zero(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B", "Telen")],
        keragaan=[
            accounts("A", 2022, aset=Decimal(50)),
            accounts("B", 2022, anggota=4) | {"kecamatan": "Telen"},
        ],
    )

    by_kecamatan = figures(warehouse, "aset", ("kecamatan",))
    reported = {name: row for name, row in by_kecamatan.items() if row[0] is not None}
    assert reported == {"Bengalon": (50, None, 0)}


def test_years_are_those_with_a_row_and_ended(as_of):
    warehouse = as_of(
        date(2024, 6, 29),
        register=[koperasi("A")],
        keragaan=[accounts("A", tahun, anggota=1) for tahun in (2020, 2022, 2023, 2024)],
    )

    assert lengkap(warehouse, "keragaan_dilaporkan") == {2020: True, 2022: True, 2023: False}
    assert lengkap(warehouse, "anggota") == {2020: True, 2022: True, 2023: False}
