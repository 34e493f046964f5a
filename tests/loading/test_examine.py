"""A file looked at before it counts, and accepted only over the ground it was compared with."""

import shutil
import subprocess
import sys
import threading
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from kopdata import loading, metrics, settings, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.errors import FileRefused, GroundMoved, UnknownName
from tests import workbooks

DAY = date(2023, 7, 1)
COPY = shutil.which("cp")


def first_twenty(number):
    return "Aktif" if number <= 20 else "Tidak Aktif"


def half(number):
    return "Aktif" if number <= 10 else "Tidak Aktif"


@pytest.fixture
def office(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, first_twenty)
    loading.receive(path, received_on=date(2023, 2, 1), visitor=COMMAND_LINE)
    return tmp_path


def figures():
    """Every metric of the warehouse in force, by year and kecamatan."""
    store = warehouse.open_read_only(loading.current())
    try:
        ids = [metric.id for metric in metrics.catalogue()]
        found = metrics.summarise_many(store, ids, metrics.Selection(), by=("periode", "kecamatan"))
        return {name: summary.rows for name, summary in found.items()}
    finally:
        store.close()


def test_examining_stores_nothing(office):
    path = workbooks.register(office / "juli.xlsx", 30, half)
    entries, published = loading.archive().entries(), loading.current()

    found = loading.examine(path, received_on=DAY)

    assert [one.metric.id for one in found.jumps] == ["koperasi_aktif"]
    assert found.read[0].kind == "register"
    assert (loading.archive().entries(), loading.current()) == (entries, published)


def test_the_largest_effects_name_their_kecamatan(office):
    path = workbooks.register(office / "juli.xlsx", 30, half)

    effects = loading.examine(path, received_on=DAY).effects

    assert len(effects) <= 10
    assert sum(one.before - one.after for one in effects) == 10
    assert [one.size for one in effects] == sorted((one.size for one in effects), reverse=True)
    assert {one.kecamatan for one in effects} == {"Bengalon", "Kombeng", "Sangatta Utara"}


def test_accepting_after_the_ground_moved_is_refused_with_one_sentence(office):
    mine = loading.examine(workbooks.rat(office / "a.xlsx", [1], 2021), received_on=DAY)
    theirs = loading.examine(workbooks.rat(office / "b.xlsx", [2], 2021), received_on=DAY)
    loading.accept(theirs, by="Budi", visitor=COMMAND_LINE)

    with pytest.raises(GroundMoved, match="Bandingkan lagi"):
        loading.accept(mine, by="Ani", visitor=COMMAND_LINE)

    again = loading.examine(office / "a.xlsx", received_on=DAY)
    accepted = loading.accept(again, by="Ani", confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE)
    assert accepted.delivery == "D0003"


