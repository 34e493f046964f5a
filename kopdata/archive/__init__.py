"""Deliveries as received, with dated receipts, refusals, withdrawals and decisions: the truth."""

from kopdata.archive.archive import Archive, LookedThrough
from kopdata.archive.clock import moment, today
from kopdata.archive.damage import Damage, refuse_if_damaged
from kopdata.archive.decisions import Decision, HeadingDecision, Join
from kopdata.archive.delivery import Delivery, Entry, Meaning, in_force
from kopdata.archive.naming import Naming
from kopdata.archive.sample_office import sample_deliveries

__all__ = [
    "Archive",
    "Damage",
    "Decision",
    "Delivery",
    "Entry",
    "HeadingDecision",
    "Join",
    "LookedThrough",
    "Meaning",
    "Naming",
    "in_force",
    "moment",
    "refuse_if_damaged",
    "sample_deliveries",
    "today",
]
