"""The why command: the causes of a change, as Kesehatan and Ruang Pers show them."""

import argparse
from dataclasses import asdict, replace
from typing import Any

from kopdata import loading, metrics, warehouse
from kopdata.cli.loading_commands import print_json
from kopdata.cli.moment import selected
from kopdata.cli.progress import bar
from kopdata.formatting import date_long, number, signed
from kopdata.questions import change
from kopdata.questions.change.words import cause_in_words, change_in_words


def why(asked: argparse.Namespace) -> int:
    """Print a metric as known on two days, and what makes the difference."""
    measured = metrics.get(asked.metric)
    if asked.from_day > asked.to_day:
        asked.refuse("--from harus tidak sesudah --to")
    days = (asked.from_day, asked.to_day)
    first, second = (warehouse.open_read_only(loading.known_on(day, bar)) for day in days)
    chosen = selected(asked).checked(metrics.options(second))
    years = replace(chosen, tahun=(asked.periode,)) if asked.periode else chosen
    moments = change.moments(first, second, measured, years)
    found = change.why(*moments, measured.id, chosen) if moments else None
    if asked.json:
        print_json(_facts(asked, measured, chosen, moments, found))
    elif moments and found:
        _print(second.about, found, change_in_words(found, *moments, chosen))
    else:
        print(f"{measured.text().name}: belum ada data sampai {date_long(asked.to_day)}")
    return 0


def _facts(
    asked: argparse.Namespace,
    measured: metrics.Metric,
    selection: metrics.Selection,
    moments: tuple[change.Moment, change.Moment] | None,
    found: change.Change | None,
) -> dict[str, Any]:
    chosen = asdict(selection)
    chosen.pop("tahun")
    return {
        "metric": measured.id,
        "name": measured.text().name,
        "unit": measured.unit,
        "selection": chosen,
        "from": asked.from_day,
        "to": asked.to_day,
        "periode": [one.tahun for one in moments or ()],
        "before": found.before if found else None,
        "after": found.after if found else None,
        "causes": [
            {
                "cause": one.key,
                "kind": "real" if one.is_real else "paper",
                "change": one.change,
                "koperasi": list(one.koperasi),
            }
            for one in (found.causes if found else ())
        ],
    }


def _print(about: warehouse.About, found: change.Change, sentence: str) -> None:
    if about.is_sample:
        print("DATA CONTOH")
    print(sentence)
    for one in found.causes:
        words = cause_in_words(one.key)
        print(f"{signed(one.change):>18}  {words} ({number(len(one.koperasi))} koperasi)")
