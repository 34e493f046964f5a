"""Why a figure changed between two moments: one answer for every page, card and command.

A moment is a warehouse (what was known on a date) and a year or tahun buku in it. The way from
moment a to moment b goes over a third telling, *moment a as we know it now*: what the later
warehouse says of the year of a, up to the data date of a. So

1. a as known then -> a as known now: the same day told twice. All that differs is **paper**: it
   would have been counted otherwise at a, had we known then what we know now.
2. a as known now -> b: two days told once. What differs is **real**, it happened in the world in
   between, except where nobody had said anything about one of the two moments: that is paper too.

Every koperasi (or session, where a metric counts it once) that a step counts differently, or whose
place in the base differs, is one move with one cause; so the changes add up exactly. A koperasi may
move in each step. `causes.py` lists the causes, `verdict.py` finds them, `why.py` answers.
"""

from kopdata.questions.change.causes import PAPER, REAL, Cause, Move, Side, members, sources
from kopdata.questions.change.moment import Headline, Moment, headlines, moments
from kopdata.questions.change.why import Change, why

__all__ = [
    "PAPER",
    "REAL",
    "Cause",
    "Change",
    "Headline",
    "Moment",
    "Move",
    "Side",
    "headlines",
    "members",
    "moments",
    "sources",
    "why",
]
