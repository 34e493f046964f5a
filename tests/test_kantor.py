"""Whose office it is: what a home folder's own files say, and what an officer is told to write."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from kopdata import settings
from kopdata.cli import main
from kopdata.errors import KantorError
from kopdata.kantor import kantor, shipped

POLMAN = 'kode = "76.04"\nnama = "Polewali Mandar"\n'
LIST = "name,kemendagri_code\nTinambung,76.04.01\nLuyo,76.04.11\n"


@pytest.fixture
def place():
    """`place(kantor="...", kecamatan="...")`: the files of a home folder."""

    def write(**files):
        settings.home().mkdir(parents=True, exist_ok=True)
        names = {"kantor": "kantor.toml", "kecamatan": "kecamatan.csv"}
        for name, content in files.items():
            (settings.home() / names[name]).write_text(content, "utf-8")

    return write


def test_without_files_of_its_own_it_is_the_shipped_office():
    assert kantor() == shipped()
    assert shipped().names == ("Kutai Timur", "Kutim")


def test_another_office_takes_nothing_from_the_shipped_one(place):
    place(kantor=POLMAN, kecamatan=LIST)

    assert (kantor().kode, kantor().names) == ("7604", ("Polewali Mandar",))
    assert kantor().hari_pernyataan is None
    assert kantor().judul_tab == ""


def test_a_single_key_changes_only_that(place):
    place(kantor='judul_tab = "Koperasi kita"')

    assert kantor().judul_tab == "Koperasi kita"
    assert kantor().hari_pernyataan == shipped().hari_pernyataan
    assert kantor().names == shipped().names


@pytest.mark.parametrize(
    ("listed", "kode", "nama"),
    [
        (LIST, "7604", "wilayah 7604"),
        ("name,kemendagri_code\nLuyo,76.04.11\nMamuju,76.02.01\n", "76", "wilayah 76"),
        ("name,kemendagri_code\nLuyo,76.04.11\nBulik,62.10.01\n", "", "Indonesia"),
        ("name\nBengalon\n", shipped().kode, "Kutai Timur"),
        ("name,provinsi,kabupaten\nLuyo,Sulawesi Barat,Polman\n", "", "Polman"),
    ],
)
def test_a_list_of_kecamatan_alone_says_where_it_is(place, listed, kode, nama):
    place(kecamatan=listed)

    assert (kantor().kode, kantor().nama) == (kode, nama)


WRONG = [
    ('nama = "Polewali Mandar"', LIST, "'kode' belum ada. Tulis kode Kemendagri"),
    ('kode = "76.04"', LIST, "'nama' belum ada. Tulis nama wilayah"),
    (POLMAN + 'ibu_kota = "Polewali"', LIST, "'ibu_kota' tidak dikenal. Yang ada: kode, nama"),
    (POLMAN + "hari_pernyataan = 2023", LIST, "'hari_pernyataan' tidak terbaca. Tulis tanggal"),
    (POLMAN + 'nama_lain = "Polman"', LIST, "'nama_lain' tidak terbaca. Tulis daftar"),
    ("retensi_kontak_tahun = 0", LIST, "'retensi_kontak_tahun' tidak terbaca. Tulis banyaknya"),
    ('kode = "760"\nnama = "P"', LIST, "'kode' tidak terbaca. Tulis kode Kemendagri"),
    ('sehat = "predikat"', LIST, "'sehat' tidak terbaca. Tulis salah satu dari koperasi_sehat"),
    ("kode = ", LIST, "tidak dapat dibaca"),
    (POLMAN, "name,kemendagri_code\nBengalon,64.08.06\n", "Taruh kecamatan.csv milik Polewali"),
    (POLMAN, "kecamatan\nLuyo\n", "kolom 'name'"),
]


@pytest.mark.parametrize(("toml", "listed", "told"), WRONG)
def test_what_does_not_hold_is_told_with_what_to_write(place, toml, listed, told, capsys):
    place(kantor=toml, kecamatan=listed)

    with pytest.raises(KantorError, match=re.escape(told)):
        kantor()
    assert main(["deliveries"]) == 1
    assert told in capsys.readouterr().err
    app = AppTest.from_file(str(settings.ROOT / "dashboard.py"), default_timeout=60).run()
    assert not app.exception
    assert told in app.error[0].value.replace("\\", "")  # as it is read: marks are escaped
