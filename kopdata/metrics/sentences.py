"""A summary in words, by rule: measure, base, area and date, from-to, never more than 25 words."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kopdata import formatting, messages
from kopdata.metrics.changes import (
    Change,
    as_of,
    change,
    is_target,
    on_same_day,
)
from kopdata.metrics.direction import NEARLY_SAME
from kopdata.metrics.percent import has_share, is_mostly_unknown, is_small
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
        return _nothing(metric, selection, language)
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
    by_kecamatan: "Summary", year: "Row", about: "About", language: str = "id"
) -> str | None:
    """Which kecamatan stands worst, else which are among the worst, as far as that is certain.

    Else whether the unknown keep it open. None where nothing can be compared. `year` is the row by
    periode for the same year: it knows the date and whether it is complete.
    """
    found, metric = order(by_kecamatan), by_kecamatan.metric
    if found is None:
        return None
    word, side = ("tertinggi", "tinggi") if metric.better == "lower" else ("terendah", "rendah")
    named = _named_period(metric, year, language)
    ending = _ending(metric, Change(year, None, word), about, False, language)
    if found.lowest is not None:
        place = messages.text(f"kalimat.{word}", language, area=found.lowest.kecamatan)
        return f"{named} {place}: {_counted(metric, found.lowest, language)}{ending}."
    if found.low:
        key = f"kalimat.termasuk_{side}"
        return _among(key, metric, found, language, name=named, ending=ending)
    if found.unknown:
        count = formatting.number(found.unknown, language=language)
        name = metric.text(language).name
        return messages.text("kalimat.belum_pasti", language, name=name, unknown=count)
    return messages.text(f"kalimat.tidak_pasti_{side}", language, name=named, ending=ending)


def _among(
    key: str, metric: "Metric", found: "Order", language: str, *, name: str, ending: str
) -> str:
    """The first kecamatan by name, each with its counts where that can still be read."""
    said = ""
    for most, with_counts in ((3, True), (2, True), (3, False), (1, True), (1, False)):
        parts = [
            f"{row.kecamatan} ({_of('dari_singkat', metric, row, language)})"
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


def _counted(metric: "Metric", row: "Row", language: str) -> str:
    """Its counts with their share, or with how many nobody knows about."""
    whole = base_in_words(metric, row, language)
    if is_mostly_unknown(row):
        return whole
    if row.unknown:
        unknown = formatting.number(row.unknown, language=language)
        known = messages.text("kalimat.belum_diketahui", language, unknown=unknown)
    else:
        known = worth(metric, row.value or 0, language)
    return f"{whole} ({known})"


def amount(metric: "Metric", value: float | Decimal, language: str = "id") -> str:
    """A numerator in its unit's form: money as money, all else as a whole number."""
    return _written(metric.numerator_unit, value, language)


def base_amount(metric: "Metric", value: float | Decimal, language: str = "id") -> str:
    """A denominator in its unit's form."""
    return _written(metric.denominator_unit, value, language)


def worth(metric: "Metric", value: float | Decimal, language: str = "id") -> str:
    """A value in the metric's own unit: a share in percent, an average with one decimal."""
    if metric.is_share:
        return formatting.percent(value, language=language)
    if metric.has_base and metric.unit != "rupiah":
        return formatting.number(value, 1, language=language)
    return _written(metric.unit, value, language)


def _written(unit: str, value: float | Decimal, language: str) -> str:
    write = formatting.rupiah if unit == "rupiah" else formatting.number
    return write(value, language=language)


def numerator_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """How many, or how much; a dash where nobody stated anything, or nobody is in the base."""
    has_nothing = row.is_silent or (metric.denominator_kind == "koperasi" and not row.base)
    return formatting.NOTHING if has_nothing else amount(metric, row.numerator, language)


def value_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """The figure alone: a percentage, `4 dari 7` under ten, else a count, an amount or a dash.

    Where most of the base is unknown it is the count, which stands alone as no share does.
    """
    if row.denominator is None or not metric.has_base or is_target(metric) or row.is_silent:
        return numerator_in_words(metric, row, language)
    if is_mostly_unknown(row):
        return numerator_in_words(metric, row, language)
    if row.value is None or not has_share(row):
        return _of("dari_singkat", metric, row, language)
    return worth(metric, row.value, language)


def base_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """`300 dari 1.209 koperasi terdaftar`, `152 dari target 150`, or a count with its unit.

    `31 sehat dari 62 yang dinilai; 1.388 belum dinilai` where most of the base is unknown.
    """
    if is_mostly_unknown(row):
        return _of_known(metric, row, language)
    if is_target(metric):
        has_target = row.denominator is not None
        return _of("dari_target" if has_target else "tanpa_target", metric, row, language)
    if metric.has_base:
        return _of("dari", metric, row, language)
    is_money = metric.numerator_unit == "rupiah"
    return _of("jumlah_rupiah" if is_money else "jumlah", metric, row, language)


def short_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """`300 dari 1.209`, or out of those known where most are not."""
    if is_mostly_unknown(row):
        return value_with_known(metric, row, language)
    return _of("dari_singkat", metric, row, language)


def whole_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """Count and base with the value, where that is told: `152 dari target 150 (101,3 %)`."""
    return _with_value(metric, row, base_in_words(metric, row, language), language)


