"""Cards of figures that are no metric's own: each opens by its link, with the same digits."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit import config

from kopdata import loading, messages, metrics
from kopdata import warehouse as store
from kopdata.questions import (
    aspects,
    change_between,
    coaching_effect,
    counted,
    meanings,
    rat_clock,
    rat_season,
    reach,
    status_ladder,
    transitions,
)
from kopdata.questions.counted_figure import asked
from kopdata.questions.counted_rat import AKTIF, OUTCOMES, RAT
from tests.pages.reading import words

PAGE = "pages/angka.py"
YEAR = 2022
SOME = metrics.Selection(kecamatan=("Bengalon", "Sangatta Utara"))


@pytest.fixture(scope="module")
def office(sample_home):
    """The warehouse of the sample office."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(sample_home))
        path = loading.current()
    return store.open_read_only(path)


@pytest.fixture
def as_public():
    """The program listening on every address, where nobody is signed in."""
    before = config.get_option("server.address")
    config.set_option("server.address", "0.0.0.0")  # noqa: S104
    yield
    config.set_option("server.address", before)


def of_health(office, selection):
    """Every figure of Kesehatan with its count; None for a median."""
    moved = transitions.transitions(office, selection, 2023, 2024)
    for (row, column), members in moved.cells.items():
        yield asked("transisi", dari=2023, ke=2024, baris=row, kolom=column), len(members)
    moments = [change_between.Moment(office, year) for year in (2023, 2024)]
    for metric in change_between.METRICS:
        for one in change_between.change_between(*moments, metric, selection).causes:
            question = asked("sebab", metrik=metric, dari=2023, ke=2024, sebab=one.key)
            yield question, len(one.members)
    for row in aspects.aspects(office, selection):
        yield asked("aspek", pada=row.tahun, aspek=row.aspek), row.koperasi


def of_rat(office, selection):
    """Every figure of RAT with its count."""
    for one in rat_season.outcomes(office, selection):
        for part in OUTCOMES:
            yield asked("hasil_rat", pada=one.tahun_buku, hasil=part), getattr(one, part)
    clock = rat_clock.clock(office, selection)
    for one in (*clock.horizons, *([clock.beyond] if clock.beyond else [])):
        yield asked("jam_rat", hari=one.days, akibat="lewat"), one.pass_deadline
        yield asked("jam_rat", hari=one.days, akibat="merah"), one.become_red
    ladder = status_ladder.status_ladder(office, selection, YEAR)
    for rung in ladder.rungs():
        yield asked("tangga", pada=YEAR, anak=rung.name), rung.yes
    for row, aktif in AKTIF.items():
        for column, rat in RAT.items():
            count = sum(
                number
                for one, number in ladder.counts.items()
                if one.aktif is aktif and one.rat is rat
            )
            yield asked("aktif_rat", pada=YEAR, baris=row, kolom=column), count
    for name, belongs in status_ladder.EXCEPTIONS.items():
        yield asked("pengecualian", pada=YEAR, nama=name), ladder.count(belongs)


def of_coaching(office, selection):
    """Every figure of Pembinaan and Kamus with its count."""
    found = reach.reach(office, selection)
    for row in found.rows:
        for times in reach.TIMES:
            status = row.status or "tanpa_status"
            question = asked("jangkauan", pada=found.tahun, status=status, kali=times)
            yield question, getattr(row, times)
    effect = coaching_effect.coaching_effect(office, selection)
    for outcome in coaching_effect.OUTCOMES:
        for one in effect.of(outcome):
            before = "ya" if one.had_before else "tidak"
            for name, group in (("dibina", one.coached), ("serupa", one.uncoached)):
                about = {"pada": effect.tahun, "hasil": outcome, "sebelum": before}
                yield asked("dampak", **about, kelompok=name), group.after
    for name, count in meanings.counts(office, selection).items():
        yield asked("bacaan", arti=name), count.counted


def every_figure(office, selection):
    """All of them."""
    for listed in (of_health, of_rat, of_coaching):
        yield from listed(office, selection)


def opened_by(opened, question, **more):
    return opened(PAGE, hitungan=question.name, **dict(question.parameters), **more)


def by_link(opened, link):
    address = {}
    for name, value in parse_qsl(urlsplit(link).query):
        address.setdefault(name, []).append(value)
    return opened(PAGE, **address)


