"""Whether a figure rose or fell against the year before, like with like; Kamus tells the rule.

It did only if the sign is the same on the same day of both years, under one rule, without koperasi
of groups that the earlier base did not have, and at both ends of what is unknown; and chance does
not explain it.
"""

from itertools import product
from typing import NamedTuple

from kopdata.metrics.catalogue import Metric
from kopdata.metrics.statistics.exact_tests import fisher, mcnemar
from kopdata.metrics.summary_rows import Count, Row, SameDay

NOT_COMPARABLE = "tidak_dapat_dibandingkan"
NEARLY_SAME = "hampir_tetap"
# A change as large as this one comes by chance in one of twenty years without any.
CHANCE = 0.05


class Direction(NamedTuple):
    """`naik`, `turun`, `hampir_tetap` or `tidak_dapat_dibandingkan`; None without an earlier value.

    `reason` is what failed first: `cakupan`, `aturan`, `kelompok_baru` or `belum_diketahui`.
    """

    word: str | None
    reason: str | None = None


def direction(metric: Metric, row: Row) -> Direction:
    """How a row stands to the year before as that stood on the same day."""
    then = row.same_day
    if row.before is None:
        return Direction(None)
    if then is None or not then.is_reached:
        return Direction(NOT_COMPARABLE, "cakupan")
    base = (row.denominator, then.denominator) if _is_share(metric) else (None, None)
    now = Count(row.numerator, base[0], row.unknown)
    before = Count(then.numerator, base[1], then.unknown)
    sign = _sign(now, before)
    if reason := _why_not(sign, now, before, then):
        return Direction(NOT_COMPARABLE, reason)
    if not sign or (_is_share(metric) and _p_value(now, before, then) >= CHANCE):
        return Direction(NEARLY_SAME)
    return Direction("naik" if sign > 0 else "turun")


def _why_not(sign: int | None, now: Count, before: Count, then: SameDay) -> str | None:
    """What first makes the sign of a change uncertain."""
    if then.is_measured_anew:
        return "aturan"
    if then.others is not None and _sign(then.others, before) != sign:
        return "kelompok_baru"
    ends = product(_ends(now), _ends(before))
    return "belum_diketahui" if any(_sign(*pair) != sign for pair in ends) else None


def _is_share(metric: Metric) -> bool:
    """Whether koperasi of a base are counted; a target can be passed, and is compared by count."""
    return metric.denominator_kind == "koperasi"


def _sign(now: Count, before: Count) -> int | None:
    """The sign of the difference of two shares, or of two counts; None without a base."""
    if (now.denominator is None) != (before.denominator is None) or now.denominator == 0:
        return None
    left = now.numerator * (before.denominator or 1)
    right = before.numerator * (now.denominator or 1)
    return (left > right) - (left < right)


def _ends(one: Count) -> tuple[Count, Count]:
    """Every unknown taken as no, and as yes."""
    return one, one._replace(numerator=one.numerator + one.unknown)


def _p_value(now: Count, before: Count, then: SameDay) -> float:
    """Of the same koperasi where nine of ten are in both bases, else of two sets of them."""
    largest = max(int(now.denominator or 0), int(before.denominator or 0))
    if then.in_both * 10 >= largest * 9:
        return mcnemar(then.gained, then.lost)
    counts = (now.numerator, now.denominator, before.numerator, before.denominator)
    return fisher(*(int(count or 0) for count in counts))
