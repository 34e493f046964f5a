"""The file and sheet a fact was read from, as a visitor may know them."""

from kopdata import loading
from kopdata.questions.shared.delivery_kinds import kinds_of
from kopdata.views.shell.visit import Visit


def file_name(here: Visit, delivery: str | None, file: str | None) -> str | None:
    """The file's name; its kinds of list for who is limited to kecamatan: a name tells of others.

    None where nobody delivered anything.
    """
    if delivery is None or not here.visitor.kecamatan:
        return file
    called = loading.kinds(here.language)
    return ", ".join(called[kind] for kind in kinds_of(here.warehouse, delivery)) or None


def sheet_name(here: Visit, sheet: str | None) -> str | None:
    """The sheet's name; None for who is limited to kecamatan, for the same reason."""
    return None if here.visitor.kecamatan else sheet
