"""Offices of another size: a province or the nation, streamed to plain csv files.

Two registers and ten years of every other list. No published total holds here; it is for seeing
how the program behaves when the country is large.
"""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kopdata.sample.events.health import predikat
from kopdata.sample.office import names, places
from kopdata.sample.office.dice import dice

YEARS = range(2016, 2026)
MERAH_PUTIH_SHARE = 0.35
FIRST_REGISTER, LAST_REGISTER = date(2016, 12, 31), date(2025, 12, 31)
REGISTERS = {"register_2016.csv": FIRST_REGISTER, "register_2025.csv": LAST_REGISTER}
NEWEST = date(2026, 10, 12)
JENIS = ("Produsen", "Konsumen", "Simpan Pinjam", "Pemasaran", "Jasa", "")
JENIS_WEIGHTS = (34, 36, 16, 7, 5, 2)
ID = ("NIK", "Nama Koperasi", "Kecamatan")
TRAINING = "Pelatihan Perkoperasian Angkatan"

Row = Sequence[str | int]


@dataclass(slots=True)
class Unit:
    """One koperasi of a large office, as little of it as the lists need."""

    nik: str
    nama: str
    kecamatan: str
    badan_hukum: str
    born: date
    jenis: str
    merah_putih: bool
    strength: float
    members: int


def write(
    folder: Path, koperasi: int, kecamatan: int, seed: int
) -> list[tuple[str, str, str, str]]:
    """Write all lists; return the lines of `deliveries.csv` in order of receipt."""
    homes = places.places(kecamatan)
    places.write(folder / "kecamatan.csv", homes)
    units = _units(dice(seed, "units"), koperasi, [home.name for home in homes])
    made = []
    for file, received_on, note, heading, rows in _lists(units, homes, seed):
        with (folder / file).open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(heading)
            writer.writerows(rows)
        per = REGISTERS.get(file)
        made.append((file, received_on.isoformat(), per.isoformat() if per else "", note))
    return made


def _lists(
    units: list[Unit], homes: list[places.Place], seed: int
) -> Iterator[tuple[str, date, str, Row, Iterable[Row]]]:
    """Return every list as (file, received on, note, heading, rows), in order of receipt."""
    register = (
        *("nomor_induk_koperasi", "nama_koperasi", "nomor_badan_hukum", "tanggal_badan_hukum"),
        *("bentuk_koperasi", "jenis_koperasi", "kelompok_koperasi", "kecamatan"),
        "status_koperasi",
    )
    rat = (*ID, "Tahun Buku", "Tanggal RAT", "Tanggal Lapor", "Jumlah Peserta RAT", "Status RAT")
    money = ("Modal Sendiri", "Modal Luar", "Aset", "Volume Usaha", "SHU")
    keragaan = (*ID, "Tahun Buku", "Jumlah Anggota", *money)
    aspects = ("Tata Kelola", "Profil Risiko", "Kinerja Keuangan", "Permodalan")
    kesehatan = (*ID, "Tahun", "Tanggal Penilaian", *aspects, "Skor", "Predikat")
    days = ("Tanggal Mulai", "Tanggal Selesai")
    pembinaan = (*ID, "Nama Kegiatan", "Jenis Kegiatan", *days, "Jumlah Peserta", "Status")
    visits = (*ID, "Tanggal Kunjungan", "Hasil Verifikasi", "Keadaan")
    target = ("Indikator", "Tahun", "Kecamatan", "Target", "Sumber")

    def day(year: int, month: int, number: int) -> date:
        return min(NEWEST, date(year, month, number))

    first = "register_2016.csv", FIRST_REGISTER, "Buku induk pertama"
    yield *first, register, _register(units, FIRST_REGISTER, dice(seed, "register 2016"))
    wanted = _targets(homes, len(units))
    yield "target.csv", date(2017, 1, 9), "Target pembinaan", target, wanted
    for year in YEARS:
        named = ((kind, dice(seed, f"{kind} {year}")) for kind in ("p", "h", "r", "k"))
        coaching, health, meeting, account = (stream for _, stream in named)
        rows = _coaching(units, year, coaching)
        yield f"pembinaan_{year}.csv", day(year + 1, 1, 15), "Pembinaan", pembinaan, rows
        rows = _health(units, year, health)
        yield f"kesehatan_{year}.csv", day(year + 1, 2, 1), "Kesehatan", kesehatan, rows
        if year == LAST_REGISTER.year:
            last = dice(seed, "register 2025")
            rows = _register(units, LAST_REGISTER, last)
            yield "register_2025.csv", date(2026, 2, 2), "Buku induk terbaru", register, rows
        yield f"rat_{year}.csv", day(year + 1, 12, 20), "RAT", rat, _meetings(units, year, meeting)
        rows = _accounts(units, year, account)
        yield f"keragaan_{year}.csv", day(year + 1, 12, 21), "Keragaan", keragaan, rows
    rows = _visits(units, dice(seed, "visits"))
    yield "verifikasi_2026.csv", NEWEST, "Verifikasi lapangan", visits, rows
    rows = _coaching(units, NEWEST.year, dice(seed, "coaching now"))
    yield "pembinaan_2026.csv", NEWEST, "Pembinaan tahun berjalan", pembinaan, rows


