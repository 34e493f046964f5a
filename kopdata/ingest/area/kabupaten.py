"""Provinsi and kabupaten above the kecamatan, and which of them a list speaks of."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kopdata import settings
from kopdata.ingest.area.listed import Kecamatan, listed
from kopdata.ingest.values.cell_text import Issue, clean_text
from kopdata.ingest.values.normal_names import normal_word
from kopdata.kantor import Kantor, kantor, stamp

_CODE = re.compile(r"^[\s(]*(\d\d)\.?(\d\d)\b[\s.:)\-–]*")
_FORM = re.compile(
    r"^\s*(?:(?P<kota>kota)|kabupaten|kab)(?:\s+adm(?:inistrasi)?\b)?(?![a-z])[\s.:\-]*(?=\S)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[\s,(]+(?:(?P<kota>kota)|kabupaten|kab)\b[\s.)]*$", re.IGNORECASE)
_STATED = re.compile(r"\b(?:kota|kabupaten|kab)\b", re.IGNORECASE)
_FIRST_KOTA = 71


class Kabupaten(NamedTuple):
    """A kabupaten or kota with the labels of its kecamatan in reference order."""

    provinsi: str
    name: str
    kecamatan: tuple[str, ...]


class _Known(NamedTuple):
    name: str
    code: str
    form: str
    bare: str


@dataclass(slots=True)
class Regencies:
    """The kabupaten this office counts; `several`, where its list of kecamatan names many."""

    known: tuple[_Known, ...]
    several: bool
    answers: dict[str, tuple[str | None, Issue | None]] = field(default_factory=dict)

    def find(self, text: str) -> tuple[str | None, Issue | None]:
        """The name of one of this office's, or why it is none; neither where nobody can tell."""
        if text not in self.answers:
            self.answers[text] = self._find(text) if self.known else (None, None)
        return self.answers[text]

    def in_title(self, text: str) -> set[str]:
        """Those that a title names as one ("KABUPATEN PONOROGO", "Kota Blitar")."""
        if not _STATED.search(text):
            return set()
        found: set[str] = set()
        for one in self.known:
            words = r"\s+".join(map(re.escape, _FORM.sub("", one.name).split()))
            stated = re.search(
                rf"\b(?:(kota)|kabupaten|kab)\b[\s.:]*{words}\b", text, re.IGNORECASE
            )
            form = stated and ("kota" if stated[1] else "kabupaten")
            if form and one.form in ("", form):
                found.add(one.name)
        return found

    def is_named(self, text: str) -> bool:
        """Whether this is what one of them is called, with "Kabupaten" before it or without."""
        bare = _parts(text)[2]
        return bool(bare) and any(one.bare == bare for one in self.known)

    def _find(self, text: str) -> tuple[str | None, Issue | None]:
        code, form, bare = _parts(text)
        if code and not bare:
            by_code = {one.name for one in self.known if one.code == code}
            is_told = by_code or not all(one.code for one in self.known)
            return (next(iter(by_code), None), None) if is_told else (None, self._other(bare))
        found = {
            one.name
            for one in self.known
            if one.bare == bare and (not form or not one.form or form == one.form)
        }
        if len(found) > 1:
            names = " atau ".join(sorted(found))
            return None, Issue(f"tidak pasti: dapat berarti {names}", f"Tulis lengkap: {names}.")
        return (found.pop(), None) if found else (None, self._other(bare))

    def _other(self, bare: str) -> Issue:
        whose = "daftar kabupaten kantor ini" if self.several else kantor().nama
        message = f"bukan kabupaten ini (bukan {whose})"
        if self.several:
            message = f"bukan kabupaten ini (tidak ada dalam {whose})"
        close = difflib.get_close_matches(bare, [one.bare for one in self.known], n=1, cutoff=0.8)
        near = next((one.name for one in self.known if close and one.bare == close[0]), None)
        if near:
            return Issue(
                f"{message}; yang terdekat: {near}",
                f"Bila maksudnya {near}, perbaiki ejaannya, lalu kirim lagi.",
            )
        return Issue(message, "Tidak perlu diperbaiki bila koperasi ini memang milik daerah lain.")


def kabupaten() -> tuple[Kabupaten, ...]:
    """Every kabupaten in reference order; none where the list names kecamatan only."""
    file = settings.kecamatan_file()
    return _read(file, stamp(file))


def regencies() -> Regencies:
    """The kabupaten that rows of a list may be of."""
    file = settings.kecamatan_file()
    return _regencies(file, stamp(file), kantor())


def whole_area() -> str:
    """What all kecamatan together are called: the kabupaten, the provinsi or the country."""
    return kantor().nama


def area_name(kecamatan: Sequence[str]) -> str | None:
    """The kabupaten or provinsi that consists of exactly these several kecamatan, if any does."""
    if len(kecamatan) < 2:
        return None
    file = settings.kecamatan_file()
    return _areas(file, stamp(file)).get(frozenset(kecamatan))


@lru_cache(maxsize=4)
def _read(_file: Path, _changed: int) -> tuple[Kabupaten, ...]:
    found: dict[tuple[str, str], list[str]] = {}
    for one in listed():
        if one.kabupaten:
            found.setdefault((one.provinsi, one.kabupaten), []).append(one.label)
    return tuple(Kabupaten(*place, tuple(labels)) for place, labels in found.items())


@lru_cache(maxsize=4)
def _areas(file: Path, changed: int) -> dict[frozenset[str], str]:
    by_provinsi: dict[str, list[str]] = {}
    for one in _read(file, changed):
        if one.provinsi:
            by_provinsi.setdefault(one.provinsi, []).extend(one.kecamatan)
    areas = [*by_provinsi.items(), *((one.name, one.kecamatan) for one in _read(file, changed))]
    return {frozenset(inside): name for name, inside in areas if len(inside) > 1}


@lru_cache(maxsize=4)
def _regencies(_file: Path, _changed: int, office: Kantor) -> Regencies:
    codes: dict[str, str] = {}
    for one in listed():
        codes.setdefault(one.kabupaten, _kode(one))
    codes.pop("", None)
    if len(codes) > 1:
        return Regencies(tuple(_known(name, code) for name, code in codes.items()), several=True)
    if not codes and len(office.kode) != len("6408"):
        return Regencies((), several=False)
    names = dict.fromkeys((*codes, *office.names))
    code = office.kode or next(iter(codes.values()), "")
    nama = next(iter(codes), office.nama)
    known = (_known(name, code)._replace(name=nama) for name in names)
    return Regencies(tuple(known), several=False)


def _kode(one: Kecamatan) -> str:
    return re.sub(r"\D", "", one.kemendagri_code)[:4]


def _known(name: str, code: str) -> _Known:
    _, form, bare = _parts(name)
    if not form and len(code) == len("6408"):
        form = "kota" if int(code[2:]) >= _FIRST_KOTA else "kabupaten"
    return _Known(name, code, form, bare)


def _parts(text: str) -> tuple[str, str, str]:
    """Code, form and bare name, as in "64.08 Kab. ...", each empty where it is not there."""
    rest = clean_text(text).strip()
    found = _CODE.match(rest)
    code = "".join(found.groups()) if found else ""
    rest = rest[found.end() :] if found else rest
    form = ""
    for pattern in (_FORM, _BEHIND):
        if stated := pattern.search(rest):
            form = "kota" if stated["kota"] else "kabupaten"
            rest = rest[: stated.start()] + rest[stated.end() :]
            break
    return code, form, normal_word(rest) if rest else ""
