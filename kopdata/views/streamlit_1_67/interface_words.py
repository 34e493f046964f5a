"""The words Streamlit itself shows, in Indonesian: it has no translation of its own."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from kopdata import messages

_IN_BAR = ("rat", "pembinaan", "kecamatan")
# Filters, state and language; the rest of an address belongs to one page.
_KEPT = (
    *("provinsi", "kabupaten", "kecamatan", "tahun", "jenis", "bentuk", "merah_putih"),
    *("diketahui", "entri", "bahasa"),
)


@cache
def script() -> str:
    """The script of a page that replaces them, and keeps our own links in their tab."""
    words = {
        entry["en"]: entry["id"]
        for key, entry in messages.catalogue().items()
        if key.startswith("antarmuka.")
    }
    here = Path(__file__).parent
    names = ("interface_words.js", "own_links.js", "bottom_bar.js")
    scripts = [(here / name).read_text("utf-8") for name in names]
    told = {"kopdataWords": words, "kopdataBar": _bar()}
    given = [
        f"window.{name} = {json.dumps(one, ensure_ascii=False)};" for name, one in told.items()
    ]
    return "\n".join((*given, *scripts))


@cache
def style() -> str:
    """The style of a page, for the screen, the telephone and paper."""
    return (Path(__file__).parent / "page.css").read_text("utf-8")


def _bar() -> dict[str, Any]:
    """The bar at the bottom of a telephone: its pages, and what of an address goes with them."""
    catalogue = messages.catalogue()
    pages = [{"page": "", "name": catalogue["halaman.ringkasan"]}]
    pages += [{"page": name, "name": catalogue[f"halaman.{name}"]} for name in _IN_BAR]
    return {"pages": pages, "menu": catalogue["aplikasi.menu"], "kept": _KEPT}
