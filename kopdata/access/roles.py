"""The table of roles and rights, read from `roles.toml`."""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Right:
    """What may be seen or done, and which roles may; `words` by language."""

    id: str
    roles: frozenset[str]
    words: dict[str, str]


@functools.cache
def roles() -> dict[str, dict[str, str]]:
    """Every role, the least first, with what it is called in each language."""
    return _table()["peran"]


@functools.cache
def rights() -> dict[str, Right]:
    """Every right by its name, in the table's order."""
    return {
        name: Right(name, frozenset(row["peran"]), {key: row[key] for key in ("id", "en")})
        for name, row in _table()["hak"].items()
    }


def has(role: str, right: str) -> bool:
    """Whether a role has a right; raises KeyError for a right that the table does not hold."""
    return role in rights()[right].roles


@functools.cache
def _table() -> dict:
    return tomllib.loads((Path(__file__).parent / "roles.toml").read_text("utf-8"))
