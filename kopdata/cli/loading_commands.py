"""Commands that bring deliveries in and out, build, and check."""

import argparse
import dataclasses
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from kopdata import loading, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.cli.moment import newest
from kopdata.cli.output import refuse_what_exists
from kopdata.cli.progress import bar
from kopdata.formatting import date_long, number
from kopdata.loading import today


def receive(asked: argparse.Namespace) -> int:
    """Receive each file as its own delivery; 1 if any was refused."""
    was_sample = loading.office().is_shipped
    outcomes = [
        loading.receive(
            path,
            received_on=asked.received_on or today(),
            visitor=COMMAND_LINE,
            per=asked.per,
            kind=asked.kind,
            by=asked.by,
            note=asked.note,
            dry_run=asked.dry_run,
            confirmed=_confirmed(asked.confirm_jump, is_day_right=asked.confirm_date),
            progress=bar,
        )
        for path in asked.files
    ]
    if asked.json:
        print_json({"deliveries": [_outcome_facts(outcome) for outcome in outcomes]})
    else:
        for outcome in outcomes:
            _print_outcome(outcome)
    if was_sample:
        _warn_of_an_empty_office(outcomes, is_dry_run=asked.dry_run)
    return int(any(outcome.reason for outcome in outcomes))


def withdraw(asked: argparse.Namespace) -> int:
    """Withdraw a delivery and build again."""
    on = asked.on or today()
    delivery = loading.withdraw(
        asked.delivery, why=asked.why, on=on, visitor=COMMAND_LINE, by=asked.by, progress=bar
    )
    print(f"{delivery.id} ({delivery.file}) ditarik mulai {date_long(on)}: {asked.why}")
    return 0


def deliveries(asked: argparse.Namespace) -> int:
    """List what was received, withdrawn and refused."""
    office = loading.office()
    book = loading.archive()
    received = office.deliveries if office.is_shipped else book.deliveries()
    refused = [entry for entry in book.entries() if entry.type == "refusal"]
    if asked.json:
        print_json(
            {
                "is_sample": office.is_sample,
                "deliveries": [_delivery_facts(one) for one in received],
                "refused": [{"recorded_at": entry.recorded_at, **entry.facts} for entry in refused],
            }
        )
        return 0
    if office.is_sample and not office.is_shipped:
        print("DATA CONTOH: kiriman di bawah ini rekaan, diterima untuk mencoba.")
    if office.is_shipped:
        print("DATA CONTOH: belum ada kiriman yang diterima.")
    for one in received:
        withdrawn = (
            f" - ditarik {date_long(one.withdrawn_on)}: {one.withdrawn_why}"
            if one.withdrawn_on
            else ""
        )
        print(f"{one.id}  {date_long(one.received_on):<18} {one.file}{withdrawn}")
    for entry in refused:
        print(f"ditolak {entry.recorded_at[:10]}  {entry.facts['file']}: {entry.facts['reason']}")
    return 0


def build(asked: argparse.Namespace) -> int:
    """Build and publish, or build a past state without publishing."""
    if asked.output:
        refuse_what_exists(asked.output)
        loading.build_to(loading.office(asked.known_on, asked.at_entry), asked.output, bar)
        path = asked.output
    elif asked.known_on or asked.at_entry is not None:
        path = loading.known_on(asked.known_on, bar, asked.at_entry)
    else:
        path = loading.current(bar)
    print(f"Gudang data: {path}")
    return 0


def check(asked: argparse.Namespace) -> int:
    """Print the problems of everything in force."""
    store = newest()
    names = (
        "delivery",
        "file",
        "sheet",
        "row",
        "column",
        "field",
        "cell",
        "value",
        "message",
        "remedy",
        "severity",
    )
    problems = [
        dict(zip(names, row, strict=True))
        for row in warehouse.run(store, "loading/problems_in_force")
    ]
    if asked.json:
        print_json({"problems": problems})
        return 0
    for (_, file), told in groupby(problems, key=lambda one: (one["delivery"], one["file"])):
        for group in loading.grouped(_problem(facts) for facts in told):
            print(f"{file} {_problem_line(group)}")
    print(f"{number(len(problems))} masalah.")
    return 0


def print_json(content: dict[str, Any]) -> None:
    """Print one JSON object; dates as ISO, whole numbers as integers."""
    json.dump(content, sys.stdout, ensure_ascii=False, indent=1, default=_as_json)
    print()


