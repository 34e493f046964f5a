"""What the public is shown: every page over the file in which nobody is, and no word of anybody."""

from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import pytest
import streamlit as st

import dashboard
from kopdata import loading, warehouse
from kopdata.errors import NotForPublic
from kopdata.settings import PACKAGE
from kopdata.views.shell import sidebar, warehouses

from .reading import words

PAGES = tuple(name for name in dashboard.PAGES if name not in ("koperasi", "prioritas"))
CLOSED = ("koperasi", "prioritas")
CHOICES = {
    "all": {},
    "a kecamatan": {"kecamatan": ["Busang"]},
    "two kecamatan and a year": {"kecamatan": ["Busang", "Bengalon"], "tahun": ["2023"]},
    "a year before everything": {"tahun": ["2017"]},
    "filters that are none": {"jenis": ["Jasa"], "merah_putih": ["only"], "bentuk": ["Sekunder"]},
    "a past day": {"diketahui": ["2024-06-30"]},
    "an entry of the archive": {"entri": ["0"]},
}
# The questions that the public file answers: what else a page asks, it asks for who may see names.
ANSWERED = {
    *("kamus/meanings_rat_deadlines", "pembinaan/quarters", "pers/claims"),
    *("shared/behind_last_received", "shared/rat_season_due_days"),
    *("shared/rat_season_still_possible_told", "shared/standing_ends_of_years"),
    "change/between_deliveries",
}


@pytest.fixture
def as_public(opened, sign_in):
    """The pages over the sample, opened by somebody who may not see names."""
    sign_in("publik")

    def open_it(page, **address):
        if page == "data":  # it asks for its visit twice
            return opened(**address).switch_page("pages/data.py").run()
        return opened(script=f"pages/{page}.py", **address)

    return open_it


@pytest.fixture
def public(sample_home, monkeypatch):
    """The public file of the sample."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    with closing(warehouse.open_read_only(warehouse.public_beside(loading.current()))) as found:
        yield found


@pytest.fixture(scope="module")
def named(sample_home):
    """Every name and number by which somebody could be told in the sample."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(sample_home))
        path = loading.current()
    with closing(warehouse.open_read_only(path)) as full:
        koperasi = full.cursor().table("koperasi").df()
    listed = koperasi[["koperasi_id", "nama", "nik", "nomor_badan_hukum", "ketua", "telepon"]]
    return {
        word.casefold()
        for word in listed.to_numpy().ravel()
        if isinstance(word, str) and len(word) > 5
    }


def said(app):
    """Everything a page shows, also what only a table or a chart holds."""
    every = (*app.main, *app.sidebar)
    return "\n".join(repr(getattr(one, "proto", "")) for one in every).casefold()


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_its_totals_and_nobody(as_public, named, page, choice):
    app = as_public(page, **CHOICES[choice])

    assert not app.error
    shown = said(app)
    assert app.title
    assert not [word for word in named if word in shown]


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"angka": "koperasi_sehat"}, id="metric"),
        pytest.param({"angka": "koperasi_aktif", "kecamatan": "Busang"}, id="aktif"),
        pytest.param({"angka": "koperasi_dibina_baru"}, id="target"),
        pytest.param({"hitungan": "tangga", "pada": "2024", "anak": "rat"}, id="figure"),
    ],
)
def test_the_card_of_a_number_tells_its_base_and_no_row(as_public, named, asked):
    app = as_public("angka", **asked)

    assert not app.error
    assert not app.dataframe
    assert "sudah masuk" in said(app) or "pengguna internal" in said(app)
    assert not [word for word in named if word in said(app)]


@pytest.mark.parametrize("page", CLOSED)
def test_a_page_of_single_koperasi_says_that_it_is_for_those_signed_in(as_public, named, page):
    app = as_public(page, koperasi="K0001")

    assert "hanya untuk yang sudah masuk" in "".join(one.value for one in app.info)
    assert not app.dataframe
    assert not app.text_input
    assert not [word for word in named if word in said(app)]


def test_the_pages_of_single_koperasi_are_not_offered(as_public, opened, monkeypatch):
    offered = []
    monkeypatch.setattr("kopdata.views.shell.visit.st.Page", noting(offered))
    as_public("data")
    assert {name for name, visibility in offered if visibility == "hidden"} == {*CLOSED, "angka"}

    offered.clear()
    monkeypatch.setattr("kopdata.views.shell.access.may_see_names", lambda: True)
    opened()
    assert {name for name, visibility in offered if visibility == "hidden"} == {"angka"}


def noting(offered):
    make = st.Page

    def page(path, **looks):
        offered.append((Path(path).stem, looks["visibility"]))
        return make(path, **looks)

    return page


