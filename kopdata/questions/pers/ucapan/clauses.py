"""What is said in one part of a sentence: its numbers, its measures, its place and time."""

from dataclasses import dataclass, field
from decimal import Decimal

from kopdata.questions.pers.ucapan.vocabulary.periods import When

# The roles of numbers that are a base, or what a change starts from.
STARTS = ("dari", "semula")


@dataclass(frozen=True)
class Measure:
    """A measure that is named: what the words may mean, the likeliest first."""

    senses: tuple[str, ...]
    is_opposite: bool
    text: str


@dataclass
class Quantity:
    """A number that is said, with its unit and role.

    `role` is empty for a number in its own right; else menjadi, sebesar, sebanyak, dari (the base,
    or what a change starts from) or semula. `target` is there for a target, which the sentence says
    was passed (`lampau`), was missed (`kurang`) or only is (`ya`).
    """

    value: Decimal
    qualifier: str
    unit: str
    role: str
    is_behind_direction: bool
    text: str
    when: When | None = None
    of: list[Measure] = field(default_factory=list)
    target: str | None = None


@dataclass
class Clause:
    """What is said of one measure: numbers, direction, place and time."""

    quantities: list[Quantity] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    direction: str | None = None
    when: When | None = None
    compared_with: When | None = None
    places: list[str] = field(default_factory=list)
    compared_places: list[str] = field(default_factory=list)
    is_whole_area: bool = False
    merah_putih: str | None = None
    jenis: list[str] = field(default_factory=list)
    bentuk: list[str] = field(default_factory=list)
    of: list[Measure] = field(default_factory=list)
    is_of_all: bool = False
    is_among: bool = False
    is_existence: bool = False
    is_about_koperasi: bool = False
    is_of_target: bool = False
    is_verb: bool = True
    is_denied: bool = False
    is_never: bool = False
    is_than: bool = False
    is_share: bool = False
    is_steady: bool = False
    most: str | None = None
    doing: list[str] = field(default_factory=list)
    joined_by: str = ""

    @property
    def main(self) -> list[Quantity]:
        """The numbers that are no base and no start."""
        return [one for one in self.quantities if one.role not in STARTS]

    @property
    def is_level(self) -> bool:
        """Whether it says how many, and nothing of a change."""
        return bool(self.main) and self.direction is None
