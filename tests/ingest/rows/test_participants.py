"""Lists of a training with a row for each person."""

HEAD = (
    *("NO. URUT", "JUDUL AKTIFITAS", "TANGGAL AKTIFITAS", "NAMA PESERTA", "KECAMATAN"),
    *("NIK KOPERASI", "NAMA KOPERASI", "KECAMATAN KOPERASI", "JENIS KOPERASI"),
)
DAY = "05-07 Maret 2023"


def row(person, home, nik, koperasi, kecamatan):
    nik = f"64080{nik}000000{nik}"
    return (1, "Pelatihan", DAY, person, home, nik, koperasi, kecamatan, "KOPERASI JASA")


def told(parsed, *fields):
    rows = parsed.tables["pembinaan"].to_pylist()
    return [tuple(row[field] for field in fields) for row in rows]


def test_each_koperasi_counts_once_with_all_its_people(read):
    parsed = read(
        [
            HEAD,
            row("Satu", "Kaubun", 1, "KOPERASI MAJU", "Bengalon"),
            row("Dua", "Telen", 1, "KOPERASI MAJU", "Bengalon"),
            row("Tiga", "Busang", 2, "KSP HARAPAN", "Telen"),
            row("Empat", "Batam", 3, "KOPERASI JASA SETIA", "Kombeng"),
            row("Lima", "Busang", 3, "KOP. JASA SETIA", "Kombeng"),
            row("LIMA", "Busang", 3, "KOP. JASA SETIA", "Kombeng"),
        ]
    )

    assert parsed.problems == ()
    assert told(parsed, "nama", "kecamatan", "jenis", "peserta") == [
        ("KOPERASI MAJU", "Bengalon", None, 2),
        ("KSP HARAPAN", "Telen", None, 1),
        ("KOPERASI JASA SETIA", "Kombeng", None, 2),
    ]
    assert (parsed.sheets[0].rows, parsed.sheets[0].rejected) == (3, 0)
    assert "tiap koperasi dihitung sekali" in " ".join(parsed.sheets[0].notes)
    assert "nama_peserta" not in parsed.tables["pembinaan"].column_names


def test_numbers_stated_are_summed_and_the_furthest_status_counts(read):
    head = ("Nama Koperasi", "Kecamatan", "Kegiatan", "Tanggal", "Nama", "Jumlah Peserta", "Status")
    parsed = read(
        [
            head,
            ("KSP Maju", "Telen", "Bimtek", DAY, "Ani", 3, "Berjalan"),
            ("KSP Maju", "Telen", "Bimtek", DAY, "Budi", 4, "Selesai"),
            ("KSP Maju", "Telen", "Diklat", DAY, "Budi", None, "Selesai"),
        ]
    )

    assert told(parsed, "kegiatan", "peserta", "status") == [
        ("Bimtek", 7, "Selesai"),
        ("Diklat", 1, "Selesai"),
    ]


def test_where_people_live_is_not_where_their_koperasi_is(read):
    head = ("Nama Peserta", "Kecamatan", "Kabupaten", "NIK", "Nama Koperasi", "Kegiatan", "Tanggal")
    parsed = read(
        [
            head,
            ("Ani", "Telen", "Kota Bontang", "6408010000001", "KSP Maju", "Bimtek", DAY),
            ("Budi", "Busang", "Kutai Timur", "6408010000001", "KSP Maju", "Bimtek", DAY),
        ]
    )

    assert told(parsed, "nama", "kecamatan", "peserta") == [("KSP Maju", None, 2)]


def test_one_training_on_several_sheets_is_one(workbook, parse):
    one = [HEAD, row("Satu", "Kaubun", 1, "KOPERASI MAJU", "Bengalon")]
    two = [HEAD, row("Dua", "Kaubun", 1, "KOPERASI MAJU", "Bengalon")]
    parsed = parse(workbook({"Angkatan I": one, "Angkatan II": two}))

    assert told(parsed, "nama", "peserta") == [("KOPERASI MAJU", 2)]
