"""The page Data: a file on its way in, stopped, undone; who is who; what is owed."""

import time
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from kopdata import loading, metrics, settings, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SECONDS = 120


def words(app):
    """All the words on the page."""
    elements = [
        *app.title, *app.subheader, *app.markdown, *app.caption, *app.info, *app.warning,
        *app.success, *app.error,
    ]  # fmt: skip
    return "\n".join(element.value for element in elements)


def table(app, *columns):
    """The first table with those columns."""
    return next(one.value for one in app.dataframe if set(columns) <= set(one.value.columns))


def note_of(app):
    return next(field for field in app.text_input if field.label == "Catatan untuk tanda terima")


def first_twenty(number):
    return "Aktif" if number <= 20 else "Tidak Aktif"


def half(number):
    return "Aktif" if number <= 10 else "Tidak Aktif"


@pytest.fixture
def desk(monkeypatch, tmp_path, opened, sign_in):
    """The page in an office of its own; `opened` leaves it in the made-up one."""
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "kantor"))

    def open_page(**address):
        sign_in()
        app = opened.__wrapped__(**address) if hasattr(opened, "__wrapped__") else opened(**address)
        return app.switch_page("pages/data.py").run()

    return open_page


@pytest.fixture
def office(desk, tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, first_twenty)
    assert loading.receive(
        path, received_on=date(2023, 2, 1), by="Ani", visitor=COMMAND_LINE
    ).accepted
    return desk


def drop(app, path, name=None):
    """Put a file into the field and wait until it is examined."""
    app.text_input(key="nama_petugas_muat").set_value("Ani").run()
    app.file_uploader[0].set_value((name or path.name, path.read_bytes(), XLSX)).run()
    return settled(app)


def settled(app):
    until = time.monotonic() + SECONDS
    while any(button.key == "batal" for button in app.button):
        assert time.monotonic() < until
        time.sleep(0.3)
        app.run()
    assert not app.exception, app.exception
    return app


def active():
    store = warehouse.open_read_only(loading.current())
    try:
        rows = metrics.summarise(
            store, metrics.get("koperasi_aktif"), metrics.Selection(), by=()
        ).rows
    finally:
        store.close()
    return rows[0].numerator if rows else None


def test_a_first_file_is_examined_and_accepted(desk, tmp_path, monkeypatch, sample_home):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "baru"))
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / "warehouse").symlink_to(sample_home / "warehouse")
    app = drop(desk(), workbooks.register(tmp_path / "daftar.xlsx", 30, first_twenty))

    assert "30 baris dalam 1 lembar: 30 baru, 0 berubah" in words(app)
    assert "Ini kiriman pertama" in words(app)
    assert loading.office().is_sample

    note_of(app).set_value("buku induk").run()
    app.button(key="putus_terima").click().run()

    assert "daftar.xlsx diterima sebagai D0001" in words(app)
    (delivery,) = loading.archive().deliveries()
    assert (delivery.by, delivery.note) == ("Ani", "buku induk")
    assert loading.inbox.waiting() == ()


def test_nothing_is_accepted_without_a_name(office, tmp_path):
    app = office()
    path = workbooks.rat(tmp_path / "rat.xlsx", [1, 2], 2021)
    app.file_uploader[0].set_value((path.name, path.read_bytes(), XLSX)).run()
    settled(app)

    assert app.button(key="putus_terima").disabled
    assert "Isi nama Anda" in words(app)


def test_a_wrong_file_gets_one_sentence_and_can_be_discarded(office, tmp_path):
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04 bukan buku kerja")
    app = drop(office(), broken)

    (error,) = app.error
    assert error.value.startswith("rusak.xlsx")
    app.button(key="buang").click().run()

    assert loading.inbox.waiting() == ()
    assert loading.archive().entries()[-1].type == "refusal"
    assert len(loading.archive().deliveries()) == 1


