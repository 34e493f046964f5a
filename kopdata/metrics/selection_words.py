"""A selection in words: where, which years, and which koperasi it leaves out."""

from datetime import date

from kopdata import formatting, messages
from kopdata.ingest import area_name, whole_area
from kopdata.metrics.coverage import has_ended
from kopdata.metrics.selection import Selection, jenis_in_words

WORDS = 25


def selection_in_words(selection: Selection, language: str = "id", *, in_full: bool = False) -> str:
    """What is selected, as one sentence for the top of a page.

    Many kecamatan are counted instead of named, except `in_full` for an export, which has no
    filters beside it that name them.
    """
    restrictions = restrictions_in_words(selection, language)
    beside = [
        _years(selection, language),
        *(restrictions or [messages.text("kalimat.semua_koperasi", language)]),
    ]
    said = ""
    for at_most in (len(selection.kecamatan), 0):
        parts = [area_in_words(selection, language, at_most=at_most), *beside]
        said = messages.text("kalimat.terpilih", language, parts=", ".join(parts))
        if in_full or len(said.split()) <= WORDS:
            break
    return said


def area_in_words(selection: Selection, language: str = "id", *, at_most: int = 1) -> str:
    """Where: the regency, the kecamatan by name up to so many, else how many they are."""
    if not selection.kecamatan:
        return whole_area()
    if name := area_name(selection.kecamatan):
        return name
    if len(selection.kecamatan) <= at_most:
        return formatting.listed(selection.kecamatan, language=language)
    return messages.text("kalimat.kecamatan_banyak", language, number=len(selection.kecamatan))


def _years(selection: Selection, language: str) -> str:
    if not selection.tahun:
        return messages.text("kalimat.semua_tahun", language)
    years = formatting.listed([str(year) for year in selection.tahun], language=language)
    return messages.text("kalimat.tahun", language, years=years)


def tahun_buku_in_words(selection: Selection, data_date: date | None, language: str = "id") -> str:
    """Which tahun buku a chosen year shows of RAT and keragaan; empty without a chosen year.

    Of a year that has not ended there is none yet: the season of that year is the one before.
    """
    if not selection.tahun or data_date is None:
        return ""
    year = max(selection.tahun)
    is_over = has_ended(year, data_date)
    key = "kalimat.tahun_buku_terpilih" if is_over else "kalimat.tahun_buku_berjalan"
    return messages.text(key, language, year=year, before=year - 1)


def restrictions_in_words(selection: Selection, language: str) -> list[str]:
    """Jenis, bentuk and Merah Putih, where the selection restricts them."""
    parts = []
    for key, names in (("jenis", selection.jenis), ("bentuk", selection.bentuk)):
        if names:
            words = [jenis_in_words(name, language) for name in names]
            listed = formatting.listed(words, language=language)
            parts.append(messages.text(f"kalimat.{key}", language, names=listed))
    if selection.merah_putih != "with":
        parts.append(messages.text(f"kalimat.merah_putih_{selection.merah_putih}", language))
    return parts
