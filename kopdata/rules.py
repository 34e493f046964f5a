"""The office's rules from `data/reference/rules.toml`: dated, with legal source and confidence.

A `rules.toml` in the office's home changes or adds single rules.
"""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kopdata import messages, settings
from kopdata.errors import KopdataError

# The words of a health assessment, the best first: every scheme has its cut-offs for them.
PREDIKAT = ("Sehat", "Cukup Sehat", "Dalam Pengawasan", "Dalam Pengawasan Khusus")
DESCRIBED = (
    *("id", "legal_source", "confidence"),
    *(f"{language}_text" for language in messages.LANGUAGES),
)
# Group and id.
_Key = tuple[str, str]
# An office that says no source for its own rule has none but itself.
OWN = {"legal_source": "Kebiasaan kantor", "confidence": "belum jelas"}


@dataclass(frozen=True)
class Rule:
    """One rule as the glossary and a brief quote it; `values` are its settings."""

    id: str
    group: str
    legal_source: str
    confidence: str
    texts: dict[str, str]
    values: dict[str, Any]

    def text(self, language: str = "id") -> str:
        """What the rule says, in one sentence."""
        return self.texts[language]

    def source(self, language: str = "id") -> str:
        """Where it stands; names of laws are Indonesian in every language."""
        return source_in(self.legal_source, language)


def all_rules() -> tuple[Rule, ...]:
    """Every rule, the shipped ones first; raises KopdataError for an own one that is not whole."""
    own = settings.own_rules()
    return _in_force(own, own.stat().st_mtime_ns if own.exists() else None)


@functools.lru_cache(maxsize=4)
def _in_force(own: Path, changed: int | None) -> tuple[Rule, ...]:
    shipped = _entries(settings.reference() / "rules.toml")
    if changed is None:
        return tuple(_rule(group, entry) for (group, _), entry in shipped.items())
    in_force = _changed(shipped, _entries(own))
    return tuple(_whole(own, group, entry) for (group, _), entry in in_force.items())


def _entries(file: Path) -> dict[_Key, dict[str, Any]]:
    """The rules of a file; one that gives no id has its group's name."""
    try:
        content = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KopdataError(
            f"Aturan kantor {file} bukan TOML yang utuh ({error}). Perbaiki, lalu jalankan lagi."
        ) from error
    return {
        (group, entry.get("id", group)): {"id": group, **entry}
        for group, entries in content.items()
        for entry in (entries if isinstance(entries, list) else [entries])
    }


def _changed(
    shipped: dict[_Key, dict[str, Any]], own: dict[_Key, dict[str, Any]]
) -> dict[_Key, dict[str, Any]]:
    """The shipped rules with the office's own values; what no longer fits its words says so."""
    found = dict(shipped)
    for key, entry in own.items():
        before = shipped.get(key, {})
        values = {name: value for name, value in entry.items() if name not in DESCRIBED}
        said = "; ".join(f"{name} = {value}" for name, value in values.items())
        words = {
            f"{language}_text": f"{before.get(f'{language}_text', '')} [{said}]".strip()
            for language in messages.LANGUAGES
        }
        found[key] = {**before, **OWN, **words, **entry}
    return found


def _whole(file: Path, group: str, entry: dict[str, Any]) -> Rule:
    alike = [rule.values.keys() for rule in _in_force(file, None) if rule.group == group]
    missing = sorted(set.intersection(*map(set, alike)) - entry.keys()) if alike else []
    if missing or not alike:
        lacks = f"belum menyebut {', '.join(missing)}" if alike else "tidak dikenal jenisnya"
        raise KopdataError(
            f"Aturan '{entry['id']}' dalam {file} {lacks}. Lengkapi seperti aturan lain di "
            "data/reference/rules.toml, lalu jalankan lagi."
        )
    return _rule(group, entry)


def of_group(group: str) -> tuple[Rule, ...]:
    """The rules of one group: `batas_rat`, `zona_merah`, `skema`, `target_indikator`, ..."""
    return tuple(rule for rule in all_rules() if rule.group == group)


def one(group: str) -> Rule:
    """The only rule of a group that has just one."""
    (rule,) = of_group(group)
    return rule


def source_in(legal_source: str, language: str) -> str:
    """A legal source as it reads in a language: as it stands where it is the name of a law."""
    return _english().get(legal_source, legal_source) if language == "en" else legal_source


@functools.cache
def _english() -> dict[str, str]:
    return tomllib.loads((settings.reference() / "dasar_hukum_en.toml").read_text("utf-8"))


def _rule(group: str, entry: dict[str, Any]) -> Rule:
    return Rule(
        id=entry["id"],
        group=group,
        legal_source=entry["legal_source"],
        confidence=entry["confidence"],
        texts={language: entry[f"{language}_text"] for language in messages.LANGUAGES},
        values={name: value for name, value in entry.items() if name not in DESCRIBED},
    )
