"""Numbers between which a figure is said to lie: `250 sampai 350`, `20-30 persen`."""

from collections.abc import Sequence
from dataclasses import replace

from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD, Mark

_TO = ("sampai", "hingga", "sampai dengan", "s.d.", "s.d", "s/d", "sd", "-", "–", "—")
_YEARS = range(1950, 2101)
# A number behind one of these is where a change or a target ends.
_OF_A_CHANGE = ("arah", "asal", "pembanding", "target")


def bounded(found: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks of a sentence, the first number of a range as its least and the last as its most.

    What joins two numbers that are no range was not understood.
    """
    made = list(found)
    is_change = any(one.kind in _OF_A_CHANGE for one in found)
    for at in range(1, len(made) - 1):
        joins, last = made[at : at + 2]
        start = at - 1 - (made[at - 1].kind == "satuan")
        is_joined = start >= 0 and made[start].kind == "angka" == last.kind
        is_between = start > 0 and _is_between(made[start - 1]) and not _is_year(last)
        to = (*_TO, "dan") if is_between else _TO
        if not is_joined or joins.text.casefold() not in to:
            continue
        if is_change and joins.text in ("hingga", "sampai"):
            continue
        first = made[start]
        if is_change or not _is_range(made, start, at + 1):
            made[at] = replace(joins, kind=UNREAD, meanings=("",))
            continue
        made[start] = replace(first, meanings=(_unit(made, at + 1), "sedikitnya"))
        made[at] = replace(joins, kind="hampa", meanings=("ya",))
        made[at + 1] = replace(last, meanings=(last.meanings[0], "paling_banyak"))
        if start and made[start - 1].meanings == ("sekitar",):
            made[start - 1] = replace(made[start - 1], kind="hampa", meanings=("ya",))
    return tuple(replace(one, kind=UNREAD) if _is_between(one) else one for one in made)


def _is_between(mark: Mark) -> bool:
    """`Antara 250 dan 350`: without the second number it says nothing."""
    return mark.kind == "kualifikasi" and mark.text.casefold().endswith("antara")


def _is_year(mark: Mark) -> bool:
    """`Antara 2022 dan 2023`, which are no numbers of koperasi."""
    return mark.text.isdigit() and int(mark.text) in _YEARS


def _is_range(made: Sequence[Mark], start: int, end: int) -> bool:
    """Whether the numbers go up, in one unit, and neither calls itself round."""
    first, last = made[start], made[end]
    is_plain = len(first.meanings) == len(last.meanings) == 1
    units = {_unit(made, start) or _unit(made, end), _unit(made, end)}
    return is_plain and len(units) == 1 and first.value < last.value


def _unit(made: Sequence[Mark], at: int) -> str:
    """The unit of a number, which may stand behind it."""
    behind = made[at + 1] if at + 1 < len(made) else None
    is_behind = behind is not None and behind.kind == "satuan"
    return made[at].meaning or (behind.meaning if behind and is_behind else "")
