"""The claims register: every published figure is there, read or with the reason why not."""

import re
from datetime import date
from urllib.parse import urlparse

import pytest

from kopdata import ingest, messages, metrics
from kopdata.questions.pers import claims, published_series
from kopdata.questions.pers.claims import office_of
from kopdata.questions.pers.judgement import QUALIFIERS
from kopdata.questions.pers.published import shipped, subjects
from kopdata.questions.pers.statement import MEASURES, REASONS
from tests.metrics.rows import koperasi


def claim(**facts):
    return {
        "id": "K1",
        "metric": "active",
        "scope": "Kutai Timur",
        "period": "2023",
        "published_on": date(2023, 7, 21),
        "value": 3,
        "wording_note": "Tiga koperasi aktif",
        "speaker": "Nama Orang, Kepala Dinas Koperasi",
        "source_title": "Berita",
        "source_url": "https://contoh.id/berita",
        **facts,
    }


def test_all_274_are_there_with_their_links():
    found = shipped()

    assert len(found) == len({one.id for one in found}) == 274
    assert all(urlparse(one.url).scheme in ("http", "https") for one in found)
    assert all(one.note("id") and one.note("en") and one.title for one in found)


@pytest.mark.parametrize("one", shipped(), ids=lambda one: one.id)
def test_every_figure_is_read_or_says_why_not(one):
    assert bool(one.readings) != bool(one.why_not)
    assert one.why_not is None or one.why_not in REASONS
    for reading in one.readings:
        assert metrics.get(reading.metric)
        assert reading.measure in MEASURES
        assert reading.qualifier in QUALIFIERS
        assert reading.kecamatan is None or reading.kecamatan in ingest.known_kecamatan()
        assert not reading.words or {"id", "en"} == dict(reading.words).keys()


def test_every_reason_has_its_words_and_says_which_definition_and_what_would_be_needed():
    used = {one.why_not for one in shipped() if one.why_not}

    assert used == set(REASONS) - {"tahun_buku"}  # of a delivered statement, see below
    assert {f"alasan.{reason}" for reason in REASONS} <= messages.catalogue().keys()
    for one in shipped():
        if one.why_not in {"definisi", "ukuran", "wilayah"}:
            assert all(dict(one.detail).get(language) for language in ("id", "en")), one.id


def test_a_delivered_statement_says_why_it_has_no_reading_as_well(given):
    told = [
        claim(id="K1", metric="rat_held", period="2023-07"),
        claim(id="K2", metric="healthy"),
        claim(id="K3", metric="something else"),
    ]
    warehouse = given(register=[koperasi("one")], klaim=told)
    found = {one.id: one for one in claims.register(warehouse)}

    assert [found[name].why_not for name in ("K1", "K2", "K3")] == [
        *("tahun_buku", "definisi", "ukuran"),
    ]
    assert found["K2"].detail
    assert not found["K3"].detail


NUMBER = r"(\d{1,3}(?:\.\d{3})*)"


def printed_bases(one):
    """The numbers that the statement gives its own number out of."""
    said = f"{one.value:,.0f}".replace(",", r"\.")
    ways = (
        rf"\b{said}(?: aktif)? dari (?:sekitar )?{NUMBER}",
        rf"\bDari {NUMBER} koperasi, {said}\b",
        rf", dari {NUMBER}(?: seperti tercetak)?\.",
    )
    return {int(base.replace(".", "")) for way in ways for base in re.findall(way, one.note("id"))}


def test_a_base_printed_in_the_statement_is_part_of_its_readings():
    printed = {
        one.id: printed_bases(one) for one in shipped() if one.readings and printed_bases(one)
    }

    assert printed == {
        "F006": {600},
        "F008": {600},
        "F013": {600},
        "F034": {1029},
        "F077": {1150},
        "F113": {2000},
        "F271": {141},
    }
    for one in shipped():
        for reading in one.readings:
            if one.id in printed:
                assert {int(reading.base)} == printed[one.id]
            elif one.id != "F259":  # "di antaranya": of the thousand said just before
                assert reading.base is None


def test_the_same_claim_in_several_outlets_is_one():
    together = {
        tuple(sorted(claim.id for claim in one.claims))
        for one in claims.grouped(shipped())
        if len(one.claims) > 1
    }

    assert together >= {
        ("F003", "F010", "F015"),
        ("F004", "F016"),
        ("F005", "F011"),
        ("F008", "F013"),
        ("F009", "F014"),
        ("F018", "F029", "F041"),
        ("F019", "F031"),
        ("F071", "F073"),
    }
    alone = {one.first.id for one in claims.grouped(shipped()) if len(one.claims) == 1}
    assert alone >= {
        *("F001", "F006"),  # 300, and 300 of 600
        *("F022", "F034"),  # 112, and 112 of 1.029
        *("F002", "F061"),  # two readings, and another day
    }
    assert sum(len(one.claims) for one in claims.grouped(shipped())) == 274


def test_statements_without_a_number_are_never_one_claim(given):
    rows = [claim(id=f"K{n}", value=None, metric="active") for n in (1, 2)]
    warehouse = given(register=[koperasi("one")], klaim=rows)

    told = [one for one in claims.register(warehouse) if one.origin]
    assert len(claims.grouped(told)) == 2


