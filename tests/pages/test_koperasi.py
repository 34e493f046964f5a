"""Koperasi: the list, the search, a profile by its address; and nobody's name for the public."""

from datetime import date

import pytest

from kopdata.access import log
from kopdata.questions.koperasi import profile
from tests.metrics.rows import activity, rat, score, visit
from tests.pages.reading import charts
from tests.pages.test_ringkasan import koperasi, words

DAY = date(2024, 1, 1)
PAGE = "pages/koperasi.py"


@pytest.fixture
def office(given):
    """A koperasi in Busang with everything, and one of which nothing more is known."""
    named = {"nama": "Koperasi 1", "kunci_nama": "1", "kecamatan": "Busang"}
    return given(
        register=[
            koperasi(1, ketua="Ibu Rahasia", telepon="0811-222-333", received_on=DAY),
            koperasi(2, status=None, kecamatan="Bengalon", received_on=DAY),
        ],
        rat=[{**rat("", 2022, date(2023, 3, 1)), **named}],
        kesehatan=[{**score("", 2022, predikat="Sehat"), **named}],
        pembinaan=[{**activity("", date(2023, 5, 1)), **named}],
        verifikasi=[{**visit("", date(2023, 6, 1), "tidak ditemukan"), **named}],
    )


@pytest.fixture
def as_public(sign_in):
    """Nobody of the office."""
    sign_in("publik")


def test_all_koperasi_are_listed(opened):
    app = opened(PAGE)
    (listed,) = app.dataframe

    assert len(listed.value) == 1562
    assert listed.value["nama"].notna().all()
    assert "1.562 koperasi yang pernah disebut suatu daftar" in words(app)
    assert "tidak ada dalam daftar terakhir" in set(listed.value["daftar_terakhir"])


def test_one_kecamatan(opened):
    (listed,) = opened(PAGE, kecamatan="Busang").dataframe

    assert set(listed.value["kecamatan"]) == {"Busang"}


def test_a_name_typed_wrong_is_found(opened):
    app = opened(PAGE, cari="nipah lestary")
    (listed,) = app.dataframe

    assert all("Nipah Lestari".upper() in nama.upper() for nama in listed.value["nama"])
    assert app.selectbox(key="buka_koperasi").options[0].startswith(listed.value["nama"].iloc[0])


def test_a_name_outside_the_filters_is_told(opened_over, office):
    app = opened_over(office, script=PAGE, cari="Koperasi 1", kecamatan="Bengalon")

    assert not app.dataframe
    assert "Tidak ada koperasi yang cocok" in app.info[0].value
    assert "Di luar filter ada 1 yang cocok" in words(app)


def test_choosing_a_hit_opens_its_profile_and_back_leads_to_the_list(opened_over, office):
    app = opened_over(office, script=PAGE, cari="6408000000001")
    app.selectbox(key="buka_koperasi").set_value(_id(office, "Koperasi 1")).run()

    assert app.header[0].value == "Koperasi 1"
    assert app.query_params["koperasi"] == _id(office, "Koperasi 1")

    app.button(key="kembali").click().run()
    assert not app.header
    assert "koperasi" not in app.query_params
    assert app.text_input(key="cari").value == "6408000000001"


def test_the_address_opens_a_profile(opened_over, office):
    app = opened_over(office, script=PAGE, koperasi=_id(office, "Koperasi 1"))

    assert app.header[0].value == "Koperasi 1"
    assert len(charts(app)) == 1
    assert "RAT dilaksanakan 1 dari 1 tahun buku yang jatuh tempo." in words(app)
    assert "Berstatus Aktif, tetapi Satgas tidak menemukannya" in words(app)
    assert "Ibu Rahasia" in words(app)
    assert "UU 27/2022" in words(app)


def test_a_koperasi_without_any_facts_opens_too(opened_over, office):
    app = opened_over(office, script=PAGE, koperasi=_id(office, "Koperasi 2"))

    assert "Belum pernah dinilai. Selesai dibina 0 kali." in words(app)
    assert "Tidak ada pernyataan yang bertentangan." in words(app)


