"""Every metric in plain Python: no SQL, no pandas, written from the definitions alone."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from .history import Known, Koperasi, deadline, end_of

ZONA_MERAH_AFTER = 3
COACHING_INDICATOR = "koperasi_dibina_baru"
FIGURES = ("anggota", "aset", "modal_sendiri", "modal_luar", "volume_usaha", "shu")
PREDIKAT = {
    "predikat_sehat": "Sehat",
    "predikat_cukup_sehat": "Cukup Sehat",
    "predikat_dalam_pengawasan": "Dalam Pengawasan",
    "predikat_dalam_pengawasan_khusus": "Dalam Pengawasan Khusus",
}
COUNTS = (
    "koperasi_terdaftar",
    "koperasi_dibina",
    "koperasi_dibina_baru",
    "sesi_pembinaan",
    "peserta_pembinaan",
)
ADD_OVER_TIME = ("koperasi_dibina_baru", "sesi_pembinaan", "peserta_pembinaan")
RAT = ("rat_dilaksanakan", "rat_tepat_waktu", "rat_sampai_imbauan")
PEOPLE = ("anggota_l", "anggota_p", "karyawan", "karyawan_l", "karyawan_p", "manajer")
GROWTH = ("volume_usaha_naik", "aset_naik", "koperasi_berkualitas")
BY_BOOK_YEAR = (*RAT, "rat_dari_aktif", "keragaan_dilaporkan", *FIGURES, *PEOPLE, *GROWTH)
SIGAP = ("sigap_sehat", "sigap_kurang_sehat", "sigap_tidak_sehat")
NARROW = {"sehat_dari_aktif", "rat_dari_aktif", "ksp_dinilai", *SIGAP, *PEOPLE}
HEALTH = ("kesehatan_dinilai", "koperasi_sehat", "ksp_dinilai", "sehat_dari_aktif", *PREDIKAT)


class Mark(NamedTuple):
    """What one koperasi adds to a metric in one year."""

    koperasi: Koperasi
    numerator: int | Decimal = 1
    denominator: int | None = None
    unknown: int = 0
    day: date | None = None
    session: tuple | None = None


def terdaftar(known: Known, day: date) -> list[Koperasi]:
    return [one for one in known.koperasi if one.exists(day) and one.status(day) != "Bubar"]


def terdaftar_on(known: Known, day: date) -> Iterator[Mark]:
    for one in terdaftar(known, day):
        yield Mark(one)


def terlacak_on(known: Known, day: date) -> Iterator[Mark]:
    for one in terdaftar(known, day):
        visit = one.last_visit(day)
        yield Mark(one, int(visit == "ditemukan"), 1, int(visit is None))


def aktif_on(known: Known, day: date) -> Iterator[Mark]:
    for one in terdaftar(known, day):
        status = one.status(day)
        yield Mark(one, int(status == "Aktif"), 1, int(status is None))


def at_the_end(state: Callable[[Known, date], Iterator[Mark]]) -> Callable[..., Iterator[Mark]]:
    return lambda known, tahun: state(known, known.end(tahun))


def owes_rat(known: Known, tahun: int) -> Iterator[Koperasi]:
    for one in known.koperasi:
        day = min(deadline(tahun), known.data_date)
        if one.exists(end_of(tahun)) and one.status(day) != "Bubar":
            yield one


def rat_day(one: Koperasi, tahun: int) -> date | None:
    """The day of report, else of the meeting."""
    return one.rat(tahun)[1].get("tanggal_lapor") or one.rat_day(tahun)


def rat_dilaksanakan(known: Known, tahun: int) -> Iterator[Mark]:
    for one in owes_rat(known, tahun):
        unknown = one.rat_in_doubt(tahun)
        yield Mark(one, int(one.rat_held(tahun)), 1, int(unknown), rat_day(one, tahun))


def rat_tepat_waktu(known: Known, tahun: int) -> Iterator[Mark]:
    for one in owes_rat(known, tahun):
        held = one.rat_held(tahun)
        tanggal = one.rat_day(tahun)
        in_time = held and tanggal is not None and tanggal <= deadline(tahun)
        unknown = one.rat_in_doubt(tahun) or (held and tanggal is None)
        yield Mark(one, int(in_time), 1, int(unknown))


def rat_sampai_imbauan(known: Known, tahun: int) -> Iterator[Mark]:
    """By 31 March, as primary koperasi are asked to."""
    for one in owes_rat(known, tahun):
        if one.bentuk == "Primer":
            tanggal = one.rat_day(tahun)
            in_time = one.rat_held(tahun) and tanggal and tanggal <= date(tahun + 1, 3, 31)
            unknown = one.rat_in_doubt(tahun) or (one.rat_held(tahun) and not tanggal)
            yield Mark(one, int(bool(in_time)), 1, int(unknown))


def due(known: Known, one: Koperasi, end: date) -> list[int]:
    """The tahun buku whose deadline has passed and at whose end the koperasi existed."""
    first = min(known.tahun["rat"])
    return [
        tahun
        for tahun in range(first, end.year)
        if deadline(tahun) <= end and one.exists(end_of(tahun))
    ]


def zona_merah_on(known: Known, end: date) -> Iterator[Mark]:
    for one in terdaftar(known, end):
        last = due(known, one, end)[-ZONA_MERAH_AFTER:]
        held = any(one.rat_held(tahun_buku, by=end) for tahun_buku in last)
        none_seen = len(last) == ZONA_MERAH_AFTER and not held
        blind = any(
            tahun_buku not in known.tahun["rat"] or one.rat_in_doubt(tahun_buku)
            for tahun_buku in last
        )
        yield Mark(one, int(none_seen and not blind), 1, int(none_seen and blind))


def kesehatan_dinilai(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, known.end(tahun)):
        yield Mark(one, int(one.predikat(tahun) is not None), 1)


def koperasi_sehat(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, known.end(tahun)):
        predikat = one.predikat(tahun)
        yield Mark(one, int(predikat == "Sehat"), 1, int(predikat is None))


def predikat_share(word: str) -> Callable[[Known, int], Iterator[Mark]]:
    def marks(known: Known, tahun: int) -> Iterator[Mark]:
        for one in terdaftar(known, known.end(tahun)):
            predikat = one.predikat(tahun)
            if predikat is not None:
                yield Mark(one, int(predikat == word), 1)

    return marks


def koperasi_dibina(known: Known, tahun: int) -> Iterator[Mark]:
    for one in known.koperasi:
        days = [row["tanggal_selesai"] for row in one.finished()]
        first = min((day for day in days if day.year == tahun), default=None)
        if first is not None:
            yield Mark(one, day=first)


def koperasi_dibina_baru(known: Known, tahun: int) -> Iterator[Mark]:
    for one in known.koperasi:
        days = [row["tanggal_selesai"] for row in one.finished()]
        if days and min(days).year == tahun:
            yield Mark(one, day=min(days))


def activities(known: Known, tahun: int) -> Iterator[tuple[Koperasi, dict]]:
    for one in known.koperasi:
        for row in one.finished():
            if row["tanggal_selesai"].year == tahun:
                yield one, row


def sesi_pembinaan(known: Known, tahun: int) -> Iterator[Mark]:
    for one, row in activities(known, tahun):
        session = (row["kunci_kegiatan"], row["tanggal_mulai"])
        yield Mark(one, day=row["tanggal_selesai"], session=session)


def peserta_pembinaan(known: Known, tahun: int) -> Iterator[Mark]:
    for one, row in activities(known, tahun):
        if row.get("peserta") is not None:
            yield Mark(one, row["peserta"], day=row["tanggal_selesai"])


def keragaan_dilaporkan(known: Known, tahun: int) -> Iterator[Mark]:
    for one in owes_rat(known, tahun):
        row = one.fact("keragaan", tahun) or {}
        given = any(row.get(figure) is not None for figure in FIGURES)
        yield Mark(one, int(given), 1)


def figure_sum(figure: str) -> Callable[[Known, int], Iterator[Mark]]:
    def marks(known: Known, tahun: int) -> Iterator[Mark]:
        for one in known.koperasi:
            row = one.fact("keragaan", tahun) or {}
            if row.get(figure) is not None:
                yield Mark(one, row[figure])

    return marks


def above(one: Koperasi, figure: str, tahun: int) -> bool | None:
    """Whether a figure is above that of the year before; None where one was not given."""
    now, before = ((one.fact("keragaan", year) or {}).get(figure) for year in (tahun, tahun - 1))
    return None if now is None or before is None else now > before


def mark_of(one: Koperasi, answer: bool | None) -> Mark:
    return Mark(one, int(answer is True), 1, int(answer is None))


def grown(figure: str) -> Callable[[Known, int], Iterator[Mark]]:
    def marks(known: Known, tahun: int) -> Iterator[Mark]:
        for one in terdaftar(known, known.end(tahun)):
            yield mark_of(one, above(one, figure, tahun))

    return marks


def held_or_not(known: Known, one: Koperasi, tahun: int) -> bool | None:
    """None where the row is in doubt, or nobody has one for the year."""
    return one.rat(tahun)[0] if tahun in known.tahun["rat"] else None


def koperasi_berkualitas(known: Known, tahun: int) -> Iterator[Mark]:
    """All three: one no is no, however little is known of the others."""
    for one in terdaftar(known, known.end(tahun)):
        parts = [
            held_or_not(known, one, tahun),
            above(one, "volume_usaha", tahun),
            above(one, "aset", tahun),
        ]
        yield mark_of(one, False if False in parts else None if None in parts else True)


def sehat_dari_aktif(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, known.end(tahun)):
        if one.status(known.end(tahun)) == "Aktif":
            healthy = one.predikat(tahun) in {"Sehat", "Cukup Sehat"}
            yield mark_of(one, healthy if one.predikat_or_score(tahun) else None)


def rat_dari_aktif(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, known.end(tahun + 1)):
        if one.status(known.end(tahun + 1)) == "Aktif" and one.exists(end_of(tahun)):
            yield mark_of(one, one.rat(tahun)[0])


def ksp_dinilai(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, known.end(tahun)):
        if one.jenis == "Simpan Pinjam":
            yield mark_of(one, one.predikat_or_score(tahun))


def sigap(metric: str) -> Callable[[Known, int], Iterator[Mark]]:
    """By the RAT held by the end of the year for the last three tahun buku due."""

    def belongs(answers: tuple[bool, ...]) -> bool:
        held = answers.count(True)
        return {"sehat": held == 3, "tidak_sehat": held == 0}.get(
            metric.removeprefix("sigap_"), held in {1, 2}
        )

    def marks(known: Known, tahun: int) -> Iterator[Mark]:
        end = known.end(tahun)
        for one in terdaftar(known, end):
            last = due(known, one, end)[-3:]
            if len(last) < 3:
                continue
            if any(year not in known.tahun["rat"] for year in last):
                yield mark_of(one, None)
                continue
            told = [None if one.rat_in_doubt(y) else one.rat_held(y, by=end) for y in last]
            possible = product(*((True, False) if x is None else (x,) for x in told))
            answers = {belongs(answer) for answer in possible}
            yield mark_of(one, answers.pop() if len(answers) == 1 else None)

    return marks


STATES = {
    "koperasi_terdaftar": terdaftar_on,
    "koperasi_terlacak": terlacak_on,
    "koperasi_aktif": aktif_on,
    "zona_merah": zona_merah_on,
}
METRICS: dict[str, Callable[[Known, int], Iterator[Mark]]] = {
    **{metric: at_the_end(state) for metric, state in STATES.items()},
    "rat_dilaksanakan": rat_dilaksanakan,
    "rat_tepat_waktu": rat_tepat_waktu,
    "rat_sampai_imbauan": rat_sampai_imbauan,
    "kesehatan_dinilai": kesehatan_dinilai,
    "koperasi_sehat": koperasi_sehat,
    "koperasi_dibina": koperasi_dibina,
    "koperasi_dibina_baru": koperasi_dibina_baru,
    "sesi_pembinaan": sesi_pembinaan,
    "peserta_pembinaan": peserta_pembinaan,
    "keragaan_dilaporkan": keragaan_dilaporkan,
    **{metric: predikat_share(word) for metric, word in PREDIKAT.items()},
    **{figure: figure_sum(figure) for figure in (*FIGURES, *PEOPLE)},
    "volume_usaha_naik": grown("volume_usaha"),
    "aset_naik": grown("aset"),
    "koperasi_berkualitas": koperasi_berkualitas,
    "sehat_dari_aktif": sehat_dari_aktif,
    "rat_dari_aktif": rat_dari_aktif,
    "ksp_dinilai": ksp_dinilai,
    **{metric: sigap(metric) for metric in SIGAP},
}


def metric_tahun(known: Known, metric: str) -> list[int]:
    """The years a metric has; of some it may be that nobody is in the base."""
    years = years_told(known, metric)
    if metric not in NARROW:
        return years
    return [tahun for tahun in years if any(True for _ in METRICS[metric](known, tahun))]


def years_told(known: Known, metric: str) -> list[int]:
    starts_with = {
        "koperasi_terdaftar": "register",
        "koperasi_aktif": "register",
        "koperasi_terlacak": "verifikasi",
    }
    if metric in starts_with:
        first = min(known.tahun[starts_with[metric]], default=known.data_date.year + 1)
        return list(range(first, known.data_date.year + 1))
    if metric == "zona_merah" or metric in SIGAP:
        return zona_merah_tahun(known)
    if metric in BY_BOOK_YEAR:
        rows = known.tahun["rat" if metric.startswith("rat") else "keragaan"]
        ended = sorted(tahun for tahun in rows if end_of(tahun) <= known.data_date)
        return [tahun for tahun in ended if metric not in GROWTH or tahun > min(rows)]
    if metric in HEALTH:
        return sorted(known.tahun["kesehatan"])
    if metric == "koperasi_dibina_baru":
        return sorted(known.tahun["pembinaan"] | {tahun for _, tahun, _ in known.targets})
    return sorted(known.tahun["pembinaan"])


def zona_merah_tahun(known: Known) -> list[int]:
    """From the first year in which N tahun buku since the first with RAT data are due."""
    if not known.tahun["rat"]:
        return []
    newest_needed = min(known.tahun["rat"]) + ZONA_MERAH_AFTER - 1
    first_due = deadline(newest_needed)
    return [
        tahun
        for tahun in range(first_due.year, known.data_date.year + 1)
        if first_due <= known.end(tahun)
    ]
