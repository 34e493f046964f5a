"""How Plotly speaks: Indonesian months and numbers, and nothing sent anywhere."""

from functools import cache
from typing import Any

_MONTHS = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
]

_FORMAT = {
    "days": ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
    "shortDays": ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
    "months": _MONTHS,
    "shortMonths": [*(name[:3] for name in _MONTHS[:7]), "Agu", "Sep", "Okt", "Nov", "Des"],
    "date": "%d/%m/%Y",
    "decimal": ",",
    "thousands": ".",
    "grouping": [3],
    "currency": ["Rp", ""],
}


@cache
def config(language: str = "id") -> dict[str, Any]:
    """The configuration of every chart on a page."""
    shared = {
        # Its bar has a picture without words or note; and it costs a style sheet at each drawing.
        "displayModeBar": False,
        "displaylogo": False,
        "showSendToCloud": False,
        "doubleClick": False,
    }
    if language != "id":
        return shared
    locales = {"id": {"dictionary": {}, "format": _FORMAT}}
    return shared | {"locale": "id", "locales": locales}