def test_people_are_in_no_table_that_could_be_downloaded(opened_over, office):
    app = opened_over(office, script=PAGE, koperasi=_id(office, "Koperasi 1"))

    assert not any("Rahasia" in table.value.to_csv() for table in app.dataframe)


def test_people_shown_are_counted_once_in_a_session(opened_over, office):
    first, second = (_id(office, f"Koperasi {number}") for number in (1, 2))
    for address in (first, first):
        app = opened_over(office, script=PAGE, koperasi=address)
        app.run()
    opened_over(office, script=PAGE, koperasi=second)  # of which nobody is named
    opened_over(office, script=PAGE)

    (counted,) = log.people_shown().items()
    assert counted[0][1:] == ("", "contoh")
    assert counted[1] == 2, "two sessions"
    assert log.newest() == []


@pytest.mark.usefixtures("as_public")
@pytest.mark.parametrize("address", [{}, {"cari": "Koperasi 1"}, {"koperasi": "first"}])
def test_the_public_sees_no_names(opened_over, office, monkeypatch, address):
    monkeypatch.setattr(profile, "people", lambda *_: pytest.fail("asked for people"))
    if "koperasi" in address:
        address = {"koperasi": _id(office, "Koperasi 1")}
    app = opened_over(office, script=PAGE, **address)

    assert not app.dataframe
    assert not app.header
    assert "Koperasi 1" not in words(app)
    assert "Rahasia" not in words(app)
    assert "UU 27/2022" in app.info[0].value
    assert not log.people_shown()


def test_an_address_nobody_knows(opened_over, office):
    app = opened_over(office, script=PAGE, koperasi="K_tidak_ada")

    assert any("tidak ada dalam data ini" in warning.value for warning in app.warning)


def test_known_on_shows_only_what_was_known(opened):
    app = opened(PAGE, diketahui="2023-07-21")
    (listed,) = app.dataframe

    assert len(listed.value) < 1562
    assert listed.value["rat_terakhir"].max() == 2022


def test_an_empty_office_says_what_is_missing(opened_over, given):
    app = opened_over(given(), script=PAGE)

    assert not app.dataframe
    assert "python -m kopdata receive" in words(app)


def test_a_selection_without_koperasi_says_so(opened_over, office):
    app = opened_over(office, script=PAGE, jenis="Jasa", merah_putih="Hanya")

    assert app.info[0].value == "Tidak ada koperasi dalam pilihan ini."


def test_what_a_file_says_is_not_read_as_markup(opened_over, given):
    source = given(register=[koperasi(1, nama="**[Koperasi](http://x)** :red[A]")])
    app = opened_over(source, script=PAGE, koperasi=_id(source, "**[Koperasi](http://x)** :red[A]"))

    unseen = "\N{WORD JOINER}"  # without it Streamlit makes a link and a colour of what follows
    assert app.header[0].value == (rf"\*\*\[Koperasi\](http\:{unseen}//x)\*\* \:{unseen}red\[A\]")


def test_english(opened_over, office):
    app = opened_over(office, script=PAGE, bahasa="en", koperasi=_id(office, "Koperasi 1"))

    assert "Coached 1 times." in words(app)
    assert "Statements that contradict each other" in words(app)


def _id(warehouse, nama):
    query = "select koperasi_id from koperasi where nama = $nama"
    ((koperasi_id,),) = warehouse.cursor().execute(query, {"nama": nama}).fetchall()
    return koperasi_id


def test_a_search_in_the_address_is_no_longer_than_one_in_the_field(opened_over, given):
    source = given(register=[koperasi(1), koperasi(2)])

    app = opened_over(source, script="pages/koperasi.py", cari="x" * 2_000)

    assert "x" * 200 in "".join(one.value for one in app.info)
    assert "x" * 201 not in "".join(one.value for one in app.info)