def said_by(app):
    """What a card says, without the day it is known on, which only its fixed link has."""
    lines = [line for line in words(app).split("\n") if "Seperti diketahui" not in line]
    return [line for line in lines if "tautan" not in line.lower() and "Ini data" not in line]


def numbers(app):
    return [tab.label for tab in app.tabs]


@pytest.mark.parametrize("selection", [metrics.Selection(), SOME], ids=["all", "two kecamatan"])
def test_the_names_are_as_many_as_the_figure_says(office, selection):
    names = set()
    for question, count in every_figure(office, selection):
        found = counted.counted(office, selection, question)
        names.add(question.name)
        if found is None:
            assert not count, question
            continue
        assert len(found.yes) == count, question
        assert len({*found.yes, *found.no, *found.unknown}) == found.base, question
    assert names == set(counted.KINDS) - {"laju"}


def test_a_base_is_that_of_the_question(office):
    everyone = metrics.Selection()
    ladder = status_ladder.status_ladder(office, everyone, YEAR)
    for rung in ladder.rungs():
        found = counted.counted(office, everyone, asked("tangga", pada=YEAR, anak=rung.name))
        assert (len(found.yes), len(found.unknown), found.base) == (
            rung.yes,
            rung.unknown,
            rung.base,
        )
    for name, count in meanings.counts(office, everyone).items():
        found = counted.counted(office, everyone, asked("bacaan", arti=name))
        assert (len(found.yes), found.base) == (count.counted, count.out_of)
    for one in rat_clock.clock(office, everyone).horizons:
        question = asked("jam_rat", hari=one.days, akibat="merah")
        found = counted.counted(office, everyone, question)
        assert len(found.unknown) == one.may_become_red
        assert found.base == one.pass_deadline


def of_each_kind(office):
    """The largest figure of each kind, and the three of pace."""
    largest = {}
    for question, count in every_figure(office, SOME):
        if question.name not in largest or count > largest[question.name][1]:
            largest[question.name] = (question, count)
    year = office.about.data_date.year
    rates = [(asked("laju", pada=year, laju=name), None) for name in ("jarak", "perlu", "tiba")]
    return [*largest.values(), *rates]


@pytest.mark.parametrize("place", range(len(counted.KINDS) + 2))
def test_a_link_shows_the_same_digits(opened, office, place):
    question, count = of_each_kind(office)[place]
    app = opened_by(opened, question, kecamatan=list(SOME.kecamatan))
    fixed, latest = (block.value for block in app.code)
    again, today = by_link(opened, fixed), by_link(opened, latest)

    assert urlsplit(fixed).path == "/angka"
    assert "diketahui=" in fixed
    assert numbers(app) == numbers(again) == numbers(today)
    assert app.header[0].value == again.header[0].value == today.header[0].value
    assert again.code[0].value == fixed
    assert "**Cara menghitung:**" in words(app) or "**Definisi:**" in words(app)
    assert "**Keadaan per:**" in words(app)
    if count is not None:
        written = f"{count:,}".replace(",", ".")
        assert numbers(app)[0] == f"Termasuk: {written}"
        shown = app.dataframe[0].value
        assert len(shown) == min(count, 1000)
        assert shown["Kiriman"].notna().any()
        assert not {"Ketua", "Telepon", "Petugas"} & set(shown)
    else:
        assert "angka=koperasi_dibina_baru" in app.get("link_button")[0].proto.url


@pytest.mark.parametrize("place", range(len(counted.KINDS) + 2))
def test_the_public_sees_no_names(opened, office, as_public, place):
    question, _ = of_each_kind(office)[place]
    app = opened_by(opened, question, kecamatan=list(SOME.kecamatan))

    assert app.header[0].value
    assert not app.dataframe
    assert not app.tabs
    assert not app.get("download_button")


def test_the_first_moment_as_known_on_an_earlier_day(opened):
    question = asked(
        "sebab",
        metrik="koperasi_aktif",
        dari=2022,
        ke=2024,
        sebab="baru",
        semula="2023-07-21",
    )
    app = opened_by(opened, question)
    again = by_link(opened, app.code[0].value)

    assert "**Awal seperti diketahui pada:** 21 Juli 2023" in words(app)
    assert "semula=2023-07-21" in app.code[0].value
    assert numbers(app) == numbers(again)


