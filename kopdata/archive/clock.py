"""The day on a receipt: the one thing in the program that may look at the clock."""

from datetime import UTC, date, datetime


def today() -> date:
    """The day a receipt is dated when nobody says otherwise."""
    return datetime.now(UTC).astimezone().date()
