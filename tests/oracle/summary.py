"""The oracle's answers, grouped: sum over sum for any selection and any split."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from .direction import direction
from .history import Known, Koperasi
from .lists_reach import covered_to, is_lengkap
from .oracle import (
    ADD_OVER_TIME,
    COACHING_INDICATOR,
    COUNTS,
    METRICS,
    Mark,
    metric_tahun,
)
from .same_day import day_of, earlier, marks_then

EVERY_KECAMATAN = (
    "Muara Ancalong",
    "Muara Wahau",
    "Muara Bengkal",
    "Sangatta Utara",
    "Sangkulirang",
    "Busang",
    "Telen",
    "Kombeng",
    "Bengalon",
    "Kaliorang",
    "Sandaran",
    "Sangatta Selatan",
    "Teluk Pandan",
    "Rantau Pulung",
    "Kaubun",
    "Karangan",
    "Batu Ampar",
    "Long Mesangat",
)


class Selected(Protocol):
    """What the product calls a Selection."""

    tahun: tuple[int, ...]
    kecamatan: tuple[str, ...]
    jenis: tuple[str, ...]
    bentuk: tuple[str, ...]
    merah_putih: str


class Answer(NamedTuple):
    """One row of a summary."""

    numerator: int | Decimal
    denominator: int | Decimal | None
    unknown: int
    lengkap: bool
    covered_to: date | None = None
    then: tuple | None = None
    direction: tuple = (None, None)


def spoken_tahun(known: Known, metric: str, selection: Selected, by: tuple[str, ...]) -> list[int]:
    """The years a summary is about: without a split by periode the last one, or the sum."""
    has = metric_tahun(known, metric)
    chosen = [tahun for tahun in has if not selection.tahun or tahun in selection.tahun]
    if "periode" in by:
        return chosen
    if metric in ADD_OVER_TIME:
        return chosen if selection.tahun else [t for t in has if t == known.data_date.year]
    return chosen[-1:]


def is_selected(one: Koperasi, selection: Selected) -> bool:
    wanted_merah_putih = {"with": {True, False}, "without": {False}, "only": {True}}
    return (
        (not selection.kecamatan or one.kecamatan in selection.kecamatan)
        and (not selection.jenis or (one.jenis or "") in selection.jenis)
        and (not selection.bentuk or one.bentuk in selection.bentuk)
        and one.merah_putih in wanted_merah_putih[selection.merah_putih]
    )


def key_of(mark: Mark, tahun: int, by: tuple[str, ...]) -> tuple:
    values = {
        "periode": tahun,
        "bulan": mark.day and f"{mark.day:%Y-%m}",
        "tanggal": mark.day,
        "kecamatan": mark.koperasi.kecamatan,
        "jenis": mark.koperasi.jenis,
        "bentuk": mark.koperasi.bentuk,
        "merah_putih": mark.koperasi.merah_putih,
    }
    return tuple(values[part] for part in by)


def empty_keys(selection: Selected, tahun: list[int], by: tuple[str, ...]) -> list[tuple]:
    """The rows a count has even where it is 0: every year, every selected kecamatan."""
    if not set(by) <= {"periode", "kecamatan"}:
        return []
    kecamatan = selection.kecamatan or EVERY_KECAMATAN
    return [
        tuple({"periode": year, "kecamatan": name}[part] for part in by)
        for year in tahun
        for name in kecamatan
    ]


def total(grouped: list[tuple[int, Mark]]) -> int | Decimal:
    """People and rupiah add up; a session counts once a year however many koperasi attend."""
    if grouped and grouped[0][1].session is not None:
        return len({(tahun, mark.session) for tahun, mark in grouped})
    return sum(mark.numerator for _, mark in grouped)


def target(known: Known, tahun: int, kecamatan: tuple[str, ...]) -> Decimal | None:
    """The coaching target of these kecamatan: none where one of them has none."""
    is_regency = not kecamatan or set(kecamatan) == set(EVERY_KECAMATAN)
    own = known.targets.get((COACHING_INDICATOR, tahun, None))
    if is_regency and own is not None:
        return own
    rows = [
        known.targets.get((COACHING_INDICATOR, tahun, name))
        for name in kecamatan or EVERY_KECAMATAN
    ]
    return None if None in rows else sum(rows)


def target_of_row(
    known: Known, selection: Selected, tahun: list[int], key: tuple, by: tuple[str, ...]
) -> Decimal | None:
    """A target is known by year and kecamatan only, so any other filter or split has none."""
    is_filtered = selection.jenis or selection.bentuk or selection.merah_putih != "with"
    if is_filtered or not set(by) <= {"periode", "kecamatan"}:
        return None
    place = dict(zip(by, key, strict=True))
    kecamatan = (place["kecamatan"],) if "kecamatan" in place else selection.kecamatan
    years = [place["periode"]] if "periode" in place else tahun
    targets = [target(known, year, kecamatan) for year in years]
    return None if None in targets or not targets else sum(targets)


def summarise(
    known: Known, metric: str, selection: Selected, by: tuple[str, ...]
) -> dict[tuple, Answer]:
    tahun = spoken_tahun(known, metric, selection, by)
    groups: dict[tuple, list[tuple[int, Mark]]] = defaultdict(list)
    if metric in COUNTS:
        groups.update({key: [] for key in empty_keys(selection, tahun, by)})
    for year in tahun:
        for mark in METRICS[metric](known, year):
            if is_selected(mark.koperasi, selection):
                groups[key_of(mark, year, by)].append((year, mark))
    then = {year: marks_then(known, metric, year) for year in tahun}
    answers = {}
    for key, grouped in groups.items():
        denominators = [mark.denominator for _, mark in grouped if mark.denominator is not None]
        denominator = sum(denominators) if denominators else None
        if metric == "koperasi_dibina_baru":
            denominator = target_of_row(known, selection, tahun, key, by)
        years = [key[by.index("periode")]] if "periode" in by else tahun
        answers[key] = Answer(
            total(grouped),
            denominator,
            sum(mark.unknown for _, mark in grouped),
            all(is_lengkap(known, metric, year) for year in years),
            covered_to(known, metric, years[-1]) if years else None,
        )
        if len(years) == 1 and not {"bulan", "tanggal"} & set(by):
            now = [mark for _, mark in grouped]
            question = Question(known, metric, years[0], selection, key, by)
            answers[key] = answers[key]._replace(**compared(question, now, then[years[0]]))
    return answers


class Question(NamedTuple):
    """One row that is asked for."""

    known: Known
    metric: str
    tahun: int
    selection: Selected
    key: tuple
    by: tuple[str, ...]


def compared(asked: Question, now: list[Mark], then: list[Mark] | None) -> dict:
    """The year before on the same day, and what may be said of the change."""
    known, metric, tahun = asked.known, asked.metric, asked.tahun
    before = earlier(known, metric, tahun)
    if before is None:
        return {}
    if then is not None:
        then = [
            mark
            for mark in then
            if is_selected(mark.koperasi, asked.selection)
            and key_of(mark, tahun, asked.by) == asked.key
        ]
        is_share = any(mark.denominator is not None for mark in now)
        if is_share and not then:
            return {}
    said = direction(known, metric, tahun, now, then)
    if then is None:
        return {"direction": said}
    base = sum(mark.denominator for mark in then) if is_share else None
    if metric == "koperasi_dibina_baru":
        key = tuple(
            before if part == "periode" else x for part, x in zip(asked.by, asked.key, strict=True)
        )
        base = target_of_row(known, asked.selection, [before], key, asked.by)
    day = day_of(known, metric, tahun)
    unknown = sum(mark.unknown for mark in then)
    counted = total([(before, mark) for mark in then])
    return {"then": (before, day, counted, base, unknown), "direction": said}
