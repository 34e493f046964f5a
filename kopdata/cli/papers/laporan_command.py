"""The laporan command: an official form filled from the archive, as files in a folder."""

import argparse
from datetime import date
from functools import partial
from typing import Any

from kopdata import briefs, loading, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.briefs.laporan import files as forms_as_files
from kopdata.cli.loading_commands import print_json
from kopdata.cli.metric_text import data_as_of
from kopdata.cli.moment import opened, selected
from kopdata.cli.progress import bar
from kopdata.errors import KopdataError
from kopdata.kantor import kantor
from kopdata.questions.laporan import declared_forms, period
from kopdata.questions.laporan.cells import FilledForm
from kopdata.questions.laporan.fill import fill


def laporan(asked: argparse.Namespace) -> int:
    """Write one form, or list them all."""
    if asked.daftar:
        return _list(as_json=asked.json)
    if asked.laporan is None:
        asked.refuse("sebut ID laporan, atau lihat daftarnya dengan --daftar")
    form = declared_forms.form(asked.laporan)
    if asked.output is None:
        asked.refuse("belum lengkap, masih perlu: --output DIR")
    store = opened(asked)
    filled = fill(
        form,
        _period(form, asked.periode, store.about),
        store,
        partial(_earlier, asked.at_entry),
        selected(asked),
    )
    briefs.ready_folder(asked.output)
    made = forms_as_files.files(filled)
    for name, content in made.items():
        (asked.output / name).write_bytes(content)
    loading.note_export(f"Laporan {form.id} {filled.period.written}", visitor=COMMAND_LINE)
    paths = [str(asked.output / name) for name in made]
    if asked.json:
        print_json(_facts(filled, paths))
    else:
        _print(filled, paths)
    return 0


def _period(form: declared_forms.Form, text: str | None, about: warehouse.About) -> period.Period:
    if text is not None:
        return period.read(form.period, text)
    day = about.known_on or about.data_date
    if day is None:
        raise KopdataError(
            "Belum ada kiriman, jadi belum ada periode terakhir. Sebut dengan --periode, "
            "misalnya --periode 2026-09."
        )
    return period.usual(form.period, day)


def _earlier(entry: int | None, day: date) -> warehouse.Warehouse:
    """What was known on an earlier day, by the same state of the archive."""
    return warehouse.open_read_only(loading.known_on(day, bar, entry), entry)


def _list(*, as_json: bool) -> int:
    if as_json:
        print_json(
            {
                "laporan": [
                    {
                        "id": one.id,
                        "name": one.name["id"],
                        "period": one.period,
                        "legal_source": one.legal_source,
                        "confidence": one.confidence,
                    }
                    for one in declared_forms.forms().values()
                ]
            }
        )
        return 0
    for one in declared_forms.forms().values():
        print(f"{one.id:<22} per {one.period.replace('_', ' '):<10} {one.name['id']}")
    return 0


def _facts(filled: FilledForm, paths: list[str]) -> dict[str, Any]:
    about = filled.about
    return {
        "laporan": filled.form.id,
        "periode": filled.period.written,
        "known_on": about.known_on or about.data_date,
        "at_entry": about.at_entry,
        "data_date": about.data_date,
        "is_sample": about.is_sample,
        "files": paths,
        "cells": forms_as_files.cells(filled),
        "unknown": forms_as_files.unknown_cells(filled),
    }


def _print(filled: FilledForm, paths: list[str]) -> None:
    about = filled.about
    if about.is_sample:
        print("DATA CONTOH")
    as_of = f"; {data_as_of(about)}" if about.data_date else ""
    print(f"{filled.form.name['id']}, {filled.period.words()}; {kantor().nama}{as_of}")
    for path in paths:
        print(f"  {path}")
    reasons = dict.fromkeys(reason for table in filled.tables for reason in table.reasons)
    for reason in reasons:
        print(f"Tidak terisi: {reason}")
