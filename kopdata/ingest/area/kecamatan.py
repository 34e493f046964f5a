"""Kecamatan: every accepted spelling, and what to say about one that is not known."""

import difflib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kopdata import settings
from kopdata.errors import KantorError
from kopdata.ingest.area.kabupaten import Regencies, regencies
from kopdata.ingest.area.listed import Kecamatan, listed
from kopdata.ingest.values.cell_text import Issue, clean_text
from kopdata.ingest.values.normal_names import normal_word
from kopdata.kantor import Kantor, kantor, read_rows, stamp

_PREFIX = re.compile(r"^\s*(?:kecamatan|kec)\b[\s.:\-]*|^\s*kec\.", re.IGNORECASE)
_REGENCY = re.compile(r"^(?:kabupaten|kab|kota)\.?\s*", re.IGNORECASE)
_MOST_SUGGESTIONS = 200


@dataclass(slots=True)
class Places:
    """Official names in reference order, and every normalised spelling that leads to them.

    A name that several kabupaten have is official together with its kabupaten only.
    """

    official: tuple[str, ...]
    spellings: dict[str, tuple[str, ...]]
    beginnings: dict[str, tuple[str, ...]]
    kabupaten: dict[str, str]
    regencies: Regencies
    answers: dict[tuple[str, str | None], tuple[str | None, Issue | None]] = field(
        default_factory=dict
    )
    suggested: int = 0

    def find(self, text: str, kabupaten: str | None = None) -> tuple[str | None, Issue | None]:
        """The official name, or why the spelling is not certain, with the nearest known ones.

        With a `kabupaten` of an office that has several, only what lies in it.
        """
        asked = text, kabupaten if self.regencies.several else None
        if asked not in self.answers:
            self.answers[asked] = self._find(*asked)
        return self.answers[asked]

    def is_called(self, text: str) -> bool:
        """Whether a text is any spelling of a kecamatan, or how the names of several begin."""
        key = normal_word(_PREFIX.sub("", text))
        return key in self.spellings or key in self.beginnings

    def _find(self, text: str, kabupaten: str | None) -> tuple[str | None, Issue | None]:
        key = normal_word(_PREFIX.sub("", text))
        everywhere = self.spellings.get(key, ())
        known = self._within(everywhere, kabupaten)
        if len(known) == 1:
            return known[0], None
        candidates = known or self._within(self.beginnings.get(key, ()), kabupaten)
        if len(candidates) > 1:
            return None, _ambiguous(candidates)
        if everywhere and kabupaten:
            lies = " dan ".join(dict.fromkeys(self.kabupaten[label] for label in everywhere[:4]))
            return None, Issue(
                f"bukan kecamatan di {kabupaten}, tetapi di {lies}",
                "Perbaiki kabupaten atau kecamatannya.",
            )
        return None, self._unknown(key)

    def _within(self, labels: tuple[str, ...], kabupaten: str | None) -> tuple[str, ...]:
        if kabupaten is None:
            return labels
        return tuple(label for label in labels if self.kabupaten[label] == kabupaten)

    def _unknown(self, key: str) -> Issue:
        near: tuple[str, ...] = ()
        if self.suggested < _MOST_SUGGESTIONS and 2 < len(key) < 60:
            self.suggested += 1
            close = difflib.get_close_matches(key, self.spellings, n=1, cutoff=0.7)
            near = self.spellings[close[0]] if close else ()
        if near:
            return Issue(
                f"bukan kecamatan yang dikenal; yang terdekat: {near[0]}",
                f"Bila maksudnya {near[0]}, perbaiki ejaannya; bila ejaan ini memang dipakai, "
                f"daftarkan sekali di {settings.own_aliases().name} dalam folder data kantor.",
            )
        return Issue("bukan kecamatan yang dikenal", "Isi dengan nama kecamatan resmi.")


def _ambiguous(candidates: tuple[str, ...]) -> Issue:
    names = " atau ".join(candidates[:4])
    return Issue(f"tidak pasti: dapat berarti {names}", f"Tulis lengkap: {names}.")


def known_kecamatan() -> tuple[str, ...]:
    """Official names in reference order."""
    return places().official


def places() -> Places:
    """The kecamatan of this office, read again when their file changes."""
    files = settings.kecamatan_file(), *settings.kecamatan_aliases()
    return _read(files, tuple(map(stamp, files)), kantor())


@lru_cache(maxsize=4)
def _read(files: tuple[Path, ...], _changed: tuple[int, ...], _office: Kantor) -> Places:
    spellings: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    every = listed()
    for one in every:
        for spelling in filter(None, (one.label, one.name, one.name_bps, one.kemendagri_code)):
            spellings.setdefault(normal_word(spelling), set()).add(one.label)
        words = one.name.split()
        for length in range(1, len(words)):
            beginnings.setdefault(normal_word(" ".join(words[:length])), set()).add(one.label)
    for file in files[1:]:
        for row in read_rows(file):
            for label in _meant(row, every, file):
                spellings.setdefault(normal_word(row["alias"]), set()).add(label)
    order = {one.label: place for place, one in enumerate(every)}
    return Places(
        tuple(order),
        _sorted(spellings, order),
        _sorted(beginnings, order),
        {one.label: one.kabupaten for one in every},
        regencies(),
    )


def _meant(row: dict[str, str], every: tuple[Kecamatan, ...], file: Path) -> list[str]:
    """The kecamatan an alias stands for; the shipped ones are of the shipped office alone."""
    alias, name = ((row.get(column) or "").strip() for column in ("alias", "name"))
    found = [one.label for one in every if alias and name in (one.label, one.name)]
    if not found and file == settings.own_aliases():
        raise KantorError(
            f"{file}: ejaan '{alias}' untuk '{name}' tidak terpakai, karena '{name}' bukan nama "
            f"kecamatan di {settings.kecamatan_file().name}. Baris judulnya: alias,name."
        )
    return found


def _sorted(found: dict[str, set[str]], order: dict[str, int]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(names, key=order.__getitem__)) for key, names in found.items()}


def kecamatan_stated(text: str) -> str | None:
    """The name behind the word KECAMATAN in a title or group row ("KECAMATAN : BENGALON")."""
    found = re.search(
        r"\b(?:kecamatan|kec)\b\s*[.:\-]*\s*([^\d,;()|]+)", clean_text(text), re.IGNORECASE
    )
    name = found[1].strip(" .:-") if found else ""
    name = re.split(
        r"\b(?:kabupaten|kab|tahun|per|keadaan|posisi|provinsi|tb)\b", name, flags=re.IGNORECASE
    )[0]
    return name.strip(" .:-") or None


def is_whole_regency(text: str) -> bool:
    """True for "Kabupaten", the office's own name, "Kab." before it and the like."""
    key = normal_word(text)
    named = {"", *map(normal_word, kantor().names)}
    rest = normal_word(_REGENCY.sub("", clean_text(text)))
    return (
        key in {"kabupaten", "kab", "sekabupaten", "seluruhkabupaten", "semuakecamatan"}
        or rest in named
    )
