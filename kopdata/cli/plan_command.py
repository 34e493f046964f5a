"""The plan command: whom to coach next and whom to watch, as the page Prioritas shows them."""

import argparse
from typing import Any

from kopdata import loading, metrics, rules, warehouse
from kopdata.cli.loading_commands import print_json
from kopdata.cli.metric_text import data_as_of, selection_in_one_line
from kopdata.cli.moment import opened, selected
from kopdata.cli.progress import bar
from kopdata.formatting import date_long, number
from kopdata.questions.prioritas import ranking as priority
from kopdata.questions.prioritas import watch_list as watching
from kopdata.questions.prioritas import words as words_of_priority


def plan(asked: argparse.Namespace) -> int:
    """Print the ranking, who cannot be ranked, and the watch list of a selection."""
    store = opened(asked)
    selection = selected(asked).checked(metrics.options(store))
    ranking = priority.ranking(store, selection, limit=asked.limit)
    apart = priority.not_ranked(store, selection)
    watch = _watch(store, selection, asked)
    if asked.json:
        print_json(_facts(store, selection, ranking, apart, watch))
    else:
        _print(store.about, selection, ranking, watch)
    return 0


def _watch(
    store: warehouse.Warehouse, selection: metrics.Selection, asked: argparse.Namespace
) -> watching.Watch | None:
    """None in an office without data."""
    if store.about.data_date is None:
        return None
    since = asked.since or watching.usual_day(store.about.data_date)
    earlier = warehouse.open_read_only(loading.known_on(since, bar, asked.at_entry))
    return watching.watch(store, selection, earlier, since)


def _facts(
    store: warehouse.Warehouse,
    selection: metrics.Selection,
    ranking: priority.Ranking,
    apart: tuple[priority.NotRanked, ...],
    watch: watching.Watch | None,
) -> dict[str, Any]:
    chosen = selection.facts()
    chosen.pop("tahun")
    return {
        "known_on": store.about.known_on or store.about.data_date,
        "at_entry": store.about.at_entry,
        "data_date": store.about.data_date,
        "is_sample": store.about.is_sample,
        "rule": [_rule(one) for one in priority.rule(store)],
        "selection": chosen,
        "ranked": ranking.total,
        "ranking": [_ranked(one) for one in ranking.rows],
        "not_ranked": [{**_who(one), "missing": list(one.missing)} for one in apart],
        "watch": {
            "since": watch.since if watch else None,
            "compared": bool(watch and watch.compared),
            "entered": [
                {
                    **_who(one),
                    "reason": one.reason,
                    "since": one.since,
                    "text": words_of_priority.entered(one),
                }
                for one in (watch.entered if watch else ())
            ],
            "left": [
                {
                    **_who(one),
                    "reason": one.reason,
                    "since": one.since,
                    "text": words_of_priority.left(one),
                }
                for one in (watch.left if watch else ())
            ],
        },
    }


def _who(one: Any) -> dict[str, Any]:
    return {
        "koperasi_id": one.koperasi_id,
        "nik": one.nik,
        "nama": one.nama,
        "kecamatan": one.kecamatan,
    }


def _rule(one: priority.PriorityRule) -> dict[str, Any]:
    written = {known.id: known for known in rules.of_group("prioritas")}[one.id]
    return {
        "id": one.id,
        "points": one.points,
        "parameter": one.parameter,
        "text": written.text(),
        "legal_source": written.legal_source,
        "confidence": written.confidence,
    }


def _ranked(one: priority.Ranked) -> dict[str, Any]:
    return {
        "place": one.place,
        **_who(one),
        "points": one.points,
        "reasons": [
            {
                "id": each.id,
                "points": each.points,
                "text": words_of_priority.reason(each, one.detail),
            }
            for each in one.reasons
        ],
    }


def _print(
    about: warehouse.About,
    selection: metrics.Selection,
    ranking: priority.Ranking,
    watch: watching.Watch | None,
) -> None:
    if about.is_sample:
        print("DATA CONTOH")
    if watch is None:
        print("Belum ada data. Terima daftar koperasi dan RAT dengan perintah receive.")
        return
    print(
        f"Daftar pembinaan: {number(ranking.total)} koperasi; "
        f"{selection_in_one_line(selection)}; {data_as_of(about)}"
    )
    for one in ranking.rows:
        why = words_of_priority.reasons(one)
        print(f"{one.place:>5} {one.points:>4}  {one.nama} ({one.kecamatan}): {why}")
    fields = ", ".join(
        f"{words_of_priority.missing(field)} ({number(count)})" for field, count in ranking.missing
    )
    print(f"Tidak bisa diurutkan: {number(ranking.not_ranked)}" + (f"; {fields}" if fields else ""))
    if not watch.compared:
        print(f"Pantauan: pada {date_long(watch.since)} belum ada data untuk dibandingkan")
        return
    print(
        f"Pantauan sejak {date_long(watch.since)}: {number(len(watch.entered))} masuk, "
        f"{number(len(watch.left))} keluar"
    )
    for came in watch.entered:
        print(f" masuk  {came.nama} ({came.kecamatan}): {words_of_priority.entered(came)}")
    for went in watch.left:
        print(f"keluar  {went.nama} ({went.kecamatan}): {words_of_priority.left(went)}")
