"""Deliveries in and out: receive, compare, accept, withdraw, and the warehouse that follows."""

from kopdata.loading.difference import Headline, SheetDifference
from kopdata.loading.receive import ALL_JUMPS, Outcome, receive
from kopdata.loading.warehouses import archive, build_to, current, known_on, office
from kopdata.loading.withdraw import withdraw

__all__ = [
    "ALL_JUMPS",
    "Headline",
    "Outcome",
    "SheetDifference",
    "archive",
    "build_to",
    "current",
    "known_on",
    "office",
    "receive",
    "withdraw",
]
