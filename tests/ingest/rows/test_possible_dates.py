"""Dates that cannot be are in doubt, and words where a day should stand are read as words."""

from datetime import date

HEADINGS = ("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT")


def test_a_rat_up_to_the_end_of_its_year_or_long_after_it_is_in_doubt(read):
    days = (date(2016, 12, 31), date(2017, 1, 1), date(2021, 12, 31), date(2022, 1, 1))
    rows = [(f"KUD {n}", "Telen", 2016, day) for n, day in enumerate(days)]

    assert read([HEADINGS, *rows]).sheets[0].doubtful == 2


def test_a_title_with_a_year_and_without_buku_is_asked(read):
    headings = HEADINGS[:2] + HEADINGS[3:]
    rows = [headings, ("KUD A", "Telen", date(2021, 3, 1)), ("KUD B", "Telen", date(2021, 4, 1))]

    asked = read([["DATA RAT KOPERASI TAHUN 2021"], *rows])
    clear = read([["DATA RAT KOPERASI TAHUN BUKU 2020"], *rows])

    (problem,) = asked.problems
    assert "jadi tahun buku 2020" in problem.message
    assert asked.sheets[0].doubtful == 2
    assert (clear.problems, clear.sheets[0].doubtful) == ((), 0)


def test_words_under_the_day_of_a_rat_say_whether_it_was_held(read):
    cells = ("Sudah RAT", "belum", "√", "entah")
    rows = [(f"KUD {n}", "Telen", 2022, cell) for n, cell in enumerate(cells)]

    parsed = read([HEADINGS, *rows])

    table = parsed.tables["rat"]
    assert table["status"].to_pylist() == ["dilaporkan", "belum", "dilaporkan", None]
    assert table["tanggal_rat_diragukan"].to_pylist() == [False, False, False, True]
    assert [problem.cell for problem in parsed.problems] == ["D5"]


def test_a_status_of_its_own_goes_before_words_under_the_day(read):
    parsed = read([(*HEADINGS, "Status RAT"), ("KUD A", "Telen", 2022, "Sudah RAT", "Belum")])

    assert parsed.tables["rat"]["status"].to_pylist() == ["belum"]


def test_an_activity_that_ends_before_it_starts_is_in_doubt(read):
    headings = ("Nama Koperasi", "Kecamatan", "Kegiatan", "Tanggal Mulai", "Tanggal Selesai")
    parsed = read([headings, ("KUD A", "Telen", "Bimtek", date(2023, 3, 1), date(2021, 3, 1))])

    assert parsed.sheets[0].doubtful == 1


def test_a_month_alone_is_its_last_day_or_that_of_receipt_and_noted(read):
    headings = ("Nama Koperasi", "Kecamatan", "Kegiatan", "Tanggal", "Status")
    rows = [
        ("KUD A", "Telen", "Bimtek", "Agustus 2023", "Selesai"),
        ("KUD B", "Telen", "Bimtek", "Sept 2023", "Selesai"),
    ]

    parsed = read([headings, *rows])

    days = [date(2023, 8, 31), date(2023, 9, 1)]
    assert parsed.tables["pembinaan"]["tanggal_selesai"].to_pylist() == days
    assert [problem.cell for problem in parsed.problems] == ["D2", "D3"]
