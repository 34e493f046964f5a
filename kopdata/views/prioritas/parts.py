"""The parts of Prioritas; which one is open stands in the address."""

from collections.abc import Callable

from kopdata.views.prioritas import commitments, freeze, next_to_coach, route_sheet, watch_list
from kopdata.views.prioritas.plan import coaching_plan
from kopdata.views.shell.switch import switch
from kopdata.views.shell.visit import Visit

PART = "bagian"
PARTS: dict[str, Callable[[Visit], None]] = {
    "daftar": next_to_coach.next_to_coach,
    "pantauan": watch_list.watch_list,
    "rencana": coaching_plan.plan,
    "siap": freeze.safe_freeze,
    "komitmen": commitments.commitments,
    "rute": route_sheet.route_sheet,
}


def priorities(here: Visit) -> None:
    """One part at a time, the first unless the address names another."""
    chosen = switch(here, PART, tuple(PARTS), "prioritas.bagian", shows_label=False)
    PARTS[chosen](here)
