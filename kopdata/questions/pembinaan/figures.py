"""The figures of Pembinaan that are no metric's own: pace, reach, and what followed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.metrics.percent import has_percent
from kopdata.questions.pembinaan import pace as pace_of
from kopdata.questions.pembinaan import reach, words
from kopdata.questions.shared import coaching_effect
from kopdata.questions.shared.figure import (
    AS_IS,
    UNSTATED,
    YEAR,
    Asked,
    Counted,
    Figure,
    Telling,
    asked,
)
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import ends

PACE = ("jarak", "perlu", "tiba")
GROUPS = {"dibina": True, "serupa": False}
ANSWERS = {"ya": True, "tidak": False}
_OUTCOME_OF = {"rat": "rat_dilaksanakan", "predikat": "kesehatan_dinilai"}


def reached(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """Never, once, twice or more coached, of the koperasi of one status."""
    year, status, times = asked.year(YEAR), asked.of("status"), asked.of("kali")
    if year not in ends(warehouse) or times not in reach.TIMES:
        return None
    yes: list[Source] = []
    no: list[Source] = []
    for own, own_times, source in reach.sources(warehouse, selection, year):
        if (own or UNSTATED) == status:
            (yes if own_times == times else no).append(source)
    if not yes and not no:
        return None
    day = metrics.reached(warehouse, "koperasi_dibina", year)
    return Counted(day, ("koperasi_dibina",), yes=tuple(yes), no=tuple(no))


def afterwards(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """Those of a compared group that had the outcome afterwards; none where it is too small."""
    year, outcome = asked.year(YEAR), asked.of("hasil")
    before, group = ANSWERS.get(asked.of("sebelum")), GROUPS.get(asked.of("kelompok"))
    if year is None or outcome not in _OUTCOME_OF or before is None or group is None:
        return None
    found = coaching_effect.coaching_effect(warehouse, replace(selection, tahun=(year,)))
    if found is None or found.tahun != year:
        return None
    if not any(one.had_before is before for one in found.of(outcome)):
        return None
    yes, no = coaching_effect.sources(warehouse, selection, year, (outcome, before, group))
    day = coaching_effect.day_of(warehouse, found, outcome)
    return Counted(day, (_OUTCOME_OF[outcome], "koperasi_dibina_baru"), yes=yes, no=no)


def pace(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """Days from the pace line, needed per week, or the arrival; the metric's card has the names."""
    year = asked.year(YEAR)
    if year not in ends(warehouse):
        return None
    found = pace_of.pace(warehouse, replace(selection, tahun=(year,)))
    if found is None or asked.of("laju") not in _said_of(found):
        return None
    return Counted(found.day, (pace_of.METRIC,), has_base=False, detail=found)


def reaches(found: reach.Reach) -> Iterator[tuple[Asked, int]]:
    """How often coached, by status."""
    for row in found.rows:
        for times in reach.TIMES:
            status = row.status or UNSTATED
            question = asked("jangkauan", pada=found.tahun, status=status, kali=times)
            yield question, getattr(row, times)


def effects(found: coaching_effect.Effect, outcome: str) -> Iterator[tuple[Asked, int]]:
    """Those that had an outcome afterwards, of each group that is compared."""
    for one in found.of(outcome):
        before = "ya" if one.had_before else "tidak"
        for name, group in (("dibina", one.coached), ("serupa", one.uncoached)):
            about = {"pada": found.tahun, "hasil": outcome, "sebelum": before}
            yield asked("dampak", **about, kelompok=name), group.after


def paces(found: pace_of.Pace, language: str) -> Iterator[tuple[Asked, str]]:
    """Days from the pace line and what is needed per week, where there is a target."""
    for name in _said_of(found)[:2]:
        yield asked("laju", pada=found.year, laju=name), words.pace_figure(found, name, language)


def _said_of(found: pace_of.Pace) -> tuple[str, ...]:
    """Which figures of pace are told: no rate towards a small target."""
    if not found.target:
        return ()
    return PACE if has_percent(found.target) else PACE[:1]


def _up_to(telling: Telling, _: Mapping[str, str]) -> dict[str, str]:
    end = min(date(int(telling.asked.of(YEAR)), 12, 31), telling.about.day)
    return {"day": formatting.date_long(end, language=telling.language)}


def _status(telling: Telling, word: str) -> str:
    return telling.text("pembinaan.tanpa_status") if word == UNSTATED else word


def _before(telling: Telling, word: str) -> str:
    return telling.text(f"pembinaan.sebelum_{telling.asked.of('hasil')}_{word}").lower()


def _pace(telling: Telling, found: Counted) -> str:
    return words.pace_figure(found.detail, telling.asked.of("laju"), telling.language)


def _of_target(telling: Telling, found: Counted) -> str:
    return telling.text(
        "hitungan.laju_dasarnya",
        reached=formatting.number(found.detail.reached, language=telling.language),
        target=formatting.number(found.detail.target, language=telling.language),
        day=formatting.date_long(found.detail.day, language=telling.language),
    )


def _computed(telling: Telling, found: Counted) -> str:
    return words.pace_computed(found.detail, telling.asked.of("laju"), telling.language)


FIGURES = (
    Figure(
        "jangkauan", {YEAR: AS_IS, "status": _status, "kali": "pembinaan.{kali}"}, reached, _up_to
    ),
    Figure(
        "dampak",
        {
            YEAR: AS_IS,
            "hasil": "hitungan.hasil_{hasil}_ya",
            "sebelum": _before,
            "kelompok": "pembinaan.{kelompok}",
        },
        afterwards,
    ),
    Figure(
        "laju",
        {YEAR: AS_IS, "laju": "hitungan.{laju}"},
        pace,
        value=_pace,
        base=_of_target,
        method=_computed,
        is_of_koperasi=False,
    ),
)
