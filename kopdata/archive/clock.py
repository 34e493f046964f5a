"""The day and the moment on a receipt: the one thing in the program that looks at the clock."""

from datetime import UTC, date, datetime


def today() -> date:
    """The day a receipt is dated when nobody says otherwise."""
    return moment().astimezone().date()


def moment() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)
