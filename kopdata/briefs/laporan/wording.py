"""What stands around the tables of a form: its head, its notes, and who signs it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kopdata import formatting, messages
from kopdata.kantor import kantor
from kopdata.metrics.selection_words import area_in_words, restrictions_in_words
from kopdata.questions.laporan.cells import FilledForm, FormCell, FormTable

# What the office did not say is left to be written by hand.
BLANK = "." * 32


@dataclass(frozen=True)
class Wording:
    """The words of a form in the order they stand; `sample` is empty for a real office."""

    office: str
    area: str
    heading: str
    position: str
    sample: str
    state: tuple[str, ...]
    source: str
    signature: tuple[str, ...]


def wording(filled: FilledForm, language: str = "id") -> Wording:
    """Everything above and below the tables."""

    def text(key: str, **values: object) -> str:
        return messages.text(f"laporan.{key}", language, **values)

    own, about = kantor(), filled.about
    state = []
    if about.at_entry is not None:
        state.append(text("entri", entry=about.at_entry))
    if about.known_on is not None:
        day = formatting.date_long(about.known_on, language=language)
        state.append(text("diketahui", date=day))
    if filled.selection.kecamatan or filled.selection.is_by_group:
        state.append(f"{text('pilihan')}: {selected(filled, language)}.")
    position = text(f"posisi_{filled.form.period}", period=filled.period.words(language).upper())
    return Wording(
        office=own.dinas.upper() or BLANK,
        area=own.nama.upper(),
        heading=filled.form.heading[language],
        position=position,
        sample=messages.text("data.contoh", language) if about.is_sample else "",
        state=tuple(state),
        source=text("sumber", source=filled.form.source(language)),
        signature=(
            text("ttd_tempat", place=own.tempat or BLANK, date=BLANK),
            f"{own.jabatan or BLANK},",
            "",
            f"({own.pejabat or BLANK})",
            text("ttd_nip", nip=own.nip or BLANK),
        ),
    )


def selected(filled: FilledForm, language: str = "id") -> str:
    """Which koperasi the form is about, all kecamatan by name."""
    chosen = filled.selection
    where = area_in_words(chosen, language, at_most=len(chosen.kecamatan))
    return ", ".join([where, *restrictions_in_words(chosen, language)])


def marks(tables: Iterable[FormTable]) -> dict[str, str]:
    """A letter for each reason why a cell is empty, in the order of the form."""
    reasons = dict.fromkeys(reason for table in tables for reason in table.reasons)
    return {reason: f"{_letters(place)})" for place, reason in enumerate(reasons)}


def written(cell: FormCell, language: str = "id") -> str:
    """A cell as it stands on paper; empty where there is no value."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if cell.is_change:
        return formatting.signed(value, language=language)
    if cell.unit == "share":
        return formatting.percent(value, language=language)
    decimals = 0 if Decimal(str(value)) == int(value) else 2
    return formatting.number(value, decimals, language=language)


def groups(table: FormTable) -> Sequence[tuple[str, int]]:
    """The headings over headings, each with how many columns it spans."""
    spans: list[tuple[str, int]] = []
    for head in table.heads:
        if spans and head.group and spans[-1][0] == head.group:
            spans[-1] = (head.group, spans[-1][1] + 1)
        else:
            spans.append((head.group, 1))
    return spans


def file_name(filled: FilledForm) -> str:
    """What the files of a form are called, without their endings."""
    return re.sub(r"[^a-z0-9]+", "_", f"{filled.form.id}_{filled.period.written}".lower())


def _letters(place: int) -> str:
    first, second = divmod(place, 26)
    return ("" if first == 0 else chr(ord("a") + first - 1)) + chr(ord("a") + second)