def _units(stream: random.Random, count: int, homes: list[str]) -> list[Unit]:
    """Return the koperasi, those of a kecamatan together, the first of them the oldest."""
    units = []
    for number in range(count):
        merah_putih = stream.random() < MERAH_PUTIH_SHARE
        if merah_putih:
            born = date(2025, 5, 12) + timedelta(days=int(46 * stream.random()))
        else:
            born = date(1990, 1, 1) + timedelta(days=int(12700 * stream.random() ** 0.7))
        plant = names.PLANTS[int(len(names.PLANTS) * stream.random())]
        kind = "Desa Merah Putih Contoh" if merah_putih else "Contoh"
        units.append(
            Unit(
                nik=f"99{number:011d}",
                nama=f"Koperasi {kind} {plant} {number + 1}",
                kecamatan=homes[number * len(homes) // count],
                badan_hukum=f"{number + 1:07d}/BH/CONTOH/{born.year}",
                born=born,
                jenis=stream.choices(JENIS, JENIS_WEIGHTS)[0],
                merah_putih=merah_putih,
                strength=stream.random(),
                members=9 + int(160 * stream.random() ** 3),
            )
        )
    return units


def _register(units: list[Unit], per: date, stream: random.Random) -> Iterator[Row]:
    """Return a register: everyone founded by its date."""
    for unit in units:
        if unit.born <= per:
            drawn = unit.strength + 0.5 * stream.random()
            status = "Aktif" if drawn > 0.62 else "Bubar" if drawn < 0.04 else "Tidak Aktif"
            yield (
                *(f"'{unit.nik}", unit.nama, unit.badan_hukum, unit.born.isoformat()),
                *("Primer Kabupaten/Kota", unit.jenis and f"Koperasi {unit.jenis}"),
                *("Merah Putih" if unit.merah_putih else "Serba Usaha", unit.kecamatan.upper()),
                "" if stream.random() < 0.01 else status,
            )


def _living(units: list[Unit], year: int) -> Iterator[Unit]:
    """Return those founded by the end of a year."""
    last = date(year, 12, 31)
    return (unit for unit in units if unit.born <= last)


def _meetings(units: list[Unit], year: int, stream: random.Random) -> Iterator[Row]:
    """Return the RAT list of a tahun buku: everyone, most without."""
    first = date(year + 1, 1, 15)
    last = NEWEST - timedelta(days=1)
    for unit in _living(units, year):
        drawn = stream.random()
        if unit.strength + 0.6 * drawn < 0.82:
            yield unit.nik, unit.nama, unit.kecamatan, year, "", "", "", "Belum RAT"
            continue
        held = first + timedelta(days=int(40 + 150 * stream.random() ** 1.4))
        told = min(held + timedelta(days=3 + int(40 * drawn)), last)
        count = 5 + unit.members // 2
        status = "Diverifikasi" if drawn > 0.4 else "Dilaporkan"
        days = held.isoformat(), told.isoformat()
        yield unit.nik, unit.nama, unit.kecamatan, year, *days, count, status


def _accounts(units: list[Unit], year: int, stream: random.Random) -> Iterator[Row]:
    """Return the keragaan of the stronger half."""
    for unit in _living(units, year):
        drawn = stream.random()
        if unit.strength + 0.5 * drawn < 0.7:
            continue
        own = int(unit.members * (0.4 + drawn) * 1200) * 1000
        outside = int(own * drawn / 1000) * 1000
        volume = own + 2 * outside
        figures = own, outside, own + outside, volume, volume // 20
        yield unit.nik, unit.nama, unit.kecamatan, year, unit.members + year - 2016, *figures


def _health(units: list[Unit], year: int, stream: random.Random) -> Iterator[Row]:
    """Return the assessments: one in twelve, aspects only since 2021."""
    for unit in _living(units, year):
        if stream.random() > 0.085:
            continue
        day = (date(year, 4, 1) + timedelta(days=int(240 * stream.random()))).isoformat()
        level = 4800 + int(3600 * unit.strength)
        if year <= 2020:
            skor, aspects = min(10000, level + int(1600 * stream.random())), [""] * 4
        else:
            tk, pr, kk, pm = (min(10000, level + int(1600 * stream.random())) for _ in range(4))
            skor = (30 * tk + 15 * pr + 40 * kk + 15 * pm + 50) // 100
            aspects = [f"{aspect / 100:.2f}" for aspect in (tk, pr, kk, pm)]
        score = f"{skor / 100:.2f}"
        yield unit.nik, unit.nama, unit.kecamatan, year, day, *aspects, score, predikat(skor)


def _coaching(units: list[Unit], year: int, stream: random.Random) -> Iterator[Row]:
    """Return the coaching of a year: one in nine, in sessions of about thirty."""
    session, left, day = 0, 0, date(year, 1, 1)
    for unit in _living(units, year - 1):
        if stream.random() > 0.11:
            continue
        if left == 0:
            session, left = session + 1, 30
            day = date(year, 2, 1) + timedelta(days=int(240 * stream.random()))
        left -= 1
        end = (day + timedelta(days=2)).isoformat()
        name = f"{TRAINING} {session}"
        named = unit.nik, unit.nama, unit.kecamatan
        yield *named, name, "Pelatihan", day.isoformat(), end, 1 + left % 3, "Selesai"


def _visits(units: list[Unit], stream: random.Random) -> Iterator[Row]:
    """Return the visits of the newest year: one in five."""
    for unit in units:
        if stream.random() < 0.2:
            day = date(2026, 2, 2) + timedelta(days=int(240 * stream.random()))
            found = unit.strength + stream.random() > 0.6
            hasil = "Ditemukan" if found else "Tidak Ditemukan"
            keadaan = "Kantor ada" if found else "Alamat tidak ditemukan"
            yield unit.nik, unit.nama, unit.kecamatan, day.isoformat(), hasil, keadaan


def _targets(homes: list[places.Place], koperasi: int) -> Iterator[Row]:
    """Return the coaching targets of every kecamatan, and of the whole."""
    each = max(1, round(0.07 * koperasi / len(homes)))
    for year in range(YEARS[0], NEWEST.year + 1):
        yield "Tambahan koperasi dibina", year, "Kabupaten", each * len(homes), "Contoh"
        for home in homes:
            yield "Tambahan koperasi dibina", year, home.name, each, "Contoh"
