"""Kecamatan: every accepted spelling, and what to say about one that is not known."""

import difflib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kopdata import settings
from kopdata.ingest.values.cell_text import Issue, clean_text
from kopdata.ingest.values.normal_names import normal_word
from kopdata.kantor import kantor, read_rows, stamp

_PREFIX = re.compile(r"^\s*(?:kecamatan|kec)\b[\s.:\-]*|^\s*kec\.", re.IGNORECASE)
_REGENCY = re.compile(r"^(?:kabupaten|kab|kota)\.?\s*", re.IGNORECASE)
_MOST_SUGGESTIONS = 200


@dataclass(slots=True)
class Places:
    """Official names in reference order, and every normalised spelling that leads to them."""

    official: tuple[str, ...]
    spellings: dict[str, tuple[str, ...]]
    beginnings: dict[str, tuple[str, ...]]
    answers: dict[str, tuple[str | None, Issue | None]] = field(default_factory=dict)
    suggested: int = 0

    def find(self, text: str) -> tuple[str | None, Issue | None]:
        """The official name, or why the spelling is not certain, with the nearest known ones."""
        if text not in self.answers:
            self.answers[text] = self._find(text)
        return self.answers[text]

    def _find(self, text: str) -> tuple[str | None, Issue | None]:
        key = normal_word(_PREFIX.sub("", text))
        known = self.spellings.get(key, ())
        if len(known) == 1:
            return known[0], None
        candidates = known or self.beginnings.get(key, ())
        if len(candidates) > 1:
            return None, _ambiguous(candidates)
        return None, self._unknown(key)

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
                "daftarkan di data/reference/kecamatan_alias.csv.",
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
    file = settings.kecamatan_file()
    alias_file = settings.reference() / "kecamatan_alias.csv"
    return _read(file, stamp(file), alias_file, stamp(alias_file))


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int, alias_file: Path, _alias_changed: int) -> Places:
    official: dict[str, None] = {}
    spellings: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    for row in read_rows(file):
        name = row["name"].strip()
        official[name] = None
        for spelling in (name, row.get("name_bps") or ""):
            if spelling.strip():
                spellings.setdefault(normal_word(spelling), set()).add(name)
        words = name.split()
        for length in range(1, len(words)):
            beginnings.setdefault(normal_word(" ".join(words[:length])), set()).add(name)
    for row in read_rows(alias_file):
        if row["name"] in official:
            spellings.setdefault(normal_word(row["alias"]), set()).add(row["name"])
    order = {name: place for place, name in enumerate(official)}
    return Places(tuple(official), _sorted(spellings, order), _sorted(beginnings, order))


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
