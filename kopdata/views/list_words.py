"""What the kinds of list and their columns are called, in the visitor's language."""

from kopdata import loading
from kopdata.views.visit import Visit


def kinds(here: Visit) -> dict[str, str]:
    """Every kind with what it is called."""
    return {kind: here.text(f"jenis_daftar.{kind}") for kind in loading.kinds()}


def fields(here: Visit, kind: str) -> dict[str, str]:
    """The columns of a kind with what each is called."""
    return {field: here.text(f"kolom_daftar.{kind}_{field}") for field in loading.fields(kind)}
