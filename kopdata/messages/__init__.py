"""The words of the interface in Indonesian and English; a metric declares its own.

Each `.toml` file here holds sections of `key = {id = "...", en = "..."}`; `text("saringan.tahun")`
is the entry `tahun` of the section `[saringan]`.
"""

import functools
import tomllib
from pathlib import Path

LANGUAGES = ("id", "en")


@functools.cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every message by its key, with its languages."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted(Path(__file__).parent.glob("*.toml")):
        for section, entries in tomllib.loads(file.read_text("utf-8")).items():
            found.update({f"{section}.{name}": entry for name, entry in entries.items()})
    return found


def text(key: str, language: str = "id", **values: object) -> str:
    """One message, its placeholders filled."""
    return catalogue()[key][language].format(**values)
