"""What a number card holds, whatever it is about: facts in words, and the koperasi behind them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from kopdata import formatting
from kopdata.questions.shared import behind
from kopdata.questions.shared.koperasi_named import Named
from kopdata.views.shell.visit import Visit

Facts = tuple[tuple[str, str], ...]


class Member(NamedTuple):
    """A koperasi behind a figure, and what it adds to it."""

    row: behind.Behind | Named
    amount: Any


@dataclass(frozen=True)
class Group:
    """Koperasi that give one answer; `read` gives so many of them after those it skips."""

    name: str
    label: str
    rows: int
    koperasi: int
    read: Callable[[int, int], Sequence[Member]]


@dataclass(frozen=True)
class Content:
    """One card: `here` is the visit it speaks of, `address` what its link says besides.

    `draw` puts the figure itself on the screen. The groups are asked for only where names may be
    seen; a figure of no koperasi names the `metrics` it comes from instead. `amount` is the heading
    of what a koperasi adds, `written` how the screen writes it: not at all where it is always one.
    """

    here: Visit
    address: Mapping[str, str]
    draw: Callable[[], None]
    value: Facts
    state: Facts
    meaning: Facts
    name: str
    groups: Callable[[], tuple[Group, ...]] | None
    metrics: tuple[str, ...]
    amount: str
    written: Callable[[Any], str] | None = None

    @property
    def facts(self) -> Facts:
        """Everything, in the order of a download."""
        return self.value + self.state + self.meaning


def labelled(here: Visit, facts: Iterable[tuple[str, str]]) -> Facts:
    """Facts under their labels, by the key of each; those without words are left out."""
    return tuple((here.text(key), words) for key, words in facts if words)


def known_in_words(here: Visit) -> str:
    """Which deliveries and decisions a card counts."""
    about, language = here.about, here.language
    parts = []
    if about.at_entry is not None:
        parts.append(here.text("angka.diketahui_entri", entry=about.at_entry))
    if about.known_on is not None:
        parts.append(formatting.date_long(about.known_on, language=language))
    if parts:
        return "; ".join(parts)
    last = behind.last_received(here.warehouse)
    return here.text("angka.diketahui_semua", date=formatting.date_long(last, language=language))
