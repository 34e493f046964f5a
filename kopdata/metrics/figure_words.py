"""One figure in words: value, base, change from-to, range and period, each in its own unit."""

from decimal import Decimal
from typing import TYPE_CHECKING

from kopdata import formatting, messages
from kopdata.metrics.changes import (
    Change,
    as_of,
    is_target,
    on_same_day,
)
from kopdata.metrics.direction import NEARLY_SAME
from kopdata.metrics.percent import has_share, is_mostly_unknown, is_small

if TYPE_CHECKING:
    from kopdata.metrics.catalogue import Metric
    from kopdata.metrics.summary_rows import Row
    from kopdata.warehouse import About


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
        return out_of("dari_singkat", metric, row, language)
    return worth(metric, row.value, language)


def base_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """`300 dari 1.209 koperasi terdaftar`, `152 dari target 150`, or a count with its unit.

    `31 sehat dari 62 yang dinilai; 1.388 belum dinilai` where most of the base is unknown.
    """
    if is_mostly_unknown(row):
        return _of_known(metric, row, language)
    if is_target(metric):
        has_target = row.denominator is not None
        return out_of("dari_target" if has_target else "tanpa_target", metric, row, language)
    if metric.has_base:
        return out_of("dari", metric, row, language)
    is_money = metric.numerator_unit == "rupiah"
    return out_of("jumlah_rupiah" if is_money else "jumlah", metric, row, language)


def rest_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """What follows the number of `base_in_words` where that stands by itself: `dari target 150`."""
    told = base_in_words(metric, row, language)
    return told.removeprefix(numerator_in_words(metric, row, language)).strip()


def short_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """`300 dari 1.209`, or out of those known where most are not."""
    if is_mostly_unknown(row):
        return value_with_known(metric, row, language)
    return out_of("dari_singkat", metric, row, language)


def whole_in_words(metric: "Metric", row: "Row", language: str = "id") -> str:
    """Count and base with the value, where that is told: `152 dari target 150 (101,3 %)`."""
    return with_value(metric, row, base_in_words(metric, row, language), language)


def change_in_words(
    metric: "Metric", found: Change, language: str = "id", *, years: int = 2
) -> str | None:
    """`naik dari 4,1 % (2021) menjadi 9,7 % (2022)`; without a direction `Sepanjang 2025: 183`.

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
        before = out_of("dari_singkat", metric, told, language)
        now = out_of("dari_singkat", metric, found.now, language)
    if found.direction is None:
        word = "sepanjang" if is_flow(metric) else "akhir"
        word = "tahun_buku_lalu" if metric.periode == "tahun_buku" else word
        return messages.text(f"kalimat.{word}", language, year=when_before, before=before)
    year = str(found.now.tahun)
    if years == 2 and metric.periode == "tahun_buku" and found.then and found.direction:
        # A date beside a bare year would say the tahun buku of that date.
        book = messages.text("kalimat.tahun_buku", language, year=found.before.tahun)
        when_before = f"{book}, {when_before}"
        year = messages.text("kalimat.tahun_buku", language, year=year)
    return messages.text(
        f"kalimat.{found.direction}",
        language,
        before=f"{before} ({when_before})" if years else before,
        year_before=when_before,
        now=f"{now} ({year})" if years == 2 else now,
    )


def range_in_words(row: "Row", language: str = "id") -> str | None:
    """The range the unknowns leave open: `6,1–71,0 %`."""
    if not row.unknown or row.denominator is None or is_small(row) or row.is_silent:
        return None
    if row.value_low is None or row.value_high is None:
        return None
    low = formatting.number(row.value_low * 100, 1, language=language)
    high = formatting.percent(row.value_high, language=language)
    return messages.text("kalimat.rentang", language, low=low, high=high)


def period_in_words(metric: "Metric", row: "Row", about: "About", language: str = "id") -> str:
    """`tahun buku 2022`, `per 21 Juli 2023` for a state, `2023` for what adds up over a year."""
    if metric.periode == "tahun_buku":
        return messages.text("kalimat.tahun_buku", language, year=row.tahun)
    if is_flow(metric):
        return str(row.tahun)
    day = formatting.date_long(as_of(row, about), language=language)
    return messages.text("kalimat.per", language, date=day)


def incomplete(language: str = "id") -> str:
    """Of a year that still runs, or whose RAT still come in: that its figure is provisional."""
    return messages.text("kalimat.sementara", language)


def out_of(key: str, metric: "Metric", row: "Row", language: str, base: str | None = None) -> str:
    """The numerator of the denominator, with its base or unit, in the form `key` names."""
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


def with_value(metric: "Metric", row: "Row", whole: str, language: str) -> str:
    """`whole` with its value in brackets, where that may be told."""
    if row.value is None or not has_share(row):
        return whole
    return f"{whole} ({worth(metric, row.value, language)})"


def has_koperasi_base(metric: "Metric", row: "Row") -> bool:
    """Whether it is counted out of koperasi, and there are some to count."""
    return row.denominator is not None and metric.denominator_kind == "koperasi"


def is_flow(metric: "Metric") -> bool:
    """Counts of what happened in a year, as opposed to how things stood at its end."""
    return metric.periode == "tahun" and metric.denominator_kind != "koperasi"
