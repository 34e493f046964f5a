"""The server's side of a filter change: every page alone, and many visitors at once."""

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dashboard import PAGES
from kopdata import loading
from tests.benchmarks.deliveries import big_register, in_process
from tests.benchmarks.measures import Measure
from tests.benchmarks.server import Server, dashboard, empty_app
from tests.benchmarks.visitor import Visitor

REPEATS = 24
WARM_UP = 4
PAUSE_S = 3.0
LOAD_S = 45.0
# How much slower than the empty app, by size.
SLOWER = {"regency": 1.0, "province": 1.5, "nation": 1.5}
START_BUDGET_S = 3.0
P95_BUDGETS_MS = {10: 500.0, 50: 500.0}
P95_WHILE_LOADING_MS = 1000.0
MEMORY_BUDGET_MB = 350.0
SESSION_BUDGET_MB = 1.0


@dataclass
class Load:
    """What many visitors met: the seconds of every change, and the errors."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def percentile(self, percent: int) -> float:
        """Milliseconds within which that percentage of changes was answered."""
        return statistics.quantiles(self.seconds, n=100)[percent - 1] * 1000


def of_size(size: str, home: Path) -> list[Measure]:
    """Every page alone beside the empty app; then ten, fifty and a hundred people at once."""
    loading.current()
    with empty_app() as server:
        empty = of_empty_app(server)
    with dashboard(home) as server:
        measures = [
            Measure(
                "first answer after the start", size, server.seconds_to_answer, "s", START_BUDGET_S
            ),
            Measure("empty Streamlit app, filter change on the server", size, empty, "ms"),
        ]
        budget = SLOWER[size] * empty
        for page, value in of_pages(server).items():
            measures.append(
                Measure(f"{page}, filter change on the server", size, value, "ms", budget)
            )
        if size == "regency":
            measures += _of_load(server, size)
    return measures


def _of_load(server: Server, size: str) -> list[Measure]:
    measures = []
    memory = {}
    for visitors in (10, 50, 100):
        load = under_load(server, visitors, LOAD_S)
        memory[visitors] = server.memory_mb()
        p95 = load.percentile(95)
        print(
            f"{visitors} people: p50 {load.percentile(50):.0f} ms, p95 {p95:.0f} ms",
            load.errors[:3],
        )
        measures += [
            Measure(f"{visitors} people, p95", size, p95, "ms", P95_BUDGETS_MS.get(visitors)),
            Measure(f"{visitors} people, errors", size, len(load.errors), "", 0),
        ]
    each = (memory[100] - memory[50]) / 50
    with in_process("build", "--known-on", "2019-06-30"), big_register() as file:
        examined = ("receive", str(file), "--received-on", "2026-11-01", "--dry-run")
        with in_process(*examined):
            load = under_load(server, 50, LOAD_S)
    return [
        *measures,
        Measure("memory with 50 people", size, memory[50], "MB", MEMORY_BUDGET_MB),
        Measure("memory of one more session", size, each, "MB", SESSION_BUDGET_MB),
        Measure(
            "50 people, p95 while 200.000 rows are read and a past date is built",
            *(size, load.percentile(95), "ms", P95_WHILE_LOADING_MS),
        ),
        Measure("50 people meanwhile, errors", size, len(load.errors), "", 0),
    ]


def of_pages(server: Server, pages: Sequence[str] = PAGES) -> dict[str, float]:
    """Median milliseconds of a filter change on each page, one visitor alone."""
    return {page: asyncio.run(_of_page(server, page)) for page in pages}


def of_empty_app(server: Server) -> float:
    """Median milliseconds of a filter change in an app with nothing in it."""
    return asyncio.run(_of_page(server, ""))


async def _of_page(server: Server, page: str) -> float:
    visitor = await Visitor.arrive(server.address, page)
    choices = visitor.choices["kecamatan"]
    seconds = [
        await visitor.choose("kecamatan", choices[turn % len(choices)]) for turn in range(REPEATS)
    ]
    await visitor.leave()
    return statistics.median(seconds[WARM_UP:]) * 1000


def under_load(server: Server, visitors: int, for_seconds: float) -> Load:
    """So many people, each changing a filter or the page every three seconds."""
    return asyncio.run(_under_load(server, visitors, for_seconds))


async def _under_load(server: Server, visitors: int, for_seconds: float) -> Load:
    load = Load()
    until = time.monotonic() + for_seconds
    async with asyncio.TaskGroup() as group:
        for number in range(visitors):
            group.create_task(_visit(server, random.Random(number), until, load))
    return load


async def _visit(server: Server, chance: random.Random, until: float, load: Load) -> None:
    await asyncio.sleep(chance.uniform(0, PAUSE_S))
    try:
        visitor = await Visitor.arrive(server.address, chance.choice(PAGES))
        while time.monotonic() < until:
            await asyncio.sleep(chance.uniform(0.5, 1.5) * PAUSE_S)
            if chance.random() < 0.2:
                load.seconds.append(await visitor.go_to(chance.choice(PAGES)))
            else:
                choice = chance.choice(visitor.choices["kecamatan"])
                load.seconds.append(await visitor.choose("kecamatan", choice))
        await visitor.leave()
    except Exception as error:  # whatever it is, it is what the visitor met
        load.errors.append(f"{type(error).__name__}: {error}")
