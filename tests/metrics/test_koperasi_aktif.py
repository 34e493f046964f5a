"""Koperasi aktif: what the office last stated up to the end of the year."""

from datetime import date

from .rows import behind, figures, koperasi, status

YES, NO, UNKNOWN = (1, 1, 0), (0, 1, 0), (0, 1, 1)


def test_the_last_status_stated_up_to_the_end_of_the_year_speaks(as_of):
    warehouse = as_of(
        date(2024, 3, 1),
        register=[
            koperasi("active, stated long ago"),
            koperasi("inactive", status="Tidak Aktif"),
            koperasi("frozen", status="Dibekukan"),
            koperasi("being wound up", status="Dalam Penyelesaian"),
            koperasi("dissolved", status="Bubar"),
            koperasi("never stated", status=None),
            koperasi("stated only after the year", status=None),
            status("stated only after the year", "Aktif", date(2024, 1, 1)),
            koperasi("active until 31 December"),
            status("active until 31 December", "Tidak Aktif", date(2023, 12, 31)),
            koperasi("active until 1 January"),
            status("active until 1 January", "Tidak Aktif", date(2024, 1, 1)),
            koperasi("active, then blank"),
            status("active, then blank", None, date(2023, 12, 31)),
        ],
    )

    assert behind(warehouse, "koperasi_aktif", 2023) == {
        "active, stated long ago": YES,
        "inactive": NO,
        "frozen": NO,
        "being wound up": NO,
        "never stated": UNKNOWN,
        "stated only after the year": UNKNOWN,
        "active until 31 December": NO,
        "active until 1 January": YES,
        "active, then blank": YES,
    }
    assert behind(warehouse, "koperasi_aktif", 2024)["stated only after the year"] == YES
    assert behind(warehouse, "koperasi_aktif", 2024)["active until 1 January"] == NO


def test_a_list_of_an_older_date_does_not_overrule_a_newer_one(as_of):
    warehouse = as_of(
        date(2023, 8, 1),
        register=[
            koperasi("A", status=None),
            status("A", "Tidak Aktif", date(2023, 5, 31)),
            status("A", "Aktif", date(2022, 12, 31), received_on=date(2023, 7, 1)),
        ],
    )

    by_year = figures(warehouse, "koperasi_aktif")
    assert (by_year[2021], by_year[2022], by_year[2023]) == (UNKNOWN, YES, NO)


def test_of_two_lists_of_one_date_the_later_received_speaks(as_of):
    per = date(2023, 5, 31)
    warehouse = as_of(
        date(2023, 8, 1),
        register=[
            koperasi("A", status="Aktif", per=per, received_on=date(2023, 7, 1)),
            status("A", "Tidak Aktif", per, received_on=date(2023, 6, 1)),
        ],
    )

    assert figures(warehouse, "koperasi_aktif") == {2023: YES}


def registers(names_by_day: dict[date, list[str]]) -> list[dict]:
    """Lists of the whole office, each as of its day."""
    return [
        koperasi(name, place, per=day, received_on=day)
        for day, names in names_by_day.items()
        for name, place in zip(names, ["Bengalon", *["Telen"] * len(names)], strict=False)
    ]


def test_three_complete_registers_without_it_leave_its_status_unknown_until_it_is_named(as_of):
    whole = ["stays", "B", "C", "D"]
    warehouse = as_of(
        date(2026, 3, 1),
        register=[
            *registers({date(2019, 1, 5): [*whole, "gone"]}),
            *registers({date(year, 1, 5): whole for year in (2020, 2021)}),
            # No complete ones: of one kecamatan, and too short.
            koperasi("stays", per=date(2021, 6, 1), received_on=date(2021, 6, 1)),
            *registers({date(2021, 7, 1): ["stays"]}),
            *registers({date(2022, 1, 5): whole}),
            status("gone", None, date(2024, 2, 1), kecamatan="Telen"),
        ],
    )

    answers = {
        tahun: behind(warehouse, "koperasi_aktif", tahun)["gone"] for tahun in range(2019, 2026)
    }
    assert answers == {
        2019: (1, 1, 0),
        2020: (1, 1, 0),
        2021: (1, 1, 0),
        2022: (0, 1, 1),
        2023: (0, 1, 1),
        2024: (1, 1, 0),
        2025: (1, 1, 0),
    }


def test_a_koperasi_that_is_bubar_stays_so_when_no_list_names_it_any_more(as_of):
    whole = ["A", "B", "C", "D"]
    gone = status("gone", "Bubar", date(2019, 2, 1), kecamatan="Telen")
    warehouse = as_of(
        date(2026, 3, 1),
        register=[
            *registers({date(2019, 1, 5): [*whole, "gone"]}),
            gone,
            *registers({date(year, 1, 5): whole for year in (2020, 2021, 2022)}),
        ],
    )

    assert "gone" not in behind(warehouse, "koperasi_aktif", 2025)
