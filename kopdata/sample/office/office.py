"""The whole made-up office: its koperasi and everything that happened to them."""

from dataclasses import dataclass
from functools import lru_cache

from kopdata.sample.events.accounts import Account, accounts
from kopdata.sample.events.coaching import Participation, coaching, first_coached
from kopdata.sample.events.health import Assessment, assessments
from kopdata.sample.events.meetings import Meeting, meetings
from kopdata.sample.events.visits import Visit, visits
from kopdata.sample.office import totals
from kopdata.sample.office.koperasi import Koperasi, koperasi, namesakes
from kopdata.sample.office.statuses import Stated, statuses


@dataclass(frozen=True)
class Office:
    """All that the deliveries tell, before any list is written."""

    seed: int
    koperasi: tuple[Koperasi, ...]
    namesakes: frozenset[int]
    stated: Stated
    coaching: tuple[Participation, ...]
    meetings: tuple[Meeting, ...]
    accounts: tuple[Account, ...]
    assessments: tuple[Assessment, ...]
    visits: tuple[Visit, ...]


@lru_cache(maxsize=2)
def office(seed: int = totals.SEED) -> Office:
    """Return the office of a seed."""
    members = koperasi(seed)
    coached = coaching(seed, members)
    first = {number: day.year for number, day in first_coached(coached).items()}
    stated = statuses(seed, members, first)
    return Office(
        seed=seed,
        koperasi=members,
        namesakes=namesakes(members),
        stated=stated,
        coaching=coached,
        meetings=meetings(seed, members, coached, _active_by_year(stated)),
        accounts=accounts(seed, members),
        assessments=assessments(seed, members, coached),
        visits=visits(seed, members, stated),
    )


def _active_by_year(stated: Stated) -> dict[int, set[int]]:
    """Return, for each year, who was last stated to be Aktif up to its end."""
    active: dict[int, set[int]] = {}
    known: dict[int, str] = {}
    for register, now in zip(totals.REGISTERS, stated, strict=True):
        known |= {number: status for number, status in now.items() if status}
        active[register.per.year] = {
            number for number, status in known.items() if status == "Aktif"
        }
    return active
