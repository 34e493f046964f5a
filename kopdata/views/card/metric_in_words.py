"""A figure in words: value, base, change from-to, period, range; on cards and number cards."""

from dataclasses import replace

import streamlit as st

from kopdata import formatting, metrics
from kopdata.charts import theme
from kopdata.charts.shared.sparkline import sparkline
from kopdata.kantor import SEHAT
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import breaks
from kopdata.metrics.changes import Change, as_of, is_target
from kopdata.metrics.percent import has_share, unknown_decide
from kopdata.questions.shared import old_status, rat_under_each_rule
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import paragraphs

_ARROWS = {
    "naik": ":material/trending_up:",
    "turun": ":material/trending_down:",
    "tetap": ":material/trending_flat:",
    "hampir_tetap": ":material/trending_flat:",
}
_STATED = "koperasi_aktif"


def figure(here: Visit, summary: metrics.Summary, found: Change, *beside: str) -> None:
    """The year a summary by periode speaks of; `beside` are further readings of it."""
    metric = summary.metric
    _value(here, summary, found)
    lines = [f"**{base(here, metric, found.now)}**"]
    if moved := figure_words.change_in_words(metric, found, here.language):
        lines.append(in_color(metric, found.direction, moved))
    st.markdown(paragraphs(lines))
    notes = (*_notes(here, metric, found), *old_statuses(here, metric, found.now), *beside)
    st.caption(paragraphs(notes))


def without_merah_putih(here: Visit, summary: metrics.Summary) -> list[str]:
    """How a RAT figure reads without the koperasi founded by the hundred in 2025."""
    metric = summary.metric
    if metric.periode != "tahun_buku" or here.selection.merah_putih != "with":
        return []
    if here.is_public and here.selection.kecamatan:
        return []
    others = replace(here.every_year, merah_putih="without")
    ids = [metric.id, *_shares_of_a_tahun_buku()]
    row = here.row(here.summaries(ids, selection=others)[metric.id])
    own = here.row(summary)
    if row is None or own is None or row.denominator == own.denominator:
        return []
    compared = next(one for one in summary.compared if one.periode == own.periode)
    if metrics.direction(metric, compared).reason == "kelompok_baru":
        return []  # said already, as the reason why no direction is named
    value = figure_words.value_in_words(metric, row, here.language)
    words = figure_words.base_in_words(metric, row, here.language)
    said = f"{value} ({words})" if has_share(row) else value
    return [here.text("kartu.tanpa_merah_putih", figure=said)]


def other_readings(here: Visit, metric: metrics.Metric) -> list[str]:
    """What else is called "sehat", where this figure is: each with its last year and its counts."""
    if metric.id not in SEHAT:
        return []
    others = [name for name in SEHAT if name != metric.id]
    said = []
    for summary in here.summaries(others, selection=here.every_year).values():
        row = here.row(summary)
        if row is not None:
            name = summary.metric.text(here.language).name
            value = figure_words.value_in_words(summary.metric, row, here.language)
            base = figure_words.base_in_words(summary.metric, row, here.language)
            said.append(
                here.text(
                    "kartu.bacaan_lain",
                    name=name,
                    year=row.tahun,
                    figure=f"{value} ({base})" if has_share(row) else value,
                )
            )
    return said


def _shares_of_a_tahun_buku() -> list[str]:
    """Asked together, since a page has several of them."""
    every = metrics.catalogue()
    return [one.id for one in every if one.periode == "tahun_buku" and one.is_share]


def old_status_count(here: Visit, metric: metrics.Metric, row: metrics.Row) -> int:
    """How many of the koperasi aktif were stated so long ago; none where that is not the figure."""
    if metric.id != _STATED or not row.numerator or here.is_public:
        return 0
    return answer(here, old_status.old_statuses, row.tahun)[0]


def old_statuses(here: Visit, metric: metrics.Metric, row: metrics.Row) -> list[str]:
    """How many of the koperasi aktif were stated so long ago, where that is the figure."""
    if metric.id != _STATED or not row.numerator or here.is_public:
        return []
    old, years = answer(here, old_status.old_statuses, row.tahun)
    if not old:
        return [here.text("status_lama.tidak_ada", years=years)]
    number = here.number(old)
    return [here.text("status_lama.jumlah", old=number, years=years)]


def base(here: Visit, metric: metrics.Metric, row: metrics.Row) -> str:
    """Count and base in words, with the share of a target."""
    say = figure_words.whole_in_words if is_target(metric) else figure_words.base_in_words
    return say(metric, row, here.language)


