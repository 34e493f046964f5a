"""The figures of Kecamatan that are no metric's own: members, and what chance explains."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil, floor
from typing import NamedTuple

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.metrics.statistics import area_spread
from kopdata.questions.kecamatan import profile
from kopdata.questions.kecamatan.funnel import limits
from kopdata.questions.kecamatan.words import level_in_words
from kopdata.questions.shared.figure import (
    AS_IS,
    UNSTATED,
    YEAR,
    Asked,
    Counted,
    Figure,
    Telling,
    asked,
    metric_name,
)
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.metric_answers import metric_answers
from kopdata.questions.shared.standing import ends
from kopdata.questions.shared.words import area

REGISTERED = "koperasi_terdaftar"


class AreaLimits(NamedTuple):
    """How many of a base chance explains, and the usual spread, beside `counted` of all `base`.

    Of them all `unknown` more may be counted too.
    """

    counted: int
    unknown: int
    base: int
    chance: tuple[int, int]
    usual: tuple[int, int]


def member(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi registered in one kecamatan, of one status or jenis, or all of them."""
    year = asked.year(YEAR)
    meant = {key: word for key in ("status", "jenis") if (word := asked.of(key))}
    if year not in ends(warehouse) or len(selection.kecamatan) != 1:
        return None
    chosen = replace(selection, tahun=(year,))
    found = profile.district(warehouse, chosen, selection.kecamatan[0])
    if found is None:
        return None
    yes: list[Source] = []
    no: list[Source] = []
    for one in found.members:
        is_meant = all((getattr(one, key) or UNSTATED) == word for key, word in meant.items())
        (yes if is_meant else no).append(Source(one.koperasi_id, one.sumber_id))
    if not yes:
        return None
    return Counted(found.day, (REGISTERED,), yes=tuple(yes), no=tuple(no))


def limit(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """Between which counts one kecamatan would lie by chance, and as kecamatan usually do."""
    year, metric = asked.year(YEAR), asked.of("metrik")
    known = {one.id for one in metrics.catalogue() if one.denominator_kind == "koperasi"}
    if year is None or metric not in known or len(selection.kecamatan) != 1:
        return None
    own = metric_answers(warehouse, selection, metric, year)
    if not own:
        return None
    return Counted(
        metrics.reached(warehouse, metric, year),
        (metric,),
        yes=tuple(one.source for one in own if one.is_counted),
        no=tuple(one.source for one in own if not (one.is_counted or one.is_unknown)),
        unknown=tuple(one.source for one in own if one.is_unknown),
        detail=_limits_of(
            warehouse, replace(selection, kecamatan=(), tahun=(year,)), metric, len(own)
        ),
    )


def _limits_of(
    warehouse: store.Warehouse, everywhere: metrics.Selection, metric_id: str, own: int
) -> AreaLimits:
    """The limits around the share of them all, as the funnel draws them at this base."""
    by_kecamatan = metrics.summarise(
        warehouse, metrics.get(metric_id), everywhere, by=("kecamatan",)
    )
    areas = area_spread.compared(by_kecamatan)
    found = limits(own, area_spread.around(areas, by_kecamatan.rows))
    return AreaLimits(
        sum(int(row.numerator) for row in by_kecamatan.rows),
        sum(row.unknown for row in by_kecamatan.rows),
        sum(row.base for row in by_kecamatan.rows),
        _counts(found.chance, own),
        _counts(found.usual, own),
    )


def _counts(span: tuple[float, float], base: int) -> tuple[int, int]:
    """The counts within a span of shares; what lies on its edge, but for its last digit, is in."""
    low, high = span
    return ceil(round(low * base, 9)), floor(round(high * base, 9))


def members(found: profile.District) -> Iterator[tuple[Asked, int]]:
    """The koperasi of a kecamatan: all, by status, by jenis."""
    yield asked("anggota", pada=found.tahun), len(found.members)
    for field in ("status", "jenis"):
        for name, count in found.by(field):
            yield asked("anggota", pada=found.tahun, **{field: name or UNSTATED}), count


def _who(telling: Telling, words: Mapping[str, str]) -> dict[str, str]:
    parts = [words[key] for key in ("status", "jenis") if key in words]
    kind = " · ".join(parts) or telling.text("hitungan.semua")
    return {"kind": kind, "area": area(telling.selection, telling.language)}


def _whole(telling: Telling, _: Mapping[str, str]) -> dict[str, str]:
    whole = metrics.get(telling.asked.of("metrik")).text(telling.language).denominator
    return {"area": area(telling.selection, telling.language), "whole": whole}


def _unstated(key: str, telling: Telling, word: str) -> str:
    return telling.text(key) if word == UNSTATED else word


def _limits(telling: Telling, found: Counted) -> str:
    """`kebetulan 12–31, sebaran biasa 9–35`."""
    spans = {"kebetulan": found.detail.chance, "sebaran": found.detail.usual}
    return ", ".join(
        telling.text(
            f"hitungan.batas_{kind}",
            low=formatting.number(low, language=telling.language),
            high=formatting.number(high, language=telling.language),
        )
        for kind, (low, high) in spans.items()
    )


def _method(telling: Telling, found: Counted) -> str:
    detail = found.detail
    numbers = {
        "count": detail.counted,
        "unknown": detail.unknown,
        "base": detail.base,
        "own": found.base,
    }
    said = {
        name: formatting.number(number, language=telling.language)
        for name, number in numbers.items()
    }
    return telling.text("hitungan.batas_cara", level=level_in_words(telling.language), **said)


FIGURES = (
    Figure(
        "anggota",
        {
            YEAR: AS_IS,
            "status": lambda telling, word: _unstated("pembinaan.tanpa_status", telling, word),
            "jenis": lambda telling, word: _unstated("kecamatan.tidak_dinyatakan", telling, word),
        },
        member,
        more=_who,
    ),
    Figure(
        "batas_wajar",
        {YEAR: AS_IS, "metrik": metric_name},
        limit,
        more=_whole,
        value=_limits,
        method=_method,
    ),
)
