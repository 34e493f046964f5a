"""Random offices as the oracle knows them, and the warehouses made of the same rows."""

from tests.oracle.history import Known, Koperasi
from tests.oracle.office import as_rows, known_on, office

SEEDS = range(12)


def both(given, seed, day=None):
    """A random office (as known on a day) twice: what the oracle knows, and its warehouse."""
    facts = office(seed)
    facts = known_on(facts, day) if day else facts
    return Known(facts), given(**as_rows(facts))


def days_of(seed):
    """The days on which a random office received something that moves its data date."""
    return sorted({fact.row["received_on"] for fact in office(seed) if fact.kind != "target"})


def is_registered(one: Koperasi, day):
    """Whether a koperasi is in the base on a day."""
    return one.exists(day) and one.status(day) != "Bubar"
