"""Whose office this is: read from `kantor.toml`, the home folder's own before the shipped one."""

import csv
import io
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from kopdata import settings
from kopdata.errors import KantorError

LONGEST_RETENTION = 100  # years
_COUNTRY = "Indonesia"
# The metrics that offices and laws call "sehat"; the first is shown where none was chosen.
SEHAT = ("koperasi_sehat", "sehat_dari_aktif", "rat_dari_aktif", "sigap_sehat")
# Hours ahead of Greenwich by the province's code; the others keep the clock of the middle.
_WEST = {"11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
         "36", "61", "62"}  # fmt: skip
_EAST = {"81", "82", "91", "92", "93", "94", "95", "96"}
_TYPES: dict[str, tuple[type, str]] = {
    "kode": (str, 'kode Kemendagri dari dua atau empat angka, misalnya kode = "76.04"'),
    "nama": (str, 'nama wilayah, misalnya nama = "Polewali Mandar"'),
    "nama_lain": (list, 'daftar sebutan lain, misalnya nama_lain = ["Polman"]'),
    "judul_tab": (str, 'judul tab peramban, misalnya judul_tab = "Kopdata · Koperasi Polman"'),
    "hari_pernyataan": (date, "tanggal tanpa tanda kutip, misalnya hari_pernyataan = 2023-07-21"),
    "dinas": (str, 'nama kantor di kepala laporan, misalnya dinas = "Dinas Koperasi dan UKM"'),
    "tempat": (str, 'tempat laporan ditandatangani, misalnya tempat = "Sangatta"'),
    "jabatan": (str, 'jabatan penanda tangan laporan, misalnya jabatan = "Kepala Dinas"'),
    "pejabat": (str, "nama penanda tangan laporan, dalam tanda kutip"),
    "nip": (str, "NIP penanda tangan laporan, dalam tanda kutip"),
    "retensi_kontak_tahun": (int, "banyaknya tahun, misalnya retensi_kontak_tahun = 5"),
    "sehat": (str, f'salah satu dari {", ".join(SEHAT)}, misalnya sehat = "{SEHAT[1]}"'),
}


@dataclass(frozen=True)
class Kantor:
    """An office: `kode` is two digits for a provinsi, four for a kabupaten, none for several.

    `dinas` heads an official form; `tempat`, `jabatan`, `pejabat` and `nip` sign it. Empty where
    the office did not say. Ketua and telephone are shown for `retensi_kontak_tahun` years after
    they were stated; None is for good. `sehat` is the metric it means by
    "sehat".
    """

    kode: str
    nama: str
    nama_lain: tuple[str, ...] = ()
    judul_tab: str = ""
    hari_pernyataan: date | None = None
    dinas: str = ""
    tempat: str = ""
    jabatan: str = ""
    pejabat: str = ""
    nip: str = ""
    retensi_kontak_tahun: int | None = None
    sehat: str = SEHAT[0]

    @property
    def hours_ahead(self) -> int:
        """How far its clock is ahead of Greenwich; of an office of several provinces the middle."""
        return 7 if self.kode[:2] in _WEST else 9 if self.kode[:2] in _EAST else 8

    @property
    def names(self) -> tuple[str, ...]:
        """Everything the whole area is called."""
        return self.nama, *self.nama_lain


def kantor() -> Kantor:
    """The office whose home folder this is; raises KantorError where its files do not agree.

    Without a `kantor.toml` in the home folder, its `kecamatan.csv` says which area it is.
    """
    own = settings.home() / "kantor.toml"
    listed = settings.kecamatan_file()
    return _kantor(own, stamp(own), listed, stamp(listed))


def stamp(file: Path) -> int:
    """When a file last changed; 0 where there is none."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def spoken_figures() -> dict[str, str]:
    """The metric of each figure that is said in public, in the order they are spoken.

    Cards, standard messages, press kit and profile all say these, so that none of them means
    something else by "sehat" than the office chose.
    """
    return {
        "aktif": "koperasi_aktif",
        "rat": "rat_dilaksanakan",
        "pembinaan": "koperasi_dibina_baru",
        "sehat": kantor().sehat,
    }


def kantor_files() -> tuple[Path, ...]:
    """Every file that says whose office this is; the home folder's own need not be there."""
    return _shipped_file(), settings.home() / "kantor.toml", settings.kecamatan_file()


def _shipped_file() -> Path:
    return settings.reference() / "kantor.toml"


@lru_cache(maxsize=1)
def shipped() -> Kantor:
    """The office the program ships with, whose made-up deliveries are the sample."""
    return _made(_said(_shipped_file()))


