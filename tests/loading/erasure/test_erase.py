"""Whoever asks to be forgotten is in no file of the home any more, and no figure has changed."""

import hashlib
import json
import zipfile
from datetime import date
from io import BytesIO

import duckdb
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from kopdata import cli, loading, metrics, settings, warehouse
from kopdata.access import COMMAND_LINE, log
from kopdata.access.visitor import Visitor
from kopdata.errors import ErasureError, FileRefused, NotAllowed
from kopdata.loading.erasure import erase
from kopdata.loading.erasure.person import MARK, Person
from tests import workbooks

DAY = date(2023, 1, 5)
NAME, NUMBER = "Rumondang Siahaan", "0812-5550-1234"
OTHER = "Budi Hartono"
PERSON = Person(NAME, NUMBER)
HEADINGS = (*workbooks.HEADINGS, "Nama Ketua", "No. HP", "Bendahara")


def rows():
    for number in range(1, 13):
        is_theirs = number in (3, 7)
        yield (
            *(number, f"'640404{number:07d}", f"Koperasi Contoh {number}"),
            *(f"{number:04d}/BH/2010", "12/03/2010", "Bengalon", "Aktif"),
            f"Dra. {NAME.upper()}, M.Si" if is_theirs else OTHER,
            # One as text, one as the number a spreadsheet makes of it.
            {3: "+62 812 5550 1234", 7: 81255501234}.get(number, "0813-1111-2222"),
            f"{NAME} / {OTHER}" if number == 5 else OTHER,
        )


