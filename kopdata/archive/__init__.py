"""Deliveries as received, with dated receipts, refusals, withdrawals and decisions: the truth."""

from kopdata.archive.archive import Archive
from kopdata.archive.delivery import Decision, Delivery, Entry, in_force
from kopdata.archive.sample_office import sample_deliveries

__all__ = ["Archive", "Decision", "Delivery", "Entry", "in_force", "sample_deliveries"]
