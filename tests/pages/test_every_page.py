"""Every page over an office of any size, and with an address that somebody mistyped."""

import gc
import weakref
from datetime import date

import pytest

import dashboard
from kopdata.views.shell import warehouses
from tests.metrics import rows
from tests.pages.test_ringkasan import koperasi, words

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

# Data is where an empty office begins.
PAGES = [name for name in dashboard.PAGES if name != "data"]
OPENED = {"id": "Belum ada data", "en": "No data yet"}
SUPPLIER = {"id": "Operator data Dinas", "en": "The office's data operator"}


@pytest.fixture
def hamlet(given):
    """Three koperasi in one kecamatan, and a row of every kind about the first of them."""
    first = {"nama": "Koperasi 1", "kunci_nama": "1", "kecamatan": "Busang"}
    return given(
        register=[koperasi(1), koperasi(2), koperasi(3, status=None)],
        rat=[{**rows.rat("", 2022, date(2023, 3, 1)), **first}],
        kesehatan=[{**rows.score("", 2022, predikat="Sehat"), **first}],
        pembinaan=[{**rows.activity("", date(2023, 5, 1)), **first}],
        verifikasi=[{**rows.visit("", date(2023, 6, 1), "ditemukan"), **first}],
        target=[rows.target(2023, 2, "Busang")],
    )


def titles(app):
    return [element.value for element in app.subheader]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_an_empty_office_is_told_what_is_missing_and_who_supplies_it(
    opened_over, given, name, language
):
    app = opened_over(given(), script=f"pages/{name}.py", bahasa=language)

    assert OPENED[language] in titles(app)
    assert SUPPLIER[language] in words(app)
    assert "register" in words(app) or name == "kamus"
    assert not app.metric


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_one_kecamatan_with_three_koperasi(opened_over, hamlet, name, language):
    app = opened_over(hamlet, script=f"pages/{name}.py", bahasa=language, kecamatan="Busang")

    assert "Busang" in words(app)
    assert OPENED[language] not in titles(app)
    assert not any("%" in metric.value for metric in app.metric)


@pytest.mark.parametrize("name", PAGES)
def test_a_register_alone(opened_over, given, name):
    app = opened_over(given(register=[koperasi(1), koperasi(2)]), script=f"pages/{name}.py")

    assert "Data per 1 Januari 2024" in words(app)
    assert OPENED["id"] not in titles(app)


@pytest.mark.parametrize("name", PAGES)
def test_known_on_the_day_of_the_press_conference(opened, name):
    app = opened(f"pages/{name}.py", diketahui="2023-07-21")

    assert "Menurut data yang diterima sampai 21 Juli 2023" in words(app)


@pytest.mark.parametrize("name", PAGES)
def test_a_mistyped_address_is_ignored_with_a_note(opened_over, hamlet, name):
    app = opened_over(
        hamlet,
        script=f"pages/{name}.py",
        kecamatan="Atlantis",
        tahun="1900",
        jenis="Piramida",
        bentuk="Bundar",
        merah_putih="mungkin",
        diketahui="kemarin",
        bahasa="xx",
    )

    said = words(app)
    assert "Diabaikan karena tidak dikenal: " in said
    for wrong in ("Atlantis", "1900", "Piramida", "Bundar", "mungkin", "kemarin", "xx"):
        assert wrong in said
    assert "Busang" in said or "Kutai Timur" in said


@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        *(("kecamatan", "ukuran"), ("kecamatan", "profil"), ("koperasi", "koperasi")),
        *(("koperasi", "halaman"), ("koperasi", "cari"), ("kamus", "ukuran")),
        *(("kesehatan", "dari_tahun"), ("rat", "musim"), ("angka", "angka"), ("angka", "tahun")),
        *(("prioritas", "bagian"), ("prioritas", "bobot_zona_merah"), ("prioritas", "sejak")),
    ],
)
@pytest.mark.parametrize("value", ["tidak-ada", "-1", "'; drop table koperasi; --", "9" * 40])
def test_a_wrong_parameter_of_a_page_is_no_traceback(opened_over, hamlet, name, parameter, value):
    opened_over(hamlet, script=f"pages/{name}.py", **{parameter: value})


def test_a_visitor_who_saw_every_page_holds_no_warehouse_that_was_replaced(opened):
    app = opened()
    old = weakref.ref(*warehouses._shelf().published.values())
    for name in (*dashboard.PAGES, *dashboard.REACHED_BY_LINK):
        app.switch_page(f"pages/{name}.py").run()
        assert not app.exception
    warehouses._shelf().published.clear()
    app.switch_page("pages/ringkasan.py").run()
    gc.collect()

    assert old() is None
