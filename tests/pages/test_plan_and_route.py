"""A plan from the ranking, saved and later kept or not; and the route sheets to print."""

import re
from datetime import date

import pytest

from kopdata import loading
from kopdata.access import COMMAND_LINE
from kopdata.loading import ALL_JUMPS
from tests import workbooks
from tests.metrics.rows import koperasi

from .reading import words
from .tabs import tab

PLAN, ROUTE = ("prioritas.plan.coaching_plan", "plan"), ("prioritas.route_sheet", "route_sheet")


@pytest.fixture
def sample(monkeypatch, sample_home, sign_in):
    """The sample office, seen by who has the key."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    sign_in()


@pytest.mark.usefixtures("sample")
def test_forty_koperasi_for_the_next_quarter_with_their_reasons():
    app = tab(*PLAN, per_bulan="20", banyak_bulan="2")

    assert "40 koperasi untuk November 2026 sampai Desember 2026" in words(app)
    planned = app.dataframe[1].value
    assert set(planned["Bulan"]) == {"November 2026", "Desember 2026"}
    for _, row in planned.iterrows():
        given = re.findall(r"\((\d+)\)(?:;|$)", row["Alasan"])
        assert sum(map(int, given)) == row["Poin"]


@pytest.mark.usefixtures("sample")
def test_what_the_plan_would_do_is_a_range_with_its_caveat():
    said = words(tab(*PLAN))

    assert "Target 2026: kini 98 dari 160, menjadi " in said
    assert "dari rencana terbaru terlaksana 18 dari 36" in said
    assert "Bukan bukti sebab-akibat" in said
    assert "setahun sebelumnya pun keduanya sudah berbeda" in said
    assert "Rencana Triwulan III 2026" in said.replace("\\", "")


@pytest.mark.usefixtures("sample")
def test_evenly_over_the_kecamatan():
    app = tab(*PLAN, imbang="Merata per kecamatan", per_bulan="18", banyak_bulan="1")

    assert len(set(app.dataframe[1].value["Kecamatan"])) == 18


@pytest.mark.usefixtures("sample")
def test_route_sheets_of_two_kecamatan():
    app = tab(*ROUTE, kecamatan=["Bengalon", "Busang"])

    titles = [element.value for element in app.subheader]
    assert titles[:2] == ["Lembar rute Busang", "Lembar rute Bengalon"]
    assert "Unduh 2 lembar (PDF)" in {button.label for button in app.get("download_button")}
    shown = app.dataframe[1].value
    assert shown["Mengapa"].iloc[0].startswith("rencana ")
    assert "berita acara RAT 2025" in " ".join(shown["Yang diminta"])


@pytest.mark.usefixtures("sample")
def test_english_and_known_on_a_day():
    assert "If this plan is carried out" in words(tab(*PLAN, bahasa="en"))
    earlier = words(tab(*PLAN, diketahui="2023-07-21"))
    assert "untuk Agustus 2023 sampai Oktober 2023" in earlier
    assert "Belum ada rencana" in earlier


@pytest.fixture
def office(monkeypatch, tmp_path, sign_in):
    """A real office of thirty koperasi, all of them heard of; the first was coached."""
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "kantor"))
    monkeypatch.setattr("kopdata.loading.today", lambda: date(2023, 8, 1))
    sign_in()
    register = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    files = [
        register,
        *(
            workbooks.rat(tmp_path / f"rat_{year}.xlsx", range(1, 31), year)
            for year in (2020, 2021, 2022)
        ),
        coached(tmp_path / "pembinaan.xlsx", [1], "12/01/2023"),
    ]
    for file in files:
        assert loading.receive(
            file, received_on=date(2023, 7, 20), confirmed=ALL_JUMPS, visitor=COMMAND_LINE
        ).accepted


def coached(path, numbers, day):
    """A list of finished coaching."""
    rows = [
        (f"640404{number:07d}", f"Koperasi Contoh {number}", "Bimtek", day, day, "Selesai")
        for number in numbers
    ]
    heads = ("NIK", "Nama Koperasi", "Kegiatan", "Tanggal Mulai", "Tanggal Selesai", "Status")
    return workbooks.write(path, [("LAPORAN PEMBINAAN",), heads, *rows])


@pytest.mark.usefixtures("office")
def test_a_plan_is_saved_and_a_month_later_shows_what_was_kept(tmp_path):
    app = tab(*PLAN, per_bulan="5", banyak_bulan="2")
    fields = {element.label: element for element in app.text_input}
    fields["Nama rencana"].set_value("Triwulan III")
    fields["Penyusun (jabatan)"].set_value("Bidang Pemberdayaan")
    next(button for button in app.button if button.label == "Simpan rencana").click().run()

    assert not app.exception, app.exception
    assert app.success[0].value == "Diterima sebagai kiriman D0006."
    assert "Rencana Triwulan III: 0 dari 10 sudah dibina" in words(app)
    assert "Data per 20 Juli 2023" in words(app)

    names = app.dataframe[2].value["Nama"]
    kept = [int(name.rsplit(" ", 1)[-1]) for name in names[:3]]
    later = coached(tmp_path / "pembinaan_agustus.xlsx", kept, "21/08/2023")
    assert loading.receive(
        later, received_on=date(2023, 9, 4), confirmed=ALL_JUMPS, visitor=COMMAND_LINE
    ).accepted
    said = words(tab(*PLAN))
    assert "Rencana Triwulan III: 3 dari 10 sudah dibina" in said
    assert "Agustus 2023: 3 dari 5 sudah dibina" in said


def test_an_office_too_little_is_known_of(given, monkeypatch):
    monkeypatch.setattr(
        "kopdata.views.shell.warehouses.warehouse", lambda *_: given(register=[koperasi("A")])
    )

    assert "Belum ada rencana" in words(tab(*PLAN))
    assert "Pilih kecamatan" in words(tab(*ROUTE))
