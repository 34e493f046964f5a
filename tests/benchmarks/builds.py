"""What is timed at one size: first build, rebuild, a past date, press kit, summaries, memory."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kopdata import loading, metrics, sample, settings, warehouse
from tests.benchmarks.measures import Measure

SIZES = ("regency", "province", "nation")
KOPERASI = {"province": 6_000, "nation": 220_000}
KECAMATAN = {"province": 105, "nation": 7_200}
BUILD_BUDGET = {"regency": 20.0, "province": 60.0, "nation": 600.0}
REBUILD_BUDGET = {"regency": 3.0, "province": 9.0, "nation": 600.0}
SUMMARY_BUDGET_MS = 5.0
MEMORY_BUDGET_GB = 8.0
REPEATS = 30


def of_size(size: str, home: Path) -> list[Measure]:
    """Every measure of one size."""
    first = _seconds_in_process("build")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024**2
    shutil.rmtree(home / "warehouse")
    again = _seconds_in_process("build")
    past = _seconds_in_process("build", "--known-on", "2023-07-21")
    kit = _seconds_in_process("brief", "--output", str(home / "kit"))
    return [
        Measure("receive and build, nothing parsed yet", size, first, "s", BUILD_BUDGET[size]),
        Measure("build with everything parsed", size, again, "s", REBUILD_BUDGET[size]),
        Measure("build as known on a past date", size, past, "s", REBUILD_BUDGET[size]),
        Measure("press kit", size, kit, "s"),
        Measure("memory of the build", size, memory, "GB", MEMORY_BUDGET_GB),
        *_summaries(size),
    ]


def write_office(size: str, home: Path) -> None:
    """Write the deliveries of a made-up office of that size; a regency is the shipped sample."""
    if size not in KOPERASI:
        return
    folder = home / "office"
    sample.write(folder, koperasi=KOPERASI[size], kecamatan=KECAMATAN[size])
    shutil.copyfile(folder / "kecamatan.csv", home / "kecamatan.csv")
    os.environ["KOPDATA_SAMPLE"] = str(folder)


def _seconds_in_process(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "kopdata", *arguments],
        cwd=settings.ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


def _summaries(size: str) -> list[Measure]:
    store = warehouse.open_read_only(loading.current())
    store.answers = warehouse.Answers(rows=0)  # every question is asked anew
    place = metrics.options(store).kecamatan[0]
    everything = metrics.Selection()
    one_place = metrics.Selection(kecamatan=(place,))
    questions: dict[str, Callable[[], object]] = {
        "one figure": lambda: metrics.summarise(store, ACTIVE, everything, by=()),
        "by year": lambda: metrics.summarise(store, ACTIVE, everything),
        "by year, one kecamatan": lambda: metrics.summarise(store, ACTIVE, one_place),
        "by jenis": lambda: metrics.summarise(store, ACTIVE, everything, by=("jenis",)),
        "four headlines by year": lambda: metrics.summarise_many(store, HEADLINES, everything),
    }
    return [
        Measure(f"metric summary, {what}", size, _median_ms(ask), "ms", SUMMARY_BUDGET_MS)
        for what, ask in questions.items()
    ]


ACTIVE = metrics.get("koperasi_aktif")
HEADLINES = [metric.id for metric in metrics.catalogue() if metric.headline]


def _median_ms(ask: Callable[[], object]) -> float:
    ask()
    timings = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        ask()
        timings.append((time.perf_counter() - began) * 1000)
    return statistics.median(timings)
