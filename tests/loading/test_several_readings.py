"""A sheet that is two lists at once is counted as each of them; typed names are told."""

from datetime import date

import pytest

from kopdata import loading
from kopdata.access import COMMAND_LINE
from tests import workbooks

HEAD = ("No", "NIK", "Nama Koperasi", "Kecamatan")


def numbered(count, *cells):
    rows = []
    for number in range(1, count + 1):
        name = f"Koperasi Contoh {number}"
        rows.append((number, f"640404{number:07d}", name, workbooks.PLACES[number % 3], *cells))
    return rows


@pytest.fixture
def office(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 12, lambda _: "Aktif")
    loading.receive(path, received_on=date(2026, 2, 1), visitor=COMMAND_LINE)
    return tmp_path


def test_what_a_file_does_is_told_per_sheet_and_kind_and_typed_names_are_named(office):
    both = [("DATA RAT TAHUN BUKU 2024",), (*HEAD, "Aset", "SHU", "Tanggal RAT")]
    both += numbered(12, 1000, 10, "12/03/2025")
    path = workbooks.write(office / "rat.xlsx", both)
    found = loading.examine(path, received_on=date(2026, 3, 1))
    assert [(one.kind, one.rows, one.new, one.rejected) for one in found.sheets] == [
        ("rat", 12, 12, 0),
        ("keragaan", 12, 12, 0),
    ]
    assert found.problems == ()
    assert found.read[1].samples["aset"] == ("1000",)
    assert "keragaan" in str(found.read[1].kind) and not found.read[0].not_kept
    found.discard()

    halves = [
        (*row, None, *other) for row, other in zip(numbered(12)[:6], numbered(12)[6:], strict=True)
    ]
    halves[0] = (1, halves[0][1], "KOP. CONTOH SATU", *halves[0][3:])
    titles = ("KOPERASI AKTIF", None, None, None, None, "KOPERASI TIDAK AKTIF")
    path = workbooks.write(office / "dua.xlsx", [titles, (*HEAD, None, *HEAD), *halves])
    found = loading.examine(path, received_on=date(2026, 3, 1))
    (one,) = found.sheets
    assert (one.rows, one.new, one.changed, one.unchanged, one.vanished) == (12, 0, 7, 5, 0)
    assert ["'Koperasi Contoh 1' menjadi 'KOP. CONTOH SATU'" in p.message for p in found.problems]
    found.discard()


def test_the_third_complete_list_without_a_koperasi_says_so(office):
    said = []
    for month, count in ((3, 10), (4, 11), (5, 10)):
        path = workbooks.register(
            office / f"{month}.xlsx", count, lambda _: "Aktif", f"DAFTAR {month}"
        )
        found = loading.examine(path, received_on=date(2026, month, 1))
        said.append([one.message for one in found.problems])
        loading.accept(found, by="Ani", confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE)
    assert said[:2] == [[], []]
    (message,) = said[2]
    assert message.startswith("1 koperasi (misalnya 'Koperasi Contoh 12')")
    assert "1 Mei 2026" in message


def test_a_person_may_say_what_a_list_is_and_the_receipt_keeps_it(office):
    rows = [("DATA KOPERASI TAHUN BUKU 2024",), (*HEAD, "Status Koperasi", "Tanggal RAT")]
    rows += numbered(12, "Aktif", "12/03/2025")
    path = workbooks.write(office / "daftar_rat.xlsx", rows)
    found = loading.examine(path, received_on=date(2026, 3, 1))
    taken_for = found.sheets[0].kind
    found.discard()
    waiting = loading.inbox.put(
        path.name, path.read_bytes(), received_on=date(2026, 3, 1), visitor=COMMAND_LINE
    )
    waiting = loading.inbox.change(waiting, visitor=COMMAND_LINE, kind="rat")
    assert loading.inbox.find(waiting.id).kind == "rat"

    outcome = loading.receive(path, received_on=date(2026, 3, 1), kind="rat", visitor=COMMAND_LINE)

    assert outcome.accepted, outcome.reason
    assert (taken_for, [one.kind for one in outcome.sheets]) == ("register", ["rat"])
    assert loading.archive().deliveries()[-1].meanings == (("rat", (), ()),)
