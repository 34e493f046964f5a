"""A figure that is no metric's own: how it is asked for, and the koperasi it counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from kopdata.questions.kesehatan.aspects import Aspect
from kopdata.questions.pembinaan.pace import Pace
from kopdata.questions.shared.koperasi_named import Source

Parameters = tuple[tuple[str, str], ...]


class Asked(NamedTuple):
    """A named question and its parameters, as they stand in an address."""

    name: str
    parameters: Parameters

    def of(self, key: str) -> str:
        """One parameter; empty where it is left out."""
        return dict(self.parameters).get(key, "")

    def year(self, key: str) -> int | None:
        """One parameter as a year; None where it is none."""
        word = self.of(key)
        return int(word) if word.isdecimal() and len(word) == 4 else None


class Limits(NamedTuple):
    """How many of a base chance explains at each level, at a share of `count` out of `base`."""

    count: int
    base: int
    spans: tuple[tuple[float, tuple[int, int]], ...]


@dataclass(frozen=True)
class Counted:
    """The koperasi in a figure, those in its base but not in it, and those nobody knows about.

    `day` is when it stands, `metrics` what it is made of, `has_base` whether the base is named.
    A figure that is a median has its `spread` and the score of each; one of pace has its `pace`,
    one of chance its `limits`. Where it `is_net`, it is those in it less those that are not.
    """

    day: date
    metrics: tuple[str, ...]
    yes: tuple[Source, ...] = ()
    no: tuple[Source, ...] = ()
    unknown: tuple[Source, ...] = ()
    has_base: bool = True
    sign: int = 0
    spread: Aspect | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    pace: Pace | None = None
    limits: Limits | None = None
    is_net: bool = False

    @property
    def base(self) -> int:
        """How many there are in all."""
        return len(self.yes) + len(self.no) + len(self.unknown)


def asked(name: str, **parameters: object) -> Asked:
    """A question with its parameters; those that are empty are left out."""
    given = ((key, str(value)) for key, value in parameters.items() if value not in {None, ""})
    return Asked(name, tuple(given))
