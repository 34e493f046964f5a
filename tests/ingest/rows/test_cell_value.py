"""Each form of a value: certain ones are read, uncertain ones reported and emptied."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kopdata.ingest.area.kecamatan import places
from kopdata.ingest.declared_kinds import kinds
from kopdata.ingest.rows.cell_value import Context, parse
from kopdata.ingest.values import dates, numbers
from kopdata.ingest.values.cell_text import (
    DATE_TAG,
    FORMULA_TAG,
    PARTLY_STRUCK_TAG,
    STRUCK_TAG,
    mask_citizen_number,
)

RECEIVED_ON = date(2023, 9, 1)


def read(kind, field, value):
    return parse(value, kinds()[kind].columns[field], Context(RECEIVED_ON, places()))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21 Juli 2023", date(2023, 7, 21)),
        ("21 JULI 2023", date(2023, 7, 21)),
        ("21-Jul-2023", date(2023, 7, 21)),
        ("21 Jul. 2023", date(2023, 7, 21)),
        ("3 Agt 2020", date(2020, 8, 3)),
        ("3 Agustus 2020", date(2020, 8, 3)),
        ("3 August 2020", date(2020, 8, 3)),
        ("5 Nopember 1999", date(1999, 11, 5)),
        ("5 Pebruari 1999", date(1999, 2, 5)),
        ("31 Des 2022", date(2022, 12, 31)),
        ("1 Okt 2022", date(2022, 10, 1)),
        ("1 May 2022", date(2022, 5, 1)),
        ("July 21, 2023", date(2023, 7, 21)),
        ("Jumat, 21 Juli 2023", date(2023, 7, 21)),
        ("Tgl. 21 Juli 2023", date(2023, 7, 21)),
        ("21/07/2023", date(2023, 7, 21)),
        ("1/7/2023", date(2023, 7, 1)),
        ("21-07-2023", date(2023, 7, 21)),
        ("21.07.2023", date(2023, 7, 21)),
        ("21/07/2023 10:30", date(2023, 7, 21)),
        ("2023-07-21", date(2023, 7, 21)),
        ("2023-07-21T00:00:00", date(2023, 7, 21)),
        ("2023-07-21 08:15:00.000", date(2023, 7, 21)),
        ("2023/07/21", date(2023, 7, 21)),
        ("'21/07/2023", date(2023, 7, 21)),
        ("\u200b21\u00a0Juli 2023 ", date(2023, 7, 21)),
        (45128.0, date(2023, 7, 21)),
        (45128, date(2023, 7, 21)),
        (45128.75, date(2023, 7, 21)),
        ("45128", date(2023, 7, 21)),
        (DATE_TAG + "2023-07-21", date(2023, 7, 21)),
        (DATE_TAG + "2023-07-21 10:00:00", date(2023, 7, 21)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_certain_dates(typed, day):
    assert dates.read_date(typed) == (day, None)


@pytest.mark.parametrize(
    "typed",
    [
        "Jum\u2019at, 21 Juli 2023",
        "Jum`at / 21 Juli 2023",
        "21 Juli 2023 (Jumat)",
        "21 Juli 2023 pukul 09.00 WITA",
        "Hari Jumat tanggal 21 Juli 2023, pukul 09.00 - selesai",
        "21 \u2013 07 \u2013 2023",
        "21 Juli 2023.",
        "2023-07-20T16:30:00Z",
        "2023-07-21T15:59:00Z",
        "2023-07-21 01:30+09:00",
    ],
)
def test_certain_dates_however_dressed(typed):
    assert dates.read_date(typed) == (date(2023, 7, 21), None)


def test_a_date_that_names_another_weekday_is_in_doubt():
    day, issue = dates.read_date("Senin, 21 Juli 2023")
    assert day is None
    assert "Jumat" in issue.message


@pytest.mark.parametrize(
    ("typed", "day"),
    [("Sangatta, 21 Juli 2023", date(2023, 7, 21)), ("batal, 21 Juli 2023", None)],
)
def test_a_place_of_the_office_may_stand_before_a_date(typed, day):
    assert read("rat", "tanggal_rat", typed)[0] == day


@pytest.mark.parametrize(
    "typed",
    [
        *("TA 2022", "T.A. 2022", "2022,0", "31/12/2022", DATE_TAG + "2022-12-31"),
        *("per 31 Desember 2022", "Januari - Desember 2022", "01/01/2022 s/d 31/12/2022"),
    ],
)
def test_a_book_year_by_its_name_or_its_last_day(typed):
    assert read("rat", "tahun_buku", typed) == (2022, None)


def test_a_month_alone_is_its_last_day_for_coaching_and_no_day_of_a_rat():
    day, remark = read("pembinaan", "tanggal_mulai", "Juli 2023")
    assert day == date(2023, 7, 31)
    assert remark.keeps_value
    assert read("pembinaan", "tanggal", "Juli 2023")[0] == (day, day)
    assert read("rat", "tanggal_rat", "Juli 2023")[0] is None


@pytest.mark.parametrize(
    ("kind", "field", "typed", "reason"),
    [
        ("register", "status", "Aktif?", "tanda tanya"),
        ("register", "nama", "#REF!", "galat rumus"),
        ("keragaan", "aset", "#DIV/0!", "galat rumus"),
        ("rat", "tanggal_rat", "#N/A", "galat rumus"),
        ("keragaan", "aset", FORMULA_TAG + "=E2+F2", "hasilnya tidak tersimpan"),
        ("register", "status", STRUCK_TAG + "Aktif", "dicoret"),
        ("register", "nomor_badan_hukum", DATE_TAG + "2009-12-01", "tersimpan sebagai tanggal"),
    ],
)
def test_what_a_cell_does_not_say_for_certain(kind, field, typed, reason):
    value, issue = read(kind, field, typed)
    assert value is None
    assert reason in issue.message
    assert not issue.keeps_value


def test_a_name_struck_out_is_read_and_told():
    name, remark = read("register", "nama", STRUCK_TAG + "KUD Uji")
    assert (name, remark.keeps_value) == ("KUD Uji", True)


def test_ticks_and_short_words():
    assert read("rat", "status", True) == ("dilaporkan", None)
    assert read("rat", "status", "FALSE") == ("belum", None)
    words = ("S", "CS", "DP", "DPK")
    assert [read("kesehatan", "predikat", word)[0] for word in words] == [
        *("Sehat", "Cukup Sehat", "Dalam Pengawasan", "Dalam Pengawasan Khusus")
    ]
    assert read("register", "nik", "6408070000001.0") == ("6408070000001", None)


def test_a_number_longer_than_a_persons_is_masked_like_one():
    assert mask_citizen_number("a 64080700000010001 b") == "a 6408********0001 b"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("04/13/2023", "bulan lebih dari 12"),
        ("31/02/2025", "kalender"),
        ("29/02/2023", "kalender"),
        ("45/13/2023", "kalender"),
        ("21/07/23", "dua angka"),
        ("21 Juli 23", "dua angka"),
        ("21-Jul-23", "dua angka"),
        ("Juli 2023", "tidak lengkap"),
        ("07/2023", "tidak lengkap"),
        ("2023", "tidak lengkap"),
        (2023.0, "tidak lengkap"),
        ("besok", "bukan tanggal"),
        ("21 Foo 2023", "bukan tanggal"),
        (-5, "bukan tanggal"),
        (1e300, "bukan tanggal"),
        (20230721, "bukan tanggal"),
        ("21/07/2023 dan 22/07/2023", "bukan tanggal"),
    ],
)
def test_uncertain_dates(typed, reason):
    day, issue = dates.read_date(typed)
    assert day is None
    assert reason in issue.message


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("21 Juli 2023", date(2023, 7, 21), date(2023, 7, 21)),
        ("12-14 Juli 2023", date(2023, 7, 12), date(2023, 7, 14)),
        ("12 s.d. 14 Juli 2023", date(2023, 7, 12), date(2023, 7, 14)),
        ("30 Juni s/d 2 Juli 2023", date(2023, 6, 30), date(2023, 7, 2)),
        ("30 Desember 2022 - 2 Januari 2023", date(2022, 12, 30), date(2023, 1, 2)),
    ],
)
def test_a_single_date_column_may_hold_a_range(typed, first, last):
    assert dates.read_date_range(typed) == ((first, last), None)


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [
        ("Rp. 1.234.000", "1234000"),
        ("Rp1.234.567,50", "1234567.5"),
        ("RP 1.234.567", "1234567"),
        ("Rp.1.234.000,-", "1234000"),
        ("Rp 1.500.000,00", "1500000"),
        ("1.234,56", "1234.56"),
        ("1.234", "1234"),
        ("1234", "1234"),
        ("1234,5", "1234.5"),
        ("1234.50", "1234.5"),
        ("0,234", "0.23"),
        ("1,2 M", "1200000000"),
        ("1,2M", "1200000000"),
        ("Rp 1,2 Miliar", "1200000000"),
        ("1,2 milyar", "1200000000"),
        ("750 jt", "750000000"),
        ("2,5 juta", "2500000"),
        ("Rp2,5 T", "2500000000000"),
        ("1 triliun", "1000000000000"),
        ("500 rb", "500000"),
        ("500 ribu", "500000"),
        ("Rp1,234,000", "1234000"),
        ("1,234,567.50", "1234567.5"),
        ("1,234.50", "1234.5"),
        ("1 234 567", "1234567"),
        ("1.000.000 rupiah", "1000000"),
        ("Rp 0", "0"),
        ("0", "0"),
        (0.0, "0"),
        (1234.5, "1234.5"),
        (1e9, "1000000000"),
        ("1,23456789E+8", "123456789"),
        ("'1.000.000", "1000000"),
    ],
)
def test_certain_money(typed, rupiah):
    assert read("keragaan", "aset", typed) == (Decimal(rupiah).quantize(Decimal("0.01")), None)


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [
        ("(1.000)", -1000),
        ("-1.000", -1000),
        ("Rp (2.500.000)", -2500000),
        ("(Rp 2.500.000)", -2500000),
        (-7.0, -7),
        ("-Rp 5.000", -5000),
        ("Rp -5.000", -5000),
        ("−1.000", -1000),
    ],
)
def test_shu_may_be_negative_and_aset_not(typed, rupiah):
    assert read("keragaan", "shu", typed) == (Decimal(rupiah), None)
    value, issue = read("keragaan", "aset", typed)
    assert value is None
    assert "negatif" in issue.message


@pytest.mark.parametrize(
    "typed",
    [
        "1,234",
        "12,345",
        "1,2,3",
        "1.2.3",
        "1.23.456",
        "sekitar 1 M",
        "1,23E+12",
        "6,40807E+12",
        "abc",
        "1.234 / 2",
        "Rp",
        "12.34.56",
        1e17,
        float("nan"),
        float("inf"),
        "99999999999999999999",
        DATE_TAG + "2023-07-21",
        "1..5",
        "1,2 x",
    ],
)
def test_uncertain_money_is_reported(typed):
    value, issue = read("keragaan", "aset", typed)
    assert value is None
    if typed != "Rp":
        assert issue.message
        assert issue.remedy


@pytest.mark.parametrize(
    "typed",
    [
        "",
        None,
        "-",
        " - ",
        "–",
        "—",
        "--",
        "n/a",
        "N/A",
        "nihil",
        "NIHIL",
        "tidak ada",
        "Tidak Ada",
        "…",
        "...",
        "Rp -",
        "Rp. -",
        "\u200b",
    ],
)
@pytest.mark.parametrize("field", ["aset", "anggota", "tahun_buku", "nik", "nama", "kecamatan"])
def test_not_given_is_never_zero(field, typed):
    assert read("keragaan", field, typed) == (None, None)


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        (12.0, 12),
        (12, 12),
        ("12", 12),
        ("1.234", 1234),
        ("25 orang", 25),
        ("25 org", 25),
        ("0", 0),
        (0, 0),
        ("12,0", 12),
    ],
)
def test_counts(typed, count):
    assert read("keragaan", "anggota", typed) == (count, None)


@pytest.mark.parametrize(
    "typed", [-3, "-3", "(3)", 12.5, "12,5", "1,234", "banyak", 1e30, "9223372036854775808"]
)
def test_counts_not_believed(typed):
    value, issue = read("keragaan", "anggota", typed)
    assert value is None
    assert issue


def test_a_count_of_people_fits_its_column():
    assert read("rat", "peserta", 2**31)[0] is None
    assert read("keragaan", "anggota", 2**31)[0] == 2**31


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        (87.5, "87.5"),
        ("87,5", "87.5"),
        ("87.5", "87.5"),
        ("82.435", "82.435"),
        ("82,435", "82.435"),
        ("79,995", "79.995"),
        (79.995, "79.995"),
        (100, "100"),
        ("100", "100"),
        (0.0, "0"),
        ("87,5%", "87.5"),
        (79.99499999999999, "79.99499999999999"),
    ],
)
def test_scores_take_both_decimal_marks_and_stay_exact(typed, score):
    assert read("kesehatan", "skor", typed) == (Decimal(score), None)


@pytest.mark.parametrize(
    "typed", [100.01, -1, "101", "-0,5", "87,5,1", "delapan", "1.000,5", DATE_TAG + "2023-07-21"]
)
def test_scores_not_believed(typed):
    value, issue = read("kesehatan", "skor", typed)
    assert value is None
    assert issue


@pytest.mark.parametrize(
    ("typed", "nik"),
    [
        ("6408070600011", "6408070600011"),
        ("'6408070600011", "6408070600011"),
        ("’6408070600011", "6408070600011"),
        (" 6408 0706 00011 ", "6408070600011"),
        ("6408.0706.00011", "6408070600011"),
        (6408070600011.0, "6408070600011"),
        (6408070600011, "6408070600011"),
        ("6.408070600011E+12", "6408070600011"),
        ("6,408070600011E+12", "6408070600011"),
        ("\u202a6408070600011\u202c", "6408070600011"),
    ],
)
def test_nik_is_thirteen_digits_as_text(typed, nik):
    assert read("register", "nik", typed) == (nik, None)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("6,40807E+12", "tidak pasti"),
        ("1.23E+12", "tidak pasti"),
        ("6.40807060001E+12", "tidak pasti"),
        ("640807060001", "nol di depan"),
        (640807060001.0, "nol di depan"),
        ("6408071234560001", "milik orang"),
        (6408071234560001.0, "milik orang"),
        ("6408 0712 3456 0001", "milik orang"),
        ("123", "13 angka"),
        ("ABC", "13 angka"),
        (DATE_TAG + "2023-07-21", "tanggal"),
    ],
)
def test_nik_not_believed(typed, reason):
    value, issue = read("register", "nik", typed)
    assert value is None
    assert reason in issue.message


def test_the_number_of_a_person_is_masked():
    assert mask_citizen_number("6408071234560001") == "6408********0001"
    assert mask_citizen_number("NIK 6408 0712 3456 0001 Budi") == "NIK 6408********0001 Budi"
    assert mask_citizen_number("6408070600011") == "6408070600011"


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        (2022.0, 2022),
        ("2022", 2022),
        ("TB 2022", 2022),
        ("Tahun Buku 2022", 2022),
        ("Thn. 2022", 2022),
        ("'2022", 2022),
        (1945, 1945),
    ],
)
def test_years(typed, year):
    assert read("rat", "tahun_buku", typed) == (year, None)


@pytest.mark.parametrize(
    "typed",
    [
        "22",
        "'22",
        "2022/2023",
        "2021-2022",
        1944,
        2024,
        "2022 dan 2023",
        22,
        "30/06/2022",
        DATE_TAG + "2022-06-30",
        "01/01/2021 - 31/12/2022",
    ],
)
def test_years_not_believed(typed):
    value, issue = read("rat", "tahun_buku", typed)
    assert value is None
    assert issue


def test_a_target_may_be_for_a_year_ahead():
    assert read("target", "tahun", 2026) == (2026, None)


@pytest.mark.parametrize(
    ("kind", "field", "typed", "word"),
    [
        ("register", "status", "AKTIF", "Aktif"),
        ("register", "status", "Non Aktif", "Tidak Aktif"),
        ("register", "status", "non-aktif", "Tidak Aktif"),
        ("register", "status", "NONAKTIF", "Tidak Aktif"),
        ("register", "status", "Tidak  Aktif ", "Tidak Aktif"),
        ("register", "status", "Beku", "Dibekukan"),
        ("register", "status", "Dibubarkan", "Bubar"),
        ("register", "status", "dalam penyelesaian", "Dalam Penyelesaian"),
        ("register", "bentuk", "Primer Kabupaten/Kota", "Primer"),
        ("register", "bentuk", "SEKUNDER PROVINSI", "Sekunder"),
        ("register", "jenis", "Koperasi Konsumen", "Konsumen"),
        ("register", "jenis", "SIMPAN PINJAM", "Simpan Pinjam"),
        ("register", "jenis", "SERBA USAHA", "Serba Usaha"),
        ("rat", "status", "Sudah", "dilaporkan"),
        ("rat", "status", "BELUM RAT", "belum"),
        ("rat", "status", "Draft", "draft"),
        ("rat", "status", "Diverifikasi Dinas", "diverifikasi"),
        ("rat", "status", "√", "dilaporkan"),
        ("kesehatan", "predikat", "DALAM PENGAWASAN KHUSUS", "Dalam Pengawasan Khusus"),
        ("kesehatan", "skema", "KKPKK 2021", "kkpkk_2021"),
        ("kesehatan", "skema", "06/Per/Dep.6/IV/2016", "perdep_06_2016"),
        ("pembinaan", "status", "terlaksana", "Selesai"),
        ("pembinaan", "status", "On Going", "Berjalan"),
        ("verifikasi", "hasil", "Ada", "ditemukan"),
        ("verifikasi", "hasil", "Tidak Ada", "tidak ditemukan"),
        ("verifikasi", "hasil", "TIDAK DITEMUKAN", "tidak ditemukan"),
    ],
)
def test_words(kind, field, typed, word):
    assert read(kind, field, typed) == (word, None)


@pytest.mark.parametrize(
    ("kind", "field", "typed"),
    [
        ("kesehatan", "predikat", "Kurang Sehat"),
        ("kesehatan", "predikat", "Tidak Sehat"),
        ("register", "status", "Entah"),
        ("verifikasi", "hasil", "pindah alamat"),
        ("rat", "status", "menunggu"),
    ],
)
def test_unknown_words_are_emptied_and_the_choices_named(kind, field, typed):
    value, issue = read(kind, field, typed)
    assert value is None
    assert "Pilih salah satu" in issue.remedy


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Bengalon", "Bengalon"),
        ("BENGALON", "Bengalon"),
        ("Kec. Bengalon", "Bengalon"),
        ("KEC.BENGALON", "Bengalon"),
        ("KEC BENGALON", "Bengalon"),
        ("Kecamatan Bengalon", "Bengalon"),
        ("Kongbeng", "Kombeng"),
        ("Kombeng", "Kombeng"),
        ("SANGATTA-UTARA", "Sangatta Utara"),
        ("sangattautara", "Sangatta Utara"),
        ("Ma. Wahau", "Muara Wahau"),
        ("Sengata Selatan", "Sangatta Selatan"),
    ],
)
def test_kecamatan(typed, name):
    assert read("register", "kecamatan", typed) == (name, None)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Sangatta", "Sangatta Utara atau Sangatta Selatan"),
        ("Bengalom", "Bengalon"),
        ("Muara", "Muara Wahau"),
    ],
)
def test_kecamatan_is_never_guessed(typed, hint):
    value, issue = read("register", "kecamatan", typed)
    assert value is None
    assert hint in issue.message


@pytest.mark.parametrize("typed", ["02/09/2023", "31/12/1944", DATE_TAG + "2203-07-21"])
def test_facts_after_receipt_or_before_1945_are_not_believed(typed):
    value, issue = read("register", "tanggal_badan_hukum", typed)
    assert value is None
    assert "dipercaya" in issue.message


@pytest.mark.parametrize(
    ("typed", "number", "day"),
    [
        ("12/BH/1999 tanggal 5 Mei 1999", "12/BH/1999", date(1999, 5, 5)),
        ("12/BH/KWK.18/V/1999, 05-05-1999", "12/BH/KWK.18/V/1999", date(1999, 5, 5)),
        (
            "AHU-0001.AH.01.29.TAHUN 2020 / 12 Mei 2020",
            "AHU-0001.AH.01.29.TAHUN 2020",
            date(2020, 5, 12),
        ),
        ("123/BH/KWK.18/5/1999", "123/BH/KWK.18/5/1999", None),
        ("12/BH/1999", "12/BH/1999", None),
    ],
)
def test_number_and_date_in_one_cell(typed, number, day):
    assert read("register", "nomor_dan_tanggal", typed) == ((number, day), None)


def test_text_loses_control_and_direction_characters():
    assert read("register", "nama", "KSP\u202e Maju\x07\u200b  Jaya\n") == ("KSP Maju Jaya", None)
    assert read("register", "nama", "x" * 32_768)[1] is not None


CELLS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789.,-/ ()RpEeMjt+%'", max_size=24),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.none(),
    st.dates().map(lambda day: DATE_TAG + day.isoformat()),
    st.floats(0, 200).map(lambda share: f"{share:.1f}%"),
    st.sampled_from(
        ("#REF!", "#N/A", "Err:502", FORMULA_TAG, "Aktif?", "Agustus 2023", "Sudah RAT")
    ),
)
LOOKS = st.sampled_from(("", STRUCK_TAG, PARTLY_STRUCK_TAG))
COLUMNS = [column for kind in kinds().values() for column in kind.columns.values()]


@settings(max_examples=400, deadline=None)
@given(cell=CELLS, look=LOOKS, column=st.sampled_from(COLUMNS))
def test_parsing_never_raises_and_never_gives_a_value_with_a_reason(cell, look, column):
    cell = look + cell if isinstance(cell, str) else cell
    value, issue = parse(cell, column, Context(RECEIVED_ON, places()))
    tells = issue is None or issue.keeps_value or column.type == "nomor_dan_tanggal"
    assert value is None or tells
    assert issue is None or (issue.message and issue.remedy)


@given(amount=st.integers(min_value=0, max_value=10**15))
def test_indonesian_thousands_are_read_back(amount):
    assert numbers.read_number(f"Rp {amount:,}".replace(",", "."))[0].amount == amount


def test_a_persons_number_in_text_is_never_stored():
    assert read("register", "ketua", "Budi 6408071234560001") == ("Budi 6408********0001", None)