def change_in_words(
    metric: "Metric", found: Change, language: str = "id", *, years: int = 2
) -> str | None:
    """`naik dari 4,1 % (2021) menjadi 9,7 % (2022)`; without a certain direction what it was.

    `years` is how many of the two are named: a sentence around it may name the later, or both.
    """
    if found.before is None:
        return None
    told, when_before = found.before, str(found.before.tahun)
    if found.then and found.direction:
        told = on_same_day(found.before, found.then)
        when_before = formatting.date_long(found.then.day, language=language)
    before = value_with_known(metric, told, language)
    now = value_with_known(metric, found.now, language)
    if found.direction == NEARLY_SAME or (found.direction in ("naik", "turun") and now == before):
        # The percentages tell more than the few that moved, or round to the same digits.
        before = _of("dari_singkat", metric, told, language)
        now = _of("dari_singkat", metric, found.now, language)
    word = found.direction or "sebelumnya"
    year = found.now.tahun
    return messages.text(
        f"kalimat.{word}",
        language,
        before=f"{before} ({when_before})" if years else before,
        year_before=when_before,
        now=f"{now} ({year})" if years == 2 else now,
    )


def range_in_words(row: "Row", language: str = "id") -> str | None:
    """The range the unknowns leave open: `antara 6,1 % dan 71,0 %`."""
    if not row.unknown or row.denominator is None or is_small(row) or row.is_silent:
        return None
    if row.value_low is None or row.value_high is None:
        return None
    low = formatting.percent(row.value_low, language=language)
    high = formatting.percent(row.value_high, language=language)
    return messages.text("kalimat.rentang", language, low=low, high=high)


def period_in_words(metric: "Metric", row: "Row", about: "About", language: str = "id") -> str:
    """`tahun buku 2022`, `per 21 Juli 2023` for a state, `2023` for what adds up over a year."""
    if metric.periode == "tahun_buku":
        return messages.text("kalimat.tahun_buku", language, year=row.tahun)
    if _is_flow(metric):
        return str(row.tahun)
    day = formatting.date_long(as_of(row, about), language=language)
    return messages.text("kalimat.per", language, date=day)


def _variants(
    metric: "Metric", found: Change, selection: "Selection", about: "About", language: str
) -> Iterator[str]:
    """The same facts with less and less said around them."""
    restrictions = ", ".join(restrictions_in_words(selection, language))
    filtered = messages.text("kalimat.saringan", language) if restrictions else ""
    short = messages.text("kalimat.koperasi", language)
    names_year = metric.periode == "tahun_buku" or _is_flow(metric)
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
    return f"{name} {year}" if _is_flow(metric) else name


def _facts(metric: "Metric", found: Change, base: str | None, language: str, *, years: int) -> str:
    row = found.now
    whole = (
        _of("dari", metric, row, language, base=base)
        if base and _has_base(metric, row) and not is_mostly_unknown(row)
        else (base_in_words(metric, row, language))
    )
    if found.direction is None:
        return f": {_with_value(metric, row, whole, language)}"
    moved = change_in_words(metric, found, language, years=years)
    if found.direction == NEARLY_SAME:
        return f" {moved} {base or metric.text(language).denominator}"
    return f" {moved} ({whole})" if row.denominator is not None else f" {moved}"


def _ending(metric: "Metric", found: Change, about: "About", unknown: bool, language: str) -> str:
    row = found.now
    day = formatting.date_long(as_of(row, about), language=language)
    parts = [messages.text("kalimat.per", language, date=day)]
    if row.unknown and unknown and found.direction is None and not is_mostly_unknown(row):
        count = formatting.number(row.unknown, language=language)
        parts.append(messages.text("kalimat.belum_diketahui", language, unknown=count))
    if not row.lengkap:
        parts.append(incomplete(metric, language))
    return ", " + ", ".join(parts)


def incomplete(metric: "Metric", language: str = "id") -> str:
    """Of a tahun buku whose RAT still come in that it is provisional, of a year that it runs."""
    word = "sementara" if metric.periode == "tahun_buku" else "belum_lengkap"
    return messages.text(f"kalimat.{word}", language)


def _of(key: str, metric: "Metric", row: "Row", language: str, base: str | None = None) -> str:
    return messages.text(
        f"kalimat.{key}",
        language,
        numerator=numerator_in_words(metric, row, language),
        denominator=base_amount(metric, row.denominator or 0, language),
        base=base or metric.text(language).denominator,
        unit=messages.text(f"satuan.{metric.numerator_unit}", language),
    )


def _of_known(metric: "Metric", row: "Row", language: str) -> str:
    """The count out of those known, and how many are not, in the metric's own words."""
    facts = {
        "numerator": numerator_in_words(metric, row, language),
        "known": base_amount(metric, row.base - row.unknown, language),
        "unknown": formatting.number(row.unknown, language=language),
    }
    own = metric.text(language).known
    return (
        own.format(**facts) if own else messages.text("kalimat.dari_diketahui", language, **facts)
    )


def value_with_known(metric: "Metric", row: "Row", language: str) -> str:
    """A figure among others: where most of its base is unknown, out of how many it is counted."""
    if not is_mostly_unknown(row):
        return value_in_words(metric, row, language)
    return messages.text(
        "kalimat.dari_yang_diketahui",
        language,
        numerator=numerator_in_words(metric, row, language),
        known=base_amount(metric, row.base - row.unknown, language),
    )


def _with_value(metric: "Metric", row: "Row", whole: str, language: str) -> str:
    if row.value is None or not has_share(row):
        return whole
    return f"{whole} ({worth(metric, row.value, language)})"


def _has_base(metric: "Metric", row: "Row") -> bool:
    return row.denominator is not None and metric.denominator_kind == "koperasi"


def _is_flow(metric: "Metric") -> bool:
    """Counts of what happened in a year, as opposed to how things stood at its end."""
    return metric.periode == "tahun" and metric.denominator_kind != "koperasi"


def _nothing(metric: "Metric", selection: "Selection", language: str) -> str:
    area = messages.text("kalimat.di", language, area=area_in_words(selection, language, at_most=2))
    name = metric.text(language).name
    return messages.text("kalimat.tidak_ada", language, name=name, area=area)
