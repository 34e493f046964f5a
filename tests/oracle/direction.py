"""Whether a figure rose or fell, from two lists of marks: signs, and exact tests by fractions."""

from fractions import Fraction
from math import comb

from .history import Known
from .oracle import PREDIKAT, Mark
from .same_day import is_reached

SCALED = {"koperasi_sehat", "sehat_dari_aktif", *PREDIKAT}


def direction(
    known: Known, metric: str, tahun: int, now: list[Mark], then: list[Mark] | None
) -> tuple[str, str | None]:
    """Of a figure that has an earlier value."""
    if then is None or not is_reached(known, metric, tahun):
        return "tidak_dapat_dibandingkan", "cakupan"
    if metric in SCALED and schemes(known, tahun) != schemes(known, tahun - 1):
        return "tidak_dapat_dibandingkan", "aturan"
    wanted = sign(now, then)
    merah_putih = [mark for mark in now if mark.koperasi.merah_putih]
    if merah_putih and not any(mark.koperasi.merah_putih for mark in then):
        others = [mark for mark in now if not mark.koperasi.merah_putih]
        if sign(others, then) != wanted:
            return "tidak_dapat_dibandingkan", "kelompok_baru"
    for yes_now in (False, True):
        for yes_then in (False, True):
            if sign(now, then, yes_now=yes_now, yes_then=yes_then) != wanted:
                return "tidak_dapat_dibandingkan", "belum_diketahui"
    if wanted == 0 or (is_share(now) and p_value(now, then) >= Fraction(1, 20)):
        return "hampir_tetap", None
    return ("naik" if wanted > 0 else "turun"), None


def is_share(marks: list[Mark]) -> bool:
    return any(mark.denominator is not None for mark in marks)


def schemes(known: Known, tahun: int) -> set[str]:
    rows = [one.fact("kesehatan", tahun) for one in known.koperasi if one.predikat_or_score(tahun)]
    usual = "perdep_06_2016" if tahun <= 2020 else "kkpkk_2021"
    return {row.get("skema") or usual for row in rows}


def total(marks: list[Mark], *, unknown_is_yes: bool) -> Fraction | None:
    if any(mark.session for mark in marks):
        return Fraction(len({mark.session for mark in marks}))
    count = sum(mark.numerator + (mark.unknown if unknown_is_yes else 0) for mark in marks)
    base = sum(mark.denominator or 0 for mark in marks)
    return Fraction(count, base) if base else Fraction(count)


def sign(
    now: list[Mark], then: list[Mark], *, yes_now: bool = False, yes_then: bool = False
) -> int | None:
    if is_share(then) and not is_share(now):
        return None
    left, right = total(now, unknown_is_yes=yes_now), total(then, unknown_is_yes=yes_then)
    return (left > right) - (left < right)


def p_value(now: list[Mark], then: list[Mark]) -> Fraction:
    before = {id(mark.koperasi): mark.numerator for mark in then}
    both = [mark for mark in now if id(mark.koperasi) in before]
    if 10 * len(both) >= 9 * max(len(now), len(then)):
        pairs = [(before[id(mark.koperasi)], mark.numerator) for mark in both]
        gained, changed = pairs.count((0, 1)), pairs.count((0, 1)) + pairs.count((1, 0))
        ways = [comb(changed, k) for k in range(changed + 1)]
        return Fraction(sum(way for way in ways if way <= ways[gained]), 2**changed)
    yes, yes_before = (sum(mark.numerator for mark in marks) for marks in (now, then))
    hits = yes + yes_before
    ways = [comb(len(now), k) * comb(len(then), hits - k) for k in range(hits + 1)]
    return Fraction(sum(way for way in ways if way <= ways[yes]), sum(ways))
