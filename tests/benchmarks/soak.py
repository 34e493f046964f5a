"""Fifty visitors for twenty minutes, with two deliveries accepted meanwhile.

No error, no wrong digit (each answer is compared with the command line's, for the day its page
names), memory flat after the first third, and no warehouse open that nobody looks at.
"""

import asyncio
import csv
import json
import random
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from dashboard import PAGES
from kopdata import formatting, loading, settings
from tests.benchmarks.measures import Measure
from tests.benchmarks.server import Server, dashboard
from tests.benchmarks.visitor import Visitor

VISITORS = 50
PAUSE_S = 3.0
HEADLINES = ("koperasi_aktif", "rat_dilaksanakan")
GROWTH_BUDGET = 1.1
_DAY = re.compile(r"Data per (\d+ \w+ \d{4})")


@dataclass
class Seen:
    """What the visitors met: (day named, kecamatan) with what was said; errors; memory in MB."""

    answers: list[tuple[str, str, str]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def soak(home: Path, minutes: float, visitors: int = VISITORS) -> list[Measure]:
    """Every measure of a soak over a real office made of the sample's deliveries."""
    days = _office_without_its_last_two()
    with dashboard(home) as server:
        seen = asyncio.run(_soak(server, minutes * 60, visitors))
        open_now = _open_warehouses(server)
    wrong = [answer for answer in seen.answers if not _is_right(*answer, days)]
    print(f"{len(seen.answers)} answers, {len({a[0] for a in seen.answers})} days", wrong[:3])
    print(seen.errors[:3], [round(value) for value in seen.memory])
    third = max(len(seen.memory) // 3, 1)
    growth = max(seen.memory[-third:]) / max(seen.memory[: third + 1])
    what = f"soak of {minutes:g} minutes with {visitors} people"
    return [
        Measure(f"{what}, errors", "regency", len(seen.errors), "", 0),
        Measure(f"{what}, wrong answers of {len(seen.answers)}", "regency", len(wrong), "", 0),
        Measure(f"{what}, memory after the first third", "regency", growth, "x", GROWTH_BUDGET),
        Measure(f"{what}, warehouses open at the end", "regency", open_now, "", 3),
    ]


def _listed() -> list[dict[str, str]]:
    with (settings.sample() / "deliveries.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _office_without_its_last_two() -> list[date]:
    """Accept the sample's deliveries but the last two; the days its data may stand at."""
    book = loading.archive()
    listed = _listed()
    for one in listed[:-2]:
        book.accept(
            settings.sample() / one["file"],
            file=one["file"],
            received_on=date.fromisoformat(one["received_on"]),
            per=date.fromisoformat(one["per"]) if one["per"] else None,
        )
    loading.current()
    return sorted({date.fromisoformat(one["received_on"]) for one in listed})


async def _soak(server: Server, seconds: float, visitors: int) -> Seen:
    seen = Seen()
    until = time.monotonic() + seconds
    async with asyncio.TaskGroup() as group:
        group.create_task(_watch_memory(server, until, seen))
        group.create_task(_deliver(seconds, seen))
        for number in range(visitors):
            group.create_task(_visit(server, random.Random(number), until, seen))
    return seen


async def _watch_memory(server: Server, until: float, seen: Seen) -> None:
    while time.monotonic() < until:
        await asyncio.sleep(10)
        seen.memory.append(server.memory_mb())


async def _deliver(seconds: float, seen: Seen) -> None:
    """The last two deliveries, after a third and after two thirds of the time."""
    for one in _listed()[-2:]:
        await asyncio.sleep(seconds / 3)
        arguments = [str(settings.sample() / one["file"]), "--received-on", one["received_on"]]
        arguments += ["--per", one["per"]] if one["per"] else []
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "kopdata", "receive", *arguments, "--confirm-jump"),
            cwd=settings.ROOT,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await process.communicate()
        if process.returncode:
            seen.errors.append(f"receive {one['file']}: {said.decode()}")


async def _visit(server: Server, chance: random.Random, until: float, seen: Seen) -> None:
    await asyncio.sleep(chance.uniform(0, PAUSE_S))
    try:
        visitor = await Visitor.arrive(server.address)
        while time.monotonic() < until:
            await asyncio.sleep(chance.uniform(0.5, 1.5) * PAUSE_S)
            place = chance.choice(visitor.choices["kecamatan"])
            if chance.random() < 0.3:
                await visitor.go_to(chance.choice(PAGES[1:]))
                continue
            if visitor.page != PAGES[0]:
                await visitor.go_to(PAGES[0])
            await visitor.choose("kecamatan", place)
            words = " ".join(visitor.words).replace("\N{NO-BREAK SPACE}", " ")
            day = _DAY.search(words)
            seen.answers.append((day[1] if day else "", place, words))
        await visitor.leave()
    except Exception as error:  # whatever it is, it is what the visitor met
        seen.errors.append(f"{type(error).__name__}: {error}")


def _is_right(day: str, place: str, words: str, days: list[date]) -> bool:
    known_on = next((one for one in days if formatting.date_long(one) == day), None)
    if known_on is None:
        return False
    return all(f"**{_said(metric, place, known_on)} " in words for metric in HEADLINES)


@cache
def _said(metric: str, place: str, known_on: date) -> str:
    """The figure as the command line gives it: `112 dari 1.209`."""
    asked = ["metric", metric, "--kecamatan", place, "--known-on", known_on.isoformat(), "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "kopdata", *asked],
        cwd=settings.ROOT,
        check=True,
        capture_output=True,
    )
    (row,) = json.loads(done.stdout)["rows"]
    return f"{formatting.number(row['numerator'])} dari {formatting.number(row['denominator'])}"


def _open_warehouses(server: Server) -> int:
    """How many warehouse files the server holds open. Linux only."""
    links = (link for link in Path(f"/proc/{server.pid}/fd").iterdir() if link.exists())
    return len({link.resolve() for link in links if link.resolve().suffix == ".duckdb"})
