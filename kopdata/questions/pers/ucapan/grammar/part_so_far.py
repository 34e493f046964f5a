"""How far one part of a sentence has been put together."""

from kopdata.questions.pers.ucapan.grammar.clauses import Clause, Quantity
from kopdata.questions.pers.ucapan.vocabulary.marks import Mark


class PartSoFar:
    """What was made of a part's marks up to now, and what still waits for the next."""

    def __init__(self) -> None:
        self.made = Clause()
        self.role = ""
        self.qualifiers: list[Mark] = []
        self.negation: Mark | None = None
        self.is_all: Mark | None = None
        self.compared: Mark | None = None
        self.versus: Mark | None = None
        self.steady: Mark | None = None
        self.most: Mark | None = None
        self.places_compared: list[Mark] = []
        self.places_named: list[Mark] = []
        self.groups_compared: list[Mark] = []
        self.moves: list[Mark] = []
        self.is_versus_first = False
        self.is_share = False
        self.is_comparing = False
        self.before: Mark | None = None
        self.was_part = False
        self.is_base_open = False
        self.denial: Mark | None = None
        self.target: Mark | None = None
        self.is_target_told = False
        self.reached: Mark | None = None
        self.is_reached_told = False
        self.short: Mark | None = None
        self.last: Quantity | None = None
        self.unread: list[str] = []

    @property
    def target_is_base(self) -> bool:
        """Whether a target was named as the base, its number still to come."""
        return self.target is not None and self.made.is_of_target

    def _not_of_all(self) -> None:
        """`Tidak semua kecamatan`, `tidak semua target`: of those nobody counts how many."""
        if self.before is not None and self.before.kind == "tak_semua":
            self.unread.append(self.before.text)
