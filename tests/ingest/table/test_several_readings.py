"""Tables that are more than a row per koperasi: years across, two kinds in one, side by side."""

from datetime import date

import pytest

from kopdata.errors import FileRefused
from kopdata.ingest import read_parsed, write_parsed

RECEIVED = date(2026, 9, 1)
PLACES = ("Kaubun", "Kombeng", "Telen")


def rows_of(parsed, kind, *fields):
    return [
        tuple(row[name] for name in ("nama", *fields)) for row in parsed.tables[kind].to_pylist()
    ]


def table(read, title, headings, *rows, **options):
    """Rows of koperasi A, B, C in three kecamatan under a title and the headings after those."""
    names = [
        [number, f"Koperasi {name}", place, *cells]
        for number, name, place, cells in zip((1, 2, 3), "ABC", PLACES, rows, strict=False)
    ]
    above = [[title]] if title else []
    head = ["No", "Nama Koperasi", "Kecamatan", *headings]
    return read([*above, head, *names], received_on=RECEIVED, **options)


def test_years_across_are_a_row_for_each_year_and_never_a_register(read):
    parsed = table(
        *(read, "REKAPITULASI RAT KOPERASI", ["RAT 2021", "RAT 2022", "RAT 2023"]),
        *(["V", "-", None], ["V", "V", "15/03/2024"], ["-", None, "Belum"]),
    )
    assert list(parsed.tables) == ["rat"]
    assert rows_of(parsed, "rat", "tahun_buku", "status", "tanggal_rat") == [
        ("Koperasi A", 2021, "dilaporkan", None),
        ("Koperasi B", 2021, "dilaporkan", None),
        ("Koperasi B", 2022, "dilaporkan", None),
        ("Koperasi B", 2023, None, date(2024, 3, 15)),
        ("Koperasi C", 2023, "belum", None),
    ]
    assert parsed.problems == ()


def test_a_doubtful_cell_names_the_column_of_its_year(read):
    headings = ["Tanggal RAT TB 2023", "Tanggal RAT TB 2024"]
    parsed = table(read, "DATA RAT", headings, ["12/03/2024", "31/02/2025"])
    assert rows_of(parsed, "rat", "tahun_buku", "tanggal_rat", "tanggal_rat_diragukan") == [
        ("Koperasi A", 2023, date(2024, 3, 12), False),
        ("Koperasi A", 2024, None, True),
    ]
    assert [problem.cell for problem in parsed.problems] == ["E3"]


def test_accounts_of_several_years(read):
    headings = ["Aset 2022", "Aset 2023", "SHU 2022", "SHU 2023", "Anggota"]
    parsed = table(read, None, headings, [100, 200, 1, 2, 40], [None, 300, None, "-", 50])
    assert rows_of(parsed, "keragaan", "tahun_buku", "aset", "shu", "anggota") == [
        ("Koperasi A", 2022, 100, 1, None),
        ("Koperasi A", 2023, 200, 2, None),
        ("Koperasi B", 2023, 300, None, None),
    ]
    assert parsed.sheets[0].unplaced == ("Anggota",)


def test_ticks_under_years_below_one_heading(read):
    title, head = ["DATA KOPERASI"], ["No", "Nama Koperasi", "Kecamatan", "(RAT) Tahun Buku"]
    parsed = read(
        [
            title,
            head,
            [None, None, None, 2022, 2023],
            [1, "Koperasi A", "Telen", "√", None],
            [2, "Koperasi B", "Telen", "V", "√"],
        ],
        merged=["D2:E2"],
        received_on=RECEIVED,
    )
    assert rows_of(parsed, "rat", "tahun_buku") == [
        ("Koperasi A", 2022),
        ("Koperasi B", 2022),
        ("Koperasi B", 2023),
    ]
    assert list(parsed.tables) == ["rat"]


def test_status_of_koperasi_beside_years_of_rat_is_a_register_as_well(read):
    headings = ["Status Koperasi", "RAT 2022", "RAT 2023"]
    parsed = table(read, "DATA KOPERASI", headings, ["Aktif", "V", "V"], ["Tidak Aktif", "-", "-"])
    assert rows_of(parsed, "register", "status") == [
        ("Koperasi A", "Aktif"),
        ("Koperasi B", "Tidak Aktif"),
    ]
    assert rows_of(parsed, "rat", "tahun_buku") == [("Koperasi A", 2022), ("Koperasi A", 2023)]


def test_targets_of_two_years_are_two_rows(read):
    parsed = read([["Indikator", "Target 2022", "Target 2023"], ["Dibina", 100, 150]])
    rows = parsed.tables["target"].to_pylist()
    assert [(row["tahun"], row["nilai"]) for row in rows] == [(2022, 100), (2023, 150)]


