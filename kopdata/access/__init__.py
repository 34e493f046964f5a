"""Who is there and what they may: the key, accounts, a provider, a proxy, and the log of it."""

from kopdata.access.visitor import (
    AT_THE_SAMPLE,
    COMMAND_LINE,
    NOBODY,
    Visitor,
    may,
    require,
    require_everywhere,
)

__all__ = [
    "AT_THE_SAMPLE",
    "COMMAND_LINE",
    "NOBODY",
    "Visitor",
    "may",
    "require",
    "require_everywhere",
]
