"""What the questions of Pembinaan say, in one sentence each of at most 25 words."""

from collections.abc import Sequence
from datetime import date

from kopdata import formatting, messages, metrics
from kopdata.questions.pembinaan.forecast import WEEK
from kopdata.questions.pembinaan.pace import METRIC, Pace
from kopdata.questions.pembinaan.reach import Reach
from kopdata.questions.shared.coaching_effect import Comparison, Effect, Followed
from kopdata.questions.shared.standardised_difference import Difference
from kopdata.questions.shared.words import area, fitting


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
    behind = [pace for pace in targeted if pace.is_behind]
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
    beyond = sum(pace.needed is not None and pace.needed > pace.best for pace in behind)
    return messages.text(
        "pembinaan.kecamatan_temuan",
        language,
        beyond=beyond,
        incomplete=_incomplete(first, language),
        **facts,
    )


def _incomplete(pace: Pace, language: str) -> str:
    return "" if pace.is_over else f", {messages.text('kalimat.sementara', language)}"


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
    day: date,
    language: str = "id",
) -> str:
    """All that were compared: both groups of one make-up, and what may be said of the difference.

    Says so where a group is too small.
    """
    found = effect.whole(outcome)
    if found.change is None:
        return messages.text("pembinaan.dampak_kecil", language)
    years = effect.rat_years if outcome == "rat" else effect.predikat_years
    place = messages.text("kalimat.di", language, area=area(selection, language))
    told = formatting.date_long(day, language=language)
    as_known = messages.text("kalimat.per", language, date=told)
    total = sum(one.coached.total for one in found.comparisons)
    after = sum(one.coached.after for one in found.comparisons)
    richest_first = [
        messages.text(
            f"pembinaan.{outcome}_temuan",
            language,
            year=years[1],
            coached=formatting.number(after, language=language),
            total=formatting.number(total, language=language),
            similar=formatting.number(found.change.uncoached * total, language=language),
            verdict=_verdict(found, found.change, language),
            ending=ending,
        )
        for ending in (f", {place}, {as_known}", f", {as_known}", "")
    ]
    return fitting(richest_first)


def _verdict(found: Followed, change: Difference, language: str) -> str:
    """What may be said: a direction with its interval, or why there is none."""
    limits = (change.low, change.high)
    if found.verdict == "kurang":
        limits = (-change.high, -change.low)
    return messages.text(
        f"pembinaan.putusan_{found.verdict}",
        language,
        points=points(abs(change.value), language),
        low=points(limits[0], language),
        high=points(limits[1], language),
    )


def effect_intervals(effect: Effect, outcome: str, language: str = "id") -> str:
    """The difference with its interval, the placebo's beside it, and who has nobody similar."""
    found = effect.whole(outcome)
    if found.change is None:
        return ""
    said = [_interval("selisih", found.change, language)]
    if found.placebo is None:
        said.append(messages.text("pembinaan.plasebo_kecil", language))
    else:
        said.append(_interval("plasebo", found.placebo, language))
    if found.alone:
        number = formatting.number(found.alone, language=language)
        said.append(messages.text("pembinaan.tanpa_serupa", language, number=number))
    return " ".join(said)


def _interval(key: str, found: Difference, language: str) -> str:
    return messages.text(
        f"pembinaan.{key}",
        language,
        points=points(found.value, language),
        low=points(found.low, language),
        high=points(found.high, language),
    )


def points(difference: float, language: str = "id") -> str:
    """The difference of two shares in percentage points, with one decimal and a true minus."""
    sign = "\N{MINUS SIGN}" if difference < 0 else ""
    return sign + formatting.number(abs(difference) * 100, 1, language=language)


def rate(per_week: float, language: str = "id") -> str:
    """A rate with one decimal; a whole number without."""
    decimals = 0 if per_week == int(per_week) else 1
    return formatting.number(per_week, decimals, language=language)


def pace_figure(found: Pace, name: str, language: str = "id") -> str:
    """Days from the pace line, when the target is reached, or how many a week it needs."""
    if name == "jarak":
        return pace_in_words(found, language)
    if name == "tiba":
        return arrival_in_words(found, language)
    return "\N{EN DASH}" if found.needed is None else rate(found.needed, language)


def arrival_in_words(found: Pace, language: str = "id") -> str:
    """When the target is reached if the weeks go on so, as a range within its own year."""
    if not found.left:
        return pace_in_words(found, language)
    if found.earliest is None:
        return messages.text("pembinaan.tiba_tidak", language, year=found.year)
    earliest = _short_day(found.earliest, language)
    if found.latest is None:
        return messages.text("pembinaan.tiba_paling_cepat", language, earliest=earliest)
    if found.latest == found.earliest:
        return earliest
    latest = _short_day(found.latest, language)
    return messages.text("pembinaan.tiba_rentang", language, earliest=earliest, latest=latest)


def earlier_in_words(found: Pace, language: str = "id") -> str:
    """How earlier years stood on the same day; empty without one."""
    if not found.earlier:
        return ""
    years = [
        messages.text(
            "pembinaan.tahun_itu",
            language,
            year=one.year,
            reached=formatting.number(one.reached, language=language),
            whole=formatting.number(one.whole, language=language),
        )
        for one in found.earlier
    ]
    return messages.text("pembinaan.tanggal_sama", language, years="; ".join(years))


def quarters_in_words(found: Pace, language: str = "id") -> str:
    """What was reached in each quarter that has a target; empty without one."""
    if not found.quarters:
        return ""
    said = [
        messages.text(
            "pembinaan.triwulan_itu",
            language,
            quarter=("I", "II", "III", "IV")[one.number - 1],
            reached=formatting.number(one.reached, language=language),
            target=formatting.number(one.target, language=language),
        )
        for one in found.quarters
    ]
    return messages.text("pembinaan.triwulan", language, quarters="; ".join(said))


def pace_computed(found: Pace, name: str, language: str = "id") -> str:
    """The arithmetic behind one of the figures of pace, with its numbers."""

    def number(value: float, decimals: int = 0) -> str:
        return formatting.number(value, decimals, language=language)

    first, last = date(found.year, 1, 1), date(found.year, 12, 31)
    low, high = found.year_end or (found.reached, found.reached)
    facts = {
        "reached": number(found.reached),
        "target": number(found.target or 0),
        "due": number(found.due, 1),
        "days": number((found.day - first).days),
        "whole": number((last - first).days),
        "weeks": number((last - found.day).days / WEEK, 1),
        "left": number(found.left),
        "best": rate(found.best, language),
        "recent": number(found.recent.total),
        "seen": number(len(found.recent.counts)),
        "batch": number(found.recent.batch, 1),
        "low": number(low),
        "high": number(high),
    }
    return messages.text(f"hitungan.laju_{name}", language, **facts)


def _short_day(day: date, language: str) -> str:
    """A date that a narrow column does not break."""
    return formatting.date_short(day, language=language).replace(" ", "\N{NO-BREAK SPACE}")
