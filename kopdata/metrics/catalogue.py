"""The metrics as declared: each a `.sql` that counts and a `.toml` that says what it means."""

import difflib
import functools
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from kopdata import messages, rules
from kopdata.errors import UnknownName
from kopdata.rules import Rule
from kopdata.settings import PACKAGE

DEFINITIONS = PACKAGE / "metrics" / "definitions"


@dataclass(frozen=True)
class Text:
    """What a metric is called and means, in one language; `denominator` is empty for a count.

    `known` tells it where most of its base is unknown; empty, it is told in words of every metric.
    """

    name: str
    definition: str
    numerator: str
    denominator: str
    missing: str
    known: str = ""


@dataclass(frozen=True)
class Metric:
    """One declared metric.

    `kinds` are the kinds of list that supply it, the first of them says up to which day it is
    known; `periode` is the year it speaks of (`tahun` or `tahun_buku`); `adds_over_time` is false
    for states, shares and sums, of which the last year speaks; `better` is `higher`, `lower` or
    `neither`; `carries_over` is true for a state that goes on into the next year; `is_sum` for a
    sum of what koperasi reported, where nothing reported is missing and not zero; `counts_once` for
    things several koperasi share, distinct within any selection; `denominator_kind` is `koperasi`,
    `target`, `sum` or `none`. A `sum` over another sum is an average or a ratio of money: `unit` is
    the value's, the two sums have units of their own. `same_day` says how the year before is told
    as it stood on the same day, in the words of `write_same_day.sql`, None where nothing tells;
    `breaks_with` is the group of rules whose change breaks the series. Metrics of which some add up
    to others say the same `adds_up_with`: of the public they are withheld together. Those with an
    `order` come first in the catalogue.
    """

    id: str
    unit: str
    kinds: tuple[str, ...]
    periode: str
    adds_over_time: bool
    better: str
    headline: bool
    carries_over: bool
    is_sum: bool
    counts_once: bool
    legal_source: str
    rules: tuple[str, ...]
    review_by: date
    denominator_kind: str
    numerator_unit: str
    denominator_unit: str
    confidence: str | None
    same_day: str | None
    breaks_with: str | None
    adds_up_with: str
    order: int | None
    sql: str
    texts: dict[str, Text]

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def has_base(self) -> bool:
        """Whether its value is its numerator over a denominator."""
        return self.denominator_kind != "none"

    @property
    def is_amount(self) -> bool:
        """Whether it sums what each koperasi has of something, and not koperasi or activities."""
        return self.numerator_unit != "koperasi" and not self.counts_once

    @property
    def tells_days(self) -> bool:
        """Whether the public is told its days: of koperasi counted, never of an assessment."""
        return not (self.is_amount or self.counts_once or "kesehatan" in self.kinds)

    @property
    def is_share(self) -> bool:
        """Whether its value is a share of its base, to be told in percent."""
        return self.has_base and (self.unit == "percent" or self.denominator_kind == "target")

    def text(self, language: str = "id") -> Text:
        """Its words in Indonesian or English."""
        return self.texts[language]

    def source(self, language: str = "id") -> str:
        """Where its definition stands, and how sure that is; names of laws are Indonesian."""
        source = rules.source_in(self.legal_source, language)
        sure = self.confidence and _sure(self.confidence, language)
        return f"{source} ({sure})" if sure else source

    @property
    def followed(self) -> tuple[Rule, ...]:
        """The rules in force of the groups it follows."""
        return tuple(rule for rule in rules.all_rules() if rule.group in self.rules)

    def rule_text(self, language: str = "id") -> str:
        """The rules it follows, each with its source and how sure we are of it."""
        return " ".join(
            f"{rule.text(language)} [{rule.source(language)}; {_sure(rule.confidence, language)}]"
            for rule in self.followed
        )


@functools.cache
def catalogue() -> tuple[Metric, ...]:
    """Every metric: those with an order in the order of the status ladder, then by name."""
    every = [_read(path.stem) for path in DEFINITIONS.glob("*.toml")]
    return tuple(sorted(every, key=lambda one: (one.order or len(every), one.id)))


SWITCHES = ("carries_over", "is_sum", "counts_once")


def get(metric_id: str) -> Metric:
    """The metric of that id; raises UnknownName with the nearest known one."""
    known = {metric.id: metric for metric in catalogue()}
    if metric_id in known:
        return known[metric_id]
    near = difflib.get_close_matches(metric_id, known, n=1, cutoff=0)
    raise UnknownName(
        f"Metrik '{metric_id}' tidak dikenal. Mungkin maksudnya '{near[0]}'. "
        "Perintah metric tanpa nama menampilkan semuanya."
    )


def _sure(confidence: str, language: str) -> str:
    if language == "id":
        return confidence
    return messages.text(f"kepastian.{confidence.replace(' ', '_')}", language)


def _read(metric_id: str) -> Metric:
    declared: dict[str, Any] = tomllib.loads((DEFINITIONS / f"{metric_id}.toml").read_text("utf-8"))
    texts = {language: Text(**declared.pop(language)) for language in ("id", "en")}
    kind = declared.pop("denominator_kind", "koperasi" if texts["id"].denominator else "none")
    switches = {name: declared.pop(name, False) for name in SWITCHES}
    counted = "koperasi" if declared["unit"] == "percent" else declared["unit"]
    return Metric(
        id=metric_id,
        texts=texts,
        kinds=tuple(declared.pop("kinds")),
        rules=tuple(declared.pop("rules")),
        denominator_kind=kind,
        numerator_unit=declared.pop("numerator_unit", counted),
        denominator_unit=declared.pop("denominator_unit", "koperasi"),
        confidence=declared.pop("confidence", None),
        same_day=declared.pop("same_day", None),
        breaks_with=declared.pop("breaks_with", None),
        adds_up_with=declared.pop("adds_up_with", metric_id),
        order=declared.pop("order", None),
        sql=(DEFINITIONS / f"{metric_id}.sql").read_text("utf-8"),
        **switches,
        **declared,
    )
