"""The lists of steps, commitments and plans: what a row needs, and days that lie ahead."""

from datetime import date

from kopdata import rules
from kopdata.ingest.declared_kinds import kinds

NAMED = ["KSP Maju", "Bengalon"]


def test_steps_are_those_of_the_rules():
    words = set(kinds()["langkah"].columns["langkah"].words.values())

    assert {rule.values["step"] for rule in rules.of_group("langkah")} == words


def test_steps_are_read_under_their_name(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Langkah", "Tanggal", "Bukti", "Keberatan"],
            [*NAMED, "surat teguran", "11/03/2022", "518/12", "-"],
            [*NAMED, "Kunjungan", None, None, None],
        ]
    )

    rows = parsed.tables["langkah"].to_pylist()
    assert [row["langkah"] for row in rows] == ["Teguran tertulis", "Kunjungan lapangan"]
    assert (rows[0]["tanggal"], rows[0]["bukti"]) == (date(2022, 3, 11), "518/12")
    assert rows[1]["tanggal"] is None


def test_a_commitment_is_due_on_a_day_that_may_lie_ahead(read):
    parsed = read(
        [
            ["ID Komitmen", "Janji", "Tenggat", "Tanggal Komitmen", "Nilai Awal", "Keadaan"],
            ["KM01", "Semua dikunjungi", "Desember 2024", "05/01/2023", 12, "belum selesai"],
            ["KM02", "Semua dikunjungi", "31/12/2024", None, 12, "belum selesai"],
            ["KM03", "Semua dinilai", "31/12/2024", "05/01/2023", 12, "belum selesai"],
        ]
    )

    found = {row["id"]: row for row in parsed.tables["komitmen"].to_pylist()}
    assert {name: row["tenggat"] for name, row in found.items()} == {
        "KM01": None,
        "KM03": date(2024, 12, 31),
    }
    assert found["KM03"]["keadaan"] == "berjalan"


def test_a_plan_names_koperasi_and_months_ahead(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Nama Rencana", "Bulan Rencana", "Penyusun (jabatan)"],
            [*NAMED, "Triwulan IV", "01/12/2024", "Bidang Kelembagaan"],
        ]
    )

    (row,) = parsed.tables["rencana"].to_pylist()
    assert (row["bulan"], row["penyusun"]) == (date(2024, 12, 1), "Bidang Kelembagaan")
