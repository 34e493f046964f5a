"""Files waiting for a decision, under names of our own: nothing an uploader says becomes a path."""

import json
import re
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from kopdata import settings
from kopdata.access import Visitor, require
from kopdata.archive import storage
from kopdata.errors import NotAllowed, UnknownName
from kopdata.ingest.values.cell_text import clean_text

LONGEST_NAME = 120
_ABOUT = "tentang.json"
_FILE = "berkas"
_KEPT_OPEN_S = 3600
_PLACE = re.compile(r"\d{6}-[0-9a-f]{16}")


@dataclass(frozen=True)
class Waiting:
    """One uploaded file: `file` is its name as text to show, never a place on disk."""

    id: str
    file: str
    received_on: date
    per: date | None = None
    kind: str | None = None
    note: str = ""
    by: str = ""

    @property
    def path(self) -> Path:
        """Where its content is kept."""
        return _folder() / self.id / _FILE

    def is_for(self, visitor: Visitor) -> bool:
        """Whether a visitor sees it: who is limited to kecamatan only what they brought."""
        return not visitor.kecamatan or (visitor.is_named and self.by == visitor.name)


def shown_name(name: str) -> str:
    """A file's name as one safe line: no folders, no control or direction characters."""
    last = re.split(r"[\\/]", clean_text(name))[-1].strip(" .")
    return last[:LONGEST_NAME] or _FILE


def put(name: str, content: bytes, *, received_on: date, visitor: Visitor, by: str = "") -> Waiting:
    """Keep an uploaded file until somebody decides about it; raises NotAllowed."""
    require(visitor, "muat")
    _sweep()
    by = visitor.signs(by) or ""
    order = max((int(one.id[:6]) for one in waiting()), default=0) + 1
    found = Waiting(
        f"{order:06d}-{secrets.token_hex(8)}", shown_name(name), received_on=received_on, by=by
    )
    found.path.parent.mkdir(parents=True)
    found.path.write_bytes(content)
    _write(found)
    return found


class Told(TypedDict, total=False):
    """What a person may say about a waiting file."""

    received_on: date
    per: date | None
    kind: str | None
    note: str


def change(found: Waiting, *, visitor: Visitor, **facts: Unpack[Told]) -> Waiting:
    """Keep what a person says about a waiting file: dates, kind and a note; raises NotAllowed."""
    require(visitor, "muat")
    if not found.is_for(visitor):
        raise NotAllowed("Berkas itu dibawa orang lain dan bukan untuk Anda putuskan.")
    changed = replace(found, **facts)
    if changed != found:
        _write(changed)
    return changed


def put_in_place(found: Waiting, content: bytes, *, visitor: Visitor) -> None:
    """Another content for a waiting file, in one step: without a person; raises NotAllowed."""
    require(visitor, "hapus_orang")
    unfinished = found.path.with_name(f".{_FILE}")
    unfinished.write_bytes(content)
    storage.move(unfinished, found.path)


def waiting() -> tuple[Waiting, ...]:
    """Every waiting file in the order it came; a half-written one is not there yet."""
    if not _folder().exists():
        return ()
    places = sorted(path for path in _folder().iterdir() if _PLACE.fullmatch(path.name))
    return tuple(_read(path) for path in places if (path / _ABOUT).exists())


def find(waiting_id: str, among: Iterable[Waiting] | None = None) -> Waiting:
    """The waiting file of that id; raises UnknownName when somebody has decided about it."""
    for one in waiting() if among is None else among:
        if one.id == waiting_id:
            return one
    raise UnknownName("Berkas itu tidak menunggu lagi: orang lain sudah memutuskannya.")


def release(found: Waiting) -> None:
    """Forget a file that was accepted or rejected; it waits no more, whoever has it open still."""
    storage.remove(found.path.parent / _ABOUT)
    shutil.rmtree(found.path.parent, ignore_errors=True)


def _folder() -> Path:
    return settings.home() / "inbox"


def _sweep() -> None:
    """Remove what was decided about, or never came whole, and somebody had open at that time."""
    for path in _folder().glob("*") if _folder().exists() else ():
        if not _PLACE.fullmatch(path.name) or (path / _ABOUT).exists():
            continue
        if storage.is_older(path, _KEPT_OPEN_S):
            shutil.rmtree(path, ignore_errors=True)


def _write(found: Waiting) -> None:
    text = json.dumps(asdict(found), ensure_ascii=False, default=date.isoformat)
    storage.replace_text(found.path.parent / _ABOUT, text)


def _read(folder: Path) -> Waiting:
    told = json.loads((folder / _ABOUT).read_text("utf-8"))
    told["received_on"] = date.fromisoformat(told["received_on"])
    told["per"] = date.fromisoformat(told["per"]) if told["per"] else None
    return Waiting(**{**told, "id": folder.name})
