"""Coaching: koperasi coached, coached for the first time, sessions and people."""

from datetime import date

from kopdata import metrics

from .rows import activity, behind, figures, koperasi, target

COUNTED = (1, None, 0)
DATA_DATE = date(2024, 3, 1)


def test_coached_means_an_activity_finished_in_the_year(as_of):
    activities = [
        activity("finished", date(2023, 5, 1)),
        activity("twice in the year", date(2023, 5, 1)),
        activity("twice in the year", date(2023, 9, 1), "Pelatihan"),
        activity("on 31 December", date(2023, 12, 31)),
        activity("on 1 January after", date(2024, 1, 1)),
        activity("begun before the year", date(2023, 1, 5), tanggal_mulai=date(2022, 12, 20)),
        activity("ended after the year", date(2024, 1, 5), tanggal_mulai=date(2023, 12, 20)),
        activity("running", date(2023, 5, 1), status="Berjalan"),
        activity("planned", date(2023, 5, 1), status="Rencana"),
        activity("cancelled", date(2023, 5, 1), status="Batal"),
        activity("status empty", date(2023, 5, 1), status=None),
        activity("end not given", None, tanggal_mulai=date(2023, 5, 1)),
        activity("never listed", date(2023, 5, 1)),
    ]
    names = {row["nama"] for row in activities} - {"never listed"}
    warehouse = as_of(DATA_DATE, register=[*map(koperasi, names)], pembinaan=activities)

    assert behind(warehouse, "koperasi_dibina", 2023) == {
        "finished": COUNTED,
        "twice in the year": COUNTED,
        "on 31 December": COUNTED,
        "begun before the year": COUNTED,
    }
    assert set(behind(warehouse, "koperasi_dibina", 2024)) == {
        "on 1 January after",
        "ended after the year",
    }


def test_newly_coached_is_the_first_ever_finished_activity(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name) for name in ("new", "old", "planned before", "told late")],
        pembinaan=[
            activity("new", date(2023, 5, 1)),
            activity("new", date(2024, 2, 1)),
            activity("old", date(2022, 5, 1)),
            activity("old", date(2023, 5, 1)),
            activity("planned before", date(2022, 5, 1), status="Batal"),
            activity("planned before", date(2023, 5, 1)),
            activity("told late", date(2023, 5, 1), received_on=date(2023, 6, 1)),
            activity("told late", date(2022, 5, 1), received_on=date(2024, 2, 1)),
        ],
    )

    assert set(behind(warehouse, "koperasi_dibina_baru", 2023)) == {"new", "planned before"}
    assert set(behind(warehouse, "koperasi_dibina_baru", 2022)) == {"old", "told late"}
    assert figures(warehouse, "koperasi_dibina_baru")[2024] == (0, None, 0)


def test_years_run_from_the_first_finished_activity_and_need_a_row(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A")],
        pembinaan=[
            activity("A", date(2019, 5, 1), status="Batal"),
            activity("A", date(2020, 5, 1)),
            activity("A", date(2022, 5, 1), status="Rencana"),
        ],
    )

    assert figures(warehouse, "koperasi_dibina") == {2020: COUNTED, 2022: (0, None, 0)}
    assert figures(warehouse, "sesi_pembinaan") == {2020: COUNTED, 2022: (0, None, 0)}


def test_a_later_row_replaces_the_activity_whole(as_of):
    day = date(2023, 5, 1)
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("cancelled after all"), koperasi("finished at last")],
        pembinaan=[
            activity("cancelled after all", day, received_on=date(2023, 6, 1)),
            activity("cancelled after all", day, status="Batal", received_on=date(2023, 7, 1)),
            activity("finished at last", day, status="Berjalan", received_on=date(2023, 6, 1)),
            activity("finished at last", day, received_on=date(2023, 7, 1)),
        ],
    )

    assert set(behind(warehouse, "koperasi_dibina", 2023)) == {"finished at last"}


def test_by_month_a_koperasi_counts_at_its_first_finished_activity_of_the_year(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B")],
        pembinaan=[
            activity("A", date(2022, 3, 9)),
            activity("A", date(2023, 7, 9)),
            activity("A", date(2023, 9, 9)),
            activity("B", date(2023, 7, 30)),
        ],
    )

    by = ("periode", "bulan")
    assert figures(warehouse, "koperasi_dibina", by) == {
        (2022, "2022-03"): COUNTED,
        (2023, "2023-07"): (2, None, 0),
    }
    new = {key: row[0] for key, row in figures(warehouse, "koperasi_dibina_baru", by).items()}
    assert new == {(2022, "2022-03"): 1, (2023, "2023-07"): 1}


def test_a_session_counts_once_however_many_attend(as_of):
    day = date(2023, 5, 1)
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B"), koperasi("C", "Telen")],
        pembinaan=[
            activity("A", day, "Bimtek SHU", peserta=4),
            activity("B", day, "BIMTEK  shu", peserta=3),
            activity("C", day, "Bimtek SHU", kecamatan="Telen", peserta=5),
            activity("A", date(2023, 5, 2), "Bimtek SHU"),
            activity("A", day, "Pelatihan", peserta=2),
            activity("B", day, "Rapat", status="Batal", peserta=90),
        ],
    )

    assert figures(warehouse, "sesi_pembinaan") == {2023: (3, None, 0)}
    by_kecamatan = figures(warehouse, "sesi_pembinaan", ("kecamatan",), tahun=(2023,))
    assert by_kecamatan["Bengalon"] == (3, None, 0)
    assert by_kecamatan["Telen"] == COUNTED
    assert figures(warehouse, "sesi_pembinaan", kecamatan=("Bengalon", "Telen")) == {
        2023: (3, None, 0)
    }


