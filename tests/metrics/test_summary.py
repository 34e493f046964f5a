"""What a summary says: which rows it lists, over which years it speaks, and its range."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kopdata import ingest, metrics, warehouse
from kopdata.metrics import figure_words

from .rows import activity, behind, figures, koperasi, score, status

DATA_DATE = date(2024, 3, 1)
EVERYWHERE = metrics.Selection()


@pytest.fixture
def office(as_of):
    """Five koperasi in three kecamatan, one of them a Merah Putih and one dissolved."""
    return as_of(
        DATA_DATE,
        register=[
            koperasi("A"),
            koperasi("B", jenis=None, status="Tidak Aktif"),
            koperasi("C", "Telen", bentuk="Sekunder", status=None),
            koperasi("D", "Telen", kelompok="Koperasi Merah Putih"),
            koperasi("E", "Busang", status="Bubar"),
            status("A", "Tidak Aktif", date(2024, 2, 1)),
        ],
        pembinaan=[activity("A", date(2023, 4, 1)), activity("B", date(2024, 2, 1))],
    )


def test_a_count_over_every_kecamatan_lists_those_with_0(office):
    for metric in ("koperasi_terdaftar", "koperasi_dibina", "sesi_pembinaan", "peserta_pembinaan"):
        rows = figures(office, metric, ("kecamatan",))
        assert set(rows) == set(ingest.known_kecamatan()), metric
        assert rows["Karangan"] == (0, None, 0)


def test_a_share_has_no_row_where_nobody_is_in_the_base(office):
    rows = figures(office, "koperasi_aktif", ("kecamatan",))
    assert {name for name, row in rows.items() if row[1]} == {"Bengalon", "Telen"}


def test_shares_are_sum_over_sum_and_a_range(office):
    summary = metrics.summarise(
        office,
        metrics.get("koperasi_aktif"),
        metrics.Selection(tahun=(2023,)),
        ("periode",),
    )

    (row,) = summary.rows
    assert (row.numerator, row.denominator, row.unknown) == (2, 4, 1)
    assert (row.value, row.value_low, row.value_high) == (0.5, 0.5, 0.75)
    assert row.periode == date(2023, 1, 1)


def test_a_base_of_which_nobody_stated_anything_has_no_value(as_of):
    warehouse = as_of(DATA_DATE, register=[koperasi("A"), koperasi("T", "Telen", status=None)])
    selection = metrics.Selection(kecamatan=("Telen",))
    summary = metrics.summarise(warehouse, metrics.get("koperasi_aktif"), selection)
    row = summary.rows[-1]

    assert (row.numerator, row.denominator, row.unknown) == (0, 1, 1)
    assert (row.value, row.value_low, row.value_high) == (None, 0, 1)
    assert figure_words.value_in_words(summary.metric, row) == "\N{EN DASH}"
    assert figure_words.base_in_words(summary.metric, row).startswith("\N{EN DASH} dari 1 ")


def test_a_count_has_its_numerator_as_value(office):
    (row,) = metrics.summarise(
        office, metrics.get("koperasi_dibina"), metrics.Selection(tahun=(2023,)), ("periode",)
    ).rows

    assert (row.denominator, row.value) == (None, 1)


def test_without_periode_a_state_speaks_with_its_last_year(office):
    assert figures(office, "koperasi_aktif", ()) == {(): (1, 4, 1)}
    assert figures(office, "koperasi_aktif", (), tahun=(2022, 2023)) == {(): (2, 4, 1)}


def test_without_periode_an_additive_count_is_the_year_of_the_data_date_or_a_sum(office):
    assert figures(office, "sesi_pembinaan", ()) == {(): (1, None, 0)}
    assert figures(office, "sesi_pembinaan", (), tahun=(2023, 2024)) == {(): (2, None, 0)}


def test_koperasi_dibina_does_not_add_over_years(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A")],
        pembinaan=[activity("A", date(2022, 4, 1)), activity("A", date(2023, 4, 1))],
    )

    assert figures(warehouse, "koperasi_dibina", (), tahun=(2022, 2023)) == {(): (1, None, 0)}


def test_merah_putih_can_be_left_out_or_looked_at_alone(office):
    terdaftar = "koperasi_terdaftar"
    assert figures(office, terdaftar, ()) == {(): (4, None, 0)}
    assert figures(office, terdaftar, (), merah_putih="with") == {(): (4, None, 0)}
    assert figures(office, terdaftar, (), merah_putih="without") == {(): (3, None, 0)}
    assert figures(office, terdaftar, (), merah_putih="only") == {(): (1, None, 0)}


def test_merah_putih_is_read_from_kelompok_or_name(as_of):
    is_merah_putih = {
        "by kelompok": {"kelompok": "Koperasi Desa Merah Putih"},
        "by another kelompok": {"kelompok": "KDKMP"},
        "Koperasi Desa Merah Putih Sepaso": {},
        "KDMP Sepaso": {},
        "KKMP Teluk Lingga": {},
    }
    is_not = {"Sawit Merah": {}, "Putih Bersih": {"kelompok": "Koperasi Unit Desa"}}
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name, **given) for name, given in (is_merah_putih | is_not).items()],
    )

    assert set(behind(warehouse, "koperasi_aktif", 2023, merah_putih="only")) == set(is_merah_putih)
    assert set(behind(warehouse, "koperasi_aktif", 2023, merah_putih="without")) == set(is_not)


def test_no_jenis_is_a_group_of_its_own_and_no_bentuk_is_primer(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), koperasi("B", jenis=None), koperasi("C", bentuk=None)],
    )

    assert figures(warehouse, "koperasi_aktif", ("jenis",)) == {
        "Konsumen": (2, 2, 0),
        None: (1, 1, 0),
    }
    assert figures(warehouse, "koperasi_aktif", ("bentuk",)) == {"Primer": (3, 3, 0)}


@pytest.mark.parametrize("word", ["", "tidak disebut", "Not stated"])
def test_those_without_jenis_can_be_chosen_by_what_they_are_called(as_of, word):
    register = [koperasi("A"), koperasi("B", jenis=None)]
    warehouse = as_of(DATA_DATE, register=register)

    assert metrics.options(warehouse).jenis == ("Konsumen", "")
    assert figures(warehouse, "koperasi_aktif", (), jenis=(word,)) == {(): (1, 1, 0)}
    assert behind(warehouse, "koperasi_aktif", 2024, jenis=(word,)) == {"B": (1, 1, 0)}


def test_selecting_every_kecamatan_is_selecting_none(office):
    everywhere = metrics.Selection(kecamatan=tuple(ingest.known_kecamatan()))
    for metric in metrics.catalogue():
        for by in ((), ("periode",), ("kecamatan",)):
            all_chosen = metrics.summarise(office, metric, everywhere, by)
            none_chosen = metrics.summarise(office, metric, replace(everywhere, kecamatan=()), by)
            assert set(all_chosen.rows) == set(none_chosen.rows), metric.id


def test_several_filters_hold_together(office):
    rows = figures(
        office, "koperasi_terdaftar", (), kecamatan=("Bengalon", "Telen"), bentuk=("Sekunder",)
    )
    assert rows == {(): (1, None, 0)}
    rows = figures(office, "koperasi_aktif", (), kecamatan=("Bengalon",), jenis=("Konsumen",))
    assert rows == {(): (0, 1, 0)}


def test_an_empty_warehouse_has_no_figures(given):
    warehouse = given()

    for metric in metrics.catalogue():
        summary = metrics.summarise(warehouse, metric, metrics.Selection(), ("periode",))
        assert [row for row in summary.rows if row.numerator or row.denominator] == []


def test_the_rows_behind_say_where_they_came_from(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A", sheet="Daftar", row=7, nik="6408070000001"), koperasi("B")],
        kesehatan=[score("A", 2023, skor=Decimal(81), sheet="Nilai", row=12)],
    )

    selection = metrics.Selection(tahun=(2023,))
    frame = metrics.rows_behind(warehouse, metrics.get("koperasi_sehat"), selection)
    columns = ["koperasi_id", "nik", "nama", "kecamatan", "periode", "numerator", "denominator"]
    columns += ["unknown", "delivery", "sheet", "row"]
    assert list(frame.columns) == columns
    sehat = frame[frame["nama"] == "A"].iloc[0]
    assert (sehat["nik"], sehat["sheet"], sehat["row"]) == ("6408070000001", "Nilai", 12)


def test_only_what_nobody_asked_yet_is_asked(office, monkeypatch):
    asked = []
    ask = warehouse.run

    def listen(source, query, **parameters):
        asked.append(parameters.get("keys"))
        return ask(source, query, **parameters)

    monkeypatch.setattr(warehouse, "run", listen)
    first = metrics.summarise_many(office, ["koperasi_aktif"], EVERYWHERE)
    both = metrics.summarise_many(office, ["koperasi_terdaftar", "koperasi_aktif"], EVERYWHERE)

    assert len(asked) == 2
    assert all(key.startswith("koperasi_terdaftar ") for key in asked[1])
    assert list(both) == ["koperasi_terdaftar", "koperasi_aktif"]
    assert both["koperasi_aktif"] is first["koperasi_aktif"]


def test_another_selection_and_other_groups_are_other_questions(office):
    aktif = metrics.get("koperasi_aktif")
    every = metrics.summarise(office, aktif, EVERYWHERE)
    telen = metrics.summarise(office, aktif, metrics.Selection(kecamatan=("Telen",)))
    by_kecamatan = metrics.summarise(office, aktif, EVERYWHERE, ("kecamatan",))

    assert every.rows != telen.rows
    assert {row.kecamatan for row in by_kecamatan.rows} == {"Telen", "Bengalon"}


def test_an_answer_larger_than_all_that_is_kept_is_still_given(office):
    office.answers = warehouse.Answers(rows=0)
    aktif = metrics.get("koperasi_aktif")

    assert metrics.summarise(office, aktif, EVERYWHERE).rows
    assert office.answers.get([("koperasi_aktif", EVERYWHERE, ("periode",))]) == [None]
