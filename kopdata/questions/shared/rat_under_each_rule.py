"""RAT on time in two tahun buku whose deadlines differ, each counted under the rule of either."""

from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

METRIC = "rat_tepat_waktu"


class UnderRule(NamedTuple):
    """On time out of those obliged, by the deadlines of tahun buku `rule_of`, in both of them."""

    rule_of: int
    on_time_before: int
    owing_before: int
    on_time: int
    owing: int


def under_each_rule(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun_buku: int
) -> tuple[UnderRule, ...]:
    """The tahun buku and the one before it, under the rule of the earlier one first.

    Nothing where one of the two has no RAT. Who owes a RAT is as each year counts it.
    """
    rows = store.run(
        warehouse,
        "questions/shared/rat_under_each_rule",
        tahun_buku=tahun_buku,
        **selection.checked(metrics.options(warehouse)).parameters(),
    )
    counted = {(rule_of, year): counts for rule_of, year, *counts in rows}
    both = (tahun_buku - 1, tahun_buku)
    return tuple(
        UnderRule(rule_of, *counted[rule_of, both[0]], *counted[rule_of, both[1]])
        for rule_of in both
        if all((rule_of, year) in counted for year in both)
    )
