"""Angka terbit: statements with their verdicts, the published series, an officer's additions."""

from dataclasses import replace
from datetime import date

import pytest

from kopdata import loading
from kopdata.access import COMMAND_LINE
from kopdata.questions.pers import claims
from kopdata.questions.pers.published import shipped

from .reading import charts
from .test_ringkasan import words

PAGE = "pages/angka_terbit.py"
SEEDS = [one for one in shipped() if one.id in ("F001", "F002", "F003", "F004")]


def test_the_four_seed_statements_and_that_verdicts_mean_nothing_here(opened):
    app = opened(PAGE)

    assert app.selectbox(key="tanggal_pernyataan").value.isoformat() == "2023-07-21"
    assert "putusan hanya contoh dan tidak boleh dikutip" in words(app)
    assert "Naik menjadi 112" in words(app)
    assert "Naik sebesar 112" in words(app)
    assert "Tercatat saat itu 112 dari 1.173" in words(app)
    assert "Tidak dapat diputuskan" in words(app)


def test_a_base_that_was_said_is_judged_and_told(opened):
    told = words(opened(PAGE))

    assert "300 dari 600 koperasi berstatus aktif" in told
    assert "300 dari 1.209 (dasarnya lain: disebut dari 600, menurut data 1.209)" in told


def test_the_same_claim_in_several_outlets_stands_together_with_one_verdict(opened):
    told = words(opened(PAGE))

    once = len(claims.grouped(shipped()))
    assert once < 274
    assert f"satu klaim dengan satu putusan, jadi {once} klaim" in told
    (listed,) = (one for one in told.split("\n\n") if "F010" in one and "F015" in one)
    assert all(outlet in listed for outlet in ("Wartakutim", "TEKSTUAL", "Viralkaltim"))
    assert told.count("yang belum pernah dibina") == 1


def test_the_lkpj_stands_there_with_its_four_bases(opened):
    app = opened(PAGE)
    app.selectbox(key="tanggal_pernyataan").set_value(date(2024, 4, 5)).run()

    assert "507 dari 1.205, 509 dari 1.210, 517 dari 1.229, atau 520 dari 1.236" in words(app)
    assert "42,07 persen koperasi berstatus aktif; dari berapa tidak disebut" in words(app)


def test_every_day_opens_and_every_statement_is_somewhere(opened):
    app = opened(PAGE)
    choices = app.selectbox(key="tanggal_pernyataan").options

    assert sum(int(choice.rsplit("(", 1)[1].rstrip(")")) for choice in choices) == 274


def test_statements_about_other_areas_cannot_be_decided(opened):
    app = opened(PAGE)
    app.selectbox(key="tanggal_pernyataan").set_value("daerah_lain").run()

    assert "bukan tentang seluruh wilayah kantor ini atau kecamatannya: " in words(app)
    assert "Tercatat saat itu" not in words(app)


def test_the_series_stands_beside_its_contradictions(opened):
    app = opened(PAGE)

    assert len(charts(app)) == 4
    assert "Aktif: untuk 2013 terbit 360 sampai 605" in words(app)


def test_known_on_shows_only_what_had_been_said(opened):
    app = opened(PAGE, diketahui="2023-07-21")
    choices = app.selectbox(key="tanggal_pernyataan").options

    assert choices[0].startswith("21 Juli 2023")


def test_english(opened):
    app = opened(PAGE, bahasa="en")

    assert app.title[0].value == "Published figures"
    assert "the verdicts are examples and must not be quoted" in words(app)


def test_an_empty_office_says_what_is_missing(opened_over, given):
    assert "Belum ada data" in words(opened_over(given(), script=PAGE))


def test_the_public_adds_nothing(opened, sign_in):
    sign_in("publik")

    labels = [part.label for part in opened(PAGE).expander]
    assert labels[1:] == ["Semua putusan dalam satu daftar"]
    assert labels[0].startswith("Tidak dapat dibandingkan")


