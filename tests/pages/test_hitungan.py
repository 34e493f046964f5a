"""Cards of figures that are no metric's own: each opens by its link, with the same digits."""

import re
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from kopdata import loading, messages, metrics
from kopdata import warehouse as store
from kopdata.questions.change import Moment, why
from kopdata.questions.figures import FIGURES, counted
from kopdata.questions.kamus import meanings
from kopdata.questions.kecamatan import profile
from kopdata.questions.kesehatan import aspects, transitions
from kopdata.questions.koperasi import register_list
from kopdata.questions.pembinaan import reach
from kopdata.questions.rat import clock as rat_clock
from kopdata.questions.rat import status_ladder
from kopdata.questions.rat.figures import AKTIF, OUTCOMES, RAT
from kopdata.questions.shared import coaching_effect, old_status, rat_season, search
from kopdata.questions.shared.figure import asked
from kopdata.views.card import koperasi_behind
from tests.pages.reading import charts, words

PAGE = "pages/angka.py"
YEAR = 2022
METRICS = ("koperasi_sehat", "koperasi_aktif", "rat_dilaksanakan")
BENGALON = "Bengalon"
SOME = metrics.Selection(kecamatan=(BENGALON, "Sangatta Utara"))
ONE = metrics.Selection(kecamatan=(BENGALON,))
# A card of more than one metric has no names of its own, but the cards of its metrics.
WITHOUT_NAMES = {"laju"}
OF_ONE_KECAMATAN = {"batas_wajar", "anggota"}