def _value(here: Visit, summary: metrics.Summary, found: Change) -> None:
    metric = summary.metric
    rows = [row for row in summary.rows if row.tahun <= found.now.tahun]
    as_counts = theme.counts_instead(summary)
    spoken = [row for row in rows if not row.is_silent]
    values = [(row.tahun, row.numerator if as_counts else row.value) for row in spoken]
    told = {year: float(value) for year, value in values if value is not None}
    begun = {one.year for one in breaks(metric, told)}
    st.metric(
        metric.text(here.language).name,
        figure_words.value_in_words(metric, found.now, here.language),
        help=metric.text(here.language).definition,
    )
    if len(told) > 1:
        places = [place for place, year in enumerate(told) if year in begun]
        st.html(sparkline(list(told.values()), places))


def in_color(metric: metrics.Metric, direction: str | None, words: str) -> str:
    """Blue where the change is for the better as the metric declares it, orange where it is not."""
    if direction is None:
        return words
    words = f"{_ARROWS[direction]} {words}"
    if direction not in ("naik", "turun") or metric.better == "neither":
        return words
    is_better = (direction == "naik") == (metric.better == "higher")
    return f":blue[{words}]" if is_better else f":orange[{words}]"


def _notes(here: Visit, metric: metrics.Metric, found: Change) -> list[str]:
    row = found.now
    period = figure_words.period_in_words(metric, row, here.about, here.language)
    notes = [period[0].upper() + period[1:]]
    if not row.lengkap:
        notes[0] += " · " + figure_words.incomplete(here.language)
    if words := figure_words.range_in_words(row, here.language):
        unknown = here.number(row.unknown)
        notes.append(here.text("kartu.rentang", unknown=unknown, range=words))
    return [*notes, *_same_day(here, metric, found)]


def _same_day(here: Visit, metric: metrics.Metric, found: Change) -> list[str]:
    """What the year before was on the same day and became, and why no direction is named."""
    before, then = found.before, found.now.same_day
    reason = metrics.direction(metric, found.now).reason
    notes = []
    if before and then and then.numerator != before.numerator:
        told = {
            "day": here.date_long(then.day),
            "then": count_in_words(here, metric, then),
            "full": count_in_words(here, metric, before),
        }
        notes.append(here.text("kartu.hari_yang_sama", **told))
        if then.later:
            until, so_far = (
                as_of(found.now, here.about),
                count_in_words(here, metric, found.now.by_then),
            )
            notes.append(here.text("kartu.sampai_hari_itu", day=here.date_long(until), now=so_far))
    if before and reason:
        figures = {}
        if then and then.others:
            figures["others"] = count_in_words(here, metric, then.others)
            figures["then"] = count_in_words(here, metric, then)
        notes.append(here.text(f"kartu.arah_{reason}", **figures))
    is_by_koperasi = metric.id == rat_under_each_rule.METRIC and not here.is_public
    if before and reason == "aturan" and is_by_koperasi:
        asked = answer(here, rat_under_each_rule.under_each_rule, found.now.tahun)
        notes += [_under_rule(here, found.now.tahun, one) for one in asked]
    return notes


def _under_rule(here: Visit, year: int, one: rat_under_each_rule.UnderRule) -> str:
    """Both years under one rule."""
    before = here.text("kalimat.dari_singkat", **_of(here, one.on_time_before, one.owing_before))
    now = here.text("kalimat.dari_singkat", **_of(here, one.on_time, one.owing))
    told = {"rule_of": one.rule_of, "before": before, "year_before": year - 1}
    return here.text("kartu.menurut_batas", **told, now=now, year=year)


def _of(here: Visit, count: int, base: int) -> dict[str, str]:
    return {"numerator": here.number(count), "denominator": here.number(base)}


def count_in_words(
    here: Visit, metric: metrics.Metric, one: metrics.Row | metrics.SameDay | metrics.Count
) -> str:
    """`112 dari 1.173`, of those known where most are not, or the number alone; else a dash."""
    if one.denominator and metric.denominator_kind == "koperasi" and one.unknown >= one.denominator:
        return formatting.NOTHING
    number = figure_words.amount(metric, one.numerator, here.language)
    if metric.denominator_kind != "koperasi" or one.denominator is None:
        return number
    if unknown_decide(one.unknown, one.denominator):
        known = here.number(one.denominator - one.unknown)
        return here.text("kalimat.dari_yang_diketahui", numerator=number, known=known)
    whole = figure_words.base_amount(metric, one.denominator, here.language)
    return here.text("kalimat.dari_singkat", numerator=number, denominator=whole)