@pytest.fixture
def own_office(monkeypatch, tmp_path, sign_in):
    """A home with one real delivery of its own, so that nothing is sample data."""
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    path = tmp_path / "daftar.csv"
    lines = [f"KSP Uji {number};Bengalon;01/02/2010" for number in range(12)]
    path.write_text("\n".join(["Nama Koperasi;Kecamatan;Tanggal Badan Hukum", *lines]), "utf-8")
    outcome = loading.receive(path, received_on=loading.today(), visitor=COMMAND_LINE)
    assert outcome.accepted, outcome.reason
    sign_in()


def test_an_officer_adds_a_statement_with_a_reading(opened, own_office):
    app = opened(PAGE)
    fill(app)

    assert "Diterima sebagai kiriman D0002" in app.success[0].value
    app.button(key="muat_ulang_pernyataan").click().run()
    app.selectbox(key="tanggal_pernyataan").set_value(loading.today()).run()
    assert "K001" in words(app)


def fill(app):
    inputs = {one.label: one for one in (*app.text_input, *app.number_input, *app.selectbox)}
    inputs["ID pernyataan"].set_value("K001")
    inputs["Angka yang disebut"].set_value(1056)
    inputs["Pernyataan dengan kata kita"].set_value("Koperasi terdaftar akhir 2017")
    inputs["Ukuran"].set_value("koperasi_terdaftar")
    inputs["Tahun atau tahun buku"].set_value(2017)
    day = next(one for one in app.date_input if one.label == "Tanggal pernyataan")
    day.set_value(loading.today())
    next(one for one in app.button if one.label == "Simpan pernyataan").click().run()


def test_the_sample_is_only_replaced_when_that_is_ticked(opened, sign_in):
    sign_in()
    app = opened(PAGE)
    fill(app)

    assert "Belum disimpan" in app.error[0].value


def verdicts_of(app):
    (listed,) = (one.value for one in app.dataframe if "Putusan" in one.value)
    return listed


def test_every_verdict_stands_in_one_list(opened, monkeypatch):
    # A past day takes seconds to build: those of one year stand for all.
    of_2023 = [one for one in shipped() if one.said_on is None or one.said_on.year == 2023]
    monkeypatch.setattr(claims, "register", lambda _warehouse: tuple(of_2023))
    app = opened(PAGE)
    app.session_state["semua_putusan"] = True
    app.run()
    if any(button.key == "hitung_semua_putusan" for button in app.button):
        assert "hari belum dihitung" in words(app)
        app.button(key="hitung_semua_putusan").click().run(timeout=300)
    assert not app.exception
    listed = verdicts_of(app)
    options = app.button_group(key="saring_putusan").options
    counts = [int(getattr(option, "content", option).rsplit("(", 1)[1][:-1]) for option in options]
    assert sum(counts) == len(listed) > 30
    assert set(listed["Nomor"]) >= {"F001", "F001, F012", "F002", "F003, F010, F015", "F004, F016"}
    assert not any(listed.duplicated(["Tanggal", "Bacaan"]))
    assert "Naik menjadi 112: RAT tahun buku 2022" in set(listed["Bacaan"])

    app.button_group(key="saring_putusan").set_value(["tidak_cocok"]).run()
    assert set(verdicts_of(app)["Putusan"]) == {"Tidak cocok"}
    assert not any(button.key == "hitung_semua_putusan" for button in app.button)

    monkeypatch.setattr(loading, "is_ready", lambda *_: False)  # another day let one go
    assert len(verdicts_of(app.run())) < len(listed)


def test_what_is_only_prepared_stays_the_offices_own_after_the_office_has_seen_it(
    opened, monkeypatch, sign_in
):
    kept = [replace(one, state="disiapkan") if one.id == "F004" else one for one in SEEDS]
    monkeypatch.setattr(claims, "register", lambda _warehouse: tuple(kept))

    def listed(role):
        sign_in(role)
        app = opened(PAGE)
        app.session_state["semua_putusan"] = True
        app.run()
        if any(button.key == "hitung_semua_putusan" for button in app.button):
            app.button(key="hitung_semua_putusan").click().run(timeout=300)
        return set(verdicts_of(app)["Nomor"])

    assert listed("operator") == {"F001", "F002", "F003", "F004"}
    assert listed("publik") == {"F001", "F002", "F003"}
