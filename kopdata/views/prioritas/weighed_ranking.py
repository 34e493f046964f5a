"""The ranking as the visitor has weighed it, for every part of Prioritas that uses it."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from kopdata.questions.prioritas import ranking, words
from kopdata.views.shell.visit import Visit

# More than anybody plans at once; the ranking itself knows all of them.
MOST = 10_000
MOST_POINTS = 100
_KEY = "bobot_"


@dataclass(frozen=True)
class Ranked:
    """The first koperasi of the ranking in order."""

    rows: tuple[ranking.Ranked, ...]
    weights: tuple[tuple[str, int], ...]
    language: str

    def why(self, one: ranking.Ranked) -> str:
        """The reasons of a koperasi with their points, in words."""
        return words.reasons(one, self.language)

    def rules(self, here: Visit) -> Sequence[tuple[str, str]]:
        """What a list in this order says about itself."""
        return rules(here, self.weights)


def ranked(here: Visit) -> Ranked:
    """By the weights in the address, over the visitor's selection."""
    chosen = weights(here)
    found = ranking.ranking(here.warehouse, here.selection, chosen, MOST)
    return Ranked(found.rows, chosen, here.language)


def weights(here: Visit) -> tuple[tuple[str, int], ...]:
    """The weights moved on the page or in the address; the office's where none are."""
    office = ranking.rule(here.warehouse)
    return tuple((one.id, _weight(one)) for one in office)


def key(reason: str) -> str:
    """The name of a weight in the address."""
    return f"{_KEY}{reason}"


def rules(here: Visit, used: tuple[tuple[str, int], ...]) -> list[tuple[str, str]]:
    """The rule of the ranking and the weights it was made with."""
    return [
        (here.text("prioritas.dasar_aturan"), here.text("prioritas.aturan")),
        ("", here.text("prioritas.aturan_tidak_diketahui")),
        (here.text("prioritas.bobot_dipakai"), words.weights(used, here.language)),
    ]


def _weight(one: ranking.PriorityRule) -> int:
    moved = st.session_state.get(key(one.id), st.query_params.get(key(one.id)))
    try:
        points = int(moved)
    except (TypeError, ValueError):
        return one.points
    return points if 0 <= points <= MOST_POINTS else one.points
