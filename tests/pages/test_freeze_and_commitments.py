"""The safe freeze list and the commitments: on the sample, in English, empty, and as typed."""

from datetime import date

import pytest

from kopdata import loading, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks
from tests.metrics.rows import koperasi

from .reading import words
from .tabs import tab


@pytest.fixture
def sample(monkeypatch, sample_home, sign_in):
    """The sample office, seen by who has the key."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    sign_in()


@pytest.fixture
def office(monkeypatch, tmp_path, sign_in):
    """A real office: thirty koperasi that are Tidak Aktif."""
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "kantor"))
    register = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Tidak Aktif")
    assert loading.receive(register, received_on=date(2023, 2, 1), visitor=COMMAND_LINE).accepted
    monkeypatch.setattr("kopdata.loading.today", lambda: date(2023, 3, 15))
    sign_in()


def asked(sql):
    return warehouse.open_read_only(loading.current()).cursor().execute(sql).fetchall()


def pressed(app, label):
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception
    return app


def field(elements, label):
    return next(element for element in elements if element.label == label)


@pytest.mark.usefixtures("sample")
def test_who_is_ready_and_what_the_others_lack():
    app = tab("prioritas.freeze", "safe_freeze")

    assert "Siap diusulkan: 6" in words(app)
    assert "5 dari langkah ini kebiasaan kantor" in words(app)
    waiting = app.dataframe[1].value
    assert "tanpa bukti: Berita acara pemeriksaan" in set(waiting["Yang kurang"])
    assert "Koperasi menyatakan akan mengadakan RAT" in set(waiting["Keberatan"])


@pytest.mark.usefixtures("sample")
def test_dissolution_keeps_the_periods_of_the_law():
    app = tab("prioritas.freeze", "safe_freeze", tujuan="Dissolution")

    assert "Siap diusulkan: 2" in words(app)
    assert "Putuskan sebelum" in app.dataframe[0].value
    lacking = " ".join(app.dataframe[1].value["Yang kurang"])
    assert "masa keberatan sampai" in lacking
    assert "masa keputusan lewat" in lacking


@pytest.mark.usefixtures("sample")
def test_commitments_on_one_screen():
    app = tab("prioritas.commitments", "commitments")

    assert "1 lewat tenggat, 3 berjalan, 1 tercapai atau selesai" in words(app)
    first = app.dataframe[0].value.iloc[0]
    assert first["Keadaan"] == "lewat tenggat 12 hari"
    assert "Tanpa alasan, jadi tenggat 30 Sep 2026 tetap berlaku" in words(app)
    assert "Alasan: Jalan ke pedalaman terputus banjir" in words(app)


@pytest.mark.usefixtures("sample")
def test_known_on_a_day_and_in_one_kecamatan():
    app = tab("prioritas.commitments", "commitments", diketahui="2026-02-10")
    assert "Tenggat yang mundur" not in words(app)
    assert not app.text_input

    app = tab("prioritas.commitments", "commitments", kecamatan="Bengalon")
    assert len(app.dataframe[0].value) == 1


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize(
    ("module", "function", "said"),
    [
        ("prioritas.freeze", "safe_freeze", "Written warning"),
        ("prioritas.commitments", "commitments", "1 overdue, 3 running"),
    ],
)
def test_english(module, function, said):
    app = tab(module, function, bahasa="en")

    assert said in words(app)
    assert "tenggat" not in words(app).lower()


def test_nothing_to_show_is_said(given, monkeypatch):
    monkeypatch.setattr(
        "kopdata.views.shell.warehouses.warehouse", lambda *_: given(register=[koperasi("A")])
    )

    assert "Belum ada koperasi yang semua langkahnya" in words(
        tab("prioritas.freeze", "safe_freeze")
    )
    assert "Belum ada komitmen" in words(tab("prioritas.commitments", "commitments"))


@pytest.mark.usefixtures("office")
def test_a_step_typed_is_a_delivery_with_a_receipt():
    app = tab("prioritas.freeze", "safe_freeze")
    pressed(app, "Catat")
    assert app.error[0].value == "Pilih koperasi dan langkahnya."

    chosen = field(app.selectbox, "Koperasi")
    chosen.select_index(0)
    field(app.selectbox, "Langkah").set_value("Teguran tertulis")
    field(app.date_input, "Tanggal").set_value(date(2023, 3, 1))
    field(app.text_input, "Bukti").set_value("=S/1")
    pressed(app, "Catat")

    assert app.success[0].value == "Diterima sebagai kiriman D0002."
    assert asked("select langkah, tanggal, bukti from langkah") == [
        ("Teguran tertulis", date(2023, 3, 1), "=S/1")
    ]


@pytest.mark.usefixtures("office")
def test_a_promise_typed_and_put_off_only_with_a_reason():
    app = tab("prioritas.commitments", "commitments")
    pressed(app, "Catat")
    assert "Isi ID, janji" in app.error[0].value
    field(app.text_input, "ID").set_value("KM01")
    field(app.text_input, "Janji").set_value("Semua dikunjungi")
    field(app.text_input, "Penanggung jawab (jabatan)").set_value("Satgas")
    field(app.selectbox, "Ukuran").set_value("koperasi_terdaftar")
    field(app.date_input, "Tenggat").set_value(date(2023, 9, 30))
    pressed(app, "Catat")
    assert asked("select id, nilai_awal, kecamatan from komitmen") == [("KM01", 30, None)]

    app.selectbox(key="pilih_komitmen").set_value("KM01").run()
    field(app.date_input, "Tenggat").set_value(date(2023, 12, 31))
    pressed(app, "Catat")
    assert app.error[0].value == "Tenggat mundur perlu alasan."
    field(app.text_input, "Alasan bila tenggat mundur").set_value("Jalan putus")
    pressed(app, "Catat")

    assert asked("select tenggat_berlaku, alasan from komitmen order by urutan") == [
        (date(2023, 9, 30), None),
        (date(2023, 12, 31), "Jalan putus"),
    ]
    assert "Alasan: Jalan putus" in words(app)


@pytest.mark.usefixtures("sample")
def test_the_sample_is_not_ended_unasked():
    app = tab("prioritas.freeze", "safe_freeze")
    field(app.selectbox, "Koperasi").select_index(0)
    field(app.selectbox, "Langkah").set_value("Teguran tertulis")
    pressed(app, "Catat")

    assert "DATA CONTOH boleh hilang" in app.error[0].value
    assert loading.office().is_sample
