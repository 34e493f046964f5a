"""Who is who, and what the newest list says: the same koperasi under every metric."""

from datetime import date

from .rows import behind, figures, koperasi, named, rat, status

DAY = date(2023, 3, 1)
NIK = {"nik": "6408070000001"}
BADAN_HUKUM = {"nomor_badan_hukum": "12/BH/XVI/2009", "kunci_badan_hukum": "12/bh/xvi/2009"}
OTHER_BADAN_HUKUM = {"nomor_badan_hukum": "13/BH/XVI/2009", "kunci_badan_hukum": "13/bh/xvi/2009"}


def test_a_fact_finds_its_koperasi_by_nik_badan_hukum_or_name_within_the_kecamatan(as_of):
    warehouse = as_of(
        date(2024, 8, 1),
        register=[
            koperasi("by nik", **NIK),
            koperasi("by badan hukum", **BADAN_HUKUM),
            koperasi("by name"),
            koperasi("by name", "Telen"),
        ],
        rat=[
            {"tahun_buku": 2022, "tanggal_rat": DAY, **NIK},
            {"tahun_buku": 2022, "tanggal_rat": DAY, **BADAN_HUKUM},
            rat("by name", 2022, DAY),
        ],
    )

    by_kecamatan = figures(warehouse, "rat_dilaksanakan", ("kecamatan",))
    assert by_kecamatan == {"Bengalon": (3, 3, 0), "Telen": (0, 1, 0)}


def test_a_nik_that_arrives_later_joins_the_badan_hukum(as_of):
    later = date(2023, 6, 1)
    warehouse = as_of(
        date(2024, 8, 1),
        register=[
            koperasi("A", **BADAN_HUKUM),
            status("A", "Tidak Aktif", later, **BADAN_HUKUM, **NIK),
        ],
        rat=[
            {"tahun_buku": 2021, "tanggal_rat": DAY, "received_on": DAY, **BADAN_HUKUM},
            {"tahun_buku": 2022, "tanggal_rat": DAY, **NIK},
        ],
    )

    assert figures(warehouse, "koperasi_terdaftar", tahun=(2023,)) == {2023: (1, None, 0)}
    assert figures(warehouse, "rat_dilaksanakan") == {2021: (1, 1, 0), 2022: (1, 1, 0)}


def test_two_badan_hukum_are_two_koperasi_under_one_name(as_of):
    warehouse = as_of(
        date(2024, 8, 1),
        register=[koperasi("A", **BADAN_HUKUM), koperasi("A", **OTHER_BADAN_HUKUM)],
    )

    assert figures(warehouse, "koperasi_terdaftar", tahun=(2024,)) == {2024: (2, None, 0)}


def test_a_fact_counts_as_soon_as_a_register_names_its_koperasi(given):
    rows = {
        "register": [
            koperasi("A"),
            koperasi("B", received_on=date(2023, 9, 1), tanggal_badan_hukum=date(2015, 1, 1)),
        ],
        "rat": [
            rat("A", 2022, DAY, received_on=DAY, per=DAY),
            rat("B", 2022, DAY, received_on=DAY, per=DAY),
        ],
    }
    earlier = {
        kind: [row for row in listed if row["received_on"] <= DAY] for kind, listed in rows.items()
    }

    assert behind(given(**earlier), "rat_dilaksanakan", 2022) == {"A": (1, 1, 0)}
    assert behind(given(**rows), "rat_dilaksanakan", 2022) == {"A": (1, 1, 0), "B": (1, 1, 0)}


def test_kecamatan_jenis_and_bentuk_are_the_newest_stated_in_every_year(as_of):
    moved = {**named("A", "Telen"), **NIK, "jenis": None, "bentuk": "Sekunder"}
    warehouse = as_of(
        date(2023, 8, 1),
        register=[
            koperasi("A", **NIK, per=date(2022, 1, 1)),
            {**moved, "per": date(2023, 1, 1), "received_on": date(2023, 2, 1)},
        ],
    )

    by = ("periode", "kecamatan", "jenis", "bentuk")
    rows = figures(warehouse, "koperasi_aktif", by)
    assert rows == {
        (2022, "Telen", "Konsumen", "Sekunder"): (1, 1, 0),
        (2023, "Telen", "Konsumen", "Sekunder"): (1, 1, 0),
    }


def test_the_founding_day_is_the_newest_stated_and_a_blank_never_erases_it(as_of):
    warehouse = as_of(
        date(2023, 8, 1),
        register=[
            koperasi("A", tanggal_badan_hukum=date(2019, 1, 1), per=date(2021, 1, 1)),
            status("A", None, date(2022, 6, 1), tanggal_badan_hukum=date(2022, 5, 5)),
            status("A", None, date(2023, 6, 1)),
        ],
    )

    years = {year for year, row in figures(warehouse, "koperasi_terdaftar").items() if row[0]}
    assert years == {2022, 2023}