def _as_json(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return str(value)


def _confirmed(names: list[str] | None, *, is_day_right: bool) -> frozenset[str]:
    day = frozenset({loading.FUTURE_DAY} if is_day_right else ())
    if names is None:
        return day
    return day | (frozenset(names) or loading.ALL_JUMPS)


def _outcome_facts(outcome: loading.Outcome) -> dict[str, Any]:
    return {
        "delivery": outcome.delivery,
        "file": outcome.file,
        "received_on": outcome.received_on,
        "accepted": outcome.accepted,
        "reason": outcome.reason,
        "sheets": [dataclasses.asdict(sheet) for sheet in outcome.sheets],
        "read": [_read_facts(sheet) for sheet in outcome.read if sheet.kind],
        "headlines": [
            {"metric": one.metric.id, "before": one.before, "after": one.after}
            for one in outcome.headlines
        ],
        "problems": [dataclasses.asdict(problem) for problem in outcome.problems],
    }


def _read_facts(sheet: loading.Sheet) -> dict[str, Any]:
    """What each heading of a sheet was taken for."""
    return {
        "sheet": sheet.sheet,
        "kind": sheet.kind,
        "columns": {
            name: {"heading": heading, "column": letter, "samples": sheet.samples.get(name, ())}
            for name, (heading, letter) in sheet.columns.items()
        },
        "unused": sheet.unplaced,
        "not_kept": sheet.not_kept,
    }


def _print_read(sheet: loading.Sheet) -> None:
    """Each heading, the field it became and the first values under it; then what is not read."""
    called = loading.fields(sheet.kind) if sheet.kind else {}
    for name, (heading, letter) in sheet.columns.items():
        samples = "; ".join(sheet.samples.get(name, ())) or "-"
        print(f"    {letter} {heading} -> {called[name]}: {samples}")
    if sheet.unplaced:
        print(f"    Tidak dikenal, tidak dipakai: {', '.join(sheet.unplaced)}")
    if sheet.not_kept:
        print(f"    Dikenal, tidak disimpan dari daftar ini: {', '.join(sheet.not_kept)}")


def _warn_of_an_empty_office(outcomes: Sequence[loading.Outcome], *, is_dry_run: bool) -> None:
    """The sample ends with the first delivery, also where that brings no koperasi to count."""
    received = [outcome for outcome in outcomes if not outcome.reason]
    if not received or not all(outcome.only_announces for outcome in received):
        return
    ended = "akan berakhir" if is_dry_run else "berakhir"
    print(
        f"Perhatian: dengan kiriman ini DATA CONTOH {ended}, padahal isinya hanya pernyataan atau "
        "target, belum ada koperasi yang dapat dihitung. Semua halaman kosong sampai daftar "
        "koperasi (register) diterima.",
        file=sys.stderr,
    )


def _print_outcome(outcome: loading.Outcome) -> None:
    if outcome.accepted:
        print(f"{outcome.file}: diterima sebagai {outcome.delivery}.")
    elif outcome.reason:
        print(f"Ditolak: {outcome.reason}")
    else:
        print(f"{outcome.file}: uji coba, tidak disimpan.")
    for sheet in outcome.sheets:
        if sheet.kind is None:
            print(f"  lembar {sheet.sheet}: tidak dibaca")
            continue
        print(
            f"  lembar {sheet.sheet} ({sheet.kind}, per {date_long(sheet.per)}): "
            f"{number(sheet.rows)} baris; {number(sheet.new)} baru, "
            f"{number(sheet.changed)} berubah, {number(sheet.unchanged)} tetap, "
            f"{number(sheet.vanished)} tidak ada lagi, {number(sheet.rejected)} ditolak"
        )
        for read in outcome.read:
            if (read.sheet, read.kind) == (sheet.sheet, sheet.kind):
                _print_read(read)
    for one in outcome.headlines:
        if one.is_changed:
            before, after = one.words(loading.figure_with_unknown)
            print(f"  {one.metric.text().name}: {before} menjadi {after}")
    for group in loading.grouped(outcome.problems):
        print(f"  {_problem_line(group)}")


def _problem(facts: dict[str, Any]) -> loading.Problem:
    return loading.Problem(**{name: facts[name] for name in loading.Problem.__slots__})


def _problem_line(group: loading.ProblemGroup) -> str:
    """One line, also of what is wrong with many rows."""
    problem, rows = group.first, group.rows
    place = " ".join(
        part
        for part in (
            problem.sheet and f"lembar {problem.sheet}",
            rows and f"baris {group.rows_in_words}",
            len(rows) > 1 and f"({number(len(rows))} baris)",
            problem.column and f"kolom {problem.column}",
            group.values_in_words,
        )
        if part
    )
    return f"[{problem.severity}] {place}: {group.message} {problem.remedy}"


def _delivery_facts(delivery: Any) -> dict[str, Any]:
    return {
        "delivery": delivery.id,
        "file": delivery.file,
        "sha256": delivery.sha256,
        "received_on": delivery.received_on,
        "per": delivery.per,
        "by": delivery.by,
        "note": delivery.note,
        "accepted": True,
        "withdrawn_on": delivery.withdrawn_on,
        "why": delivery.withdrawn_why,
        **delivery.result,
    }
