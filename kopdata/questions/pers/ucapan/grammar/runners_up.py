"""The second of all kecamatan, told behind the first: `disusul Bengalon dengan 118 unit`."""

from collections.abc import Sequence

from kopdata.questions.pers.ucapan.grammar.clauses import Clause
from kopdata.questions.pers.ucapan.vocabulary.marks import Mark

SECOND = "kedua"
# Superlatives of shares, and not of counts.
SHARES = ("tertinggi", "terendah")


def settle(statements: Sequence[Clause], found: Sequence[Mark]) -> list[str]:
    """Give the second the superlative of the first; the words of one that has no first."""
    seconds = [one for one in statements if one.most == SECOND]
    if not seconds:
        return [one.text for one in found if one.kind == "susul"]
    made = statements[-1]
    first = statements[-2] if len(statements) > 1 else None
    if first is None or seconds != [made] or not _is_next(made, first):
        for one in seconds:
            one.most = None
        return [one.text for one in found if one.kind == "susul"]
    made.most = f"{SECOND}_{first.most}"
    return []


def _is_next(made: Clause, first: Clause) -> bool:
    """Whether it is another kecamatan, of the same measure, its number in the same unit."""
    is_share = first.most in SHARES
    is_alike = all((one.unit == "persen") == is_share for one in made.main)
    is_one = len(first.places) == len(made.places) == 1 and first.places != made.places
    is_of_it = made.measures == first.measures
    return bool(first.most) and first.most != SECOND and is_alike and is_one and is_of_it
