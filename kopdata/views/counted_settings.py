"""The parameters of a figure that is no metric's own, in the words of the page it stands on."""

from collections.abc import Callable
from datetime import date, timedelta

from kopdata import formatting, metrics
from kopdata.questions import meanings
from kopdata.questions.causes import REAL
from kopdata.questions.counted import CAUSE
from kopdata.questions.counted_coaching import UNSTATED
from kopdata.questions.counted_figure import Asked
from kopdata.views.visit import Visit

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
    ("jangkauan", "kali"): "pembinaan",
    ("dampak", "kelompok"): "pembinaan",
    ("laju", "laju"): "hitungan",
}


def in_words(here: Visit, asked: Asked) -> dict[str, str]:
    """Every parameter by its name, and what follows from them."""
    found = {key: _word(here, asked, key, word) for key, word in asked.parameters}
    if asked.name == "jam_rat":
        day = here.about.data_date + timedelta(days=int(asked.of("hari")))
        found["until"] = formatting.date_long(day, language=here.language)
    if asked.name == "jangkauan":
        end = min(date(asked.year("pada"), 12, 31), here.about.data_date)
        found["day"] = formatting.date_long(end, language=here.language)
    if asked.name == "bacaan":
        found["use"] = meanings.reading(asked.of("arti")).uses[here.language]
    return found


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


def _before(here: Visit, asked: Asked, word: str) -> str:
    return here.text(f"pembinaan.sebelum_{asked.of('hasil')}_{word}").lower()


_OTHERS: dict[str, Callable[[Visit, Asked, str], str]] = {
    "metrik": lambda here, _, word: metrics.get(word).text(here.language).name,
    "anak": lambda here, asked, word: here.text(f"rat.anak_{word}", year=asked.of("pada")),
    "status": _status,
    "sebelum": _before,
    "hasil": lambda here, _, word: here.text(f"hitungan.hasil_{word}_ya"),
    "arti": lambda here, _, word: meanings.reading(word).names[here.language],
}