@pytest.mark.parametrize("title", ["DATA RAT TAHUN BUKU 2025", "REKAP RAT DAN KERAGAAN TB 2025"])
def test_rat_and_accounts_in_one_table_are_both_read(read, title):
    headings = ["Anggota", "Aset", "SHU", "Tanggal RAT"]
    parsed = table(read, title, headings, [40, 900, 30, "12/03/2026"], [50, 800, 20, "Belum"])
    assert rows_of(parsed, "rat", "tahun_buku", "tanggal_rat", "status") == [
        ("Koperasi A", 2025, date(2026, 3, 12), None),
        ("Koperasi B", 2025, None, "belum"),
    ]
    assert rows_of(parsed, "keragaan", "tahun_buku", "anggota", "aset", "shu") == [
        ("Koperasi A", 2025, 40, 900, 30),
        ("Koperasi B", 2025, 50, 800, 20),
    ]
    assert [sheet.unplaced for sheet in parsed.sheets] == [(), ()]
    assert parsed.problems == ()


def test_a_list_that_says_nothing_else_but_a_day_of_rat_is_no_register(read):
    parsed = table(read, "DATA KOPERASI TB 2025", ["Alamat", "Tanggal RAT"], ["Jl. A", "1/3/2026"])
    assert rows_of(parsed, "rat", "tahun_buku", "tanggal_rat") == [
        ("Koperasi A", 2025, date(2026, 3, 1))
    ]
    assert list(parsed.tables) == ["rat"]


def test_members_alone_beside_a_rat_replace_no_accounts(read):
    parsed = table(read, "DATA RAT TB 2025", ["Anggota", "Tanggal RAT"], [40, "12/03/2026"])
    assert list(parsed.tables) == ["rat"]


@pytest.mark.parametrize(
    ("said", "status"),
    [("SUDAH MELAKSANAKAN RAT", "dilaporkan"), ("BELUM MELAKSANAKAN RAT", "belum")],
)
def test_a_title_may_say_it_of_every_row(read, said, status):
    title = f"DAFTAR KOPERASI YANG {said} TAHUN BUKU 2025"
    parsed = table(read, title, ["Alamat"], ["Jalan Satu"], ["Jalan Dua"])
    assert rows_of(parsed, "rat", "tahun_buku", "status") == [
        ("Koperasi A", 2025, status),
        ("Koperasi B", 2025, status),
    ]
    assert list(parsed.tables) == ["rat"]


def test_of_which_year_a_list_of_rat_is_has_to_be_said(read):
    title = "DAFTAR KOPERASI YANG SUDAH MELAKSANAKAN RAT"
    with pytest.raises(FileRefused, match="untuk tahun buku berapa"):
        table(read, title, ["Alamat"], ["Jalan Satu"])


def test_two_tables_side_by_side_are_both_read_with_what_their_titles_say(read):
    head = ["No", "Nama Koperasi", "Kecamatan"]
    parsed = read(
        [
            ["DATA KOPERASI PER 30 JUNI 2023"],
            [],
            ["KOPERASI AKTIF", None, None, None, "KOPERASI TIDAK AKTIF"],
            [*head, None, *head],
            [1, "Koperasi A", "Telen", None, 1, "Koperasi C", "Kaubun"],
            [2, "Koperasi B", "Telen", None, 2, "Koperasi D", "Entah"],
            [3, "Koperasi E", "Telen"],
        ]
    )
    assert sorted(rows_of(parsed, "register", "status", "per")) == [
        ("Koperasi A", "Aktif", date(2023, 6, 30)),
        ("Koperasi B", "Aktif", date(2023, 6, 30)),
        ("Koperasi C", "Tidak Aktif", date(2023, 6, 30)),
        ("Koperasi E", "Aktif", date(2023, 6, 30)),
    ]
    assert [problem.cell for problem in parsed.problems] == ["G6"]


def test_a_name_of_an_officer_beside_is_no_second_table(read):
    with pytest.raises(FileRefused, match="kolom A dan D berjudul sama"):
        read(
            [
                ["Nama", "Kecamatan", "Status", "Nama", "No. HP"],
                ["Koperasi A", "Telen", "Aktif", "Orang", "0812"],
            ]
        )


def test_a_title_that_names_two_states_states_none(read):
    parsed = table(read, "DATA KOPERASI AKTIF DAN TIDAK AKTIF", ["Jenis"], ["Jasa"])
    assert rows_of(parsed, "register", "status") == [("Koperasi A", None)]


def test_what_each_heading_became_is_told_with_three_values_and_what_is_not_kept(read, tmp_path):
    headings = ["Ketua", "Nama Koperasi", "Kecamatan", "Jumlah Anggota", "Warna", "No. HP"]
    rows = [[f"Orang {n}", f"Koperasi {n}", "Telen", 10 * n, "biru", "0812"] for n in (1, 2, 3, 4)]
    parsed = read([["DATA KOPERASI"], ["No", *headings], *[["", *row] for row in rows]])
    (sheet,) = parsed.sheets
    assert sheet.samples["nama"] == ("Koperasi 1", "Koperasi 2", "Koperasi 3")
    assert sheet.samples["kecamatan"] == ("Telen",)
    assert (sheet.samples["ketua"], sheet.samples["telepon"]) == ((), ())
    assert (sheet.not_kept, sheet.unplaced) == (("Jumlah Anggota",), ("Warna",))
    write_parsed(parsed, tmp_path / "kept")
    assert read_parsed(tmp_path / "kept").sheets == parsed.sheets
