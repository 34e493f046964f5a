"""The figures of Kesehatan that are no metric's own: moves, causes of a change, medians."""

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.change.change_between import METRICS, Cause, Moment, change_between
from kopdata.questions.kesehatan.aspects import ASPECTS, aspects
from kopdata.questions.kesehatan.transitions import transitions
from kopdata.questions.shared.counted_figure import Asked, Counted
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import ends


def move(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One cell of the transition matrix, out of its row."""
    before, after = asked.year("dari"), asked.year("ke")
    days = ends(warehouse)
    if before not in days or after not in days:
        return None
    state_before, state_after = asked.of("baris"), asked.of("kolom")
    yes, no = [], []
    for (old, new), members in transitions(warehouse, selection, before, after).cells.items():
        if old == state_before:
            (yes if new == state_after else no).extend(members)
    if not yes:
        return None
    return Counted(
        days[after], ("kesehatan_dinilai", "predikat_sehat"), yes=tuple(yes), no=tuple(no)
    )


def cause(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    asked: Asked,
    earlier: store.Warehouse | None,
) -> Counted | None:
    """One step of the change waterfall; `earlier` is what the first moment was known from."""
    for one in _causes(warehouse, selection, asked, earlier):
        if one.key == asked.of("sebab"):
            day = Moment(warehouse, asked.year("ke")).day
            made_of = (asked.of("metrik"),)
            return Counted(day, made_of, yes=one.members, has_base=False, sign=one.sign)
    return None


def sum_of_causes(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    asked: Asked,
    earlier: store.Warehouse | None,
) -> Counted | None:
    """What a change is really, or only on paper: those that came in less those that left."""
    is_real = {"nyata": True, "catatan": False}.get(asked.of("macam"))
    meant = [one for one in _causes(warehouse, selection, asked, earlier) if one.is_real is is_real]
    if not meant:
        return None
    came_in, left = (
        tuple(source for one in meant if one.sign == sign for source in one.members)
        for sign in (1, -1)
    )
    day = Moment(warehouse, asked.year("ke")).day
    return Counted(day, (asked.of("metrik"),), yes=came_in, no=left, has_base=False, is_net=True)


def _causes(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    asked: Asked,
    earlier: store.Warehouse | None,
) -> tuple[Cause, ...]:
    source = earlier or warehouse
    before, after, metric = asked.year("dari"), asked.year("ke"), asked.of("metrik")
    if metric not in METRICS or before not in ends(source) or after not in ends(warehouse):
        return ()
    moments = Moment(source, before), Moment(warehouse, after)
    return change_between(*moments, metric, selection).causes


def median(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The median of one aspect in a year, with the score of every koperasi in it."""
    year, aspect = asked.year("pada"), asked.of("aspek")
    if aspect not in ASPECTS or year is None:
        return None
    spread = {(one.tahun, one.aspek): one for one in aspects(warehouse, selection)}
    if (year, aspect) not in spread:
        return None
    rows = store.run(
        warehouse,
        "questions/kesehatan/figures_aspect_scores",
        tahun=year,
        aspek=aspect,
        **selection.parameters(),
    )
    return Counted(
        ends(warehouse)[year],
        ("kesehatan_dinilai",),
        yes=tuple(Source(koperasi_id, sumber_id) for koperasi_id, sumber_id, _ in rows),
        has_base=False,
        spread=spread[year, aspect],
        scores={koperasi_id: score for koperasi_id, _, score in rows},
    )
