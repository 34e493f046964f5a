"""For how long it is shown who leads a koperasi, and their telephone (`retensi_kontak_tahun`)."""

from collections.abc import Sequence
from datetime import date

from kopdata.archive import Delivery
from kopdata.kantor import kantor


def contacts_from(deliveries: Sequence[Delivery]) -> date | None:
    """The day from which lists tell of contacts; None where they do for good.

    `deliveries` are all that are in force now, whichever state is asked: the past shows no more.
    From the first of the month, so that a delivery makes the states of earlier days anew once a
    month and not each time.
    """
    years = kantor().retensi_kontak_tahun
    if years is None or not deliveries:
        return None
    newest = max(one.received_on for one in deliveries)
    return date(newest.year - years, newest.month, 1)
