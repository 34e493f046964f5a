"""Koperasi side by side: what tells one from the other."""

from collections.abc import Iterable

import pandas as pd

from kopdata import formatting
from kopdata.questions.data.who_is_who import Candidate, Unclear
from kopdata.views.shell.visit import Visit

_ITEMS = (
    *("nama", "nik", "nomor_badan_hukum", "tanggal_badan_hukum", "kecamatan", "desa", "jenis"),
    *("status", "rat_terakhir"),
)


def side_by_side(
    here: Visit, candidates: Iterable[Candidate], one: Unclear | None = None
) -> pd.DataFrame:
    """Each item as each candidate has it, and first as the file has it when there is a question."""
    table: dict[str, list[str | None]]
    table = {here.text("siapa.unsur"): [here.text(f"siapa.{item}") for item in _ITEMS]}
    if one:
        table[here.text("siapa.tertulis")] = [
            _written(here, getattr(one, item, None)) for item in _ITEMS
        ]
    for place, candidate in enumerate(candidates, start=1):
        table[here.text("siapa.calon", place=place)] = [
            _written(here, getattr(candidate, item)) for item in _ITEMS
        ]
    return pd.DataFrame(table)


def _written(here: Visit, value: object) -> str | None:
    if value is None or isinstance(value, str | int):
        return None if value is None else str(value)
    return formatting.date_short(value, language=here.language)


def called(candidate: Candidate) -> str:
    """What names a koperasi in one line."""
    parts = (candidate.nama, candidate.nik, candidate.nomor_badan_hukum, candidate.kecamatan)
    return ", ".join(part for part in parts if part)