@pytest.fixture(scope="module")
def office(sample_home):
    """The warehouse of the sample office."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(sample_home))
        path = loading.current()
    return store.open_read_only(path)


@pytest.fixture
def as_public(opened, sign_in):
    """Nobody of the office."""
    sign_in("publik")


def of_health(office, selection):
    """Every figure of Kesehatan with its count; None for a median."""
    moved = transitions.transitions(office, selection, 2023, 2024)
    for (row, column), members in moved.cells.items():
        yield asked("transisi", dari=2023, ke=2024, baris=row, kolom=column), len(members)
    moments = [Moment(office, year) for year in (2023, 2024)]
    for metric in METRICS:
        for one in why(*moments, metric, selection).causes:
            way = "masuk" if one.sign > 0 else "keluar"
            question = asked("sebab", metrik=metric, dari=2023, ke=2024, sebab=one.key, arah=way)
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


def of_lists(office, selection):
    """Every figure beside a list or a sentence with its count; of a season three days."""
    moments = [Moment(office, year) for year in (2023, 2024)]
    for metric in METRICS:
        change = why(*moments, metric, selection)
        for kind, is_real in (("nyata", True), ("catatan", False)):
            came_in = [one for one in change.causes if one.is_real is is_real and one.sign > 0]
            question = asked("jumlah_sebab", metrik=metric, dari=2023, ke=2024, macam=kind)
            yield question, sum(len(one.members) for one in came_in)
    for curve in rat_season.curves(office, selection):
        first = rat_season.day_of(curve.tahun_buku, 0)
        for day in (first, rat_season.day_of(curve.tahun_buku, 100), curve.last_day):
            number = (day - first).days
            yield asked("musim_rat", pada=curve.tahun_buku, hari=number), curve.held_by(day)
    yield asked("daftar"), register_list.register_page(office, selection).total
    yield asked("daftar", cari="makmur"), len(search.search(office, selection, "makmur"))
    for year in (2022, 2023, 2024):
        old, _ = old_status.old_statuses(office, selection, year)
        yield asked("status_lama", pada=year), old


def of_one_kecamatan(office, selection):
    """Every figure of a kecamatan's profile and of the funnel's limits with its count."""
    whole = metrics.Selection(tahun=(YEAR,))
    metric = metrics.get("rat_dilaksanakan")
    for row in metrics.summarise(office, metric, whole, ("kecamatan",)).rows:
        if row.kecamatan == selection.kecamatan[0]:
            yield asked("batas_wajar", pada=YEAR, metrik=metric.id), int(row.numerator)
    found = profile.district(office, replace(whole, kecamatan=selection.kecamatan), BENGALON)
    yield asked("anggota", pada=YEAR), len(found.members)
    for field in ("status", "jenis"):
        for name, count in found.by(field):
            yield asked("anggota", pada=YEAR, **{field: name or "tanpa_status"}), count


def every_figure(office, selection):
    """All of them."""
    listings = [of_health, of_rat, of_coaching, of_lists]
    if len(selection.kecamatan) == 1:
        listings.append(of_one_kecamatan)
    for listed in listings:
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
    lines = [line for line in words(app).split("\n") if "Menurut data yang diterima" not in line]
    lines = [line for line in lines if "Arsip sampai catatan" not in line]
    return [line for line in lines if "tautan" not in line.lower() and "Ini data" not in line]


def numbers(app):
    return [tab.label for tab in app.tabs]


@pytest.mark.parametrize(
    "selection", [metrics.Selection(), SOME, ONE], ids=["all", "two kecamatan", "one"]
)
def test_the_names_are_as_many_as_the_figure_says(office, selection):
    names = set()
    for question, count in every_figure(office, selection):
        found = counted(office, selection, question)
        names.add(question.name)
        if found is None:
            assert not count, question
            continue
        assert len(found.yes) == count, question
        assert len({*found.yes, *found.no, *found.unknown}) == found.base, question
    of_many = set() if len(selection.kecamatan) == 1 else OF_ONE_KECAMATAN
    assert names == set(FIGURES) - WITHOUT_NAMES - of_many


def test_a_base_is_that_of_the_question(office):
    everyone = metrics.Selection()
    ladder = status_ladder.status_ladder(office, everyone, YEAR)
    for rung in ladder.rungs():
        found = counted(office, everyone, asked("tangga", pada=YEAR, anak=rung.name))
        assert (len(found.yes), len(found.unknown), found.base) == (
            rung.yes,
            rung.unknown,
            rung.base,
        )
    for name, count in meanings.counts(office, everyone).items():
        found = counted(office, everyone, asked("bacaan", arti=name))
        assert (len(found.yes), found.base) == (count.counted, count.out_of)
    for one in rat_clock.clock(office, everyone).horizons:
        question = asked("jam_rat", hari=one.days, akibat="merah")
        found = counted(office, everyone, question)
        assert len(found.unknown) == one.may_become_red
        assert found.base == one.pass_deadline


def of_each_kind(office):
    """The largest figure of each kind, and the three of pace."""
    largest = {}
    for question, count in (*every_figure(office, SOME), *of_one_kecamatan(office, ONE)):
        if question.name not in largest or count > largest[question.name][1]:
            largest[question.name] = (question, count)
    year = office.about.data_date.year
    rates = [(asked("laju", pada=year, laju=name), None) for name in ("jarak", "perlu", "tiba")]
    return [*largest.values(), *rates]


def about(question):
    """The selection a card is asked with."""
    return ONE if question.name in OF_ONE_KECAMATAN else SOME


@pytest.mark.parametrize("place", range(len(FIGURES) + 2))
def test_a_link_shows_the_same_digits(opened, office, place):
    question, count = of_each_kind(office)[place]
    app = opened_by(opened, question, kecamatan=list(about(question).kecamatan))
    fixed, latest = (block.value for block in app.code)
    again, today = by_link(opened, fixed), by_link(opened, latest)

    assert urlsplit(fixed).path == "/angka"
    assert "entri=" in fixed
    assert numbers(app) == numbers(again) == numbers(today)
    assert app.header[0].value == again.header[0].value == today.header[0].value
    assert again.code[0].value == fixed
    assert "**Cara menghitung:**" in words(app) or "**Definisi:**" in words(app)
    assert "**Keadaan per:**" in words(app)
    if count is not None:
        written = f"{count:,}".replace(",", ".")
        first = "Masuk" if question.name == "jumlah_sebab" else "Termasuk"
        assert numbers(app)[0] == f"{first}: {written}"
    if count:
        shown = app.dataframe[0].value
        assert len(shown) == min(count, koperasi_behind.PAGE)
        assert f"{written} baris" in words(app)
        assert shown["Kiriman"].notna().any()
        assert not {"Ketua", "Telepon", "Petugas"} & set(shown)
    if question.name in WITHOUT_NAMES:
        assert "angka=koperasi_dibina_baru" in app.get("link_button")[0].proto.url


@pytest.mark.parametrize("place", range(len(FIGURES) + 2))
def test_the_public_sees_no_names(opened, office, as_public, place):
    question, _ = of_each_kind(office)[place]
    app = opened_by(opened, question, kecamatan=list(about(question).kecamatan))

    assert app.header or "Angka ini" in app.info[0].value
    assert not app.dataframe
    assert not app.tabs
    assert not app.get("download_button")


def test_the_first_moment_as_known_on_an_earlier_day(opened):
    question = asked(
        "sebab",
        metrik="koperasi_aktif",
        dari=2022,
        ke=2024,
        sebab="berdiri",
        arah="masuk",
        semula="2023-07-21",
    )
    app = opened_by(opened, question)
    again = by_link(opened, app.code[0].value)

    assert "**Awal menurut data sampai:** 21 Juli 2023" in words(app)
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
        r"\*\*Setahun sebelumnya:\*\* [\d.]+ dari [\d.]+ koperasi terdaftar "
        r"\(\d+ \w+ \d{4}\), kini [\d.]+ dari [\d.]+ koperasi terdaftar \(\d+ \w+ \d{4}\)",
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
        {"hitungan": "sebab", "metrik": "x", "dari": "2023", "ke": "2024", "sebab": "berdiri"},
        {
            "hitungan": "sebab",
            "metrik": "koperasi_aktif",
            "dari": "2023",
            "ke": "2024",
            "sebab": "berdiri",
            "arah": "masuk",
            "semula": "kemarin",
        },
        {"hitungan": "jam_rat", "hari": "9999999999", "akibat": "lewat"},
        {"hitungan": "aspek", "pada": "2024", "aspek": "warna"},
        {"hitungan": "laju", "pada": "1990", "laju": "jarak"},
        {"hitungan": "bacaan", "arti": "x"},
        {"hitungan": "musim_rat", "pada": "2022", "hari": "x"},
        {"hitungan": "musim_rat", "pada": "2022", "hari": "9000"},
        {"hitungan": "anggota", "pada": "2022"},
        {"hitungan": "anggota", "pada": "2022", "status": "x", "kecamatan": BENGALON},
        {"hitungan": "batas_wajar", "pada": "2022", "metrik": "rat_dilaksanakan"},
        {"hitungan": "batas_wajar", "pada": "2022", "metrik": "x", "kecamatan": BENGALON},
        {"hitungan": "status_lama", "pada": "1900"},
        {"hitungan": "daftar", "cari": "qqqqqqqq"},
        {"hitungan": "jumlah_sebab", "metrik": "koperasi_sehat", "dari": "2023", "ke": "2024"},
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


# Every chart, and what opens cards in the same way: a page's finding, a list of sentences.
SUMMARISED = (
    ("ringkasan", "temuan"),
    ("ringkasan", "kesehatan"),
    ("ringkasan", "kurva"),
    ("ringkasan", "pembinaan"),
    ("ringkasan", "kecamatan"),
    ("ringkasan", "perhatian"),
    ("kesehatan", "temuan"),
    ("kesehatan", "kesehatan"),
    ("rat", "temuan"),
    ("rat", "hasil"),
    ("rat", "kurva"),
    ("rat", "kepatuhan"),
    ("pembinaan", "temuan"),
    ("pembinaan", "pembinaan"),
    ("pembinaan", "kecamatan"),
    ("kecamatan", "temuan"),
    ("kecamatan", "peta"),
    ("kecamatan", "corong"),
    ("kecamatan", "berdampingan"),
    ("kecamatan", "profil"),
)
CHARTS = (
    ("kesehatan", "temuan"),
    ("kesehatan", "perpindahan"),
    ("kesehatan", "perubahan"),
    ("kesehatan", "aspek"),
    ("rat", "hasil"),
    ("rat", "tangga"),
    ("rat", "dua_kali_dua"),
    ("pembinaan", "temuan"),
    ("pembinaan", "jangkauan"),
    ("pembinaan", "kecamatan"),
    ("pembinaan", "dampak_rat"),
    ("kecamatan", "temuan"),
    ("kecamatan", "corong"),
    ("kecamatan", "anggota"),
)


@pytest.mark.parametrize(("name", "chart"), SUMMARISED)
def test_a_figure_of_a_metric_opens_its_card(opened, name, chart):
    app = with_numbers(opened, name, chart)
    said = app.selectbox(key=f"titik_{chart}").options[0].rpartition(": ")[2]
    app.button(key=f"buka_{chart}").click().run()

    assert not app.exception
    assert app.get("dialog")
    assert "angka=" in app.code[0].value
    card = by_link(opened, app.code[0].value)
    assert said in words(card) or said in [metric.value for metric in card.metric]


@pytest.mark.parametrize(("name", "chart"), CHARTS)
def test_a_figure_of_a_chart_opens_its_card(opened, name, chart):
    app = with_numbers(opened, name, chart)
    options = app.selectbox(key=f"hitungan_{chart}").options
    app.button(key=f"buka_hitungan_{chart}").click().run()

    assert not app.exception
    assert app.get("dialog")
    assert "hitungan=" in app.code[0].value
    said = options[0].rpartition(": ")[2]
    assert said.lstrip("+") in words(by_link(opened, app.code[0].value))


def test_every_chart_is_tried(opened):
    tried = {(name, chart) for name, chart in (*SUMMARISED, *CHARTS)}
    for name in ("ringkasan", "kesehatan", "rat", "pembinaan", "kecamatan"):
        app = opened(f"pages/{name}.py")
        shown = {one.proto.id for one in charts(app)}
        drawn = {chart for page, chart in tried if page == name}
        for chart in shown:
            key = chart.partition("grafik_")[2]
            assert key in drawn, (name, chart)


def test_a_day_of_the_season_opens_its_card(opened, office):
    app = with_numbers(opened, "rat", "kurva")
    app.selectbox(key="musim_tahun").select(YEAR).run()
    app.date_input(key=f"musim_hari_{YEAR}").set_value(date(2023, 6, 30)).run()
    (curve,) = (
        one for one in rat_season.curves(office, metrics.Selection()) if one.tahun_buku == YEAR
    )
    held = f"{curve.held_by(date(2023, 6, 30))} dari {curve.base:,} koperasi wajib RAT".replace(
        ",", "."
    )
    app.button(key="buka_hari_kurva").click().run()

    assert app.get("dialog")
    assert "hari=181" in app.code[0].value
    assert held in words(app)
    assert "30 Juni 2023" in words(app)


def test_an_exception_opens_its_card(opened):
    app = opened("pages/rat.py")
    app.button_group(key="pengecualian").set_value("aktif_tanpa_rat").run()
    assert not app.exception
    app.button(key=f"hitungan_pengecualian_{last_year_of_rat(app)}_aktif_tanpa_rat").click().run()

    assert app.get("dialog")
    assert "hitungan=pengecualian" in app.code[0].value


def last_year_of_rat(app):
    said = app.header[0].value
    return re.search("RAT dilaksanakan tahun buku (?:\\d{4}\N{EN DASH})?(\\d{4})", said)[1]


def with_numbers(opened, name, chart):
    """The page with the numbers of a chart open."""
    app = opened(f"pages/{name}.py")
    app.session_state[f"muka_angka_{chart}"] = True
    return app.run()


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("rat", "hitungan_jam_rat_30_lewat"),
        ("rat", "hitungan_jam_rat_{days}_merah"),
        ("rat", "angka_belum"),
        ("ringkasan", "angka_rat_dilaksanakan"),
        ("koperasi", "hitungan_daftar"),
        ("kesehatan", "daftar_transisi_*"),
        ("kesehatan", "daftar_sebab_*"),
        ("pembinaan", "hitungan_laju_{year}_perlu"),
        ("pembinaan", "hitungan_laju_{year}_jarak"),
        ("kamus", "hitungan_bacaan_sehat_dua_tahun_rat"),
    ],
)
def test_a_figure_on_no_chart_opens_its_card(opened, office, name, button):
    app = opened(f"pages/{name}.py")
    days = rat_clock.clock(office, metrics.Selection()).beyond.days
    key = button.format(year=office.about.data_date.year, days=days)
    if key.endswith("*"):
        key = next(one.key for one in app.button if one.key and one.key.startswith(key[:-1]))
    app.button(key=key).click().run()

    assert not app.exception
    assert app.get("dialog")
    assert app.code


def test_a_status_stated_long_ago_has_its_card(opened_over, given):
    rows = [
        {
            "nama": f"KOPERASI CONTOH {place}",
            "kecamatan": BENGALON,
            "status": "Aktif",
            "tanggal_badan_hukum": date(2010, 1, 1),
            "per": date(year, 1, 1),
            "received_on": date(year, 1, 1),
        }
        for place, year in enumerate((2019, 2020, 2023))
    ]
    office = given(register=rows, data_date=date(2023, 6, 1))
    app = opened_over(office, script=PAGE, hitungan="status_lama", pada="2023")

    assert numbers(app) == ["Termasuk: 2", "Tidak termasuk: 1", "Belum diketahui: 0"]
    assert "2 dari 3 koperasi aktif" in words(app)
