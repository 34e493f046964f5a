"""Invented names, numbers and kinds of koperasi: nothing here belongs to anybody.

A name is a plant, a virtue and a number word. NIK start with 99, which is no province; badan hukum
numbers say CONTOH.
"""

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
PLANTS: tuple[str, ...] = tuple(_WORDS["plants"])
VIRTUES: tuple[str, ...] = tuple(_WORDS["virtues"])
NUMBERS: tuple[str, ...] = tuple(_WORDS["numbers"])


@dataclass(frozen=True)
class Kind:
    """A kind of koperasi: how its name begins, how it is classified, how common and how big."""

    prefix: str
    jenis: str
    kelompok: str
    sektor: str
    in_town: float
    in_villages: float
    members: float


PALM_OIL = Kind("Koperasi Produsen", "Produsen", "Perkebunan", "Pertanian, Perkebunan", 0, 0, 4.6)
SECONDARY = Kind("Pusat Koperasi", "Konsumen", "Serba Usaha", "Perdagangan", 0, 0, 2.2)
MERAH_PUTIH = Kind("Koperasi", "Konsumen", "Merah Putih", "Perdagangan", 0, 0, 4.0)
KINDS = (
    Kind("KSP", "Simpan Pinjam", "Simpan Pinjam", "Jasa Keuangan", 14, 7, 3.9),
    Kind("KPRI", "Konsumen", "Pegawai Negeri (KPRI)", "Perdagangan", 9, 9, 4.0),
    Kind("Kopkar", "Konsumen", "Karyawan (Kopkar)", "Perdagangan", 13, 6, 4.5),
    Kind("KUD", "Produsen", "KUD", "Pertanian, Perkebunan", 1, 7, 4.6),
    Kind("KSU", "Konsumen", "Serba Usaha", "Perdagangan", 30, 34, 3.4),
    Kind("Koperasi Konsumen", "Konsumen", "Pondok Pesantren", "Perdagangan", 4, 4, 3.6),
    Kind("Koperasi Wanita", "Simpan Pinjam", "Wanita", "Jasa Keuangan", 6, 5, 3.5),
    Kind("Koperasi Jasa", "Jasa", "Angkutan", "Angkutan dan Pergudangan", 10, 4, 3.3),
    Kind("Koperasi Produsen", "Produsen", "Nelayan", "Perikanan", 2, 8, 3.5),
    Kind("Koperasi Produsen", "Produsen", "Peternakan", "Pertanian, Perkebunan", 3, 9, 3.4),
    Kind("Koperasi Pemasaran", "Pemasaran", "Pasar", "Perdagangan", 8, 7, 3.6),
)
PALM_SHARE = {
    "Muara Wahau": 0.62,
    "Kombeng": 0.60,
    "Karangan": 0.60,
    "Kaubun": 0.58,
    "Telen": 0.56,
    "Bengalon": 0.50,
    "Rantau Pulung": 0.42,
    "Kaliorang": 0.40,
    "Long Mesangat": 0.45,
    "Muara Ancalong": 0.38,
    "Muara Bengkal": 0.34,
    "Batu Ampar": 0.36,
    "Busang": 0.40,
    "Sangkulirang": 0.32,
    "Sandaran": 0.25,
    "Teluk Pandan": 0.16,
    "Sangatta Selatan": 0.12,
    "Sangatta Utara": 0.05,
}
# Where koperasi do better or worse than elsewhere, added to their strength of 0 to 1.
LEANING = {
    "Muara Wahau": 0.10,
    "Kombeng": 0.07,
    "Muara Bengkal": 0.06,
    "Kaubun": 0.05,
    "Telen": 0.04,
    "Teluk Pandan": -0.03,
    "Sangatta Utara": -0.04,
    "Kaliorang": -0.05,
    "Muara Ancalong": -0.06,
    "Busang": -0.09,
    "Sandaran": -0.13,
}
TOWNS = ("Sangatta Utara", "Sangatta Selatan", "Teluk Pandan")


def kind_of(stream: random.Random, kecamatan: str) -> Kind:
    """Draw the kind of a koperasi: palm oil in the interior, savings and offices in town."""
    if stream.random() < PALM_SHARE.get(kecamatan, 0.35):
        return PALM_OIL
    in_town = kecamatan in TOWNS
    weights = [kind.in_town if in_town else kind.in_villages for kind in KINDS]
    return stream.choices(KINDS, weights)[0]


def new_name(stream: random.Random, prefix: str, taken: set[str]) -> str:
    """Return an invented name nobody in the office has yet, and take it."""
    while True:
        words = (stream.choice(PLANTS), stream.choice(VIRTUES), stream.choice(NUMBERS))
        name = " ".join((prefix, *words))
        if name not in taken:
            taken.add(name)
            return name


def nik(number: int) -> str:
    """Return an invented NIK of 13 digits; no province has the code 99."""
    return f"9964{number:09d}"


def badan_hukum(number: int, year: int) -> str:
    """Return an invented badan hukum number; since 2019 the law ministry's form."""
    if year >= 2019:
        return f"AHU-{number:07d}.AH.01.CONTOH.{year}"
    return f"{number:06d}/BH/CONTOH/{year}"