def test_the_public_filters_by_year_and_kecamatan(as_public):
    app = as_public("ringkasan", jenis=["Jasa"])

    assert {one.key for one in app.multiselect} == {"kecamatan"}
    assert {one.key for one in app.selectbox} & {"jenis", "bentuk", "merah_putih"} == set()
    assert "Jasa" in app.warning[0].value


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"diketahui": "2024-06-30"}, "Keadaan sebelumnya hanya untuk yang sudah masuk"),
        (
            {"diketahui": "2024-06-30", "entri": "0", "bahasa": "en"},
            "Earlier states are for those signed in",
        ),
    ],
)
def test_two_states_of_the_archive_are_not_set_side_by_side_by_the_public(
    as_public, built, asked, words
):
    app = as_public("kesehatan", **asked)

    assert sum(words in one.value for one in app.info) == 1
    assert [one.key for one in app.date_input] == []
    assert [one.key for one in app.number_input] == []
    assert "2024" not in "".join(one.value for one in app.warning)
    assert built == []


def test_an_entry_before_the_last_is_an_earlier_state():
    assert sidebar.asks_for_past({"entri": ["30"]}, 31)
    assert not sidebar.asks_for_past({"entri": ["31"]}, 31)
    assert not sidebar.asks_for_past({"entri": ["32"], "diketahui": ["kemarin"]}, 31)


def test_no_part_of_a_page_opens_an_earlier_state_for_the_public(opened, sign_in):
    opened()
    sign_in("publik")
    for known_on, at_entry in ((date(2024, 6, 30), None), (None, 0)):
        with pytest.raises(NotForPublic, match="hanya untuk yang sudah masuk"):
            warehouses.warehouse(known_on, "id", at_entry)


def test_the_public_still_reads_what_was_known_when_something_was_said(as_public, built):
    app = as_public("angka_terbit")

    assert not app.error
    assert built


def test_the_sample_that_nobody_signs_in_for_keeps_its_earlier_states(opened, built):
    app = opened(diketahui="2024-06-30")

    assert "diketahui" in [one.key for one in app.date_input]
    assert "Menurut data yang diterima sampai 30 Juni 2024" in app.warning[0].value
    assert built == [date(2024, 6, 30)]


@pytest.fixture
def built(monkeypatch):
    """The earlier days that are opened from now on."""
    days, open_it = [], loading.known_on_beside

    def noted(day, *rest, **options):
        days.append(day)
        return open_it(day, *rest, **options)

    monkeypatch.setattr(loading, "known_on_beside", noted)
    return days


def test_what_is_withheld_is_said_and_is_not_nought(as_public, public):
    asked = "select kecamatan from disamarkan where metric = 'koperasi_sehat' and kecamatan <> ''"
    by_year = f"{asked} and telling = 'kini' and year(periode) = 2025"
    ((place,), *_) = public.cursor().execute(by_year).fetchall()

    app = as_public("kesehatan", kecamatan=[place], tahun=["2025"])
    of_the_year = as_public("ringkasan", kecamatan=[place], tahun=["2025"])

    assert "Disamarkan: koperasi yang diketahui terlalu sedikit." in words(app)
    assert "Disamarkan: koperasi yang diketahui terlalu sedikit." in words(of_the_year)
    by_place = as_public("kecamatan", tahun=["2025"], ukuran="koperasi_sehat")
    assert "Sebagian disamarkan" in words(by_place)


def test_what_is_withheld_is_not_called_missing(as_public, public):
    """The stage, a sentence and a card say that it is withheld, and not that nobody brought it."""
    asked = "select kecamatan from disamarkan where metric = 'koperasi_sehat' and kecamatan <> ''"
    by_year = f"{asked} and telling = 'kini' and year(periode) = 2025"
    ((place,), *_) = public.cursor().execute(by_year).fetchall()
    chosen = {"kecamatan": [place], "tahun": ["2025"]}

    stage = words(as_public("ruang_pers", pesan="sehat", **chosen))
    card = as_public("angka", angka="koperasi_sehat", **chosen)
    entry = words(as_public("kamus", ukuran="koperasi_sehat", **chosen))

    assert "Disamarkan" in stage
    assert "Perlu" not in stage
    assert "Disamarkan" in card.info[0].value
    assert f"Koperasi sehat di {place}: disamarkan" in entry.replace("\N{NO-BREAK SPACE}", " ")


def test_the_question_files_that_the_public_file_answers(sample_home, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    public = warehouse.public_beside(loading.current())

    assert binding(public) == ANSWERED


def binding(path):
    """The questions whose tables and columns a file has."""
    found = set()
    with closing(warehouse.open_read_only(path)) as there:
        for query in sorted((PACKAGE / "questions").rglob("*.sql")):
            try:
                there.cursor().execute(f"prepare asked as {query.read_text('utf-8')}")
            except duckdb.CatalogException:
                continue
            found.add(str(query.relative_to(PACKAGE / "questions").with_suffix("")))
    return found


@pytest.mark.parametrize("form", ["kepatuhan-rat", "hasil-kesehatan"])
def test_a_report_that_names_koperasi_is_refused_in_a_sentence(as_public, form):
    app = as_public("laporan", laporan=form)

    assert "hanya untuk yang sudah masuk" in "\n".join(one.value for one in app.info)
    assert not app.dataframe
    assert not app.get("download_button")
