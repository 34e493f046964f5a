"""What each role sees and does on the pages, as the table of roles says; all data is real here."""

import re
from datetime import date

import pytest

import dashboard
from kopdata import loading
from kopdata.access import COMMAND_LINE, accounts, log, roles
from tests import workbooks
from tests.pages.reading import words

from .conftest import open_page

NAMED = "Koperasi Contoh"
EVERYBODY = (None, *roles.roles(), "kunci")


@pytest.fixture(scope="module")
def real_home(tmp_path_factory):
    """Thirty koperasi of a real register, with RAT, so that nothing is a sample."""
    folder = tmp_path_factory.mktemp("kantor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(folder / "rumah"))
        for path in (
            workbooks.register(folder / "daftar.xlsx", 30, lambda number: "Aktif"),
            workbooks.rat(folder / "rat.xlsx", range(1, 20), 2022),
        ):
            outcome = loading.receive(
                path,
                received_on=date(2023, 5, 1),
                visitor=COMMAND_LINE,
                confirmed=loading.ALL_JUMPS,
            )
            assert outcome.accepted, outcome.reason
    return folder / "rumah"


@pytest.fixture
def office(real_home, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(real_home))


def everything(app):
    """All that a page says, tables and choices included."""
    said = [words(app)]
    said += [one.value.to_csv() for one in app.dataframe]
    for kind in ("selectbox", "multiselect"):
        said += [str(one.options) for one in app.get(kind)]
    said += [
        str(one.proto) for kind in ("bidi_component", "table", "json") for one in app.get(kind)
    ]
    said += [one.value for kind in ("info", "error", "success", "text") for one in app.get(kind)]
    return "\n".join(said)


def tabs_opened(app):
    """The page, then each of its tabs."""
    yield everything(app)
    for part in [tab.label for tab in app.tabs]:
        app.session_state["bagian_data"] = part
        app.run()
        assert not app.exception, (part, app.exception)
        yield everything(app)


@pytest.mark.parametrize("who", EVERYBODY, ids=str)
def test_names_are_seen_by_those_roles_only_that_may(office, sign_in, who):
    sign_in(who)
    role = {None: "publik", "kunci": "pengelola"}.get(who, who)
    seen = set()
    for name in (*dashboard.PAGES, *dashboard.REACHED_BY_LINK):
        app = open_page().switch_page(f"pages/{name}.py").run()
        assert not app.exception, (name, app.exception)
        if any(NAMED in said for said in tabs_opened(app)):
            seen.add(name)

    assert bool(seen) is roles.has(role, "lihat_nama"), seen


@pytest.mark.parametrize("who", EVERYBODY, ids=str)
def test_the_page_data_offers_what_the_role_may(office, sign_in, who):
    sign_in(who)
    role = {None: "publik", "kunci": "pengelola"}.get(who, who)
    log.note(log.PEOPLE_SHOWN, "Ani", "akun", koperasi="K1")
    app = open_page().switch_page("pages/data.py").run()

    assert bool(app.file_uploader) is roles.has(role, "muat")
    assert ("Siapa boleh apa" in [tab.label for tab in app.tabs]) is (who is not None)
    if who is not None:
        app.session_state["bagian_data"] = "Siapa boleh apa"
        app.run()
        table = next(one.value for one in app.dataframe if "Hak" in one.value)
        for right, row in zip(roles.rights().values(), table.to_dict("records"), strict=True):
            assert {each for each in roles.roles() if row[each] == "✓"} == right.roles
        headings = [one.value for one in app.subheader]
        assert ("Catatan masuk" in headings) is roles.has(role, "lihat_log")
        counted = "Nama dan telepon orang yang ditampilkan"
        assert (counted in headings) is roles.has(role, "lihat_log")
        assert ("Akun" in headings) is roles.has(role, "kelola_akun")


@pytest.mark.parametrize("who", [None, "publik", "internal", "operator"], ids=str)
def test_the_kit_is_for_who_signed_in(office, sign_in, who):
    sign_in(who)
    app = open_page(bagian_pers="Paket pers").switch_page("pages/ruang_pers.py").run()

    offered = any(button.key == "buat_paket" for button in app.button)
    assert offered is roles.has(who or "publik", "kit")


def test_who_is_limited_to_kecamatan_sees_the_names_of_those(office, sign_in):
    sign_in("internal", "Bengalon")
    app = open_page().switch_page("pages/koperasi.py").run()
    listed = next(one.value for one in app.dataframe if "kecamatan" in one.value)
    assert set(listed["kecamatan"]) == {"Bengalon"}
    assert list(app.multiselect(key="kecamatan").options) == ["Bengalon"]

    asked = open_page(kecamatan="Kongbeng")
    assert "Diabaikan karena tidak dikenal: Kongbeng" in words(asked)
    asked.switch_page("pages/koperasi.py").run()
    assert "Kongbeng" not in str([one.value for one in asked.dataframe])

    everywhere = [everything(app)]
    for name in dashboard.PAGES:
        everywhere += tabs_opened(open_page().switch_page(f"pages/{name}.py").run())
    report = open_page("pages/laporan.py", laporan="kepatuhan-rat", periode="2022")
    report.segmented_control(key="bagian_laporan_kepatuhan-rat").set_value("koperasi").run()
    assert set(report.dataframe[0].value["Kecamatan"]) == {"Bengalon", ""}
    everywhere.append(everything(report))
    elsewhere = [number for number in range(10, 31) if number % len(workbooks.PLACES)]
    for number in elsewhere:
        assert not any(f"{NAMED} {number}" in said for said in everywhere), number


@pytest.mark.parametrize("places", [(), ("Bengalon",)], ids=["all", "limited"])
def test_a_source_is_told_to_who_is_limited_by_its_kind(office, sign_in, places):
    """The name of a file or a sheet may tell of koperasi elsewhere."""
    sign_in("internal", *places)
    koperasi_id = list(loading.archive().entries()[0].facts["koperasi"])[2]  # Bengalon
    said = ""
    for page, asked in (
        ("koperasi", {"koperasi": koperasi_id}),
        ("angka", {"angka": "koperasi_aktif", "kecamatan": "Bengalon"}),
        ("data", {}),
    ):
        app = open_page(**asked).switch_page(f"pages/{page}.py").run()
        assert not app.exception
        said += "".join(tabs_opened(app))

    assert ("daftar.xlsx" in said) is (not places)
    assert bool(re.search(r"· Daftar ·|,Daftar,", said)) is (not places)


def test_a_kecamatan_that_is_not_there_opens_no_other(office, sign_in):
    sign_in("internal", "Atlantis")
    for name in dashboard.PAGES:
        app = open_page().switch_page(f"pages/{name}.py").run()
        assert not app.exception, (name, app.exception)
        assert not any(NAMED in said for said in tabs_opened(app)), name


def test_a_koperasi_of_another_kecamatan_is_not_known(office, sign_in):
    listed = loading.archive().entries()[0].facts["koperasi"]
    sign_in("internal", "Bengalon")
    told = 0
    for koperasi_id in listed:
        app = open_page(koperasi=koperasi_id).switch_page("pages/koperasi.py").run()
        told += NAMED in everything(app)

    assert 0 < told < len(listed)


def test_the_signed_in_name_is_written_and_no_other_asked_for(office, sign_in):
    sign_in("operator")
    app = open_page().switch_page("pages/data.py").run()

    assert "Dicatat atas nama Petugas operator" in words(app)
    assert not any(str(field.key).startswith("nama_petugas") for field in app.text_input)


def test_the_sidebar_says_who_is_there_and_where_to_go(office, sign_in):
    sign_in("operator", "Bengalon")
    said = everything(open_page())
    assert "Masuk sebagai Petugas operator" in said and "/keluar" in said

    sign_in(None)
    assert "/masuk" in everything(open_page())


def test_signing_out_elsewhere_ends_an_open_page_at_its_next_run(office, sign_in):
    sign_in("operator")
    app = open_page().switch_page("pages/koperasi.py").run()
    assert NAMED in everything(app)
    accounts.set_active("Petugas operator", active=False)
    app.run()

    assert NAMED not in everything(app)
    assert log.newest(1)[0].what == "akun_kunci"


@pytest.mark.parametrize(
    "headers",
    [
        [("X-Remote-User", "pengelola")],
        [("X-Forwarded-User", "ani"), ("X-Forwarded-For", "127.0.0.1")],
        [("Host", "localhost"), ("Origin", "http://localhost")],
    ],
)
def test_forged_headers_show_no_name(office, browser_of, headers):
    browser_of({"kopdata_masuk": "pengelola"}, headers)
    app = open_page().switch_page("pages/koperasi.py").run()

    assert NAMED not in everything(app)
    assert not open_page().switch_page("pages/data.py").run().file_uploader


@pytest.mark.parametrize("who", [None, "publik", "internal"], ids=str)
def test_long_calculations_are_for_who_signed_in(office, sign_in, who):
    sign_in(who)
    app = open_page().switch_page("pages/prioritas.py").run()

    offered = any(button.key == "uji_hitung" for button in app.button)
    assert offered is roles.has(who or "publik", "hitung_berat")
