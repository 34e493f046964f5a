"""A koperasi is found by name, NIK or badan hukum, also when it was typed wrong."""

from datetime import date

import pytest

from kopdata import metrics
from kopdata.questions.shared.search import search
from tests.metrics.rows import koperasi

ALL = metrics.Selection()


@pytest.fixture
def office(given):
    return given(
        register=[
            _koperasi("KUD Sirih Senada", 1, nomor_badan_hukum="AHU-0001140.AH.01.26.2020"),
            _koperasi("Koperasi Produsen Sirih Makmur", 2, jenis="Produsen"),
            _koperasi("KSU Sumber Rejeki", 3, kecamatan="Busang"),
            _koperasi("Koperasi Suka Maju", 4),
            _koperasi("KPRI Teladan", 5, nomor_badan_hukum="77/BH/1999"),
            {**_koperasi("KPRI Teladan Baru", 5), "received_on": date(2024, 5, 1)},
        ]
    )


@pytest.mark.parametrize(
    ("text", "nik"),
    [
        pytest.param("KUD Sirih Senada", 1, id="as written"),
        pytest.param("kud  sirih,senada", 1, id="case, spaces and marks"),
        pytest.param("sireh senda", 1, id="a letter wrong in each word"),
        pytest.param("senada kud", 1, id="words in another order"),
        pytest.param("sumber rezeki", 3, id="another spelling"),
        pytest.param("sumb", 3, id="the beginning of a word"),
        pytest.param("sukamaju", 4, id="written in one"),
        pytest.param("suka maju sejahtera", 4, id="a word too many"),
        pytest.param("koperasi suka maju", 4, id="with the word koperasi"),
        pytest.param("6408000000003", 3, id="NIK"),
        pytest.param("'6408000000003 ", 3, id="NIK as a spreadsheet writes it"),
        pytest.param("ahu-0001140.ah.01.26.2020", 1, id="badan hukum"),
        pytest.param("0001140.AH", 1, id="part of a badan hukum"),
        pytest.param("77 / bh / 1999", 5, id="badan hukum with spaces"),
    ],
)
def test_the_first_hit_is_the_one_meant(office, text, nik):
    found = search(office, ALL, text)

    assert found[0].koperasi_id == _ids(office)[nik]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6408000000030", id="two figures swapped"),
        pytest.param("640800000003", id="a figure missing"),
        pytest.param("64080000000003", id="a figure too many"),
        pytest.param("6408000O00003", id="a letter for a figure"),
    ],
)
def test_a_nik_with_one_mistake_is_found(office, text):
    assert _ids(office)[3] in {one.koperasi_id for one in search(office, ALL, text)}


def test_the_nik_itself_leaves_out_those_that_are_like_it(office):
    assert len(search(office, ALL, "6408000000003")) == 1


def test_a_former_name_is_found_too(office):
    (found,) = search(office, ALL, "kpri teladan baru")

    assert found.koperasi_id == _ids(office)[5]
    assert found.name == "KPRI TELADAN BARU"


@pytest.mark.parametrize("text", ["", "  ", "zzzz", "-", "%", "'; drop table koperasi"])
def test_nothing_is_found_by_nonsense(office, text):
    assert search(office, ALL, text) == ()


def test_the_selection_holds(office):
    assert search(office, metrics.Selection(kecamatan=("Bengalon",)), "rejeki") == ()
    assert len(search(office, metrics.Selection(kecamatan=("Busang",)), "rejeki")) == 1
    assert len(search(office, metrics.Selection(jenis=("Produsen",)), "sirih")) == 1


def test_no_more_than_asked_for(office):
    assert len(search(office, ALL, "sirih")) == 2
    assert len(search(office, ALL, "sirih", at_most=1)) == 1


def _koperasi(nama, number, **stated):
    row = koperasi(nama, **stated)
    del row["kunci_nama"]
    return {**row, "nik": f"6408000000{number:03d}", "received_on": date(2024, 1, 1)}


def _ids(warehouse):
    rows = warehouse.cursor().execute("select nik, koperasi_id from koperasi").fetchall()
    return {int(nik[-3:]): koperasi_id for nik, koperasi_id in rows}
