"""The forms as declared in `forms/*.toml`: their tables, columns, and how sure each is."""

import difflib
import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kopdata import messages, metrics
from kopdata.errors import UnknownName

_FORMS = Path(__file__).parent / "forms"

Words = dict[str, str]


@dataclass(frozen=True)
class Column:
    """One column of figures: a part of a metric, or why it cannot be known.

    `part` is `numerator`, `denominator`, `unknown`, `rest` (of the base those neither counted nor
    unknown) or `value`.
    """

    label: Words
    group: Words | None = None
    metric: str = ""
    part: str = "numerator"
    absent: Words | None = None


@dataclass(frozen=True)
class Indicator:
    """One row of a table of indicators: a metric by the name the form gives it, or why not."""

    name: Words
    metric: str = ""
    absent: Words | None = None


@dataclass(frozen=True)
class TableForm:
    """One table of a form: a row for each of `by` and their total, or for each indicator.

    Or for each koperasi that the metric `listed` counts, by name.
    `is_compared`: beside the total stand those of the month and the year before.
    """

    id: str
    title: Words
    by: str = ""
    listed: str = ""
    columns: tuple[Column, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    is_compared: bool = False


@dataclass(frozen=True)
class Form:
    """An official form; `period` is what it is made for: `bulan`, `triwulan`, `tahun`
    or `tahun_buku`."""

    id: str
    order: int
    period: str
    name: Words
    heading: Words
    legal_source: str
    confidence: str
    tables: tuple[TableForm, ...]

    @property
    def has_sums(self) -> bool:
        """Whether it sums what koperasi reported, of which many report nothing."""
        columns = (column for table in self.tables for column in table.columns)
        return any(column.metric and metrics.get(column.metric).is_sum for column in columns)

    @property
    def listed(self) -> tuple[str, ...]:
        """The metrics whose koperasi it names; such a form is for the office alone."""
        return tuple(table.listed for table in self.tables if table.listed)

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
    indicators = {
        name: tuple(_indicator(one, absent) for one in listed)
        for name, listed in declared.pop("indicators", {}).items()
    }
    tables = tuple(
        TableForm(
            **told
            | {
                "columns": columns.get(told.get("columns", ""), ()),
                "indicators": indicators.get(told.get("indicators", ""), ()),
            }
        )
        for told in declared.pop("tables")
    )
    return Form(id=path.stem.replace("_", "-"), tables=tables, **declared)


def _column(told: dict[str, Any], absent: dict[str, Words]) -> Column:
    return Column(**told | {"absent": _why(told, absent)})


def _indicator(told: dict[str, Any], absent: dict[str, Words]) -> Indicator:
    return Indicator(**told | {"absent": _why(told, absent)})


def _why(told: dict[str, Any], absent: dict[str, Words]) -> Words | None:
    return absent[told["absent"]] if "absent" in told else None
