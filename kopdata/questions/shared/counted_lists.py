"""The figures beside lists: a day of the season, members, the register, statuses, limits."""

from dataclasses import dataclass, replace

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.kecamatan import profile
from kopdata.questions.kecamatan.funnel import LEVELS
from kopdata.questions.pembinaan.figures import UNSTATED
from kopdata.questions.shared import binomial, old_status, rat_season
from kopdata.questions.shared import search as searching
from kopdata.questions.shared.counted_figure import Asked, Counted, Limits
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import ends

_LONGEST_SEASON = 9999


@dataclass(frozen=True)
class _Answers:
    """The koperasi in the base of a metric, by what it says of them."""

    yes: tuple[Source, ...]
    no: tuple[Source, ...]
    unknown: tuple[Source, ...]


def season_day(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The RAT of a tahun buku held by a day of its season; unknown those held on no known day."""
    year, word = asked.year("pada"), asked.of("hari")
    if year is None or not word.isdecimal() or int(word) > _LONGEST_SEASON:
        return None
    day = rat_season.day_of(year, int(word))
    rows = _rows(warehouse, selection, rat_season.HELD, year)
    if not rows or day > warehouse.about.data_date:
        return None
    held_by = {True: [], False: [], None: []}
    for koperasi_id, sumber_id, is_held, _, tanggal in rows:
        known = None if is_held and tanggal is None else is_held and tanggal <= day
        held_by[known].append(Source(koperasi_id, sumber_id))
    return Counted(
        day,
        (rat_season.HELD,),
        yes=tuple(held_by[True]),
        no=tuple(held_by[False]),
        unknown=tuple(held_by[None]),
    )


def member(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi registered in one kecamatan, of one status or jenis, or all of them."""
    year = asked.year("pada")
    meant = {key: word for key in ("status", "jenis") if (word := asked.of(key))}
    if year not in ends(warehouse) or len(selection.kecamatan) != 1:
        return None
    chosen = replace(selection, tahun=(year,))
    found = profile.district(warehouse, chosen, selection.kecamatan[0])
    if found is None:
        return None
    yes, no = [], []
    for one in found.members:
        is_meant = all((getattr(one, key) or UNSTATED) == word for key, word in meant.items())
        (yes if is_meant else no).append(Source(one.koperasi_id, one.sumber_id))
    if not yes:
        return None
    return Counted(found.day, ("koperasi_terdaftar",), yes=tuple(yes), no=tuple(no))


def listed(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi of the register, or those a search finds in it."""
    rows = store.run(warehouse, "questions/shared/counted_lists_koperasi", **selection.parameters())
    every = {koperasi_id: Source(koperasi_id, sumber_id) for koperasi_id, sumber_id in rows}
    text = asked.of("cari")
    yes = dict.fromkeys(every)
    if text:
        found = searching.search(warehouse, selection, text)
        yes = dict.fromkeys(one.koperasi_id for one in found)
    if not yes:
        return None
    return Counted(
        warehouse.about.data_date,
        ("koperasi_terdaftar",),
        yes=tuple(every[koperasi_id] for koperasi_id in yes),
        no=tuple(source for koperasi_id, source in every.items() if koperasi_id not in yes),
        has_base=bool(text),
    )


def with_old_status(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi aktif whose status was stated longer ago than the rule allows."""
    year = asked.year("pada")
    if year not in ends(warehouse):
        return None
    found = old_status.sources(warehouse, selection, year)
    if not any(found.values()):
        return None
    return Counted(ends(warehouse)[year], ("koperasi_aktif",), yes=found[True], no=found[False])


def limit(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """Where the share of one kecamatan would lie by chance, at the share of the whole regency."""
    year, metric = asked.year("pada"), asked.of("metrik")
    known = {one.id for one in metrics.catalogue() if one.denominator_kind == "koperasi"}
    if year is None or metric not in known or len(selection.kecamatan) != 1:
        return None
    own = _answers(_rows(warehouse, selection, metric, year))
    every = _answers(_rows(warehouse, replace(selection, kecamatan=()), metric, year))
    base = len(own.yes) + len(own.no) + len(own.unknown)
    if not base:
        return None
    # Documented statistics, as in the funnel: the limits are about the share of them all.
    whole = len(every.yes) + len(every.no) + len(every.unknown)
    share = len(every.yes) / whole
    spans = tuple(binomial.limits(base, share, level) for level in LEVELS)
    return Counted(
        ends(warehouse).get(year, warehouse.about.data_date),
        (metric,),
        yes=own.yes,
        no=own.no,
        unknown=own.unknown,
        limits=Limits(len(every.yes), whole, tuple(zip(LEVELS, spans, strict=True))),
    )


def _rows(
    warehouse: store.Warehouse, selection: metrics.Selection, metric: str, year: int
) -> list[tuple]:
    return store.run(
        warehouse,
        "questions/shared/counted_lists_of_metric",
        metric=metric,
        tahun=year,
        **selection.parameters(),
    )


def _answers(rows: list[tuple]) -> _Answers:
    sources = [(Source(row[0], row[1]), row[2], row[3]) for row in rows]
    return _Answers(
        yes=tuple(source for source, is_counted, _ in sources if is_counted),
        no=tuple(source for source, is_counted, unknown in sources if not (is_counted or unknown)),
        unknown=tuple(source for source, _, is_unknown in sources if is_unknown),
    )
