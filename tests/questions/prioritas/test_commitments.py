"""A promise as it stands: the measure now, the state, and what was put off with which reason."""

from datetime import date

import pytest

from kopdata import metrics
from kopdata.questions.prioritas.commitments import commitments, known_metric
from tests.metrics.rows import activity, koperasi, rat, target

DAY = date(2024, 9, 1)


def promise(id_="K1", tenggat=date(2024, 12, 31), **stated):
    return {
        "id": id_,
        "janji": "Dibina",
        "penanggung_jawab": "Bidang",
        "tenggat": tenggat,
        "metrik": "koperasi_dibina_baru",
        "nilai_awal": 0,
        "nilai_target": 3,
        "keadaan": "berjalan",
        "tanggal": date(2024, 1, 10),
        **stated,
    }


def office(as_of, *promises):
    return as_of(
        DAY,
        register=[koperasi(name) for name in "ABC"] + [koperasi("T", "Telen")],
        pembinaan=[activity(name, date(2024, 5, 1)) for name in "AB"]
        + [activity("T", date(2024, 5, 1), kecamatan="Telen")],
        rat=[rat("A", year, date(year + 1, 3, 1)) for year in (2021, 2022, 2023)],
        target=[target(2024, 3)],
        komitmen=list(promises),
    )


def only(warehouse, selection=None):
    (one,) = commitments(warehouse, selection or metrics.Selection())
    return one


def test_the_value_now_is_the_measure_over_its_own_area(as_of):
    whole = only(office(as_of, promise(nilai_target=9)))
    own = only(office(as_of, promise(kecamatan="Telen", nilai_target=9)))

    assert (whole.value_then, whole.value_now, whole.value_promised) == (0, 3, 9)
    assert own.value_now == 1


@pytest.mark.parametrize(
    ("stated", "state"),
    [
        ({"nilai_target": 9}, "berjalan"),
        ({"nilai_target": 3}, "tercapai"),
        ({"nilai_target": 9, "tenggat": date(2024, 8, 31)}, "lewat"),
        ({"nilai_target": 9, "tenggat": DAY}, "berjalan"),
        ({"nilai_target": 3, "tenggat": date(2024, 8, 31)}, "tercapai"),
        ({"nilai_target": 9, "tenggat": None}, "tanpa_tenggat"),
        ({"keadaan": "batal", "tenggat": date(2024, 8, 31)}, "batal"),
        ({"keadaan": "selesai", "nilai_target": 9}, "selesai"),
        ({"metrik": None, "tenggat": date(2024, 8, 31)}, "lewat"),
    ],
)
def test_its_state_in_one_word(as_of, stated, state):
    assert only(office(as_of, promise(**stated))).state == state


def test_fewer_is_reached_from_above(as_of):
    red = {"metrik": "zona_merah", "nilai_awal": 4}

    assert only(office(as_of, promise(nilai_target=3, **red))).state == "tercapai"
    assert only(office(as_of, promise(nilai_target=2, **red))).state == "berjalan"


def test_a_postponement_is_a_later_row_and_needs_a_reason(as_of):
    first = promise(tenggat=date(2024, 6, 30), nilai_target=9)
    silent = {
        "id": "k1 ",
        "tenggat": date(2024, 7, 31),
        "tanggal": date(2024, 6, 1),
        "nilai_target": None,
    }
    told = {**silent, "tenggat": date(2024, 9, 30), "tanggal": date(2024, 7, 1), "alasan": "banjir"}

    late = only(office(as_of, first, silent))
    assert (late.tenggat, late.state) == (date(2024, 6, 30), "lewat")
    assert [one.alasan for one in late.postponements] == [None]

    moved = only(office(as_of, first, silent, told))
    assert (moved.tenggat, moved.state, moved.value_promised) == (date(2024, 9, 30), "berjalan", 9)
    assert [(one.before, one.after, one.alasan) for one in moved.postponements] == [
        (date(2024, 6, 30), date(2024, 7, 31), None),
        (date(2024, 6, 30), date(2024, 9, 30), "banjir"),
    ]


def test_what_is_late_comes_first_and_kecamatan_are_filtered(as_of):
    warehouse = office(
        as_of,
        promise("later", nilai_target=9),
        promise("late", date(2024, 2, 1), nilai_target=9),
        promise("own", nilai_target=9, kecamatan="Telen", tenggat=date(2024, 10, 1)),
    )

    found = commitments(warehouse, metrics.Selection())
    assert [one.id for one in found] == ["late", "own", "later"]
    assert only(warehouse, metrics.Selection(kecamatan=("Telen",))).id == "own"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("koperasi_aktif", "koperasi_aktif"),
        (" Koperasi  AKTIF ", "koperasi_aktif"),
        ("entah", None),
        (None, None),
    ],
)
def test_a_metric_by_its_id_or_name(name, found):
    assert known_metric(name) == found