@lru_cache(maxsize=4)
def _kantor(own: Path, own_changed: int, listed: Path, _listed_changed: int) -> Kantor:
    if not own_changed:
        return _named_by(listed)
    said = _said(own)
    if "kode" not in said and "nama" not in said:
        return _made(_said(_shipped_file()) | said)
    for key in ("kode", "nama"):
        if key not in said:
            raise KantorError(f"{own}: '{key}' belum ada. Tulis {_TYPES[key][1]}.")
    found = _made(said)
    codes = _codes(listed_kecamatan(listed))
    if codes and not any(code.startswith(found.kode) for code in codes):
        raise KantorError(
            f"{own}: kode {found.kode}, tetapi kecamatan di {listed} berkode {codes[0]}. Taruh "
            f"kecamatan.csv milik {found.nama} di {own.parent}, atau perbaiki kode."
        )
    return found


def _named_by(listed: Path) -> Kantor:
    """The shipped office, unless the list of kecamatan is of somewhere else."""
    rows = listed_kecamatan(listed)
    above = {(row.get("provinsi") or "", row.get("kabupaten") or "") for row in rows}
    codes = _codes(rows)
    shared = (codes[0][:length] for length in (4, 2) if codes)
    kode = next((one for one in shared if all(code.startswith(one) for code in codes)), "")
    if all(kabupaten for _, kabupaten in above) and above:
        kabupaten = {name for _, name in above}
        provinsi = {name for name, _ in above}
        nama = _only(kabupaten if len(above) == 1 else provinsi) or f"wilayah {kode}".strip()
        return shipped() if nama == shipped().nama else Kantor(kode, nama)
    if all(code.startswith(shipped().kode) for code in codes):
        return shipped()
    return Kantor(kode, f"wilayah {kode}" if kode else _COUNTRY)


def listed_kecamatan(file: Path) -> list[dict[str, str]]:
    """The rows of a list of kecamatan, each with its name; raises KantorError where it is none."""
    rows = read_rows(file)
    columns = list(rows[0]) if rows else []
    if "name" not in columns:
        there = f" Yang ada: {', '.join(filter(None, columns))}." if columns else ""
        raise KantorError(
            f"{file}: kolom 'name' belum ada, padahal berisi nama kecamatan.{there} Baris "
            "judulnya: name,kemendagri_code; boleh ditambah kolom provinsi dan kabupaten."
        )
    seen: dict[tuple[str, str], int] = {}
    with_kabupaten = any((row.get("kabupaten") or "").strip() for row in rows)
    for number, row in enumerate(rows, start=2):
        name, kabupaten = ((row.get(key) or "").strip() for key in ("name", "kabupaten"))
        if not name:
            raise KantorError(
                f"{file} baris {number}: nama kecamatan pada kolom 'name' kosong. Isi namanya, "
                "atau hapus barisnya."
            )
        if with_kabupaten and not kabupaten:
            raise KantorError(
                f"{file} baris {number}: kabupaten dari {name} kosong, padahal baris lain "
                "menyebutnya. Isi kolom 'kabupaten' pada semua baris."
            )
        first = seen.setdefault((name.casefold(), kabupaten.casefold()), number)
        if first != number:
            where = f" di {kabupaten}" if kabupaten else ""
            raise KantorError(
                f"{file} baris {number}: kecamatan {name}{where} sudah ada pada baris {first}. "
                "Hapus salah satunya, atau isi kolom 'kabupaten' bila keduanya memang berbeda."
            )
    return rows


def _only(names: set[str]) -> str:
    return next(iter(names)) if len(names) == 1 else _COUNTRY


def _codes(rows: list[dict[str, str]]) -> list[str]:
    found = (_digits(row.get("kemendagri_code") or "") for row in rows)
    return [code for code in found if code]


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code)


def read_rows(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, with comma or semicolon; none where there is no file.

    Raises KantorError where its letters cannot be read.
    """
    if not file.exists():
        return []
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KantorError(
            f"{file}: hurufnya tidak terbaca. Simpan lagi sebagai CSV UTF-8."
        ) from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [
        {(key or "").strip().casefold(): value for key, value in row.items() if key is not None}
        for row in lines
        if any(row.values())
    ]


def _made(said: dict[str, Any]) -> Kantor:
    names = tuple(map(str, said.get("nama_lain", ())))
    return Kantor(**said | {"kode": _digits(said["kode"]), "nama_lain": names})


def _said(file: Path) -> dict[str, Any]:
    """The keys of one `kantor.toml`, each as it should be."""
    try:
        said = tomllib.loads(file.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KantorError(f"{file}: tidak dapat dibaca ({error}). Perbaiki baris itu.") from error
    for key, value in said.items():
        if key not in _TYPES:
            raise KantorError(f"{file}: '{key}' tidak dikenal. Yang ada: {', '.join(_TYPES)}.")
        kind, example = _TYPES[key]
        is_read = value and isinstance(value, kind) and not isinstance(value, bool)
        if key == "retensi_kontak_tahun" and is_read:
            is_read = 0 < value <= LONGEST_RETENTION
        if key == "kode" and is_read:
            is_read = len(_digits(value)) in (2, 4)
        if key == "sehat":
            is_read = value in SEHAT
        if not is_read:
            raise KantorError(f"{file}: '{key}' tidak terbaca. Tulis {example}.")
    return said
