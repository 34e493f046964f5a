"""The figures of Kecamatan that are no metric's own: members, and what chance explains."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.questions.kecamatan import profile
from kopdata.questions.kecamatan.funnel import LEVELS
from kopdata.questions.kecamatan.words import level_in_words
from kopdata.questions.shared import binomial
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


class ChanceLimits(NamedTuple):
    """How many of a base chance explains at each level, at a share of `count` out of `base`."""

    counted: int
    base: int
    spans: tuple[tuple[float, tuple[int, int]], ...]


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
    """Where the share of one kecamatan would lie by chance, at the share of the whole regency."""
    year, metric = asked.year(YEAR), asked.of("metrik")
    known = {one.id for one in metrics.catalogue() if one.denominator_kind == "koperasi"}
    if year is None or metric not in known or len(selection.kecamatan) != 1:
        return None
    own = metric_answers(warehouse, selection, metric, year)
    if not own:
        return None
    every = metric_answers(warehouse, replace(selection, kecamatan=()), metric, year)
    # Documented statistics, as in the funnel: the limits are about the share of them all.
    count = sum(one.is_counted for one in every)
    spans = tuple(binomial.limits(len(own), count / len(every), level) for level in LEVELS)
    return Counted(
        ends(warehouse).get(year, warehouse.about.day),
        (metric,),
        yes=tuple(one.source for one in own if one.is_counted),
        no=tuple(one.source for one in own if not (one.is_counted or one.is_unknown)),
        unknown=tuple(one.source for one in own if one.is_unknown),
        detail=ChanceLimits(count, len(every), tuple(zip(LEVELS, spans, strict=True))),
    )


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
    """`12–31 (95 %), 9–35 (99,8 %)`."""
    return ", ".join(
        telling.text(
            "hitungan.batas_satu",
            low=formatting.number(low, language=telling.language),
            high=formatting.number(high, language=telling.language),
            level=level_in_words(level, telling.language),
        )
        for level, (low, high) in found.detail.spans
    )


def _method(telling: Telling, found: Counted) -> str:
    count, base, own = (
        formatting.number(number, language=telling.language)
        for number in (found.detail.counted, found.detail.base, found.base)
    )
    return telling.text("hitungan.batas_cara", count=count, base=base, own=own)


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
