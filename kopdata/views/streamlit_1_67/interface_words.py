"""The words Streamlit itself shows, in Indonesian: it has no translation of its own."""

import json
from functools import cache
from pathlib import Path

from kopdata import messages


@cache
def script() -> str:
    """The script of a page that replaces them, and keeps our own links in their tab."""
    words = {
        entry["en"]: entry["id"]
        for key, entry in messages.catalogue().items()
        if key.startswith("antarmuka.")
    }
    here = Path(__file__).parent
    scripts = [(here / name).read_text("utf-8") for name in ("interface_words.js", "own_links.js")]
    return "\n".join((f"window.kopdataWords = {json.dumps(words, ensure_ascii=False)};", *scripts))