def office_files(folder):
    """A workbook with a hidden sheet, a comment and properties, and a text of an earlier day."""
    path = workbooks.write(folder / "daftar.xlsx", [("DAFTAR KOPERASI",), HEADINGS, *rows()])
    book = load_workbook(path)
    book.create_sheet("Kontak")["B2"] = f"hubungi {NAME}"
    book["Kontak"].sheet_state = "hidden"
    book["Daftar"]["A1"].comment = Comment(f"dari {NAME}", NAME)
    book.properties.creator = NAME
    book.save(path)
    text = folder / "lama.csv"
    listed = [";".join(map(str, row)) for row in (HEADINGS, *rows())]
    text.write_bytes("\r\n".join(["sep=;", *listed]).encode("cp1252"))
    return text, path


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Two deliveries, a past day built, a file waiting; then the person is erased."""
    folder = tmp_path_factory.mktemp("kantor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(folder / "rumah"))
        text, path = office_files(folder)
        for one, day in ((text, date(2022, 12, 1)), (path, DAY)):
            found = loading.receive(
                one,
                received_on=day,
                visitor=COMMAND_LINE,
                confirmed=loading.ALL_JUMPS,
                note=f"diterima dari {NAME}" if day == DAY else "dari dinas",
            )
            assert found.accepted, found.reason
        loading.known_on(date(2022, 12, 31))
        waiting = loading.inbox.put(
            "baru.csv", text.read_bytes(), received_on=DAY, visitor=COMMAND_LINE
        )
        before = figures()
        assert places_of(settings.home())
        found = erase.look(PERSON, visitor=COMMAND_LINE)
        done = erase.erase(found, request="Surat 12/PDP/2026", by="Citra", visitor=COMMAND_LINE)
        yield {
            "home": folder / "rumah",
            "files": (text, path),
            "before": before,
            "found": found,
            "done": done,
            "waiting": waiting,
        }


@pytest.fixture(autouse=True)
def at_home(office, home, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(office["home"]))


def figures():
    store = warehouse.open_read_only(loading.current())
    try:
        return [
            metrics.summarise(store, one, metrics.Selection(), by=("kecamatan",)).rows
            for one in metrics.catalogue()
        ]
    finally:
        store.close()


def everything_in(path):
    """The content of a file, unpacked and read as its form wants it."""
    yield path.read_bytes()
    if path.suffix == ".duckdb":
        with duckdb.connect(str(path), read_only=True) as store:
            for (name,) in store.execute("select table_name from duckdb_tables()").fetchall():
                yield str(store.table(name).fetchall()).encode()
    elif path.suffix == ".parquet":
        yield str(pq.read_table(path).to_pylist()).encode()
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            yield from map(parts.read, parts.namelist())


def places_of(home, words=(b"rumondang", b"siahaan", b"5550", b"81255501234")):
    return [
        (path.relative_to(home).as_posix(), word)
        for path in home.rglob("*")
        if path.is_file()
        for content in everything_in(path)
        for word in words
        if word in content.lower() or word in content.replace(b"\x00", b"").lower()
    ]


def test_no_file_of_the_home_holds_the_person(office):
    noted = [("archive/entries/000002.json", word) for word in (b"rumondang", b"siahaan")]
    assert places_of(office["home"]) == noted, "the book itself is never changed, and said to stay"
    assert [one.note for one in loading.archive().deliveries()] == ["dari dinas", None]
    assert "catatan arsip nomor 2" in " ".join(office["found"].remains)


def test_no_figure_changed_and_nothing_is_damaged(office):
    assert figures() == office["before"]
    assert loading.verify().damaged == ()
    loading.known_on(date(2022, 12, 31))
    loading.known_on(None, at_entry=1)
    found = {place for place, _ in places_of(office["home"])}
    assert found == {"archive/entries/000002.json"}, "nor does a state of before bring them back"


def test_the_receipt_names_both_hashes_when_who_and_why_and_not_the_person(office):
    (entry,) = [one for one in loading.archive().entries() if one.type == "erasure"]

    originals = {hash_of(one) for one in office["files"]}
    assert {one["before"] for one in entry.facts["files"]} == originals
    kept = {path.name for path in (office["home"] / "archive" / "files").iterdir()}
    assert kept == {one["after"] for one in entry.facts["files"]}
    assert (entry.facts["request"], entry.facts["by"]) == ("Surat 12/PDP/2026", "Citra")
    assert entry.facts["files"][1]["places"] == [
        *("Daftar!A1 (komentar)", "Daftar!H5", "Daftar!I5", "Daftar!J7", "Daftar!H9"),
        *("Daftar!I9", "Kontak!B2"),
    ]
    assert entry.number == office["done"].entry
    assert "hapus_orang" in [line.what for line in log.newest()]


def test_others_stay_and_the_rows_say_that_somebody_was_erased(office):
    store = warehouse.open_read_only(loading.current())
    try:
        told = store.cursor().execute("select nik, ketua, telepon from koperasi").fetchall()
    finally:
        store.close()
    by_number = {int(nik[-2:]): people for nik, *people in told}
    assert by_number[3] == by_number[7] == [MARK, MARK]
    assert by_number[1] == [OTHER, "0813-1111-2222"]
    book = load_workbook(BytesIO(loading.archive().find("D0002").path.read_bytes()))
    assert book["Daftar"]["J7"].value == f"{MARK} / {OTHER}"


def test_the_file_as_it_was_is_not_taken_again_by_mistake(office):
    for path in office["files"]:
        with pytest.raises(FileRefused, match="sama dengan"):
            loading.archive().refuse_if_in_force(path.name, hash_of(path))


def hash_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_who_looks_again_finds_nothing_and_is_told_so(office, capsys):
    asked = ("hapus-orang", "--nama", NAME, "--telepon", NUMBER, "--permintaan", "x", "--confirm")
    code = cli.main([*asked, "--json"])
    told = json.loads(capsys.readouterr().out)

    assert (code, told["cells"], told["erased"]) == (0, 0, False)
    assert NAME not in json.dumps(told)


def test_who_asks_by_command_sees_the_cells_first_and_nothing_is_erased_yet(office, capsys):
    home, before = office["home"], loading.archive().last_entry()
    aside = [folder / f"{home.name}.sebelum-20261101-080000" for folder in (home, home.parent)]
    for folder in aside:  # where a restore puts what was there: within a volume, else beside it
        folder.mkdir()
    code = cli.main(["hapus-orang", "--nama", OTHER, "--koperasi", "Koperasi Contoh 2"])
    told = capsys.readouterr()

    assert code == 1
    assert f"D0002 {office['files'][1].name}: 2 sel (Daftar!H4, Daftar!J4)" in told.out
    assert "ulangi dengan --confirm" in told.err
    assert loading.archive().last_entry() == before
    for folder in aside:
        assert f"folder lama {folder}: hapus" in told.out
        folder.rmdir()


def test_a_crash_before_the_original_was_deleted_is_told_and_finished(office, capsys):
    file = loading.archive().entries()[-1].facts["files"][1]["before"]
    left = office["home"] / "archive" / "files" / file
    left.write_bytes(office["files"][1].read_bytes())

    assert cli.main(["periksa"]) == 1
    assert "hapus-orang --selesaikan" in capsys.readouterr().out
    assert cli.main(["hapus-orang", "--selesaikan"]) == 0
    assert not left.exists()
    assert loading.verify().damaged == ()


def test_only_who_manages_the_office_may_and_only_on_request(office):
    who = Visitor("Budi", "operator", "akun")
    with pytest.raises(NotAllowed):
        erase.look(PERSON, visitor=who)
    with pytest.raises(NotAllowed):
        erase.erase(office["found"], request="x", visitor=who)
    with pytest.raises(NotAllowed):
        erase.finish(visitor=who)
    with pytest.raises(NotAllowed):
        loading.inbox.put_in_place(office["waiting"], b"", visitor=who)
    with pytest.raises(ErasureError, match="permintaannya"):
        erase.erase(office["found"], request=" ", visitor=COMMAND_LINE)


def test_who_is_only_in_a_waiting_file_gets_a_receipt_too(office):
    """The last one here: it adds an entry."""
    rows = "Nama Koperasi;Kecamatan;Nama Ketua\nKoperasi A;Bengalon;Tiurma Sinaga\n"
    waiting = loading.inbox.put("lagi.csv", rows.encode(), received_on=DAY, visitor=COMMAND_LINE)

    found = erase.look(Person("Tiurma Sinaga"), visitor=COMMAND_LINE)
    done = erase.erase(found, request="Surat 13", visitor=COMMAND_LINE)

    entry = loading.archive().entries()[-1]
    assert (entry.type, entry.number, entry.facts["files"]) == ("erasure", done.entry, [])
    assert done.waiting == ("lagi.csv",)
    assert "[dihapus 2]" in waiting.path.read_text("utf-8-sig")
    assert places_of(office["home"], (b"tiurma", b"sinaga")) == []
