"""The forms as declared in `forms/*.toml`: their tables, columns, and how sure each is."""

import difflib
import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kopdata import messages
from kopdata.errors import UnknownName

_FORMS = Path(__file__).parent / "forms"

Words = dict[str, str]


@dataclass(frozen=True)
class Column:
    """One column of figures: a part of a metric, or why it cannot be known.

    `part` is `numerator`, `denominator`, `unknown`, `rest` (of the base those neither counted nor
    unknown) or `value`. `share_of` are the places of the two columns that a value divides, from 0.
    """

    label: Words
    group: Words | None = None
    metric: str = ""
    part: str = "numerator"
    share_of: tuple[int, int] | None = None
    absent: Words | None = None


@dataclass(frozen=True)
class TableForm:
    """One table of a form.

    `shape` is `groups` (a row for each of `by`), `indicators` (a row for each indicator), `targets`
    (the same by quarter) or `names` (a row for each koperasi). `is_compared`: beside the total
    stand those of the month and the year before.
    """

    id: str
    title: Words
    shape: str = "groups"
    by: str = ""
    columns: tuple[Column, ...] = ()
    indicators: tuple[dict[str, Any], ...] = ()
    is_compared: bool = False


@dataclass(frozen=True)
class Form:
    """An official form; `period` is how often it is made: `bulan`, `triwulan` or `tahun`.

    `needs_names`: it lists koperasi or earlier states, and the public is not shown it.
    """

    id: str
    order: int
    period: str
    name: Words
    heading: Words
    legal_source: str
    confidence: str
    tables: tuple[TableForm, ...]
    needs_names: bool = False

    def source(self, language: str = "id") -> str:
        """Where its columns stand, and how sure that is."""
        sure = self.confidence
        if language != "id":
            sure = messages.text(f"kepastian.{sure.replace(' ', '_')}", language)
        return f"{self.legal_source} ({sure})"


@functools.cache
def forms() -> dict[str, Form]:
    """Every form by its id, in the order they declare."""
    found = [_read(path) for path in _FORMS.glob("*.toml")]
    return {one.id: one for one in sorted(found, key=lambda one: one.order)}


def form(form_id: str) -> Form:
    """One form; raises UnknownName with the nearest known one."""
    if form_id in forms():
        return forms()[form_id]
    near = difflib.get_close_matches(form_id, forms(), n=1, cutoff=0)
    raise UnknownName(
        f"Laporan '{form_id}' tidak dikenal. Mungkin maksudnya '{near[0]}'. "
        "Perintah laporan --daftar menampilkan semuanya."
    )


def _read(path: Path) -> Form:
    declared = tomllib.loads(path.read_text("utf-8"))
    absent = declared.pop("absent", {})
    columns = {
        name: tuple(_column(one, absent) for one in listed)
        for name, listed in declared.pop("columns", {}).items()
    }
    indicators = declared.pop("indicators", {})
    tables = tuple(
        TableForm(
            **told
            | {
                "columns": columns.get(told.get("columns", ""), ()),
                "indicators": tuple(
                    one | {"absent": absent.get(one.get("absent", ""))}
                    for one in indicators.get(told.get("indicators", ""), ())
                ),
            }
        )
        for told in declared.pop("tables")
    )
    return Form(id=path.stem.replace("_", "-"), tables=tables, **declared)


def _column(told: dict[str, Any], absent: dict[str, Words]) -> Column:
    share_of = told.pop("share_of", None)
    why = absent[told.pop("absent")] if "absent" in told else None
    return Column(**told, absent=why, share_of=tuple(share_of) if share_of else None)
