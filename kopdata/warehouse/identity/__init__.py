"""Who is who, found from all lists at once: which rows name one koperasi, and under which id."""

from kopdata.warehouse.identity.names import Identity
from kopdata.warehouse.identity.resolve import Resolved, Who, resolve

__all__ = ["Identity", "Resolved", "Who", "resolve"]
