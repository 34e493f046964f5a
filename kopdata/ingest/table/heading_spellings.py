"""A heading in the form in which its many spellings are equal."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from kopdata.ingest.values.cell_text import clean_text

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]?")
# "No. Badan Hukum ¹⁾", "Aset *)", "SHU 2)": a mark that leads to a note below the list.
_FOOTNOTE = re.compile(
    r"\s*(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+[)\u207e]?|(?<![(\d])\d\)|[*†‡]+\)?)\s*$"
)
_NOT_WORD = re.compile(r"[\W_]+")
_DATED = re.compile(
    r"\s*\b(?:per\s+)?(?:\d{1,2}\s+)?(?:desember\s+)?"
    r"(?:(?:tahun buku|tahun|tb)\s+)?((?:19|20)\d\d)$"
)
_SYNONYMS = {
    "tgl": "tanggal", "tggl": "tanggal", "tangal": "tanggal", "tg": "tanggal",
    "no": "nomor", "nomer": "nomor", "nmr": "nomor", "nomo": "nomor",
    "jml": "jumlah", "jlh": "jumlah", "jmlh": "jumlah", "jum": "jumlah", "jumla": "jumlah",
    "thn": "tahun", "th": "tahun", "kec": "kecamatan", "kop": "koperasi", "bh": "badan hukum",
    "kab": "kabupaten",
    "nbh": "nomor badan hukum", "telp": "telepon", "tlp": "telepon", "telpon": "telepon",
    "tlpn": "telepon",
    "ket": "keterangan", "resiko": "risiko", "asset": "aset", "vol": "volume",
    "laki2": "laki laki", "nm": "nama",
    "lapor": "lapor", "dlm": "dalam", "ds": "desa", "aktifitas": "aktivitas",
}  # fmt: skip
_DROPPED = {"dan", "serta", "atau", "yang", "di", "dalam", "pada", "oleh", "nya"}
_UNITS = {
    "rp",
    "rupiah",
    "orang",
    "org",
    "unit",
    "ribuan",
    "jutaan",
    "juta",
    "ribu",
    "persen",
    "000",
    "rb",
    "jt",
    "idr",
}
_THOUSANDS = re.compile(r"\b(?:ribuan|ribu|rb|000)\b", re.IGNORECASE)
_MILLIONS = re.compile(r"\b(?:jutaan|juta|jt|000[.,]000)\b", re.IGNORECASE)


class Heading(NamedTuple):
    """Forms to look a heading up by, most literal first, and the year it carries if any."""

    forms: tuple[str, ...]
    year: int | None


@lru_cache(maxsize=65_536)
def heading(text: str) -> Heading:
    """The forms of a heading: whole, without brackets, units, year and the word koperasi."""
    whole = _words(text)
    bare = _words(_BRACKETS.sub(" ", text))
    undated, year = _without_year(bare)
    if year is None and whole != bare:
        # "(RAT) Tahun Buku 2022" says what it is about in brackets alone.
        undated, year = _without_year(whole)
        undated = undated if year else bare
    unitless = [word for word in undated if word not in _UNITS]
    without_koperasi = [word for word in unitless if word != "koperasi"]
    forms = (whole, bare, undated, unitless, without_koperasi)
    return Heading(tuple(dict.fromkeys("".join(form) for form in forms if form)), year)


def year_alone(text: str) -> int | None:
    """The year of a heading that says nothing else: "2022", "Tahun Buku 2022", "TB 2022"."""
    found = _DATED.fullmatch(" ".join(_words(text)))
    return int(found[1]) if found else None


def _without_year(words: list[str]) -> tuple[list[str], int | None]:
    found = _DATED.search(" ".join(words))
    if not found or found.start() == 0:
        return words, None
    return " ".join(words)[: found.start()].split(), int(found[1])


def literal(text: str) -> str:
    """A heading's most literal form, as aliases are kept."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    text = _FOOTNOTE.sub("", clean_text(text)) or text
    text = unicodedata.normalize("NFKC", _CAMEL.sub(" ", clean_text(text))).casefold()
    words = " ".join(_SYNONYMS.get(word, word) for word in _NOT_WORD.sub(" ", text).split()).split()
    kept = [word for word in words if word not in _DROPPED]
    return kept or words


def factor_of(text: str) -> int:
    """1.000 or 1.000.000 when a heading or title says so: "(ribu rupiah)", "(Rp 000)"."""
    if re.search(r"\b(?:rupiah|rp)\b|\bdalam\b|[(\[]", text, re.IGNORECASE):
        if _MILLIONS.search(text):
            return 1_000_000
        if _THOUSANDS.search(text):
            return 1_000
    return 1
