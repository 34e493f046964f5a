"""Every metric in plain Python: no SQL, no pandas, written from the definitions alone."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
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
BY_BOOK_YEAR = (*RAT, "keragaan_dilaporkan", *FIGURES)


class Mark(NamedTuple):
    """What one koperasi adds to a metric in one year."""

    koperasi: Koperasi
    numerator: int | Decimal = 1
    denominator: int | None = None
    unknown: int = 0
    day: date | None = None
    session: tuple | None = None


def terdaftar(known: Known, tahun: int) -> list[Koperasi]:
    end = known.end(tahun)
    return [one for one in known.koperasi if one.exists(end) and one.status(end) != "Bubar"]


def koperasi_terdaftar(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, tahun):
        yield Mark(one)


def koperasi_terlacak(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, tahun):
        visit = one.last_visit(known.end(tahun))
        yield Mark(one, int(visit == "ditemukan"), 1, int(visit is None))


def koperasi_aktif(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, tahun):
        status = one.status(known.end(tahun))
        yield Mark(one, int(status == "Aktif"), 1, int(status is None))


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
        yield Mark(one, int(in_time), 1, int(unknown), rat_day(one, tahun))


def rat_sampai_imbauan(known: Known, tahun: int) -> Iterator[Mark]:
    """By 31 March, as primary koperasi are asked to."""
    for one in owes_rat(known, tahun):
        if one.bentuk == "Primer":
            tanggal = one.rat_day(tahun)
            in_time = one.rat_held(tahun) and tanggal and tanggal <= date(tahun + 1, 3, 31)
            unknown = one.rat_in_doubt(tahun) or (one.rat_held(tahun) and not tanggal)
            yield Mark(one, int(bool(in_time)), 1, int(unknown), tanggal)


def due(known: Known, one: Koperasi, end: date) -> list[int]:
    """The tahun buku whose deadline has passed and at whose end the koperasi existed."""
    first = min(known.tahun["rat"])
    return [
        tahun
        for tahun in range(first, end.year)
        if deadline(tahun) <= end and one.exists(end_of(tahun))
    ]


def zona_merah(known: Known, tahun: int) -> Iterator[Mark]:
    end = known.end(tahun)
    for one in terdaftar(known, tahun):
        last = due(known, one, end)[-ZONA_MERAH_AFTER:]
        held = any(one.rat_held(tahun_buku, by=end) for tahun_buku in last)
        none_seen = len(last) == ZONA_MERAH_AFTER and not held
        blind = any(
            tahun_buku not in known.tahun["rat"] or one.rat_in_doubt(tahun_buku)
            for tahun_buku in last
        )
        yield Mark(one, int(none_seen and not blind), 1, int(none_seen and blind))


def kesehatan_dinilai(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, tahun):
        yield Mark(one, int(one.predikat(tahun) is not None), 1)


def koperasi_sehat(known: Known, tahun: int) -> Iterator[Mark]:
    for one in terdaftar(known, tahun):
        predikat = one.predikat(tahun)
        yield Mark(one, int(predikat == "Sehat"), 1, int(predikat is None))


def predikat_share(word: str) -> Callable[[Known, int], Iterator[Mark]]:
    def marks(known: Known, tahun: int) -> Iterator[Mark]:
        for one in terdaftar(known, tahun):
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


METRICS: dict[str, Callable[[Known, int], Iterator[Mark]]] = {
    "koperasi_terdaftar": koperasi_terdaftar,
    "koperasi_terlacak": koperasi_terlacak,
    "koperasi_aktif": koperasi_aktif,
    "rat_dilaksanakan": rat_dilaksanakan,
    "rat_tepat_waktu": rat_tepat_waktu,
    "rat_sampai_imbauan": rat_sampai_imbauan,
    "zona_merah": zona_merah,
    "kesehatan_dinilai": kesehatan_dinilai,
    "koperasi_sehat": koperasi_sehat,
    "koperasi_dibina": koperasi_dibina,
    "koperasi_dibina_baru": koperasi_dibina_baru,
    "sesi_pembinaan": sesi_pembinaan,
    "peserta_pembinaan": peserta_pembinaan,
    "keragaan_dilaporkan": keragaan_dilaporkan,
    **{metric: predikat_share(word) for metric, word in PREDIKAT.items()},
    **{figure: figure_sum(figure) for figure in FIGURES},
}


def metric_tahun(known: Known, metric: str) -> list[int]:
    """The years a metric has."""
    starts_with = {
        "koperasi_terdaftar": "register",
        "koperasi_aktif": "register",
        "koperasi_terlacak": "verifikasi",
    }
    if metric in starts_with:
        first = min(known.tahun[starts_with[metric]], default=known.data_date.year + 1)
        return list(range(first, known.data_date.year + 1))
    if metric == "zona_merah":
        return zona_merah_tahun(known)
    if metric in BY_BOOK_YEAR:
        rows = known.tahun["rat" if metric.startswith("rat") else "keragaan"]
        return sorted(tahun for tahun in rows if end_of(tahun) <= known.data_date)
    if metric in {"kesehatan_dinilai", "koperasi_sehat", *PREDIKAT}:
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


def is_lengkap(known: Known, metric: str, tahun: int) -> bool:
    if metric in BY_BOOK_YEAR:
        return deadline(tahun) <= known.data_date
    return known.end(tahun) == end_of(tahun)
