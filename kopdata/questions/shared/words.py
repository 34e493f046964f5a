"""Rule-made sentences of the questions: measure, base, area and date in at most 25 words."""

from collections.abc import Sequence

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.ingest import area_name, whole_area
from kopdata.metrics import sentences
from kopdata.metrics.changes import as_of
from kopdata.questions.kecamatan.funnel import Funnel
from kopdata.questions.pembinaan.pace import METRIC, Pace
from kopdata.questions.pembinaan.reach import Reach
from kopdata.questions.shared.coaching_effect import Comparison, Effect


def area(selection: metrics.Selection, language: str = "id") -> str:
    """Where: the regency, a kecamatan or how many; and that filters hold."""
    if not selection.kecamatan:
        place = whole_area()
    elif len(selection.kecamatan) == 1:
        place = selection.kecamatan[0]
    elif name := area_name(selection.kecamatan):
        place = name
    else:
        number = len(selection.kecamatan)
        place = messages.text("kalimat.kecamatan_banyak", language, number=number)
    if selection.is_by_group:
        place += f" ({messages.text('kalimat.saringan', language)})"
    return place


def pace_sentence(pace: Pace, selection: metrics.Selection, language: str = "id") -> str:
    """How far coaching has come against its target, and how many days that is from the pace."""
    facts = {
        "name": metrics.get(METRIC).text(language).name,
        "year": pace.year,
        "area": area(selection, language),
        "reached": formatting.number(pace.reached, language=language),
        "date": formatting.date_long(pace.day, language=language),
        "incomplete": _incomplete(pace, language),
    }
    if not pace.target:
        return messages.text("pembinaan.temuan_tanpa_target", language, **facts)
    target = formatting.number(pace.target, language=language)
    ahead = "" if pace.is_over and not pace.reached_on else f", {pace_in_words(pace, language)}"
    return messages.text("pembinaan.temuan", language, target=target, pace=ahead, **facts)


def pace_in_words(pace: Pace, language: str = "id") -> str:
    """`27 hari di belakang laju`, or when the target was reached."""
    if pace.reached_on:
        day = formatting.date_short(pace.reached_on, language=language)
        return messages.text("pembinaan.tercapai_pada", language, date=day)
    if not pace.days_ahead:
        return messages.text("pembinaan.tepat_laju", language)
    key = "hari_lebih_cepat" if pace.days_ahead > 0 else "hari_terlambat"
    days = formatting.number(abs(pace.days_ahead), language=language)
    return messages.text(f"pembinaan.{key}", language, days=days)


def kecamatan_pace_sentence(paces: Sequence[tuple[str, Pace]], language: str = "id") -> str:
    """How many kecamatan lag behind their pace, and how many of them beyond their best weeks."""
    targeted = [pace for _, pace in paces if pace.target]
    if not targeted:
        return messages.text("pembinaan.kecamatan_tanpa_target", language)
    behind = [pace for pace in targeted if pace.days_ahead < 0 and pace.reached < pace.target]
    first = targeted[0]
    facts = {
        "name": metrics.get(METRIC).text(language).name,
        "year": first.year,
        "behind": len(behind),
        "total": len(targeted),
        "date": formatting.date_long(first.day, language=language),
    }
    if first.is_over:
        return messages.text("pembinaan.kecamatan_lewat", language, **facts)
    beyond = sum(pace.needed > pace.best for pace in behind)
    return messages.text(
        "pembinaan.kecamatan_temuan",
        language,
        beyond=beyond,
        incomplete=_incomplete(first, language),
        **facts,
    )


def _incomplete(pace: Pace, language: str) -> str:
    return "" if pace.is_over else f", {messages.text('kalimat.belum_lengkap', language)}"


def reach_sentence(reach: Reach, selection: metrics.Selection, language: str = "id") -> str:
    """How many registered koperasi were never coached."""
    return messages.text(
        "pembinaan.jangkauan_temuan",
        language,
        area=area(selection, language),
        never=formatting.number(reach.never, language=language),
        total=formatting.number(reach.total, language=language),
        date=formatting.date_long(reach.day, language=language),
    )


def before_in_words(outcome: str, found: Comparison, language: str = "id") -> str:
    """What the compared koperasi had in common before."""
    had = "ya" if found.had_before else "tidak"
    return messages.text(f"pembinaan.sebelum_{outcome}_{had}", language)


