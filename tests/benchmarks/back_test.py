"""The ranking of Prioritas, known on each 31 December, against the RAT missed the year after.

The same question as the page's: how many of the first 50 missed it beside how many of all, and how
often one who missed it stood above one who did not (0.5 is a lottery), for the office's points and
for every rival, over all and over those that could still be saved.
"""

from pathlib import Path

from kopdata import loading, metrics, warehouse
from kopdata.questions.prioritas import back_test as backtest
from kopdata.questions.prioritas import offered_points, ranking

ORDERS = (*backtest.RIVALS, backtest.LEARNT)


def back_test(_home: Path) -> tuple[backtest.Tested, ...]:
    """Print two lines per season of the office in the home folder, and the points learnt."""
    store = warehouse.open_read_only(loading.current())
    found = backtest.backtest(
        store,
        metrics.Selection(),
        lambda day: warehouse.open_read_only(loading.known_on(day)),
    )
    print(f"| known on | of | known | unknown | missed | {' | '.join(ORDERS)} | season |")
    print("| --- " * (len(ORDERS) + 6) + "|")
    for one in found:
        for of, orders in (("all", one.everyone), ("savable", one.savable)):
            office = orders[backtest.OFFICE]
            areas = " | ".join(_area(orders.get(name)) for name in ORDERS)
            print(
                f"| {one.day} | {of} | {office.base} | {office.unknown} | {office.missed} | "
                f"{areas} | {'complete' if one.complete else 'not over'} |"
            )
    offered = offered_points.offered(found, ranking.weights_of(store))
    if offered:
        print(f"learnt: {dict(offered.points)}")
        print(f"out of time: {offered.area:.3f} in {offered.seasons} seasons")
        for rival in offered.beaten:
            print(f"  {rival.rival}: {rival.area:.3f}, beaten {rival.times} times")
        for band in offered.calibration:
            print(f"  {band.low}+: {band.missed} of {band.base}, expected {band.expected:.1f}")
        print(f"accepted: {offered.is_accepted}")
    return found


def _area(one: backtest.TestedOrder | None) -> str:
    if one is None or one.area is None:
        return "-"
    return f"{one.area:.2f} ({one.area_low:.2f} to {one.area_high:.2f})"
