"""The kinds of list as a person chooses them: what each is called, its fields, its template."""

from io import BytesIO

from kopdata import ingest


def kinds(language: str = "id") -> dict[str, str]:
    """Every kind with what it is called."""
    return {kind: ingest.label_of(kind, language) for kind in ingest.kinds()}


def fields(kind: str, language: str = "id") -> dict[str, str]:
    """The fields of a kind with what each is called."""
    return ingest.fields_of(kind, language)


def template(kind: str) -> bytes:
    """An empty workbook of that kind to fill in."""
    workbook = BytesIO()
    ingest.write_template(kind, workbook)
    return workbook.getvalue()
