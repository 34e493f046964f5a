"""A whole archive as it stands at its newest entry, copied while others go on adding to it."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Snapshot:
    """The archive up to an entry: `written` are small files by their name in the archive's folder.

    `files` are the received ones by that name. What is named here is there, and what is added later
    is not part of it.
    """

    last_entry: int
    written: dict[str, bytes]
    files: dict[str, Path]


def written_up_to(folder: Path, number: int) -> dict[str, bytes]:
    """The secret, the entries up to a number, and the note of which is the last of them."""
    secret = folder / "secret"
    written = {"secret": secret.read_bytes()} if secret.exists() else {}
    content = b""
    for one in range(1, number + 1):
        name = f"entries/{one:06d}.json"
        content = written[name] = (folder / name).read_bytes()
    if number:
        last = {"number": number, "sha256": hashlib.sha256(content).hexdigest()}
        written["last.json"] = json.dumps(last).encode()
    return written
