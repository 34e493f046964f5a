"""Whether an activity was held is read where an office writes it, and said where it does not."""

from datetime import date

import pytest


def activities(read, title, heading, *remarks):
    head = ["No", "Nama Koperasi", "Kecamatan", "Kegiatan", "Tanggal", heading]
    rows = [
        [number, f"Koperasi {number}", "Telen", "Bimtek", "12/06/2023", remark]
        for number, remark in enumerate(remarks, start=1)
    ]
    return read([[title], head, *rows], received_on=date(2023, 9, 1))


@pytest.mark.parametrize("heading", ["Ket", "Keterangan", "Catatan"])
def test_a_status_among_the_remarks(read, heading):
    parsed = activities(read, "LAPORAN KEGIATAN PEMBINAAN", heading, "Selesai", "Batal", None)
    status = parsed.tables["pembinaan"].column("status").to_pylist()
    assert status == ["Selesai", "Batal", None]
    assert [problem.message[:7] for problem in parsed.problems] == ["1 baris"]


def test_remarks_that_are_no_status_stay_remarks_and_the_rows_that_do_not_count_are_told(read):
    parsed = activities(read, "LAPORAN KEGIATAN PEMBINAAN", "Ket", "hadir 2 orang", "APBD")
    assert parsed.tables["pembinaan"].column("status").to_pylist() == [None, None]
    assert ["2 baris tidak menyebut status" in one.message for one in parsed.problems] == [True]


def test_who_is_named_as_alumni_took_part_in_something_finished(read):
    parsed = activities(read, "DAFTAR ALUMNI PELATIHAN", "Ket", "hadir", "hadir")
    assert parsed.tables["pembinaan"].column("status").to_pylist() == ["Selesai", "Selesai"]
    assert parsed.problems == ()