def test_checking_can_be_cancelled(office, tmp_path):
    path = workbooks.register(tmp_path / "panjang.xlsx", 3000, half)
    app = office()
    app.file_uploader[0].set_value((path.name, path.read_bytes(), XLSX)).run()
    app.button(key="batal").click().run()

    assert "Pemeriksaan dibatalkan" in words(app)
    assert [one.file for one in loading.inbox.waiting()] == ["panjang.xlsx"]
    assert app.button(key="periksa")
    assert len(loading.archive().entries()) == 1


def test_a_jump_is_confirmed_metric_by_metric(office, tmp_path):
    app = drop(office(), workbooks.register(tmp_path / "juli.xlsx", 30, half))

    assert app.button(key="putus_terima").disabled
    (confirm,) = app.checkbox
    assert "dari 20 (2023) menjadi 10 (2026)" in confirm.label
    assert active() == 20

    confirm.check().run()
    app.button(key="putus_terima").click().run()

    assert active() == 10


def test_a_held_file_waits_and_a_rejected_one_is_logged(office, tmp_path):
    app = drop(office(), workbooks.register(tmp_path / "juli.xlsx", 30, half))
    app.button(key="putus_tahan").click().run()
    assert [one.file for one in loading.inbox.waiting()] == ["juli.xlsx"]

    app.button(key="periksa").click().run()
    settled(app)
    note_of(app).set_value("salah tahun").run()
    app.button(key="putus_tolak").click().run()

    assert loading.inbox.waiting() == ()
    assert "Ditolak operator: salah tahun" in loading.archive().entries()[-1].facts["reason"]


def test_the_second_operator_sees_that_the_ground_moved(office, tmp_path):
    app = drop(office(), workbooks.rat(tmp_path / "rat.xlsx", [1, 2], 2021))
    other = workbooks.rat(tmp_path / "lain.xlsx", [3], 2021)
    assert loading.receive(other, received_on=date(2023, 3, 1), visitor=COMMAND_LINE).accepted

    app.button(key="putus_terima").click().run()
    assert "Bandingkan lagi" in words(app)
    assert len(loading.archive().deliveries()) == 2

    app.button(key="lagi").click().run()
    settled(app)
    for box in app.checkbox:
        box.check()
    app.run()
    app.button(key="putus_terima").click().run()
    assert len(loading.archive().deliveries()) == 3


def test_problems_are_filtered_and_marked_in_the_operators_own_file(office, tmp_path):
    rows = [("NIK", "Nama Koperasi", "Tanggal RAT", "Tahun Buku")]
    rows += [("6404040000001", "Koperasi Contoh 1", "31/02/2022", 2021)]
    rows += [("6404040000002", "Koperasi Contoh 2", "12/03/2022", 2021)]
    app = drop(office(), workbooks.write(tmp_path / "rat.xlsx", rows))

    problems = table(app, "Masalah", "Perbaikan")
    assert len(problems) == 1
    app.text_input(key="saring_kata").set_value("tidak ada kata ini").run()
    assert len(table(app, "Masalah", "Perbaikan")) == 0
    (found,) = loading.inbox.waiting()
    marked = load_workbook(
        BytesIO(
            loading.marked_workbook(found.path, app.session_state["_temuan"][found.id].problems)
        )
    )
    assert "31/02/2022" in marked["Daftar"]["C2"].comment.text


def test_headings_are_said_once_and_remembered(office, tmp_path):
    headings = ("Nomor Urut", "Sebutan", "Wilayah Kerja", "Kondisi Lembaga")
    rows = [headings, (1, "Koperasi Contoh 1", "Bengalon", "Aktif")]
    app = drop(office(), workbooks.write(tmp_path / "aneh.xlsx", rows))

    assert "tidak ada daftar yang dikenal" in words(app)
    for key, field in (("arti_0_1", "nama"), ("arti_0_2", "kecamatan"), ("arti_0_3", "status")):
        app.selectbox(key=f"{key}_register").set_value(field)
    app.run()
    app.button(key="simpan_arti_0").click().run()
    settled(app)

    assert "1 baris dalam 1 lembar" in words(app)
    (decision,) = loading.archive().heading_decisions()
    assert decision.headings == headings


