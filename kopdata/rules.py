"""The office's rules from `data/reference/rules.toml`: dated, with legal source and confidence."""

import functools
import tomllib
from dataclasses import dataclass
from typing import Any

from kopdata import settings


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


@functools.cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the file."""
    content = tomllib.loads((settings.reference() / "rules.toml").read_text("utf-8"))
    return tuple(
        _rule(group, entry)
        for group, entries in content.items()
        for entry in (entries if isinstance(entries, list) else [entries])
    )


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
    described = {"id", "legal_source", "confidence", "id_text", "en_text"}
    return Rule(
        id=entry["id"],
        group=group,
        legal_source=entry["legal_source"],
        confidence=entry["confidence"],
        texts={"id": entry["id_text"], "en": entry["en_text"]},
        values={name: value for name, value in entry.items() if name not in described},
    )
