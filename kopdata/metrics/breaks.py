"""Where a series breaks off: from that year on another rule measures it."""

from collections.abc import Iterable
from typing import NamedTuple

from kopdata import rules
from kopdata.metrics.catalogue import Metric

# What each kind of rule that changes by date is called, on a chart and in a table.
KINDS = ("skema", "batas_rat")


class Break(NamedTuple):
    """The first year under another rule, and the group of rules it is of."""

    year: int
    kind: str


def breaks(metric: Metric, years: Iterable[int]) -> tuple[Break, ...]:
    """Every break within a metric's years: what stands before one does not compare with after."""
    span = sorted(set(years))
    if not span:
        return ()
    found = [
        Break(year, kind)
        for kind in KINDS
        if kind in metric.rules
        for year in range(span[0] + 1, span[-1] + 1)
        if _rule_of(kind, metric, year) != _rule_of(kind, metric, year - 1)
    ]
    return tuple(sorted(found))


def _rule_of(kind: str, metric: Metric, year: int) -> object:
    """The instrument of a year's assessments, or the deadlines its RAT are held against."""
    if kind == "skema":
        begun = (one for one in rules.of_group("skema") if one.values["default_from"] <= year)
        return max((one.values["default_from"], one.id) for one in begun)
    # A state at the end of a year has met the deadline of the tahun buku before it.
    tahun_buku = year if metric.periode == "tahun_buku" else year - 1
    deadlines: dict[str, tuple[int, int]] = {}
    for rule in sorted(rules.of_group("batas_rat"), key=lambda one: one.values["tahun_buku_from"]):
        if rule.values["tahun_buku_from"] <= tahun_buku <= rule.values["tahun_buku_to"]:
            day = (rule.values["month"], rule.values["day"])
            deadlines |= dict.fromkeys(rule.values["bentuk"], day)
    return deadlines
