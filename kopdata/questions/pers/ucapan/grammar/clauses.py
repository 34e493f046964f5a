"""What is said in one part of a sentence: its numbers, its measures, its place and time."""

from dataclasses import dataclass, field
from decimal import Decimal

from kopdata.questions.pers.ucapan.vocabulary.periods import When

# The roles of numbers that are a base, or what a change starts from.
STARTS = ("dari", "semula")


@dataclass(frozen=True)
class Measure:
    """A measure that is named: what the words may mean, the likeliest first.

    `is_nearest`: the words say something that is not counted, and this is what comes nearest.
    """

    senses: tuple[str, ...]
    is_opposite: bool
    text: str
    is_nearest: bool = False


@dataclass
class Quantity:
    """A number that is said, with its unit and role.

    `role` is empty for a number in its own right; else menjadi, sebesar, sebanyak, selisih (what is
    missing to a target), dari (the base, or what a change starts from) or semula. `target` is there
    for a target, which the sentence says was reached (`capai`), passed (`lampau`), not reached yet
    (`kurang`), missed (`gagal`) or only is (`ya`).
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
    """What is said of one measure: numbers, direction, place and time.

    `reached` is what it says of a target without telling how much that is, as in `Quantity.target`.
    `is_behind_base`: what is counted was named behind the base alone.
    """

    quantities: list[Quantity] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    direction: str | None = None
    when: When | None = None
    compared_with: When | None = None
    places: list[str] = field(default_factory=list)
    compared_places: list[str] = field(default_factory=list)
    compared_jenis: list[str] = field(default_factory=list)
    compared_bentuk: list[str] = field(default_factory=list)
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
    last_years: int | None = None
    most: str | None = None
    reached: str | None = None
    located: str = ""
    doing: list[str] = field(default_factory=list)
    joined_by: str = ""
    is_behind_base: bool = False

    @property
    def main(self) -> list[Quantity]:
        """The numbers that are no base and no start."""
        return [one for one in self.quantities if one.role not in STARTS]

    def is_over_last_years(self, now: int) -> bool:
        """Whether its change started as many years before the year `now` as it says."""
        starts = [one.when for one in self.quantities if one.role in STARTS]
        years = [one.year for one in starts if one is not None and one.kind != "tahun_buku"]
        is_up_to_now = self.when is None and all(one.when is None for one in self.main)
        is_change = bool(self.direction) and len(starts) == 1 and bool(self.main)
        return is_change and is_up_to_now and years == [now - (self.last_years or now)]

    @property
    def is_beside(self) -> bool:
        """Whether it is compared with other koperasi: in another place, of another kind or form."""
        return bool(self.compared_places or self.compared_jenis or self.compared_bentuk)

    @property
    def is_told_of_target(self) -> bool:
        """Whether it tells of a target, and names nothing else that is counted."""
        is_target = bool(self.reached) or any(one.target for one in self.quantities)
        return is_target and not self.measures

    @property
    def is_level(self) -> bool:
        """Whether it says how many, and nothing of a change."""
        return bool(self.main) and self.direction is None


def settle(made: Clause) -> None:
    """Give what is counted, and where a rise started, the numbers that only the whole shows."""
    if not made.measures and made.quantities:
        _predicate_behind_a_base(made)
    _start_before_menjadi(made)


def _predicate_behind_a_base(made: Clause) -> None:
    """`30 dari 84 koperasi sehat`: what stands behind the base is what is counted.

    Of two, the last is counted and the first says what the base is of.
    """
    for quantity in reversed(made.quantities):
        if quantity.of:
            made.measures, made.is_behind_base = [quantity.of.pop()], True
            return
    if made.of:
        made.measures, made.is_behind_base = [made.of.pop()], True


def _start_before_menjadi(made: Clause) -> None:
    """`47 pada 2021 menjadi 112`: a number that became another is where that started."""
    led_to = [one for one in made.quantities if one.role == "menjadi"]
    if led_to and made.quantities[0].role == "dari" and not made.direction:
        first = made.quantities[0]
        first.when, made.when = first.when or made.when, None
    before = [one for one in made.main if one.role != "menjadi" and not one.is_behind_direction]
    if not led_to or not before or any(one.role == "semula" for one in made.quantities):
        return
    first = before[0]
    if made.quantities.index(first) < made.quantities.index(led_to[0]) and first.unit != "persen":
        first.role, first.when = "semula", first.when or made.when
        made.when = None
