"""Which cause moved a koperasi, by what two tellings and their source rows say of it."""

from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata.questions.change.between import Between
from kopdata.questions.change.telling import Counting, Pair, Read

# What these lists state holds until they state otherwise; a RAT or an activity happens on a day.
_STATES = {"register", "verifikasi"}
# No row of these is no statement; no row of a RAT or an activity is one that did not happen.
_STATEMENTS = {"register", "verifikasi", "kesehatan", "keragaan"}


class Life(NamedTuple):
    """A koperasi in one warehouse: whether selected, whether it existed at the two moments.

    `is_listed_first` is whether a register named it by the first one; `first_bubar` and
    `second_bubar` are the rows that state it Bubar by then, None where none does.
    """

    is_selected: bool
    has_founding_date: bool
    first_exists: bool
    second_exists: bool
    is_listed_first: bool
    first_bubar: int | None
    second_bubar: int | None


class OnPaper(NamedTuple):
    """All that tells why two warehouses tell the same day of a koperasi differently.

    `was` is its life in the earlier warehouse (asked only where that one left it out of the count)
    and `life` in the later one; None where no register names it.
    """

    pair: Pair
    first: Read | None
    second: Read | None
    was: Life | None
    life: Life | None
    between: Between


def on_paper(one: OnPaper) -> str:
    """The cause where the same day is told twice."""
    return _of_the_register(one) or _of_what_was_told(one)


def _of_the_register(one: OnPaper) -> str | None:
    """Whether who is who, what is in force or whom the selection takes is what differs."""
    pair = one.pair
    if one.first and one.first.delivery not in one.between.still_there:
        return "ditarik"
    if pair.is_session:
        return None
    is_in_one = one.life is None or (pair.first is None and one.was is None)
    if is_in_one and pair.koperasi[0] in one.between.renamed:
        return "duplikat"
    if pair.first is None and not (one.was and one.was.is_selected):
        return "data_pokok" if one.was else "masuk_daftar"
    if pair.second is None and not (one.life and one.life.is_selected):
        return "data_pokok" if one.life else "keluar_daftar"
    return None


def _of_what_was_told(one: OnPaper) -> str:
    if one.pair.first and one.pair.first.is_unknown:
        return "pertama_dinyatakan"
    if one.pair.second and one.pair.second.is_unknown:
        return "tidak_dinyatakan"
    if one.first and one.second and _place(one.first) == _place(one.second):
        return "aturan" if one.between.rules_differ else "catatan_dikoreksi"
    return "laporan_susulan" if _is_late(one) else "catatan_dikoreksi"


def in_time(
    metric: metrics.Metric, pair: Pair, first: Read | None, second: Read | None, life: Life
) -> str:
    """The cause where two days are told once."""
    cause = _of_a_life(pair, life) or _of_what_was_known(metric, pair, first, second)
    is_late = second is not None and second.kind == "register" and not life.is_listed_first
    return "masuk_daftar" if cause == "pertama_dinyatakan" and is_late else cause


def _of_a_life(pair: Pair, life: Life) -> str | None:
    """Whether it came to be, ended or came back in between."""
    if pair.is_session:
        return None
    if pair.first is None and not life.first_exists:
        return "berdiri" if life.has_founding_date else "masuk_daftar"
    if pair.second is None and life.second_bubar and not life.first_bubar:
        return "bubar"
    return "terjadi" if pair.first is None and life.first_bubar else None


def _of_what_was_known(
    metric: metrics.Metric, pair: Pair, first: Read | None, second: Read | None
) -> str:
    if _nobody_knew(pair.first, second):
        return "pertama_dinyatakan"
    if _nobody_knew(pair.second, first):
        return "tidak_dinyatakan"
    schemes = {read.skema for read in (first, second) if read and read.skema}
    is_other = metric.breaks_with == "skema" and len(schemes) > 1
    return "instrumen" if is_other else "terjadi"


def _nobody_knew(told: Counting | None, other: Read | None) -> bool:
    if told is None:
        return other is not None and other.kind in _STATEMENTS
    return told.is_unknown


def _is_late(one: OnPaper) -> bool:
    """Whether it was told for the first time, or is about a later day than what was told before."""
    was, now = one.pair.first, one.pair.second
    if now is None:
        is_base = one.pair.base_effect < 0 or _kind(one.first) == "register"
        return is_base and one.life is not None and one.life.first_bubar is not None
    if was is None:
        return True
    is_same_kind = _kind(one.first) == _kind(one.second)
    if one.pair.effect < 0 and not (is_same_kind and _kind(one.second) in _STATES):
        return False
    return not is_same_kind or _day(now, one.second) > _day(was, one.first)


def _day(told: Counting, read: Read | None) -> date:
    """When what a row states was so, as far as anybody said."""
    return told.tanggal or (read and read.stated_for) or date.min


def _kind(read: Read | None) -> str | None:
    return read.kind if read else None


def _place(read: Read) -> tuple[str, str | None, int | None]:
    return read.delivery, read.sheet, read.row
