"""Numbers between which a figure is said to lie: `250 sampai 350`, `20-30 persen`."""

from collections.abc import Sequence
from dataclasses import replace

from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD, Mark

_TO = ("sampai", "hingga", "sampai dengan", "s.d.", "s.d", "s/d", "sd", "-", "–", "—")
# A number behind one of these is where a change or a target ends.
_OF_A_CHANGE = ("arah", "asal", "pembanding", "target")


def bounded(found: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks of a sentence, the first number of a range as its least and the last as its most.

    What joins two numbers that are no range was not understood.
    """
    made = list(found)
    is_change = any(one.kind in _OF_A_CHANGE for one in found)
    for at in range(1, len(made) - 1):
        first, joins, last = made[at - 1 : at + 2]
        if first.kind != "angka" or last.kind != "angka" or joins.text.casefold() not in _TO:
            continue
        if is_change and joins.text in ("hingga", "sampai"):
            continue
        unit = last.meanings[0] or _unit_behind(made, at + 2)
        is_range = first.value < last.value and first.meanings == ("",) and not is_change
        if not is_range or len(last.meanings) > 1:
            made[at] = replace(joins, kind=UNREAD, meanings=("",))
            continue
        made[at - 1] = replace(first, meanings=(unit, "sedikitnya"))
        made[at] = replace(joins, kind="hampa", meanings=("ya",))
        made[at + 1] = replace(last, meanings=(last.meanings[0], "paling_banyak"))
        if at > 1 and made[at - 2].meanings == ("sekitar",):
            made[at - 2] = replace(made[at - 2], kind="hampa", meanings=("ya",))
    return tuple(made)


def _unit_behind(made: Sequence[Mark], at: int) -> str:
    return made[at].meaning if at < len(made) and made[at].kind == "satuan" else ""
