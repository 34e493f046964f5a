"""`python -m tests.benchmarks [--size regency nation]`: time what has a budget.

Each size runs in a home folder of its own, so that nothing is warm that would not be.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measures import Measure, of_size

SIZES = ("regency", "nation")


def main() -> int:
    """Measure, print, and leave with 1 when a budget is missed."""
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    asked.add_argument("--size", nargs="+", choices=SIZES, default=["regency"])
    asked.add_argument("--json", type=Path, help="also write the results to this file")
    options = asked.parse_args()
    measures = [measure for size in options.size for measure in measured(size)]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print_table(measures, machine)
    if options.json:
        content = {"machine": machine, "measures": [measure.facts() for measure in measures]}
        options.json.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return int(any(not measure.is_met for measure in measures))


def measured(size: str) -> list[Measure]:
    """Every measure of one size, in a home folder that is thrown away."""
    home = Path(tempfile.mkdtemp(prefix=f"kopdata-{size}-"))
    os.environ["KOPDATA_HOME"] = str(home)
    try:
        return of_size(size, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def print_table(measures: list[Measure], machine: str) -> None:
    """One line per measure, ready for the README."""
    print(f"\n{machine}\n")
    print("| what | size | measured | budget | met |")
    print("| --- | --- | --- | --- | --- |")
    for measure in measures:
        print(
            f"| {measure.what} | {measure.size} | {measure.value:.3g} {measure.unit} | "
            f"{measure.budget:g} {measure.unit} | {'yes' if measure.is_met else 'NO'} |"
        )


if __name__ == "__main__":
    sys.exit(main())