def test_receiving_compares_again_by_itself(office):
    files = [workbooks.rat(office / f"{number}.xlsx", [number], 2021) for number in (1, 2, 3)]
    outcomes = []

    def receive(path):
        outcomes.append(
            loading.receive(
                path, received_on=DAY, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
            )
        )

    threads = [threading.Thread(target=receive, args=(path,)) for path in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(one.delivery for one in outcomes) == ["D0002", "D0003", "D0004"]
    assert [one.number for one in loading.archive().entries()] == [1, 2, 3, 4]


def test_a_jump_must_be_confirmed_to_accept(office):
    found = loading.examine(workbooks.register(office / "juli.xlsx", 30, half), received_on=DAY)

    with pytest.raises(FileRefused, match=r"dari 20 \(\d{4}\) menjadi 10 \(\d{4}\)"):
        loading.accept(found, confirmed=["rat_dilaksanakan"], visitor=COMMAND_LINE)
    assert loading.accept(found, confirmed=["koperasi_aktif"], visitor=COMMAND_LINE).accepted


def test_a_file_of_the_wrong_year_is_stopped_by_the_report(office):
    right = workbooks.rat(office / "rat.xlsx", range(1, 16), 2022)
    loading.receive(right, received_on=date(2023, 5, 1), visitor=COMMAND_LINE)
    # Next year's list, in which the year was forgotten to be changed: two koperasi "held" less.
    rows = [("NIK", "Nama Koperasi", "Tahun Buku", "Status RAT")]
    rows += [
        (f"640404{number:07d}", f"Koperasi Contoh {number}", 2022, "Belum")
        for number in range(1, 13)
    ]
    wrong = workbooks.write(office / "salah.xlsx", rows)

    found = loading.examine(wrong, received_on=date(2024, 5, 1))

    assert [(one.metric.id, one.before, one.after) for one in found.jumps] == [
        ("rat_dilaksanakan", 15, 3)
    ]
    assert found.sheets[0].changed == 12


def test_what_a_withdrawal_would_do_is_seen_first_and_then_undone_to_the_digit(office):
    before = figures()
    loading.receive(
        workbooks.register(office / "juli.xlsx", 30, half),
        received_on=DAY,
        confirmed=loading.ALL_JUMPS,
        visitor=COMMAND_LINE,
    )
    entries = loading.archive().entries()

    preview = {one.metric.id: one for one in loading.preview_withdrawal("D0002")}

    assert (preview["koperasi_aktif"].before, preview["koperasi_aktif"].after) == (10, 20)
    assert loading.archive().entries() == entries
    with pytest.raises(UnknownName):
        loading.preview_withdrawal("D0009")

    loading.withdraw("D0002", why="salah berkas", on=DAY, visitor=COMMAND_LINE)
    assert figures() == before


def test_headings_are_remembered_and_kept_with_the_delivery(office):
    headings = ("Nomor", "Sebutan", "Wilayah Kerja", "Kondisi Lembaga")
    path = workbooks.write(
        office / "aneh.xlsx", [headings, (1, "Koperasi Baru", "Busang", "Aktif")]
    )
    with pytest.raises(FileRefused):
        loading.examine(path, received_on=DAY)
    fields = {"Sebutan": "nama", "Wilayah Kerja": "kecamatan", "Kondisi Lembaga": "status"}
    entry = loading.decide_headings(
        "register", headings, fields, on=DAY, by="Ani", visitor=COMMAND_LINE
    )

    outcome = loading.receive(path, received_on=DAY, visitor=COMMAND_LINE)
    assert outcome.accepted
    accepted = figures()

    loading.revoke(entry.number, why="keliru", on=DAY, by="Ani", visitor=COMMAND_LINE)
    other = workbooks.write(
        office / "lagi.xlsx", [headings, (1, "Koperasi Lain", "Busang", "Aktif")]
    )
    with pytest.raises(FileRefused):
        loading.examine(other, received_on=DAY)
    shutil.rmtree(settings.home() / "parsed")
    shutil.rmtree(settings.home() / "warehouse")
    assert figures() == accepted


def test_a_decision_counts_from_its_day_and_can_be_taken_back(office):
    rows = [("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")]
    rows += [
        (f"640404100000{number}", "Koperasi Kembar", f"{number}/BH/2011", "Busang", "Aktif")
        for number in (1, 2)
    ]
    loading.receive(
        workbooks.write(office / "kembar.xlsx", rows),
        received_on=date(2023, 2, 2),
        visitor=COMMAND_LINE,
    )
    rows = [("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT")]
    rows += [("Koperasi Kembar", "Busang", 2021, "12/03/2022")]
    loading.receive(
        workbooks.write(office / "rat.xlsx", rows),
        received_on=date(2023, 2, 3),
        visitor=COMMAND_LINE,
    )
    unclear = unclear_identities()
    (row,) = unclear
    identity = dict(
        zip(("nik", "kunci_badan_hukum", "kunci_nama", "kecamatan"), row[:4], strict=True)
    )

    entry = loading.decide_identity(identity, row[6][0], on=DAY, by="Ani", visitor=COMMAND_LINE)
    assert unclear_identities() == []
    assert unclear_identities(loading.known_on(date(2023, 6, 1))) == unclear

    loading.revoke(entry.number, why="keliru", on=date(2023, 8, 1), by="Ani", visitor=COMMAND_LINE)
    assert unclear_identities() == unclear
    assert unclear_identities(loading.known_on(date(2023, 7, 15))) == []


def unclear_identities(path=None):
    store = warehouse.open_read_only(path or loading.current())
    try:
        return warehouse.run(store, "questions/data/who_is_who_unclear")
    finally:
        store.close()


def test_the_operators_own_workbook_comes_back_with_its_cells_marked(office):
    rows = [("DATA RAT",), ("NIK", "Nama Koperasi", "Tanggal RAT", "Tahun Buku")]
    rows += [("6404040000001", "Koperasi Contoh 1", "31/02/2022", 2021)]
    rows += [("6404040000002", "Koperasi Contoh 2", "12/03/2022", "")]
    rows += [("6404040000003", "Koperasi Contoh 3", "12/03/2022", 2021)]
    path = workbooks.write(office / "rat.xlsx", rows, sheet="RAT")

    found = loading.examine(path, received_on=DAY)
    marked = load_workbook(BytesIO(loading.marked_workbook(path, found.problems)))

    assert marked.sheetnames == ["RAT", "Masalah"]
    assert "31/02/2022" in marked["RAT"]["C3"].comment.text
    assert marked["RAT"]["D4"].comment.text
    assert marked["RAT"]["C5"].comment is None
    assert [cell.value for cell in marked["Masalah"][2]][:5] == [
        "RAT", 3, "Tanggal RAT", "C3", "31/02/2022",
    ]  # fmt: skip
    assert marked["Masalah"].max_row == 1 + len(found.problems)


def test_a_file_of_another_form_gets_the_list_of_its_problems(office):
    path = office / "rat.csv"
    path.write_text("NIK;Tanggal RAT;Tahun Buku\n6404040000001;31/02/2022;2021\n", "utf-8")

    found = loading.examine(path, received_on=DAY)
    marked = load_workbook(BytesIO(loading.marked_workbook(path, found.problems)))

    assert not loading.can_be_marked(path)
    assert marked.sheetnames == ["Masalah"]
    assert marked["Masalah"]["D2"].value == "B2"


def test_an_examination_beside_the_server_is_followed_and_looked_at(office):
    content = workbooks.register(office / "juli.xlsx", 30, half).read_bytes()
    waiting = loading.inbox.put(
        "../../juli.xlsx", content, received_on=DAY, by="Ani", visitor=COMMAND_LINE
    )
    job = loading.Job(waiting)

    state = job.wait(120)

    assert (state.is_over, state.refused) == (True, None)
    assert waiting.file == "juli.xlsx"
    assert [one.metric.id for one in job.examination().jumps] == ["koperasi_aktif"]
    loading.inbox.release(waiting)
    assert loading.inbox.waiting() == ()


def test_a_cancelled_examination_leaves_everything_as_it_was(office):
    content = workbooks.register(office / "juli.xlsx", 3000, half).read_bytes()
    waiting = loading.inbox.put("juli.xlsx", content, received_on=DAY, visitor=COMMAND_LINE)
    published = loading.current()
    job = loading.Job(waiting)

    job.cancel()

    assert job.state().is_over
    assert loading.current() == published
    assert loading.examine(waiting.path, received_on=DAY).sheets[0].rows == 3000


def test_a_refused_file_is_told_by_the_worker(office):
    waiting = loading.inbox.put(
        "rusak.xlsx", b"PK\x03\x04 bukan buku kerja", received_on=DAY, visitor=COMMAND_LINE
    )

    state = loading.Job(waiting).wait(60)

    assert state.refused.startswith("rusak.xlsx")


def test_a_copy_taken_while_a_load_runs_restores_the_same_answers(office, tmp_path, monkeypatch):
    for number in range(1, 6):
        path = workbooks.rat(office / f"rat_{number}.xlsx", [number], 2021)
        loading.receive(path, received_on=DAY, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE)
    archive = settings.home() / "archive"
    copy = tmp_path / "cadangan" / "archive"
    copy.mkdir(parents=True)
    last = workbooks.rat(office / "rat_6.xlsx", [6, 7, 8], 2021)
    before = figures()
    load = subprocess.Popen(
        [sys.executable, "-m", "kopdata", "receive", str(last), "--received-on", "2023-07-01",
         "--confirm-jump"],
        cwd=settings.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    copies = 0
    while load.poll() is None or not copies:
        shutil.rmtree(copy)
        copy.mkdir()
        # The order of the documented command: first what is written down, then the files it names.
        parts = [archive / name for name in ("secret", "last.json", "entries", "files")]
        subprocess.run([COPY, "-a", *parts, copy], check=True)
        copies += 1
    answers = {6: before, 7: figures()}

    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "cadangan"))
    deliveries = loading.archive().deliveries()
    assert loading.verify().damaged == ()
    assert figures() == answers[len(deliveries)]


