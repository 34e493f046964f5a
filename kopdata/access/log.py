"""The log of who came in: a line each, only added to, a file a month.

What was loaded, decided and handed out stands in the archive's own book, by the same names.
"""

import json
import logging
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kopdata.access import place
from kopdata.archive import moment

# Somebody was shown the people of a koperasi: many lines, which are told as a count.
PEOPLE_SHOWN = "lihat_orang"
_MONTHS_COUNTED = 2
# Who comes in a way that proves no name.
_NAMELESS = {"kunci": "kunci komputer ini"}

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Line:
    """What happened to whose entry; `at` is UTC."""

    at: datetime
    what: str
    who: str
    way: str
    facts: dict[str, Any] = field(default_factory=dict)


def note(what: str, who: str, way: str, **facts: Any) -> None:
    """Add a line; whoever came with the key, which has no name, is called by it."""
    now, who = moment(), who or _NAMELESS.get(way, "")
    told = {"waktu": now.isoformat(timespec="seconds"), "apa": what, "siapa": who, "cara": way}
    text = json.dumps({**told, **facts}, ensure_ascii=False) + "\n"
    handle = os.open(_file(now), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, text.encode())
    finally:
        os.close(handle)
    _LOG.info("akses: %s, %r, %s", what, who, way)


def newest(limit: int = 500) -> list[Line]:
    """The newest lines but those of people shown; a line cut short by a crash is left out."""
    found: list[Line] = []
    for file in _files():
        found += (line for line in _lines(file) if line.what != PEOPLE_SHOWN)
        if len(found) >= limit:
            break
    return found[:limit]


def people_shown() -> Counter[tuple[date, str, str]]:
    """Of how many koperasi the people were shown, by day (UTC), name and way; the newest first.

    Of the newest two months in which anything was logged.
    """
    return Counter(
        (line.at.date(), line.who, line.way)
        for file in _files()[:_MONTHS_COUNTED]
        for line in _lines(file)
        if line.what == PEOPLE_SHOWN
    )


def _files() -> list[Path]:
    return sorted(_folder().glob("*.jsonl"), reverse=True)


def _lines(file: Path) -> Iterator[Line]:
    for text in reversed(file.read_text("utf-8").splitlines()):
        try:
            told = json.loads(text)
        except ValueError:
            continue
        at = datetime.fromisoformat(told.pop("waktu"))
        yield Line(at, told.pop("apa"), told.pop("siapa"), told.pop("cara"), told)


def _file(now: datetime) -> Path:
    return _folder() / f"{now:%Y-%m}.jsonl"


def _folder() -> Path:
    found = place.folder() / "catatan"
    found.mkdir(mode=0o700, exist_ok=True)
    return found
