"""The metrics as declared: each a `.sql` that counts and a `.toml` that says what it means."""

import difflib
import functools
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from kopdata import messages, rules
from kopdata.errors import UnknownName
from kopdata.settings import PACKAGE

DEFINITIONS = PACKAGE / "metrics" / "definitions"


@dataclass(frozen=True)
class Text:
    """What a metric is called and means, in one language; `denominator` is empty for a count."""

    name: str
    definition: str
    numerator: str
    denominator: str
    missing: str


@dataclass(frozen=True)
class Metric:
    """One declared metric.

    `periode` is the year it speaks of (`tahun` or `tahun_buku`); `adds_over_time` is false for
    states, shares and sums, of which the last year speaks; `better` is `higher`, `lower` or
    `neither`; `carries_over` is true for a state that goes on into the next year; `is_sum`
    for a sum of what koperasi reported, where nothing reported is missing and not zero;
    `counts_once` for things several koperasi share, distinct within any selection;
    `denominator_kind` is `koperasi`, `target` or `none`.
    """

    id: str
    unit: str
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
    sql: str
    texts: dict[str, Text]

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def is_share(self) -> bool:
        """Whether it has a base, so that its value is a share of it."""
        return self.denominator_kind != "none"

    def text(self, language: str = "id") -> Text:
        """Its words in Indonesian or English."""
        return self.texts[language]

    def source(self, language: str = "id") -> str:
        """Where its definition stands; names of laws are Indonesian in every language."""
        return rules.source_in(self.legal_source, language)

    def rule_text(self, language: str = "id") -> str:
        """The rules it follows, each with its source and how sure we are of it."""
        return " ".join(
            f"{rule.text(language)} [{rule.source(language)}; {_certainty(rule, language)}]"
            for rule in rules.all_rules()
            if rule.id in self.rules
        )


@functools.cache
def catalogue() -> tuple[Metric, ...]:
    """Every metric, in the order of the status ladder and then by name."""
    order = {name: place for place, name in enumerate(LADDER)}
    paths = sorted(
        DEFINITIONS.glob("*.toml"), key=lambda path: (order.get(path.stem, len(order)), path.stem)
    )
    return tuple(_read(path.stem) for path in paths)


SWITCHES = ("carries_over", "is_sum", "counts_once")
LADDER = (
    "koperasi_terdaftar",
    "koperasi_terlacak",
    "koperasi_aktif",
    "rat_dilaksanakan",
    "rat_tepat_waktu",
    "kesehatan_dinilai",
    "koperasi_sehat",
)


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


def _certainty(rule: rules.Rule, language: str) -> str:
    if language == "id":
        return rule.confidence
    return messages.text(f"kepastian.{rule.confidence.replace(' ', '_')}", language)


def _read(metric_id: str) -> Metric:
    declared: dict[str, Any] = tomllib.loads((DEFINITIONS / f"{metric_id}.toml").read_text("utf-8"))
    texts = {language: Text(**declared.pop(language)) for language in ("id", "en")}
    kind = declared.pop("denominator_kind", None)
    switches = {name: declared.pop(name, False) for name in SWITCHES}
    return Metric(
        id=metric_id,
        texts=texts,
        rules=tuple(declared.pop("rules")),
        denominator_kind=kind or ("koperasi" if texts["id"].denominator else "none"),
        sql=(DEFINITIONS / f"{metric_id}.sql").read_text("utf-8"),
        **switches,
        **declared,
    )
