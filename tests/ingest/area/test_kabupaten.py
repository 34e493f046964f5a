"""Provinsi and kabupaten: what they are called, and what is called nothing."""

import pytest

from kopdata import ingest, settings

LIST = """name,kemendagri_code,provinsi,kabupaten
Bengalon,64.08.06,Kalimantan Timur,Kutai Timur
Busang,64.08.07,Kalimantan Timur,Kutai Timur
Kelay,64.03.01,Kalimantan Timur,Berau
Talisayan,64.03.02,Kalimantan Timur,Berau
Bulik,62.10.01,Kalimantan Tengah,Lamandau
"""


@pytest.fixture
def write_list():
    def write(text):
        settings.home().mkdir(parents=True, exist_ok=True)
        (settings.home() / "kecamatan.csv").write_text(text, encoding="utf-8")

    return write


def test_the_shipped_list_names_one_regency_and_no_division():
    assert ingest.kabupaten() == ()
    assert ingest.whole_area() == "Kutai Timur"
    assert ingest.area_name(("Bengalon", "Busang")) is None


def test_a_list_with_kabupaten_groups_its_kecamatan(write_list):
    write_list(LIST)

    assert [one.name for one in ingest.kabupaten()] == ["Kutai Timur", "Berau", "Lamandau"]
    assert ingest.kabupaten()[1].kecamatan == ("Kelay", "Talisayan")


@pytest.mark.parametrize(
    ("kecamatan", "name"),
    [
        (("Busang", "Bengalon"), "Kutai Timur"),
        (("Kelay", "Talisayan", "Busang", "Bengalon"), "Kalimantan Timur"),
        (("Kelay", "Busang"), None),
        (("Bulik",), None),
    ],
)
def test_only_a_whole_kabupaten_or_provinsi_has_its_name(write_list, kecamatan, name):
    write_list(LIST)

    assert ingest.area_name(kecamatan) == name


@pytest.mark.parametrize(
    ("rows", "name"), [(2, "Kutai Timur"), (4, "Kalimantan Timur"), (5, "Indonesia")]
)
def test_the_whole_is_called_after_what_holds_it_all(write_list, rows, name):
    write_list("\n".join(LIST.splitlines()[: rows + 1]))

    assert ingest.whole_area() == name
