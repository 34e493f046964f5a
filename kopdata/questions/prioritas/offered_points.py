"""Points learnt from past seasons: how they did in seasons they did not know, and whether to use.

Each season is judged by points of the seasons before it alone. They are recommended only where they
win out of time: on average over those that could still be saved, and in most seasons, against every
rival. The calibration says whether so many then went without RAT as the points let expect.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean
from typing import NamedTuple

from kopdata.questions.prioritas.back_test import (
    LEARNT,
    OFFICE,
    RIVALS,
    Points,
    Tested,
    points_of,
)
from kopdata.questions.prioritas.refitted_points import Seen, refitted_points

# Bands of points of the calibration; the last one has no end.
BANDS = (0, 20, 40, 60)
# Out of fewer seasons nothing is offered.
LEAST_SEASONS = 3


class Calibrated(NamedTuple):
    """Koperasi with `low` points and more, up to `high` (None: no end), over all later seasons.

    Of `base` whose outcome is known the seasons before let `expected` miss it; `missed` did.
    """

    low: int
    high: int | None
    base: int
    expected: float
    missed: int


class Beaten(NamedTuple):
    """A rival over the seasons out of time: its mean area, and in how many it was beaten.

    `is_beaten` is on average and in most of them, whatever the unknown outcomes are taken for.
    """

    rival: str
    area: float
    times: int
    is_beaten: bool


@dataclass(frozen=True)
class Offered:
    """Points learnt from all seasons, and how such points did in `seasons` they did not know.

    `area` is their mean area over those that could still be saved.
    """

    points: Points
    seasons: int
    area: float
    beaten: tuple[Beaten, ...]
    calibration: tuple[Calibrated, ...]

    @property
    def is_accepted(self) -> bool:
        """Better than a lottery and than every rival, on average and in most seasons."""
        return (
            self.seasons >= LEAST_SEASONS
            and self.area > 1 / 2
            and all(one.is_beaten for one in self.beaten)
        )


def offered(seasons: Sequence[Tested], office: Points) -> Offered | None:
    """The points learnt from every season that is over; None without one out of time."""
    known = [one for one in seasons if one.is_judged and one.learnt is not None]
    areas = [
        {name: order.answers for name, order in one.savable.items() if order.answers is not None}
        for one in known
        if not one.savable[OFFICE].is_small
    ]
    areas = [one for one in areas if LEARNT in one]
    every = sum((one.seen for one in seasons if one.complete), Counter[Seen]())
    points = refitted_points(every, office)
    if points is None or not areas:
        return None
    return Offered(
        points,
        len(areas),
        mean(one[LEARNT][0] for one in areas),
        tuple(_beaten(rival, areas) for rival in RIVALS),
        _calibration(seasons),
    )


def _beaten(rival: str, areas: Sequence[dict[str, tuple[float, float, float]]]) -> Beaten:
    means = [mean(one[rival][answer] for one in areas) for answer in range(3)]
    learnt = [mean(one[LEARNT][answer] for one in areas) for answer in range(3)]
    times = [sum(one[rival][answer] < one[LEARNT][answer] for one in areas) for answer in range(3)]
    return Beaten(
        rival,
        means[0],
        times[0],
        all(
            low < high and often * 2 > len(areas)
            for low, high, often in zip(means, learnt, times, strict=True)
        ),
    )


def _calibration(seasons: Sequence[Tested]) -> tuple[Calibrated, ...]:
    """By bands of points: what the seasons before each let expect, and what happened in it."""
    found = {low: [0, 0.0, 0] for low in BANDS}
    before: Counter[Seen] = Counter()
    for one in seasons:
        if one.complete and one.learnt is not None:
            known, came = (_by_band(seen, one.learnt) for seen in (before, one.seen))
            everybody = _share(before)
            for low, band in found.items():
                expected = _share(known[low]) if known[low] else everybody
                band[0] += came[low].total()
                band[1] += expected * came[low].total()
                band[2] += _missed(came[low])
        if one.complete:
            before += one.seen
    return tuple(
        Calibrated(low, high, int(base), expected, int(missed))
        for (low, (base, expected, missed)), high in zip(
            found.items(), (*BANDS[1:], None), strict=True
        )
    )


def _by_band(seen: Counter[Seen], points: Points) -> dict[int, Counter[Seen]]:
    found: dict[int, Counter[Seen]] = {low: Counter() for low in BANDS}
    for one, count in seen.items():
        place = points_of(one[0], points)
        found[max(low for low in BANDS if low <= place)][one] += count
    return found


def _missed(seen: Counter[Seen]) -> int:
    return sum(count for (_, is_missed), count in seen.items() if is_missed)


def _share(seen: Counter[Seen]) -> float:
    return _missed(seen) / seen.total()
