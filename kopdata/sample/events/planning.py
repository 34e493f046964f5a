"""What the made-up office plans and promises, and the steps it took before proposing a freeze."""

from dataclasses import dataclass
from datetime import date, timedelta

from kopdata.sample.office.dice import day_between, dice
from kopdata.sample.office.koperasi import Koperasi
from kopdata.sample.office.office import Office

PLAN = "Triwulan III 2026 (contoh)"
PLAN_MADE_ON = date(2026, 7, 17)
PLAN_MONTHS = (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1))
PLANNED, PLANNED_AND_COACHED = 40, 24
STEPS = (
    "Teguran tertulis",
    "Kunjungan lapangan",
    "Undangan pembinaan",
    "Berita acara pemeriksaan",
)
NOTICE = "Pemberitahuan rencana pembubaran"
FIRST_STEP = date(2026, 2, 2)
OFFICE = "Bidang Pemberdayaan Koperasi (contoh)"


@dataclass(frozen=True)
class Planned:
    """A koperasi in the plan, and its month."""

    koperasi: Koperasi
    bulan: date


@dataclass(frozen=True)
class Step:
    """One step towards freezing or dissolving a koperasi; `bukti` is empty where none was filed."""

    koperasi: Koperasi
    langkah: str
    tanggal: date | None
    bukti: str
    keterangan: str = ""
    keberatan: str = ""


@dataclass(frozen=True)
class Promise:
    """One statement of a commitment; a later one with the same id goes on from it."""

    id: str
    janji: str
    penanggung_jawab: str
    tenggat: date
    metrik: str
    kecamatan: str
    nilai_awal: int
    nilai_target: int
    tanggal: date
    keadaan: str = "berjalan"
    alasan: str = ""


def plan(office: Office) -> list[Planned]:
    """Return whom the office means to coach: some it will have coached by October, some not."""
    stream = dice(office.seed, "plan")
    coached_before = {row.koperasi.number for row in office.coaching if row.start < PLAN_MADE_ON}
    coached_since = {
        row.koperasi.number: row.start
        for row in office.coaching
        if row.status == "Selesai" and row.start >= PLAN_MONTHS[0]
    }
    new = [one for one in office.koperasi if one.number not in coached_before and one.nik]
    kept = [one for one in new if one.number in coached_since]
    others = [
        one
        for one in new
        if one.number not in coached_since and one.existed_on(PLAN_MADE_ON) and not one.merah_putih
    ]
    chosen = stream.sample(kept, min(len(kept), PLANNED_AND_COACHED))
    chosen += stream.sample(others, PLANNED - len(chosen))
    planned = [
        Planned(one, _month(coached_since.get(one.number), stream.randrange(3))) for one in chosen
    ]
    return sorted(planned, key=lambda row: (row.bulan, row.koperasi.kecamatan, row.koperasi.number))


def _month(day: date | None, drawn: int) -> date:
    """Return the month of a coaching that came about, else a drawn one."""
    return day.replace(day=1) if day else PLAN_MONTHS[drawn]


def steps(office: Office) -> list[Step]:
    """Return how far the office came with a few koperasi that long held no RAT."""
    stream = dice(office.seed, "steps")
    held = {row.koperasi.number for row in office.meetings if row.tahun_buku >= 2022}
    coached = {row.koperasi.number for row in office.coaching if row.start.year >= 2023}
    last = office.stated[-1]
    silent = [
        one
        for one in office.koperasi
        if last.get(one.number) == "Tidak Aktif"
        and one.number not in held | coached
        and one.nik
        and one.born.year < 2015
    ]
    rows: list[Step] = []
    for place, one in enumerate(stream.sample(silent, 14)):
        taken = 4 if place < 8 else 1 + place % 3
        day = FIRST_STEP + timedelta(days=place)
        for number, name in enumerate(STEPS[:taken], start=1):
            day = day_between(stream, day + timedelta(days=7), day + timedelta(days=28))
            filed = f"518/{place * 4 + number:03d}/2026 (contoh)"
            rows.append(
                Step(
                    koperasi=one,
                    langkah=name,
                    tanggal=day,
                    bukti=filed if (place, number) != (7, 4) else "",
                    keberatan=_objection(place, number),
                )
            )
        rows += _ending(one, place)
    return rows


