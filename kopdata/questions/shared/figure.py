"""A figure that is no metric's own: how it is asked for, what it counts, how it is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from kopdata import messages, metrics
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Source

YEAR = "pada"
# The parameter of what no list states: a status or a jenis.
UNSTATED = "tanpa_status"
# A parameter that is said as it stands in the address.
AS_IS = ""


class Asked(NamedTuple):
    """A named question and its parameters, as they stand in an address.

    `earlier` is the warehouse the first moment of a change was known from, if another.
    """

    name: str
    parameters: tuple[tuple[str, str], ...]
    earlier: store.Warehouse | None = None

    def of(self, key: str) -> str:
        """One parameter; empty where it is left out."""
        return dict(self.parameters).get(key, "")

    def year(self, key: str) -> int | None:
        """One parameter as a year; None where it is none."""
        word = self.of(key)
        return int(word) if word.isdecimal() and len(word) == 4 else None


@dataclass(frozen=True)
class Counted:
    """The koperasi in a figure, those in its base but not in it, and those nobody knows about.

    `day` is when it stands, `metrics` what it is made of, `has_base` whether the base is named.
    A figure of scores has the one of each koperasi; `detail` is what its own words need besides.
    Where it `is_net`, it is those in it less those that are not.
    """

    day: date
    metrics: tuple[str, ...]
    yes: tuple[Source, ...] = ()
    no: tuple[Source, ...] = ()
    unknown: tuple[Source, ...] = ()
    has_base: bool = True
    sign: int = 0
    scores: Mapping[str, float] = field(default_factory=dict)
    detail: Any = None
    is_net: bool = False

    @property
    def base(self) -> int:
        """How many there are in all."""
        return len(self.yes) + len(self.no) + len(self.unknown)


class Telling(NamedTuple):
    """What a figure is told about and in which language; `typed` writes what somebody typed."""

    asked: Asked
    about: store.About
    selection: metrics.Selection
    language: str
    typed: Callable[[str], str]

    def text(self, key: str, **facts: object) -> str:
        """A message in its language."""
        return messages.text(key, self.language, **facts)


# How a parameter is said: by the message of this key, which may name parameters; or by a function.
Word = str | Callable[[Telling, str], str]


@dataclass(frozen=True)
class Figure:
    """A kind of figure by the name its address gives it.

    Its messages are `hitungan.<name>` (the title), `<name>_dasar` (the base) and `<name>_arti`
    (what is counted); they may use every parameter and what `more` adds. `value` and `base` say it
    where it is not so many koperasi of so many; `method` is the arithmetic behind it.
    """

    name: str
    parameters: Mapping[str, Word]
    count: Callable[[store.Warehouse, metrics.Selection, Asked], Counted | None]
    more: Callable[[Telling, Mapping[str, str]], Mapping[str, str]] = lambda *_: {}
    value: Callable[[Telling, Counted], str] | None = None
    base: Callable[[Telling, Counted], str] | None = None
    method: Callable[[Telling, Counted], str] | None = None
    is_of_koperasi: bool = True

    def said(self, telling: Telling, part: str = "") -> str:
        """The title, or the message of a part such as `_dasar`, with every parameter in words."""
        words = {
            key: self._word(telling, key, written) for key, written in telling.asked.parameters
        }
        return telling.text(f"hitungan.{self.name}{part}", **words, **self.more(telling, words))

    def _word(self, telling: Telling, key: str, written: str) -> str:
        word = self.parameters[key]
        if word == AS_IS:
            return written
        if callable(word):
            return word(telling, written)
        facts = dict(telling.asked.parameters)
        said = telling.text(word.format(**facts), year=facts.get(YEAR))
        return said.replace("<br>", " ")


def asked(name: str, **parameters: object) -> Asked:
    """A question with its parameters; those that are empty are left out."""
    given = ((key, str(value)) for key, value in parameters.items() if value not in {None, ""})
    return Asked(name, tuple(given))


def metric_name(telling: Telling, metric: str) -> str:
    """A parameter that is a metric, by its name."""
    return metrics.get(metric).text(telling.language).name