def test_one_nik_told_apart_counts_for_both(office):
    rows = [("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")]
    rows += [("6404041000001", "Koperasi Satu", "1/BH/2011", "Busang", "Aktif")]
    rows += [("6404041000001", "Koperasi Dua", "2/BH/2012", "Busang", "Aktif")]
    loading.receive(
        workbooks.write(office / "satu_nik.xlsx", rows[:2]), received_on=DAY, visitor=COMMAND_LINE
    )
    loading.receive(
        workbooks.write(office / "dua.xlsx", [rows[0], rows[2]]),
        received_on=DAY,
        visitor=COMMAND_LINE,
    )
    loading.receive(
        workbooks.register(office / "lagi.xlsx", 30, first_twenty, "LAGI"),
        received_on=DAY,
        visitor=COMMAND_LINE,
    )
    ((*identity, _name, _number, candidates),) = [row[:7] for row in unclear_identities()]
    assert len(candidates) == 1
    names = ("nik", "kunci_badan_hukum", "kunci_nama", "kecamatan")

    loading.decide_identity(
        dict(zip(names, identity, strict=True)), None, on=DAY, by="Ani", visitor=COMMAND_LINE
    )

    assert unclear_identities() == []
    store = warehouse.open_read_only(loading.current())
    try:
        found = metrics.rows_behind(store, metrics.get("koperasi_terdaftar"), metrics.Selection())
    finally:
        store.close()
    assert {"Koperasi Satu", "Koperasi Dua"} <= set(found["nama"])


def test_what_changed_since_a_day(office):
    loading.receive(
        workbooks.register(office / "juli.xlsx", 30, half),
        received_on=DAY,
        confirmed=loading.ALL_JUMPS,
        visitor=COMMAND_LINE,
    )

    headlines, effects = loading.changed_since(date(2023, 3, 1))

    assert [(one.before, one.after) for one in headlines if one.before] == [(20, 10)]
    assert sum(one.size for one in effects) == 10