def test_a_load_is_undone_to_the_digit(office, tmp_path):
    later = workbooks.register(tmp_path / "juli.xlsx", 30, half)
    loading.receive(
        later, received_on=date(2023, 7, 1), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    app = office()
    app.session_state["bagian_data"] = "Kiriman"
    app.run()

    assert list(table(app, "Kiriman", "Keadaan")["Kiriman"]) == ["D0002", "D0001"]
    app.button(key="pratinjau_tarik").click().run()
    moves = [one.value[["Sebelum", "Sesudah"]].values.tolist() for one in app.dataframe[1:]]
    assert ["10 (2023)", "20 (2023)"] in moves[-1]
    assert active() == 10

    app.text_input(key="nama_petugas_tarik").set_value("Ani").run()
    app.text_input(key="alasan").set_value("salah berkas").run()
    app.button(key="tarik").click().run()

    assert active() == 20
    assert loading.receive(
        later, received_on=date(2023, 8, 1), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    ).accepted


def test_who_is_who_is_decided_once_and_taken_back(office, tmp_path):
    rows = [("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")]
    rows += [
        (f"640404100000{number}", "Koperasi Kembar", f"{number}/BH/2011", "Busang", "Aktif")
        for number in (1, 2)
    ]
    twins = workbooks.write(tmp_path / "kembar.xlsx", rows)
    loading.receive(
        twins, received_on=date(2023, 2, 2), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    rows = [("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT")]
    rows += [("Koperasi Kembar", "Busang", 2021, "12/03/2022")]
    held = workbooks.write(tmp_path / "rat.xlsx", rows)
    # The only row of the file is in doubt, so nothing of it counts yet.
    loading.receive(
        held, received_on=date(2023, 2, 3), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    app = office()
    app.session_state["bagian_data"] = "Siapa ini"
    app.run()

    assert list(table(app, "Tertulis di berkas").columns)[1:] == [
        "Tertulis di berkas", "Calon 1", "Calon 2",
    ]  # fmt: skip
    app.text_input(key="nama_petugas_siapa").set_value("Ani").run()
    app.radio[0].set_value(_first_candidate()).run()
    app.button(key="putuskan").click().run()
    assert "Tidak ada koperasi yang meragukan" in words(app)
    assert len(loading.archive().decisions()) == 1

    app.selectbox(key="cabut_pilih").set_value(loading.archive().decisions()[0].number).run()
    app.text_input(key="cabut_sebab").set_value("keliru").run()
    app.button(key="cabut").click().run()
    assert loading.archive().decisions() == ()
    assert "1 menunggu keputusan" in words(app)


def test_two_koperasi_of_the_register_are_joined_and_parted_again(office, tmp_path):
    rows = [("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")]
    rows += [
        (f"640404100000{number}", "Koperasi Kembar", f"{number}/BH/2011", "Busang", "Aktif")
        for number in (1, 2)
    ]
    twins = workbooks.write(tmp_path / "kembar.xlsx", rows)
    loading.receive(
        twins, received_on=date(2023, 2, 2), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    before = active()
    app = office()
    app.session_state["bagian_data"] = "Siapa ini"
    app.run()

    assert table(app, "Calon 1", "Calon 2")["Calon 1"].iloc[0] == "Koperasi Kembar"
    app.text_input(key="nama_petugas_dua").set_value("Ani").run()
    app.button(key="satukan").click().run()

    assert active() == before - 1
    (join,) = loading.archive().joins()
    assert join.koperasi_id != join.same_as
    assert "Koperasi Kembar" in table(app, "Keputusan")["Tentang"].iloc[0]

    app.selectbox(key="cabut_pilih").set_value(join.number).run()
    app.text_input(key="cabut_sebab").set_value("keliru").run()
    app.button(key="cabut").click().run()
    assert active() == before


def test_any_two_koperasi_can_be_found_and_set_side_by_side(opened):
    app = opened().switch_page("pages/data.py").run()
    app.session_state["bagian_data"] = "Siapa ini"
    app.run()
    app.selectbox(key="dua_mirip").set_value(-1).run()
    app.text_input(key="dua_cari_pertama").set_value("mekar").run()
    app.text_input(key="dua_cari_kedua").set_value("jaya").run()

    assert not app.exception
    assert "Calon 2" in table(app, "Calon 1").columns
    assert "keputusan tidak disimpan" in words(app)


def _first_candidate():
    store = warehouse.open_read_only(loading.current())
    try:
        ((candidates,),) = [
            row[6:7] for row in warehouse.run(store, "questions/data/who_is_who_unclear")
        ]
    finally:
        store.close()
    return candidates[0]


@pytest.mark.parametrize("part", ["Yang perlu dibenahi", "Templat", "Catatan kerja", "Kiriman"])
def test_every_part_opens_on_the_sample(opened, part):
    app = opened().switch_page("pages/data.py").run()
    app.session_state["bagian_data"] = part
    app.run()

    assert not app.exception
    assert "DATA CONTOH" in words(app)


def test_what_is_owed(opened):
    app = opened().switch_page("pages/data.py").run()
    app.session_state["bagian_data"] = "Yang perlu dibenahi"
    app.run()

    assert len(table(app, "Kecamatan", "Alamat")) == 18
    ranges = table(app, "Rentang sekarang")
    assert "Koperasi aktif" in list(ranges["Angka"])
    assert len(table(app, "Menjawab")) == 50
    assert set(table(app, "Jarak yang diharapkan")["Keadaan"]) == {"cukup baru"}


def test_english(opened, sign_in):
    sign_in()
    app = opened(bahasa="en").switch_page("pages/data.py").run()

    assert app.title[0].value == "Data"
    assert "1. Drop files" in words(app)
    assert "Taruh" not in words(app)


def test_an_empty_office_begins_here(opened_over, given):
    app = opened_over(given()).switch_page("pages/data.py").run()

    assert not app.exception
    assert "Mulai dengan memuat satu berkas" in words(app)
    for part in ("Kiriman", "Siapa ini", "Yang perlu dibenahi", "Catatan kerja"):
        app.session_state["bagian_data"] = part
        app.run()
        assert not app.exception, (part, app.exception)


def test_a_past_day_cannot_be_changed(opened, sign_in):
    sign_in()
    app = opened(diketahui="2023-07-21").switch_page("pages/data.py").run()

    assert not app.file_uploader
    assert "Kembali ke data terbaru" in words(app)


def test_the_public_may_neither_load_nor_see_names(opened, sign_in):
    sign_in("publik")
    app = opened().switch_page("pages/data.py").run()

    assert not app.file_uploader
    assert [tab.label for tab in app.tabs] == ["Templat", "Siapa boleh apa"]
    shown = {column for one in app.dataframe for column in one.value.columns}
    assert not shown & {"Menjawab", "Dinyatakan", "Nama", "Koperasi"}


def test_an_uploaders_name_never_becomes_a_path(office, tmp_path):
    path = workbooks.rat(tmp_path / "rat.xlsx", [1], 2021)
    app = drop(office(), path, name="../../\u202egnp.[x](http://a)<b>=rat.xlsx")

    (found,) = loading.inbox.waiting()
    assert found.path.resolve().is_relative_to(settings.home().resolve() / "inbox")
    assert found.path.name == "berkas"
    assert "\u202e" not in found.file
    assert "/" not in found.file
    assert not app.exception
