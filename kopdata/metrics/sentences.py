"""A summary in words, by rule: measure, base, area and date, from-to, never more than 25 words."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kopdata import formatting, messages
from kopdata.metrics import figure_words
from kopdata.metrics.changes import (
    Change,
    as_of,
    change,
    is_target,
)
from kopdata.metrics.direction import NEARLY_SAME
from kopdata.metrics.percent import is_mostly_unknown
from kopdata.metrics.selection_words import WORDS, area_in_words, restrictions_in_words
from kopdata.metrics.statistics.area_order import Order, order

if TYPE_CHECKING:
    from kopdata.metrics.catalogue import Metric
    from kopdata.metrics.selection import Selection
    from kopdata.metrics.summary_rows import Row, Summary
    from kopdata.warehouse import About


def sentence(
    metric: "Metric",
    summary: "Summary",
    selection: "Selection",
    about: "About",
    language: str = "id",
) -> str:
    """One sentence about the last selected year of a summary by periode."""
    found = change(metric, summary, selection, about)
    if found is None:
        return _nothing(summary, selection, language)
    said = ""
    # Too long with a direction even where least else is said, it is told without one.
    for told in (found, replace(found, direction=None)):
        for said in _variants(metric, told, selection, about, language):
            if len(said.split()) <= WORDS:
                return said
    return said


def headline(
    summaries: "dict[str, Summary]", selection: "Selection", about: "About", language: str = "id"
) -> str:
    """The sentence of the share that certainly moved most; else of the first one with data."""
    moved, with_data = [], []
    for summary in summaries.values():
        found = change(summary.metric, summary, selection, about)
        if found is None:
            continue
        with_data.append(summary)
        if found.direction in ("naik", "turun") and not is_target(summary.metric):
            moved.append((_moved(found), summary))
    if not with_data:
        return messages.text("kalimat.tidak_ada_singkat", language)
    chosen = max(moved, key=lambda pair: pair[0])[1] if moved else with_data[0]
    return sentence(chosen.metric, chosen, selection, about, language)


def _moved(found: Change) -> float:
    """How far the share went, either way."""
    before = found.before.value if found.before else None
    return abs(float(found.now.value or 0) - float(before or 0))


def weakest(
    by_kecamatan: "Summary", year: "Row", about: "About", language: str = "id", *, note: str = ""
) -> str | None:
    """Which kecamatan stands worst, else which are among the worst, as far as that is certain.

    Else whether the unknown keep it open. None where nothing can be compared. `year` is the row by
    periode for the same year: it knows the date and whether it is complete. A `note` is added
    where a kecamatan is named.
    """
    found, metric = order(by_kecamatan), by_kecamatan.metric
    if found is None:
        return None
    word, side = ("tertinggi", "tinggi") if metric.better == "lower" else ("terendah", "rendah")
    named = _named_period(metric, year, language)
    ending = _ending(metric, Change(year, None, word), about, False, language)
    noted = f", {note}{ending}" if note else ending
    if found.lowest is not None:
        place = messages.text(f"kalimat.{word}", language, area=found.lowest.kecamatan)
        counts = (_counted(metric, found.lowest, language), _short(metric, found.lowest, language))
        every = [f"{named} {place}: {counted}{noted}." for counted in counts]
        return next((said for said in every if len(said.split()) <= WORDS), every[-1])
    if found.low:
        key = f"kalimat.termasuk_{side}"
        return _among(key, metric, found, language, name=named, ending=noted)
    if found.unknown:
        count = formatting.number(found.unknown, language=language)
        facts = {"name": named, "unknown": count, "ending": ending}
        return messages.text("kalimat.belum_pasti", language, **facts)
    return messages.text(f"kalimat.tidak_pasti_{side}", language, name=named, ending=ending)


def _among(
    key: str, metric: "Metric", found: "Order", language: str, *, name: str, ending: str
) -> str:
    """The first kecamatan by name, each with its counts where that can still be read."""
    said = ""
    for most, with_counts in ((3, True), (2, True), (3, False), (1, True), (1, False)):
        parts = [
            f"{row.kecamatan} ({figure_words.out_of('dari_singkat', metric, row, language)})"
            if with_counts
            else str(row.kecamatan)
            for row in found.low[:most]
        ]
        areas = ", ".join(parts)
        if found.has_more:
            areas += f" {messages.text('kalimat.kecamatan_lainnya', language)}"
        elif len(found.low) > most:
            more = formatting.number(len(found.low) - most, language=language)
            areas += f" {messages.text('kalimat.kecamatan_lagi', language, number=more)}"
        said = messages.text(key, language, name=name, areas=areas, ending=ending)
        if len(said.split()) <= WORDS:
            break
    return said


def _short(metric: "Metric", row: "Row", language: str) -> str:
    """Its counts alone."""
    return figure_words.short_in_words(metric, row, language)


def _counted(metric: "Metric", row: "Row", language: str) -> str:
    """Its counts with their share, or with how many nobody knows about."""
    whole = figure_words.base_in_words(metric, row, language)
    if is_mostly_unknown(row):
        return whole
    if row.unknown:
        unknown = formatting.number(row.unknown, language=language)
        known = messages.text("kalimat.belum_diketahui", language, unknown=unknown)
    else:
        known = figure_words.worth(metric, row.value or 0, language)
    return f"{whole} ({known})"


def _variants(
    metric: "Metric", found: Change, selection: "Selection", about: "About", language: str
) -> Iterator[str]:
    """The same facts with less and less said around them."""
    restrictions = ", ".join(restrictions_in_words(selection, language))
    filtered = messages.text("kalimat.saringan", language) if restrictions else ""
    short = messages.text("kalimat.koperasi", language)
    names_year = metric.periode == "tahun_buku" or figure_words.is_flow(metric)
    is_moved = found.direction in ("naik", "turun", NEARLY_SAME)
    is_span = names_year and is_moved and not found.then
    for base, places, words, unknown in (
        (None, 2, restrictions, True),
        (None, 2, restrictions, False),
        (None, 1, filtered, False),
        (short, 1, filtered, False),
        (short, 1, "", False),
    ):
        area = area_in_words(selection, language, at_most=places) + (f" ({words})" if words else "")
        place = messages.text("kalimat.di", language, area=area)
        ending = _ending(metric, found, about, unknown, language)
        for since in (None, found.before) if is_span else (None,):
            subject = _named_period(metric, found.now, language, since)
            facts = _facts(metric, found, base, language, years=0 if since else 1)
            yield f"{subject} {place}{facts}{ending}."


def _named_period(metric: "Metric", row: "Row", language: str, since: "Row | None" = None) -> str:
    """The measure with its year, or two, where the date would not say which year is meant."""
    name, year = metric.text(language).name, str(row.tahun)
    if since:
        year = f"{since.tahun}\N{EN DASH}{year}"
    if metric.periode == "tahun_buku":
        return f"{name} {messages.text('kalimat.tahun_buku', language, year=year)}"
    return f"{name} {year}" if figure_words.is_flow(metric) else name


def _facts(metric: "Metric", found: Change, base: str | None, language: str, *, years: int) -> str:
    row = found.now
    whole = (
        figure_words.out_of("dari", metric, row, language, base=base)
        if base and figure_words.has_koperasi_base(metric, row) and not is_mostly_unknown(row)
        else (figure_words.base_in_words(metric, row, language))
    )
    if found.direction is None:
        return f": {figure_words.with_value(metric, row, whole, language)}"
    moved = figure_words.change_in_words(metric, found, language, years=years)
    if found.direction == NEARLY_SAME:
        return f" {moved} {base or metric.text(language).denominator}"
    if row.denominator is None:
        return f" {moved}"
    if is_target(metric) and found.direction in ("naik", "turun"):
        target = figure_words.base_amount(metric, row.denominator, language)
        return f" {moved} {messages.text('kalimat.terhadap', language, denominator=target)}"
    return f" {moved} ({whole})"


def _ending(metric: "Metric", found: Change, about: "About", unknown: bool, language: str) -> str:
    row = found.now
    day = formatting.date_long(as_of(row, about), language=language)
    parts = [messages.text("kalimat.per", language, date=day)]
    if row.unknown and unknown and found.direction is None and not is_mostly_unknown(row):
        count = formatting.number(row.unknown, language=language)
        parts.append(messages.text("kalimat.belum_diketahui", language, unknown=count))
    if not row.lengkap:
        parts.append(figure_words.incomplete(language))
    return ", " + ", ".join(parts)


def _nothing(summary: "Summary", selection: "Selection", language: str) -> str:
    area = messages.text("kalimat.di", language, area=area_in_words(selection, language, at_most=2))
    name = summary.metric.text(language).name
    key = "kalimat.disamarkan" if summary.untold else "kalimat.tidak_ada"
    return messages.text(key, language, name=name, area=area)
