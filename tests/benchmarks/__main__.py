"""`python -m tests.benchmarks [--size …] [--only …]`: measure what has a budget.

Each size runs in a home folder of its own, so that nothing is warm that would not be.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import back_test, browser, builds, filter_changes, soak
from tests.benchmarks.measures import Measure

PARTS: dict[str, Callable[[str, Path], list[Measure]]] = {
    "builds": builds.of_size,
    "server": filter_changes.of_size,
    "browser": lambda size, home: browser.of_browser(home, size),
}


def main() -> int:
    """Measure, print, and leave with 1 when a budget is missed."""
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    asked.add_argument("--size", nargs="+", choices=builds.SIZES, default=["regency"])
    asked.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    asked.add_argument("--soak", type=float, metavar="MINUTES", help="only the soak, so long")
    asked.add_argument("--back-test", action="store_true", help="only the ranking's back-test")
    asked.add_argument("--json", type=Path, help="also write the results to this file")
    options = asked.parse_args()
    if options.back_test:
        with home_of("regency") as home:
            back_test.back_test(home)
        return 0
    if options.soak:
        with home_of("regency") as home:
            measures = soak.soak(home, options.soak)
    else:
        measures = []
        for size in options.size:
            with home_of(size) as home:
                for part in options.only:
                    measures += PARTS[part](size, home)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print_table(measures, machine)
    if options.json:
        content = {"machine": machine, "measures": [measure.facts() for measure in measures]}
        options.json.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return int(any(not measure.is_met for measure in measures))


@contextmanager
def home_of(size: str) -> Iterator[Path]:
    """A home folder for one size, that is thrown away."""
    home = Path(tempfile.mkdtemp(prefix=f"kopdata-{size}-"))
    os.environ["KOPDATA_HOME"] = str(home)
    os.environ.pop("KOPDATA_SAMPLE", None)
    builds.write_office(size, home)
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def print_table(measures: list[Measure], machine: str) -> None:
    """One line per figure, by size as `measured / budget`, with its growth; for the README."""
    sizes = list(dict.fromkeys(measure.size for measure in measures))
    lines: dict[str, dict[str, Measure]] = {}
    for measure in measures:
        lines.setdefault(measure.what, {})[measure.size] = measure
    print(f"\n{machine}; measured / budget\n")
    print(f"| what | {' | '.join(sizes)} | growth | met |")
    print(f"| --- |{' --- |' * len(sizes)} --- | --- |")
    for what, of in lines.items():
        cells = [of[size].words if size in of else "" for size in sizes]
        met = "yes" if all(measure.is_met for measure in of.values()) else "NO"
        if all(measure.budget is None for measure in of.values()):
            met = "–"
        print(f"| {what} | {' | '.join(cells)} | {_growth(list(of.values()))} | {met} |")


def _growth(found: list[Measure]) -> str:
    """How many times the smallest size's figure the largest size's is."""
    first, last = found[0].value, found[-1].value
    return f"{last / first:.2g} x" if len(found) > 1 and first else ""


if __name__ == "__main__":
    sys.exit(main())