def test_the_row_shown_is_the_one_that_decided(opened):
    app = opened_by(opened, asked("tangga", pada=YEAR, anak="rat"))
    assert app.dataframe[0].value["Lembar"].str.contains("RAT", case=False).any()
    app = opened_by(opened, asked("tangga", pada=YEAR, anak="sehat"))
    assert app.dataframe[0].value["Lembar"].str.contains("KESEHATAN", case=False).all()


def test_a_figure_of_a_year_says_what_it_was_a_year_earlier(opened):
    app = opened_by(opened, asked("tangga", pada=YEAR, anak="rat"))

    assert re.search(
        r"\*\*Setahun sebelumnya:\*\* [\d.]+ dari [\d.]+ koperasi terdaftar, kini [\d.]+ dari",
        words(app),
    )


@pytest.mark.parametrize(
    "address",
    [
        {"hitungan": "bahagia"},
        {"hitungan": "tangga"},
        {"hitungan": "tangga", "pada": "1900", "anak": "rat"},
        {"hitungan": "tangga", "pada": "x", "anak": "rat"},
        {"hitungan": "transisi", "dari": "2023", "ke": "2024", "baris": "a", "kolom": "b"},
        {"hitungan": "sebab", "metrik": "x", "dari": "2023", "ke": "2024", "sebab": "baru"},
        {
            "hitungan": "sebab",
            "metrik": "koperasi_aktif",
            "dari": "2023",
            "ke": "2024",
            "sebab": "baru",
            "semula": "kemarin",
        },
        {"hitungan": "jam_rat", "hari": "9999999999", "akibat": "lewat"},
        {"hitungan": "aspek", "pada": "2024", "aspek": "warna"},
        {"hitungan": "laju", "pada": "1990", "laju": "jarak"},
        {"hitungan": "bacaan", "arti": "x"},
        {"hitungan": "dampak", "pada": "2022", "hasil": "x", "sebelum": "ya", "kelompok": "x"},
        {"hitungan": "jangkauan", "pada": "2022", "status": "x", "kali": "never"},
    ],
)
def test_an_unknown_figure_is_said(opened, address):
    app = opened(PAGE, **address)

    assert app.info[0].value == messages.text("hitungan.tidak_dikenal")
    assert not app.header


def test_english(opened):
    app = opened_by(opened, asked("tangga", pada=YEAR, anak="rat"), bahasa="en")

    assert "Status ladder: RAT of book year 2022" in words(app)
    assert "bahasa=en" in app.code[0].value


def test_an_empty_office(opened_over, given):
    app = opened_over(given(), script=PAGE, hitungan="tangga", pada="2022", anak="rat")

    assert "Belum ada data" in words(app)


CHARTS = (
    ("kesehatan", "perpindahan"),
    ("kesehatan", "perubahan"),
    ("kesehatan", "aspek"),
    ("rat", "hasil"),
    ("rat", "tangga"),
    ("rat", "dua_kali_dua"),
    ("pembinaan", "jangkauan"),
    ("pembinaan", "kecamatan"),
)


@pytest.mark.parametrize(("name", "chart"), CHARTS)
def test_a_figure_of_a_chart_opens_its_card(opened, name, chart):
    app = opened(f"pages/{name}.py")
    app.session_state[f"muka_angka_{chart}"] = True
    app.run()
    options = app.selectbox(key=f"hitungan_{chart}").options
    app.button(key=f"buka_hitungan_{chart}").click().run()

    assert not app.exception
    assert app.get("dialog")
    assert "hitungan=" in app.code[0].value
    said = options[0].rpartition(": ")[2]
    assert said.lstrip("+") in words(by_link(opened, app.code[0].value))


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("rat", "hitungan_jam_rat_30_lewat"),
        ("rat", "hitungan_jam_rat_{days}_merah"),
        ("rat", "angka_belum"),
        ("pembinaan", "hitungan_laju_{year}_perlu"),
        ("pembinaan", "hitungan_laju_{year}_jarak"),
        ("kamus", "hitungan_bacaan_sehat_dua_tahun_rat"),
    ],
)
def test_a_figure_on_no_chart_opens_its_card(opened, office, name, button):
    app = opened(f"pages/{name}.py")
    days = rat_clock.clock(office, metrics.Selection()).beyond.days
    key = button.format(year=office.about.data_date.year, days=days)
    app.button(key=key).click().run()

    assert not app.exception
    assert app.get("dialog")
    assert app.code
