"""Where a koperasi is: kabupaten and kecamatan together, by column, title, sheet and alias."""

import pytest

from kopdata import ingest, settings
from kopdata.errors import KantorError

HEAD = ("NIK", "Nama Koperasi", "Kecamatan", "Kabupaten/Kota", "Status")
PROVINCE = """name,provinsi,kabupaten
Sukorejo,Jawa Timur,Kabupaten Ponorogo
Ponorogo,Jawa Timur,Kabupaten Ponorogo
Sukorejo,Jawa Timur,Kota Blitar
Sananwetan,Jawa Timur,Kota Blitar
Wlingi,Jawa Timur,Kabupaten Blitar
"""


def row(number, kecamatan, kabupaten=None):
    return (f"64080100000{number:02}", f"Koperasi Uji {number}", kecamatan, kabupaten, "Aktif")


def listed(name, text):
    settings.home().mkdir(parents=True, exist_ok=True)
    (settings.home() / name).write_text(text, "utf-8")


@pytest.fixture
def province():
    listed("kecamatan.csv", PROVINCE)


def places(parsed):
    return parsed.tables["register"]["kecamatan"].to_pylist()


def test_rows_of_another_kabupaten_are_refused_by_their_own_column(read):
    parsed = read(
        [
            HEAD,
            row(1, "Batu Ampar", "Kota Batam"),
            row(2, "Karangan", "Kab. Trenggalek"),
            row(3, "Muara Badak", "KABUPATEN KUTAI KARTANEGARA"),
            row(4, "Karangan", "Kab. Kutai Timur"),
            row(5, "Bengalon", "6408"),
            row(6, "Telen", "KUTIM"),
            row(7, "Kaubun", None),
            row(8, "Busang", "Kota Kutai Timur"),
            row(9, "Busang", "64.08 - KAB. KUTAI TIMUR"),
        ]
    )

    assert places(parsed) == ["Karangan", "Bengalon", "Telen", "Kaubun", "Busang"]
    refused = [problem for problem in parsed.problems if problem.severity == "menolak"]
    assert [problem.row for problem in refused] == [2, 3, 4, 9]
    assert all("bukan kabupaten ini" in problem.message for problem in refused)
    assert {problem.field for problem in refused} == {"kabupaten"}


def test_a_kabupaten_typed_wrong_is_refused_with_the_nearest_one(read):
    parsed = read([HEAD, row(1, "Telen", "Kab. Kutai Tmur"), row(2, "Telen", "Kutai Timur")])

    assert "yang terdekat: Kutai Timur" in parsed.problems[0].message


def test_facts_of_another_kabupaten_are_refused_too(read):
    head = ("NIK", "Nama Koperasi", "Kecamatan", "Kab/Kota", "Tahun Buku", "Tanggal RAT")
    parsed = read(
        [
            head,
            ("6408010000001", "Koperasi A", "Karangan", "Trenggalek", 2022, "01/03/2023"),
            ("6408010000002", "Koperasi B", "Karangan", "Kutai Timur", 2022, "01/03/2023"),
        ]
    )

    assert parsed.tables["rat"]["nama"].to_pylist() == ["Koperasi B"]


@pytest.mark.usefixtures("province")
def test_kecamatan_of_one_name_are_told_apart_by_the_kabupaten(read):
    parsed = read(
        [
            HEAD,
            row(1, "Sukorejo", "Kota Blitar"),
            row(2, "SUKOREJO", "PONOROGO"),
            row(3, "Sukorejo (Kota Blitar)", None),
            row(4, "Sananwetan", None),
            row(5, "Sukorejo", None),
            row(6, "Wlingi", "Kota Blitar"),
            row(7, "Wlingi", "Blitar"),
            row(8, "Pacitan", "Kab. Pacitan"),
        ]
    )

    assert places(parsed) == [
        *("Sukorejo (Kota Blitar)", "Sukorejo (Kabupaten Ponorogo)"),
        *("Sukorejo (Kota Blitar)", "Sananwetan"),
    ]
    told = {problem.row: problem.message for problem in parsed.problems}
    assert "Sukorejo (Kabupaten Ponorogo) atau Sukorejo (Kota Blitar)" in told[6]
    assert "bukan kecamatan di Kota Blitar, tetapi di Kabupaten Blitar" in told[7]
    assert "Kabupaten Blitar atau Kota Blitar" in told[8]
    assert "bukan kabupaten ini" in told[9]


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("title", "sheet"),
    [("DATA KOPERASI KOTA BLITAR TAHUN 2022", "Data"), ("DATA KOPERASI", "Kota Blitar")],
)
def test_title_or_sheet_says_the_kabupaten_of_all_rows(read, title, sheet):
    head = ("NIK", "Nama Koperasi", "Kecamatan")
    parsed = read([(title,), head, row(1, "Sukorejo")[:3]], sheet=sheet)

    assert places(parsed) == ["Sukorejo (Kota Blitar)"]


def test_a_sheet_named_like_the_kabupaten_is_no_kecamatan(read):
    listed("kantor.toml", 'kode = "35.02"\nnama = "Ponorogo"\n')
    listed("kecamatan.csv", "name,kemendagri_code\nPonorogo,35.02.17\nPulung,35.02.10\n")
    rows = [("NIK", "Nama Koperasi", "Kecamatan"), row(1, "Pulung")[:3], row(2, None)[:3]]

    assert places(read(rows, sheet="Ponorogo")) == ["Pulung"]
    assert places(read(rows, sheet="Kec. Ponorogo")) == ["Pulung", "Ponorogo"]


def test_a_kota_is_not_the_kabupaten_of_its_name(read):
    listed("kantor.toml", 'kode = "32.01"\nnama = "Bogor"\n')
    listed("kecamatan.csv", "name,kemendagri_code\nCibinong,32.01.01\nCiawi,32.01.24\n")

    parsed = read([HEAD, row(1, "Ciawi", "Kota Bogor"), row(2, "Ciawi", "Kab. Bogor")])

    assert parsed.tables["register"]["row"].to_pylist() == [3]


def test_the_offices_own_spellings_are_read(read):
    rows = [HEAD, row(1, "Kongbeng Baru")]
    listed("kecamatan_alias.csv", "alias;name\nKongbeng Baru;Kombeng\n")
    before = ingest.reader_key()

    assert places(read(rows)) == ["Kombeng"]
    listed("kecamatan_alias.csv", "alias,name\nKongbeng Baru,Kombenk\n")
    assert ingest.reader_key() != before
    with pytest.raises(KantorError, match="'Kombenk' bukan nama kecamatan"):
        read(rows)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kecamatan,kode\nLuyo,76.04.11\n", "Yang ada: kecamatan, kode"),
        ("name,kabupaten\nLuyo,Polman\nBulik,\n", "baris 3: kabupaten dari Bulik kosong"),
        ("name,kabupaten\nLuyo,Polman\nluyo,Polman\n", "baris 3: kecamatan luyo di Polman sudah"),
        ("name,kemendagri_code\n,76.04.11\n", "baris 2: nama kecamatan"),
    ],
)
def test_a_list_of_kecamatan_that_does_not_hold_says_where(text, told):
    listed("kecamatan.csv", text)

    with pytest.raises(KantorError, match=told):
        ingest.known_kecamatan()