def effect_sentence(
    effect: Effect,
    outcome: str,
    selection: metrics.Selection,
    about: store.About,
    language: str = "id",
) -> str:
    """The comparison with most coached koperasi; says so where none is large enough."""
    shown = effect.of(outcome)
    if not shown:
        return messages.text("pembinaan.dampak_kecil", language)
    found = max(shown, key=lambda comparison: comparison.coached.total)
    years = effect.rat_years if outcome == "rat" else effect.predikat_years
    place = messages.text("kalimat.di", language, area=area(selection, language))
    day = formatting.date_long(about.data_date, language=language)
    as_known = messages.text("kalimat.per", language, date=day)
    richest_first = [
        messages.text(
            f"pembinaan.{outcome}_temuan",
            language,
            before=before_in_words(outcome, found, language),
            year=years[1],
            coached=formatting.number(found.coached.after, language=language),
            coached_total=formatting.number(found.coached.total, language=language),
            similar=formatting.number(found.uncoached.after, language=language),
            similar_total=formatting.number(found.uncoached.total, language=language),
            ending=ending,
        )
        for ending in (f", {place}, {as_known}", f", {as_known}", "")
    ]
    return _fitting(richest_first)


def funnel_sentence(
    funnel: Funnel, now: metrics.Row, about: store.About, language: str = "id"
) -> str:
    """Which kecamatan lie outside the limits: on the side that needs attention, else the other.

    `now` is the regency's year the funnel is about.
    """
    richest_first = [
        _funnel_variant(funnel, now, about, language, with_base=with_base, with_first=with_first)
        for with_base, with_first in ((True, True), (False, True), (False, False))
    ]
    return _fitting(richest_first)


def _fitting(richest_first: list[str]) -> str:
    """The first that is short enough to be read, else the shortest."""
    fitting = (text for text in richest_first if len(text.split()) <= sentences.WORDS)
    return next(fitting, richest_first[-1])


def _funnel_variant(
    funnel: Funnel,
    now: metrics.Row,
    about: store.About,
    language: str,
    *,
    with_base: bool,
    with_first: bool,
) -> str:
    base = funnel.metric.text(language).denominator if with_base else ""
    worse = 1 if funnel.metric.better == "lower" else -1
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
        numerator=formatting.number(now.numerator, language=language),
        denominator=formatting.number(now.denominator, language=language),
        base=f" {base}" if base else "",
        level=level_in_words(min((point.outside for point in found), default=0), language),
        areas=_areas([point.row.kecamatan for point in found], language, with_first),
        ending=_as_of(funnel.metric, now, about, language),
    )


def _year_of(metric: metrics.Metric, now: metrics.Row, language: str) -> str:
    if metric.periode == "tahun_buku":
        return messages.text("kalimat.tahun_buku", language, year=now.periode.year)
    return str(now.periode.year)


def _as_of(metric: metrics.Metric, now: metrics.Row, about: store.About, language: str) -> str:
    is_season = metric.periode == "tahun_buku"
    day = about.data_date if is_season else as_of(now, about)
    words = messages.text(
        "kalimat.per", language, date=formatting.date_long(day, language=language)
    )
    if now.lengkap:
        return words
    return f"{words}, {messages.text('kalimat.belum_lengkap', language)}"


def level_in_words(level: float, language: str = "id") -> str:
    """95 % or 99,8 %."""
    decimals = 0 if round(level * 100, 6) == round(level * 100) else 1
    return formatting.percent(level, decimals, language=language)


def supplier_in_words(metric: metrics.Metric, language: str = "id") -> str:
    """Which division supplies what a metric counts."""
    kinds = {"rat": "rat", "zona": "rat", "kesehatan": "kesehatan", "predikat": "kesehatan"}
    names = {"koperasi_sehat": "kesehatan", "koperasi_terlacak": "verifikasi"}
    kind = names.get(metric.id) or kinds.get(metric.id.split("_")[0])
    if kind is None and ("dibina" in metric.id or "pembinaan" in metric.id):
        kind = "pembinaan"
    if kind is None:
        kind = "register" if metric.periode == "tahun" else "keragaan"
    return messages.text(f"kecamatan.pemasok_{kind}", language)


def period_of(summary: metrics.Summary, row: metrics.Row, about: object, language: str) -> str:
    """The period a summary's year speaks of, and that it is still filling up."""
    words = sentences.period_in_words(summary.metric, row, about, language)
    if row.lengkap:
        return words
    return f"{words} ({messages.text('kalimat.belum_lengkap', language)})"


def _areas(names: list[str], language: str, with_first: bool) -> str:
    if len(names) < 2 or (len(names) == 2 and with_first):
        return formatting.listed(names, language=language)
    if not with_first:
        return messages.text("kalimat.kecamatan_banyak", language, number=len(names))
    return messages.text("kecamatan.dan_lain", language, number=len(names), first=names[0])
