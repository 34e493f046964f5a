"""The archive's book: one numbered file per entry, each of which names the hash of the one before.

So an entry that is removed, changed or put in another's place is named at once. A book begun before
there was a chain goes on: its first new entry names the hash of all earlier ones and says that the
chain begins there. `last.json` names the newest entry, which no later one vouches for yet.
"""

import contextlib
import functools
import hashlib
import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kopdata.archive import storage
from kopdata.archive.clock import moment
from kopdata.archive.damage import Damage
from kopdata.archive.delivery import Entry
from kopdata.errors import ArchiveError

_LOG = logging.getLogger(__name__)
_CHANGED = "berubah sesudah ditulis"
_UNREADABLE = "tidak terbaca sebagai catatan bernomor itu"


class Book:
    """The entries of an archive in the order they were written."""

    def __init__(self, archive: Path) -> None:
        self._folder = archive / "entries"
        self._last = archive / "last.json"

    def last(self) -> int:
        """The number of the newest entry; 0 when there is none. Asked at every run of a page."""
        number = self._told_last()[0]
        if not number or not self._path(number).exists():
            return max(self._files(), default=0)
        while self._path(number + 1).exists():
            number += 1
        return number

    def stamp(self) -> tuple[int, ...]:
        """What is another once an entry has been added, however many there are."""
        touched = [path.stat() for path in (self._folder, self._last) if path.exists()]
        return tuple(part for one in touched for part in (one.st_ino, one.st_mtime_ns))

    def entries(self, up_to: int | None = None) -> tuple[Entry, ...]:
        """Every entry, or those up to a number; raises ArchiveError at the first damage."""
        found = []
        for one in self._walk(up_to):
            if isinstance(one, Damage):
                raise ArchiveError(one.sentence)
            found.append(one)
        return tuple(found)

    def looked_through(self) -> tuple[list[Entry], list[Damage]]:
        """Every entry that can be read, and all that is wrong."""
        walked = list(self._walk(None))
        return (
            [one for one in walked if isinstance(one, Entry)],
            [one for one in walked if isinstance(one, Damage)],
        )

    def append(self, kind: str, facts: dict[str, Any]) -> Entry:
        """Write the next entry; raises ArchiveError where the newest one is gone."""
        number = self.last() + 1
        if self._told_last()[0] >= number:
            raise ArchiveError(Damage(_place(number), "hilang").sentence)
        before, begins_chain = self._link(number)
        now = moment().isoformat(timespec="seconds")
        entry = Entry(number, kind, now, facts, before, begins_chain)
        text = json.dumps(vars(entry), ensure_ascii=False, indent=1)
        storage.write_new(self._path(number), text)
        # Where this cannot be written the entry stands all the same, as after a crash in between.
        with contextlib.suppress(OSError):
            newest = {"number": number, "sha256": _hash(text.encode())}
            storage.replace_text(self._last, json.dumps(newest))
        _LOG.info("arsip: catatan %d, %s, oleh %r", number, kind, facts.get("by"))
        return entry

    def _link(self, number: int) -> tuple[str, bool]:
        """The hash that the entry of that number names, and whether the chain begins with it."""
        if number > 1:
            newest, digest = _read(self._path(number - 1), number - 1)
            if newest is None:
                raise ArchiveError(Damage(_place(number - 1), _UNREADABLE).sentence)
            if newest.before is not None:
                return digest, False
        earlier = hashlib.sha256()
        for one in range(1, number):
            earlier.update(_read(self._path(one), one)[1].encode())
        return earlier.hexdigest(), True

    def _walk(self, up_to: int | None) -> Iterator[Entry | Damage]:
        """The entries in order, and what is wrong where it shows."""
        # Asked first: whoever writes meanwhile adds an entry before saying that it is the last.
        last, sha256_of_last = self._told_last()
        files = self._files()
        end = max((last, *files))
        earlier: Any = hashlib.sha256()  # None, as `vouched`, where a damaged one hides it
        vouched: str | None = None
        is_chained, before = False, ""
        for number in range(1, 1 + (end if up_to is None else min(end, up_to))):
            is_there = number in files
            found, digest = _read(files[number], number) if is_there else (None, "")
            if found is None:
                yield Damage(_place(number), _UNREADABLE if is_there else "hilang")
                earlier = vouched = None
                continue
            if found.before is not None:
                named = vouched if is_chained else earlier and earlier.hexdigest()
                if named not in (None, found.before):
                    yield Damage(before, _CHANGED)
            unchained_again = is_chained and found.before is None
            if unchained_again or (number == last and digest != sha256_of_last):
                yield Damage(_place(number), _CHANGED)
            is_chained = is_chained or found.before is not None
            before = _place(number) if is_chained else f"{_place(1)} sampai {number:06d}.json"
            vouched = digest
            if earlier is not None:
                earlier.update(digest.encode())
            yield found

    def _files(self) -> dict[int, os.DirEntry[str]]:
        if not self._folder.exists():
            return {}
        with os.scandir(self._folder) as found:
            named = [(one.name.removesuffix(".json"), one) for one in found]
        return {int(number): one for number, one in named if number.isdecimal()}

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:06d}.json"

    def _told_last(self) -> tuple[int, str]:
        """The number and hash of the newest entry as noted; 0 in a book that never noted it."""
        try:
            told = json.loads(self._last.read_bytes())
            return int(told["number"]), str(told["sha256"])
        except FileNotFoundError:
            return 0, ""
        except (ValueError, LookupError, TypeError) as error:
            raise ArchiveError(Damage("archive/last.json", "tidak terbaca").sentence) from error


def _read(file: Path | os.DirEntry[str], number: int) -> tuple[Entry | None, str]:
    """An entry and its hash; read again only where its file has been touched."""
    found = file.stat()
    touched = (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
    return _as_it_was(os.fspath(file), number, *touched)


@functools.lru_cache(maxsize=100_000)
def _as_it_was(path: str, number: int, *_touched: int) -> tuple[Entry | None, str]:
    content = Path(path).read_bytes()
    return _entry(content, number), _hash(content)


def _entry(content: bytes, number: int) -> Entry | None:
    """The entry a file holds; None where it holds none, or one of another number."""
    try:
        entry = Entry(**json.loads(content))
    except (ValueError, TypeError):
        return None
    return entry if entry.number == number and isinstance(entry.facts, dict) else None


def _place(number: int) -> str:
    return f"archive/entries/{number:06d}.json"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
