"""The ranking of Prioritas, known on each 31 December, against the RAT missed the year after.

The same question as the page's: how many of the first 50 missed it beside how many of all, and how
often one who missed it stood above one who did not (0.5 is a lottery).
"""

from pathlib import Path

from kopdata import loading, metrics, warehouse
from kopdata.questions.prioritas import back_test as backtest


def back_test(_home: Path) -> list[backtest.Tested]:
    """Print one line per season of the office in the home folder."""
    store = warehouse.open_read_only(loading.current())
    found = backtest.backtest(
        store,
        metrics.Selection(),
        lambda day: warehouse.open_read_only(loading.known_on(day)),
    )
    print("| known on | first 50 without RAT | all without RAT | area under the curve | season |")
    print("| --- | --- | --- | --- | --- |")
    for one in found:
        area = "-" if one.area is None else f"{one.area:.2f}"
        print(
            f"| {one.day} | {one.first_missed} of {one.first} | {one.missed} of {one.base} | "
            f"{area} | {'complete' if one.complete else 'not over'} |"
        )
    return list(found)
