"""The figures of RAT that are no metric's own: outcomes, season, clock, ladder."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.questions.rat import clock, status_ladder
from kopdata.questions.shared import rat_season
from kopdata.questions.shared.figure import AS_IS, YEAR, Asked, Counted, Figure, Telling, asked
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.metric_answers import metric_answers
from kopdata.questions.shared.standing import ends

OUTCOMES = ("on_time", "late", "undated", "in_doubt", "not_due", "not_held")
AKTIF = {"aktif": True, "tidak_aktif": False, "tanpa_status": None}
RAT = {"rat_ya": True, "rat_tidak": False}
CLOCK = ("lewat", "merah")
_FURTHEST = 3650
_LONGEST_SEASON = 9999
_HELD = rat_season.HELD


def outcome(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """What became of the RAT owed for a tahun buku."""
    year, part = asked.year(YEAR), asked.of("hasil")
    if part not in OUTCOMES or year is None:
        return None
    rows = store.run(
        warehouse, "questions/rat/figures_outcome", tahun_buku=year, **selection.parameters()
    )
    if not rows:
        return None
    yes: list[Source] = []
    no: list[Source] = []
    for koperasi_id, sumber_id, own in rows:
        (yes if own == part else no).append(Source(koperasi_id, sumber_id))
    return Counted(warehouse.about.day, (_HELD, "rat_tepat_waktu"), yes=tuple(yes), no=tuple(no))


def falling_due(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """Who passes the deadline within so many days; or which of them turn zona merah by it."""
    days = int(asked.of("hari")) if asked.of("hari").isdecimal() else _FURTHEST + 1
    if asked.of("akibat") not in CLOCK or days > _FURTHEST:
        return None
    split = clock.split(warehouse, selection, days)
    day = warehouse.about.day
    if asked.of("akibat") == "lewat":
        everyone = (*split[True], *split[False], *split[None])
        return Counted(day, (_HELD,), yes=everyone, has_base=False)
    return Counted(day, ("zona_merah",), yes=split[True], no=split[False], unknown=split[None])


def season_day(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The RAT of a tahun buku held by a day of its season; unknown those held on no known day."""
    year, word = asked.year(YEAR), asked.of("hari")
    if year is None or not word.isdecimal() or int(word) > _LONGEST_SEASON:
        return None
    day = rat_season.day_of(year, int(word))
    answers = metric_answers(warehouse, selection, _HELD, year)
    if not answers or day > warehouse.about.day:
        return None
    held_by: dict[bool | None, list[Source]] = {True: [], False: [], None: []}
    for one in answers:
        if one.is_counted:
            held_by[None if one.day is None else one.day <= day].append(one.source)
        else:
            held_by[None if one.is_unknown else False].append(one.source)
    yes, no, unknown = (tuple(held_by[known]) for known in (True, False, None))
    return Counted(day, (_HELD,), yes=yes, no=no, unknown=unknown)


def rung(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One rung of the status ladder."""
    name = asked.of("anak")
    if name not in status_ladder.RUNGS:
        return None

    def belongs(one: status_ladder.OnRungs) -> bool | None:
        return getattr(one, name)

    made_of = (status_ladder.RUNGS[name],)
    return _on_ladder(warehouse, selection, asked, belongs, made_of, source=name)


def cell(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One cell of aktif against RAT."""
    row, column = asked.of("baris"), asked.of("kolom")
    if row not in AKTIF or column not in RAT:
        return None
    return _on_ladder(
        warehouse,
        selection,
        asked,
        lambda one: one.aktif is AKTIF[row] and one.rat is RAT[column],
        ("koperasi_aktif", _HELD),
    )


def exception(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """What does not fit together."""
    name = asked.of("nama")
    if name not in status_ladder.EXCEPTIONS:
        return None
    second = {"sehat_tanpa_rat": "koperasi_sehat"}.get(name, "koperasi_aktif")
    third = "koperasi_terlacak" if name == "aktif_tidak_ditemukan" else _HELD
    return _on_ladder(warehouse, selection, asked, status_ladder.EXCEPTIONS[name], (second, third))


def _on_ladder(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    asked: Asked,
    belongs: Callable[[status_ladder.OnRungs], bool | None],
    made_of: tuple[str, ...],
    *,
    source: str = "aktif",
) -> Counted | None:
    year, days = asked.year(YEAR), ends(warehouse)
    if year is None or (year not in days and year + 1 not in days):
        return None
    tahun, split = status_ladder.split(warehouse, selection, year, belongs, source)
    if not any(split.values()):
        return None
    day = min(status_ladder.day_of(warehouse, metric, tahun, year) for metric in made_of)
    return Counted(day, made_of, yes=split[True], no=split[False], unknown=split[None])


def outcomes(every: Sequence[rat_season.Outcome]) -> Iterator[tuple[Asked, int]]:
    """What became of the RAT of each tahun buku, the newest first."""
    for one in reversed(every):
        for part in OUTCOMES:
            if count := getattr(one, part):
                yield asked("hasil_rat", pada=one.tahun_buku, hasil=part), count


def rungs(found: status_ladder.StatusLadder) -> Iterator[tuple[Asked, int]]:
    """The rungs of the status ladder."""
    for one in found.rungs():
        yield asked("tangga", pada=found.tahun_buku, anak=one.name), one.yes


def cells(
    found: status_ladder.StatusLadder, counts: Mapping[tuple[str, str], int]
) -> Iterator[tuple[Asked, int]]:
    """The cells of aktif against RAT."""
    for (row, column), count in counts.items():
        yield asked("aktif_rat", pada=found.tahun_buku, baris=row, kolom=column), count


def _until(telling: Telling, _: Mapping[str, str]) -> dict[str, str]:
    day = telling.about.day + timedelta(days=int(telling.asked.of("hari")))
    return {"until": formatting.date_long(day, language=telling.language)}


def _day_of_season(telling: Telling, _: Mapping[str, str]) -> dict[str, str]:
    day = rat_season.day_of(int(telling.asked.of(YEAR)), int(telling.asked.of("hari")))
    return {"day": formatting.date_long(day, language=telling.language)}


FIGURES = (
    Figure("hasil_rat", {YEAR: AS_IS, "hasil": "rat.{hasil}"}, outcome),
    Figure("jam_rat", {"hari": AS_IS, "akibat": "hitungan.{akibat}"}, falling_due, more=_until),
    Figure("musim_rat", {YEAR: AS_IS, "hari": AS_IS}, season_day, more=_day_of_season),
    Figure("tangga", {YEAR: AS_IS, "anak": "rat.anak_{anak}"}, rung),
    Figure("aktif_rat", {YEAR: AS_IS, "baris": "rat.{baris}", "kolom": "rat.{kolom}"}, cell),
    Figure("pengecualian", {YEAR: AS_IS, "nama": "rat.{nama}"}, exception),
)