def _objection(place: int, number: int) -> str:
    return "Koperasi menyatakan akan mengadakan RAT" if number == 4 and place in (1, 2) else ""


def _ending(one: Koperasi, place: int) -> list[Step]:
    """Return the answer to an objection, and the notice of dissolution of a few."""
    answer = Step(one, "Jawaban atas keberatan", date(2026, 8, 3), "518/901/2026 (contoh)")
    notices = {0: date(2026, 7, 6), 1: date(2026, 7, 13), 3: date(2026, 9, 1), 4: date(2026, 5, 29)}
    rows = [answer] if place == 1 else []
    if place in notices:
        rows.append(Step(one, NOTICE, notices[place], f"518/95{place}/2026 (contoh)"))
    return rows


def promises(first: date, last: date) -> list[Promise]:
    """Return what was promised, put off and ended between two days."""
    return [row for row in PROMISES if first <= row.tanggal <= last]


_MADE = date(2026, 1, 22)
_FOLLOWED = date(2026, 7, 16)
_REGENCY = "Kabupaten"
_SATGAS = "Satgas Koperasi (contoh)"
_KELEMBAGAAN = "Bidang Kelembagaan (contoh)"
_PENGAWASAN = "Bidang Pengawasan (contoh)"
PROMISES = (
    Promise(
        *("KM01", "160 koperasi baru selesai dibina", OFFICE, date(2026, 12, 31)),
        *("koperasi_dibina_baru", _REGENCY, 0, 160),
        _MADE,
    ),
    Promise(
        *("KM02", "RAT tahun buku 2025 di Bengalon", OFFICE, date(2026, 6, 30)),
        *("rat_dilaksanakan", "Bengalon", 0, 60),
        _MADE,
    ),
    Promise(
        *("KM03", "Kunjungi yang belum pernah dikunjungi", _SATGAS, date(2026, 9, 30)),
        *("koperasi_terlacak", _REGENCY, 689, 900),
        _MADE,
    ),
    Promise(
        *("KM04", "Keragaan tahun buku 2025 terkumpul", _KELEMBAGAAN, date(2026, 7, 31)),
        *("keragaan_dilaporkan", _REGENCY, 0, 800),
        _MADE,
    ),
    Promise(
        *("KM05", "Kesehatan 150 koperasi dinilai", _PENGAWASAN, date(2026, 9, 30)),
        *("kesehatan_dinilai", _REGENCY, 0, 150),
        _MADE,
    ),
    Promise(
        *("KM02", "RAT tahun buku 2025 di Bengalon", OFFICE, date(2026, 10, 31)),
        *("rat_dilaksanakan", "Bengalon", 0, 60),
        _FOLLOWED,
        alasan="Pendampingan menunggu perubahan anggaran",
    ),
    Promise(
        *("KM03", "Kunjungi yang belum pernah dikunjungi", _SATGAS, date(2026, 12, 15)),
        *("koperasi_terlacak", _REGENCY, 689, 900),
        _FOLLOWED,
        alasan="Jalan ke pedalaman terputus banjir",
    ),
    Promise(
        *("KM04", "Keragaan tahun buku 2025 terkumpul", _KELEMBAGAAN, date(2026, 7, 31)),
        *("keragaan_dilaporkan", _REGENCY, 0, 800),
        _FOLLOWED,
        keadaan="selesai",
    ),
    Promise(
        *("KM05", "Kesehatan 150 koperasi dinilai", _PENGAWASAN, date(2026, 12, 31)),
        *("kesehatan_dinilai", _REGENCY, 0, 150),
        _FOLLOWED,
    ),
)
