"""The parameters of a figure that is no metric's own, in the words of the page it stands on."""

from collections.abc import Callable
from datetime import date, timedelta

from kopdata import formatting, metrics
from kopdata.questions.change.causes import REAL
from kopdata.questions.kamus import meanings
from kopdata.questions.pembinaan.figures import UNSTATED
from kopdata.questions.shared import old_status, rat_season
from kopdata.questions.shared.counted import CAUSE, SUM_OF_CAUSES
from kopdata.questions.shared.counted_figure import Asked
from kopdata.questions.shared.words import area
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

Words = dict[str, str]

_SECTIONS = {
    ("transisi", "baris"): "keadaan",
    ("transisi", "kolom"): "keadaan",
    (CAUSE, "sebab"): "sebab",
    ("aspek", "aspek"): "kesehatan",
    ("hasil_rat", "hasil"): "rat",
    ("aktif_rat", "baris"): "rat",
    ("aktif_rat", "kolom"): "rat",
    ("pengecualian", "nama"): "rat",
    ("jam_rat", "akibat"): "hitungan",
    (SUM_OF_CAUSES, "macam"): "kesehatan",
    ("jangkauan", "kali"): "pembinaan",
    ("dampak", "kelompok"): "pembinaan",
    ("laju", "laju"): "hitungan",
}


def in_words(here: Visit, asked: Asked) -> dict[str, str]:
    """Every parameter by its name, and what follows from them."""
    found = {key: _word(here, asked, key, word) for key, word in asked.parameters}
    if asked.name in _FOLLOWING:
        found |= _FOLLOWING[asked.name](here, asked, found)
    return found


def _until(here: Visit, asked: Asked, _: Words) -> Words:
    day = here.about.data_date + timedelta(days=int(asked.of("hari")))
    return {"until": formatting.date_long(day, language=here.language)}


def _up_to(here: Visit, asked: Asked, _: Words) -> Words:
    end = min(date(asked.year("pada"), 12, 31), here.about.data_date)
    return {"day": formatting.date_long(end, language=here.language)}


def _day_of_season(here: Visit, asked: Asked, _: Words) -> Words:
    day = rat_season.day_of(asked.year("pada"), int(asked.of("hari")))
    return {"day": formatting.date_long(day, language=here.language)}


def _of_kecamatan(here: Visit, _: Asked, found: Words) -> Words:
    parts = (found.get("status"), found.get("jenis"))
    kind = " · ".join(word for word in parts if word) or here.text("hitungan.semua")
    return {"kind": kind, "area": area(here.selection, here.language)}


def _within_limits(here: Visit, asked: Asked, _: Words) -> Words:
    whole = metrics.get(asked.of("metrik")).text(here.language).denominator
    return {"area": area(here.selection, here.language), "whole": whole}


def _listed(here: Visit, asked: Asked, _: Words) -> Words:
    text = asked.of("cari")
    key = "hitungan.dicari" if text else "hitungan.semua"
    return {"listed": here.text(key, text=plain(text))}


_FOLLOWING: dict[str, Callable[[Visit, Asked, Words], Words]] = {
    "jam_rat": _until,
    "jangkauan": _up_to,
    "musim_rat": _day_of_season,
    "anggota": _of_kecamatan,
    "batas_wajar": _within_limits,
    "daftar": _listed,
    "status_lama": lambda *_: {"years": str(old_status.years())},
    "bacaan": lambda here, asked, _: {
        "use": meanings.reading(asked.of("arti")).uses[here.language]
    },
}


def _word(here: Visit, asked: Asked, key: str, word: str) -> str:
    if (asked.name, key) in _SECTIONS:
        said = here.text(f"{_SECTIONS[asked.name, key]}.{word}").replace("<br>", " ")
        if key == CAUSE:
            kind = "kesehatan.nyata" if word in REAL else "kesehatan.catatan"
            said += f" · {here.text(kind)}"
        return said
    return _OTHERS[key](here, asked, word) if key in _OTHERS else word


def _status(here: Visit, _: Asked, word: str) -> str:
    return here.text("pembinaan.tanpa_status") if word == UNSTATED else word


def _kind_of(here: Visit, _: Asked, word: str) -> str:
    return here.text("kecamatan.tidak_dinyatakan") if word == UNSTATED else word


def _before(here: Visit, asked: Asked, word: str) -> str:
    return here.text(f"pembinaan.sebelum_{asked.of('hasil')}_{word}").lower()


_OTHERS: dict[str, Callable[[Visit, Asked, str], str]] = {
    "metrik": lambda here, _, word: metrics.get(word).text(here.language).name,
    "anak": lambda here, asked, word: here.text(f"rat.anak_{word}", year=asked.of("pada")),
    "status": _status,
    "jenis": _kind_of,
    "sebelum": _before,
    "hasil": lambda here, _, word: here.text(f"hitungan.hasil_{word}_ya"),
    "arti": lambda here, _, word: meanings.reading(word).names[here.language],
}
