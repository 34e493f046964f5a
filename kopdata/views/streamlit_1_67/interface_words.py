"""The words Streamlit itself shows, in Indonesian: it has no translation of its own."""

import json
from functools import cache
from pathlib import Path

from kopdata import messages


@cache
def script() -> str:
    """The script of a page that replaces them."""
    words = {
        entry["en"]: entry["id"]
        for key, entry in messages.catalogue().items()
        if key.startswith("antarmuka.")
    }
    script = (Path(__file__).parent / "interface_words.js").read_text("utf-8")
    return f"window.kopdataWords = {json.dumps(words, ensure_ascii=False)};\n{script}"
