"""A badan hukum number with its date in one cell is number and date."""

from datetime import date

import pytest

from kopdata.ingest import key_of_badan_hukum

HEAD = ("Nama Koperasi", "Nomor Badan Hukum", "Tanggal Badan Hukum", "Kecamatan")
NUMBER, DAY = "295/BH/518/II/2006", date(2006, 1, 16)


def first(parsed, kind, *fields):
    row = parsed.tables[kind].to_pylist()[0]
    return tuple(row[field] for field in fields)


@pytest.mark.parametrize(
    "cell",
    [
        "No. 295/BH/518/II/2006 tgl 16-01-2006",
        "295/BH/518/II/2006, tanggal 16 Januari 2006",
        "295/BH/518/II/2006 (16/01/2006)",
    ],
)
def test_a_number_with_its_date_is_the_number_it_is_without(read, cell):
    fields = ("kunci_badan_hukum", "tanggal_badan_hukum")
    registered = read([HEAD, ("KSP Maju", cell, None, "Telen")])
    rat_head = ("Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Tahun Buku", "Tanggal RAT")
    reported = read([rat_head, ("KSP Maju", cell, "Telen", 2022, "01/03/2023")])

    assert first(registered, "register", *fields) == (NUMBER, DAY)
    assert first(reported, "rat", "kunci_badan_hukum") == (NUMBER,)


def test_a_date_of_its_own_column_goes_first(read):
    parsed = read([HEAD, ("KSP Maju", f"{NUMBER} tgl 16-01-2006", "01/02/2010", "Telen")])

    assert first(parsed, "register", "tanggal_badan_hukum") == (date(2010, 2, 1),)


@pytest.mark.parametrize("text", ["Dalam proses 2024", "Belum (2025)", "Ada, tahun 2010", "34"])
def test_words_with_a_year_are_no_number(text):
    assert key_of_badan_hukum(text) is None


@pytest.mark.parametrize("text", ["AHU-0012345.AH.01.26", "518/BH/2010", "Ada/12/BH/2010", "12345"])
def test_what_tells_one_apart_is_a_number(text):
    assert key_of_badan_hukum(text)
