"""The claims register: every published figure is there, read or with the reason why not."""

from datetime import date
from urllib.parse import urlparse

import pytest

from kopdata import metrics
from kopdata.questions.pers import claims, published_series
from kopdata.questions.pers.claims import office_of
from kopdata.questions.pers.published import shipped, subjects
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


def test_all_273_are_there_with_their_links():
    found = shipped()

    assert len(found) == len({one.id for one in found}) == 273
    assert all(urlparse(one.url).scheme in ("http", "https") for one in found)
    assert all(one.note("id") and one.note("en") and one.title for one in found)


def test_every_figure_is_read_or_says_why_not():
    for one in shipped():
        assert bool(one.readings) != bool(one.why_not), one.id
        for reading in one.readings:
            assert metrics.get(reading.metric)


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

    assert len(found) == 274
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

    assert len(found) == 273
    assert [one.metric for one in found["F001"].readings][-1] == "koperasi_sehat"
    assert found["F001"].value == 300


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

    assert len(found) == 273
    for one in shipped():
        assert (found[one.id].readings, found[one.id].why_not) == (one.readings, one.why_not)