def test_people_add_up_and_a_missing_number_is_no_number(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B")],
        pembinaan=[
            activity("A", date(2023, 5, 1), peserta=4),
            activity("A", date(2023, 6, 1), peserta=0),
            activity("B", date(2023, 5, 1), peserta=3),
            activity("B", date(2023, 7, 1)),
            activity("B", date(2023, 8, 1), peserta=50, status="Rencana"),
            activity("B", date(2022, 8, 1), peserta=7),
        ],
    )

    assert figures(warehouse, "peserta_pembinaan") == {2022: (7, None, 0), 2023: (7, None, 0)}


def coached(as_of: object, targets: list[dict]) -> object:
    """Two koperasi first coached in 2023, in Bengalon and in Telen."""
    return as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B", "Telen", jenis="Jasa")],
        pembinaan=[
            activity("A", date(2023, 5, 1)),
            activity("B", date(2023, 5, 1), kecamatan="Telen"),
        ],
        target=targets,
    )


def test_the_regency_has_its_own_target(as_of):
    warehouse = coached(as_of, [target(2023, 150), target(2023, 20, "Telen")])

    assert figures(warehouse, "koperasi_dibina_baru", tahun=(2023,)) == {2023: (2, 150, 0)}
    assert figures(warehouse, "koperasi_dibina_baru", kecamatan=("Telen",)) == {2023: (1, 20, 0)}
    assert figures(warehouse, "koperasi_dibina_baru", kecamatan=("Bengalon", "Telen")) == {
        2023: (2, None, 0)
    }
    by_kecamatan = figures(warehouse, "koperasi_dibina_baru", ("kecamatan",), tahun=(2023,))
    assert by_kecamatan["Telen"] == (1, 20, 0)
    assert by_kecamatan["Bengalon"] == (1, None, 0)


def test_kecamatan_targets_add_up_for_those_selected(as_of):
    warehouse = coached(as_of, [target(2023, 5, "Bengalon"), target(2023, 20, "Telen")])

    both = figures(warehouse, "koperasi_dibina_baru", kecamatan=("Bengalon", "Telen"))
    assert both == {2023: (2, 25, 0)}
    assert figures(warehouse, "koperasi_dibina_baru") == {2023: (2, None, 0)}


def test_a_target_knows_nothing_of_jenis_bentuk_or_merah_putih(as_of):
    warehouse = coached(as_of, [target(2023, 150)])

    for selection in (
        {"jenis": ("Jasa",)},
        {"bentuk": ("Primer",)},
        {"merah_putih": "without"},
    ):
        (row,) = figures(warehouse, "koperasi_dibina_baru", **selection).values()
        assert row[1] is None, selection
    by_jenis = figures(warehouse, "koperasi_dibina_baru", ("jenis",), tahun=(2023,))
    assert by_jenis == {"Konsumen": COUNTED, "Jasa": COUNTED}


def test_a_later_target_replaces_the_earlier_and_another_year_has_none(as_of):
    warehouse = coached(
        as_of,
        [
            target(2023, 100, received_on=date(2023, 1, 9), per=date(2023, 1, 9)),
            target(2023, 150, received_on=date(2023, 6, 9), per=date(2023, 6, 9)),
            target(2023, 7, indikator="Koperasi sehat"),
        ],
    )

    assert figures(warehouse, "koperasi_dibina_baru") == {2023: (2, 150, 0)}


def test_a_target_makes_a_year_even_without_coaching(as_of):
    warehouse = coached(as_of, [target(2024, 40)])

    assert figures(warehouse, "koperasi_dibina_baru") == {2023: (2, None, 0), 2024: (0, 40, 0)}
    assert set(figures(warehouse, "koperasi_dibina")) == {2023}


def test_over_several_years_new_ones_and_targets_add_up(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B"), koperasi("C")],
        pembinaan=[
            activity("A", date(2022, 5, 1)),
            activity("B", date(2023, 5, 1)),
            activity("C", date(2024, 2, 1)),
        ],
        target=[target(2022, 10), target(2023, 20)],
    )

    new = "koperasi_dibina_baru"
    assert figures(warehouse, new, (), tahun=(2022, 2023)) == {(): (2, 30, 0)}
    assert figures(warehouse, new, (), tahun=(2023, 2024)) == {(): (2, None, 0)}
    assert figures(warehouse, new, ()) == {(): COUNTED}


def test_a_share_of_a_target_may_exceed_1(as_of):
    warehouse = coached(as_of, [target(2023, 1)])

    selection = metrics.Selection(tahun=(2023,))
    (row,) = metrics.summarise(warehouse, metrics.get("koperasi_dibina_baru"), selection, ()).rows
    assert (row.numerator, row.denominator, row.value) == (2, 1, 2)
