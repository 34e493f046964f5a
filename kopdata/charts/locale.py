"""How Plotly speaks: Indonesian months, numbers and buttons, and nothing sent anywhere."""

from functools import cache
from typing import Any

_DICTIONARY = {
    "Autoscale": "Skala otomatis",
    "Box Select": "Pilih kotak",
    "Lasso Select": "Pilih laso",
    "Download plot": "Unduh gambar",
    "Download plot as a PNG": "Unduh sebagai PNG",
    "Pan": "Geser",
    "Reset axes": "Atur ulang sumbu",
    "Reset view": "Atur ulang tampilan",
    "Zoom": "Perbesar wilayah",
    "Zoom in": "Perbesar",
    "Zoom out": "Perkecil",
    "Double-click to zoom back out": "Klik ganda untuk kembali",
}

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

_TOO_MANY_BUTTONS = [
    *("zoom2d", "pan2d", "select2d", "lasso2d", "zoomIn2d", "zoomOut2d"),
    *("autoScale2d", "resetScale2d"),
]


@cache
def config(language: str = "id") -> dict[str, Any]:
    """The configuration of every chart on a page."""
    shared = {
        "displaylogo": False,
        "showSendToCloud": False,
        "modeBarButtonsToRemove": _TOO_MANY_BUTTONS,
        "toImageButtonOptions": {"format": "png", "scale": 2, "filename": "kopdata"},
        "doubleClick": False,
    }
    if language != "id":
        return shared
    locales = {"id": {"dictionary": _DICTIONARY, "format": _FORMAT}}
    return shared | {"locale": "id", "locales": locales}