def test_the_lkpj_of_2023_names_the_four_bases_that_would_give_it():
    (lkpj,) = (one for one in shipped() if one.id == "F274")

    assert (lkpj.said_on, str(lkpj.value), lkpj.unit) == (date(2024, 4, 5), "42.07", "percent")
    (reading,) = lkpj.readings
    assert (reading.metric, reading.tahun, reading.measure) == ("koperasi_aktif", 2023, "persen")
    assert reading.base is None
    note = lkpj.note("id").replace(".", "")
    pairs = [(int(aktif), int(base)) for aktif, base in re.findall(r"(\d{3}) dari (\d{4})", note)]
    assert len(pairs) == 4
    assert all(round(10_000 * aktif / base) == 4207 for aktif, base in pairs)


def test_the_four_figures_of_21_july_2023_have_two_readings_each():
    found = {one.id: one.readings for one in shipped()}

    assert all(len(found[name]) == 2 for name in ("F001", "F002", "F003", "F004"))
    assert {reading.measure for reading in found["F002"]} == {"jumlah", "kenaikan"}
    assert {reading.qualifier for reading in found["F004"]} == {"lebih_dari"}


def test_every_published_measure_has_words():
    assert {one.subject for one in shipped()} <= subjects().keys()


def test_no_private_person_is_named():
    speakers = {one.speaker for one in shipped()}
    offices = (
        "kepala",
        "bupati",
        "kabid",
        "bps",
        "menteri",
        "sekretaris",
        "pengurus",
        "kementerian",
    )

    assert all(len(speaker.split(",")[0].split()) < 12 for speaker in speakers)
    assert sum(any(word in one.casefold() for word in offices) for one in speakers) > 20


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Nama Orang, Kepala Dinas Koperasi", "Kepala Dinas Koperasi"),
        ("Kepala Dinas Koperasi, Kutai Timur", "Kepala Dinas Koperasi, Kutai Timur"),
        ("Satu Orang, Bupati; Dua Orang, Kabid Kelembagaan", "Bupati; Kabid Kelembagaan"),
        ("BPS", "BPS"),
    ],
)
def test_a_speaker_is_an_office(written, shown):
    assert office_of(written) == shown


def test_a_delivered_statement_joins_the_register(given):
    warehouse = given(register=[koperasi("one")], klaim=[claim()])
    found = {one.id: one for one in claims.register(warehouse)}

    assert len(found) == 275
    assert found["K1"].origin == "D0002"
    assert found["K1"].speaker == "Kepala Dinas Koperasi"
    assert [(one.metric, one.tahun) for one in found["K1"].readings] == [("koperasi_aktif", 2023)]


def test_a_reading_of_a_known_statement_is_added(given):
    row = claim(
        id="f001",
        metric=None,
        scope=None,
        period=None,
        value=None,
        bacaan="koperasi sehat",
        bacaan_metrik="koperasi_sehat",
        bacaan_tahun=2022,
        bacaan_nilai=300,
    )
    warehouse = given(register=[koperasi("one")], klaim=[row])
    found = {one.id: one for one in claims.register(warehouse)}

    assert len(found) == 274
    assert [one.metric for one in found["F001"].readings][-1] == "koperasi_sehat"
    assert found["F001"].value == 300


def test_a_delivered_reading_has_its_base(given):
    row = claim(bacaan="dari 5", bacaan_metrik="koperasi_aktif", bacaan_tahun=2023, bacaan_dasar=5)
    warehouse = given(register=[koperasi("one")], klaim=[row])

    ((reading,),) = (one.readings for one in claims.register(warehouse) if one.id == "K1")
    assert (reading.value, reading.base) == (3, 5)


def test_a_link_that_is_none_is_not_shown(given):
    warehouse = given(register=[koperasi("one")], klaim=[claim(source_url="javascript:alert(1)")])

    assert next(one for one in claims.register(warehouse) if one.id == "K1").url == ""


def test_statements_do_not_move_the_data_date(given):
    warehouse = given(register=[koperasi("one")], klaim=[claim(received_on=date(2026, 1, 1))])

    assert warehouse.about.data_date < date(2026, 1, 1)


def test_the_published_series_has_its_contradictions():
    panels = published_series.series(shipped())

    assert {name for name, points in panels.items() if points} == set(published_series.PANELS)
    found = {
        (one.subject, one.year): {int(point.value) for point in one.points}
        for one in published_series.contradictions(panels["terdaftar"])
    }
    assert {1209, 1029, 1184, 1200} <= found["total_registered", 2023]
    assert {one.year for one in panels["terdaftar"]} >= {2011, 2013, 2025}


def test_delivering_the_published_figures_again_changes_no_reading(given):
    rows = [
        {
            "id": one.id,
            "metric": one.subject,
            "scope": one.scope,
            "period": one.period,
            "published_on": one.said_on,
            "value": one.value,
            "qualifier": one.qualifier,
            "wording_note": one.note("id"),
            "speaker": one.speaker,
            "source_title": one.title,
            "source_url": one.url,
        }
        for one in shipped()
    ]
    warehouse = given(register=[koperasi("one")], klaim=rows)
    found = {one.id: one for one in claims.register(warehouse)}

    assert len(found) == 274
    for one in shipped():
        assert (found[one.id].readings, found[one.id].why_not) == (one.readings, one.why_not)
