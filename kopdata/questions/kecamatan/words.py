"""What the comparison of kecamatan says, in one sentence of at most 25 words."""

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.metrics import figure_words, sentences
from kopdata.metrics.changes import as_of
from kopdata.metrics.statistics.area_order import order
from kopdata.metrics.statistics.area_spread import LEVEL
from kopdata.questions.kecamatan.funnel import Funnel
from kopdata.questions.shared.words import fitting, whole_area


def compared_sentence(
    funnel: Funnel,
    by_kecamatan: metrics.Summary,
    now: metrics.Row,
    about: store.About,
    language: str = "id",
) -> str:
    """What the comparison says in one sentence, by the one rule for who stands worst.

    Who is named though nobody lies outside the usual spread on that side is said to lie within it:
    apart by more than chance, and not by more than kecamatan usually are.
    """
    if not funnel.outside(worse_side(funnel.metric)):
        found = order(by_kecamatan)
        if found is not None and (found.lowest or found.low):
            note = messages.text("kecamatan.dalam_sebaran", language)
            said = sentences.weakest(by_kecamatan, now, about, language, note=note)
            if said is not None:
                return said
    return funnel_sentence(funnel, now, about, language)


def worse_side(metric: metrics.Metric) -> int:
    """Which side of the funnel is the worse: -1 below, 1 above."""
    return 1 if metric.better == "lower" else -1


def funnel_sentence(
    funnel: Funnel, now: metrics.Row, about: store.About, language: str = "id"
) -> str:
    """Which kecamatan lie outside the usual spread: where attention is needed, else the other side.

    `now` is the regency's year the funnel is about.
    """
    richest_first = [
        _funnel_variant(funnel, now, about, language, with_base=with_base, with_first=with_first)
        for with_base, with_first in ((True, True), (False, True), (False, False))
    ]
    return fitting(richest_first)


def _funnel_variant(
    funnel: Funnel,
    now: metrics.Row,
    about: store.About,
    language: str,
    *,
    with_base: bool,
    with_first: bool,
) -> str:
    worse = worse_side(funnel.metric)
    found, side = next(
        ((points, side) for side in (worse, -worse) if (points := funnel.outside(side))), ((), 0)
    )
    key = {1: "kecamatan.temuan_atas", -1: "kecamatan.temuan_bawah", 0: "kecamatan.temuan_dalam"}
    return messages.text(
        key[side],
        language,
        name=funnel.metric.text(language).name,
        period=_year_of(funnel.metric, now, language),
        regency=whole_area(),
        whole=_whole(funnel.metric, now, language, with_base=with_base),
        areas=_areas(
            [point.row.kecamatan for point in found if point.row.kecamatan], language, with_first
        ),
        ending=_as_of(funnel.metric, now, about, language),
    )


def _whole(metric: metrics.Metric, now: metrics.Row, language: str, *, with_base: bool) -> str:
    """The regency's counts, with what they are out of where there is room for it."""
    if with_base:
        return figure_words.base_in_words(metric, now, language)
    return figure_words.short_in_words(metric, now, language)


def _year_of(metric: metrics.Metric, now: metrics.Row, language: str) -> str:
    if metric.periode == "tahun_buku":
        return messages.text("kalimat.tahun_buku", language, year=now.tahun)
    return str(now.tahun)


def _as_of(metric: metrics.Metric, now: metrics.Row, about: store.About, language: str) -> str:
    day = formatting.date_long(as_of(now, about), language=language)
    words = messages.text("kalimat.per", language, date=day)
    if now.lengkap:
        return words
    return f"{words}, {figure_words.incomplete(language)}"


def level_in_words(language: str = "id") -> str:
    """How sure the limits are: 99,8 %."""
    return formatting.percent(LEVEL, language=language)


def period_of(summary: metrics.Summary, row: metrics.Row, about: store.About, language: str) -> str:
    """The period a summary's year speaks of, and that it is still filling up."""
    words = figure_words.period_in_words(summary.metric, row, about, language)
    if row.lengkap:
        return words
    return f"{words} ({figure_words.incomplete(language)})"


def _areas(names: list[str], language: str, with_first: bool) -> str:
    if len(names) < 2 or (len(names) == 2 and with_first):
        return formatting.listed(names, language=language)
    if not with_first:
        return messages.text("kalimat.kecamatan_banyak", language, number=len(names))
    return messages.text("kecamatan.dan_lain", language, number=len(names), first=names[0])
