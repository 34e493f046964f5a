"""An office of several provinsi: the filter goes from provinsi to kabupaten to kecamatan."""

from datetime import date

import pytest

from kopdata import settings
from tests.metrics.rows import koperasi

from .reading import words

LIST = """name,kemendagri_code,provinsi,kabupaten
Bengalon,64.08.06,Kalimantan Timur,Kutai Timur
Busang,64.08.07,Kalimantan Timur,Kutai Timur
Kelay,64.03.01,Kalimantan Timur,Berau
Talisayan,64.03.02,Kalimantan Timur,Berau
Bulik,62.10.01,Kalimantan Tengah,Lamandau
"""


@pytest.fixture
def nation(given, opened_over):
    """`nation(provinsi="…")`: the first page over one koperasi in each of five kecamatan."""
    settings.home().mkdir(parents=True, exist_ok=True)
    (settings.home() / "kecamatan.csv").write_text(LIST, encoding="utf-8")
    names = [line.split(",")[0] for line in LIST.splitlines()[1:]]
    listed = [
        koperasi(name, kecamatan=name, received_on=date(2024, 1, 1), status="Aktif")
        for name in names
    ]
    warehouse = given(register=listed, data_date=date(2024, 2, 1))
    return lambda **address: opened_over(warehouse, **address)


def test_each_choice_narrows_the_next(nation):
    app = nation()
    assert app.multiselect(key="kecamatan").options[-1] == "Bulik"
    assert "Yang ditampilkan: Indonesia" in words(app)

    app.selectbox(key="provinsi").select("Kalimantan Timur").run()
    assert app.selectbox(key="kabupaten").options == ["Kutai Timur", "Berau"]
    assert len(app.multiselect(key="kecamatan").options) == 4
    assert "Yang ditampilkan: Kalimantan Timur" in words(app)
    assert "4 koperasi terdaftar" in words(app)

    app.selectbox(key="kabupaten").select("Berau").run()
    assert app.multiselect(key="kecamatan").options == ["Kelay", "Talisayan"]
    assert "Yang ditampilkan: Berau" in words(app)
    assert "2 koperasi terdaftar" in words(app)


def test_another_provinsi_lets_go_of_a_kabupaten_that_is_not_in_it(nation):
    app = nation(provinsi="Kalimantan Timur", kabupaten="Berau")
    assert "Yang ditampilkan: Berau" in words(app)

    app.selectbox(key="provinsi").select("Kalimantan Tengah").run()

    assert not app.exception
    assert "Yang ditampilkan: Bulik" in words(app)


def test_an_office_of_one_regency_is_not_asked(opened):
    app = opened()

    assert {"provinsi", "kabupaten"}.isdisjoint(one.key for one in app.selectbox)
