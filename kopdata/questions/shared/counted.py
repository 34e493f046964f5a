"""The figures on the pages that are no metric's own, by the name their address gives them."""

from collections.abc import Callable
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.kesehatan import figures as counted_health
from kopdata.questions.pembinaan import figures
from kopdata.questions.rat import figures as counted_rat
from kopdata.questions.shared import counted_lists
from kopdata.questions.shared.counted_figure import Asked, Counted

CAUSE = "sebab"
SUM_OF_CAUSES = "jumlah_sebab"
_YEAR = "pada"


class Kind(NamedTuple):
    """How a figure is counted, and the names of its parameters."""

    count: Callable[..., Counted | None]
    keys: tuple[str, ...]


KINDS = {
    "transisi": Kind(counted_health.move, ("dari", "ke", "baris", "kolom")),
    CAUSE: Kind(counted_health.cause, ("metrik", "dari", "ke", "sebab", "semula")),
    SUM_OF_CAUSES: Kind(counted_health.sum_of_causes, ("metrik", "dari", "ke", "macam", "semula")),
    "aspek": Kind(counted_health.median, (_YEAR, "aspek")),
    "hasil_rat": Kind(counted_rat.outcome, (_YEAR, "hasil")),
    "jam_rat": Kind(counted_rat.falling_due, ("hari", "akibat")),
    "tangga": Kind(counted_rat.rung, (_YEAR, "anak")),
    "aktif_rat": Kind(counted_rat.cell, (_YEAR, "baris", "kolom")),
    "pengecualian": Kind(counted_rat.exception, (_YEAR, "nama")),
    "jangkauan": Kind(figures.reached, (_YEAR, "status", "kali")),
    "dampak": Kind(figures.afterwards, (_YEAR, "hasil", "sebelum", "kelompok")),
    "laju": Kind(figures.pace, (_YEAR, "laju")),
    "musim_rat": Kind(counted_lists.season_day, (_YEAR, "hari")),
    "anggota": Kind(counted_lists.member, (_YEAR, "status", "jenis")),
    "daftar": Kind(counted_lists.listed, ("cari",)),
    "status_lama": Kind(counted_lists.with_old_status, (_YEAR,)),
    "batas_wajar": Kind(counted_lists.limit, (_YEAR, "metrik")),
    "bacaan": Kind(figures.reading, ("arti",)),
}


def counted(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    asked: Asked,
    earlier: store.Warehouse | None = None,
) -> Counted | None:
    """The koperasi of a figure; None where there is no such figure here.

    `earlier` is the warehouse the first moment of a change was known from, if another.
    """
    kind = KINDS.get(asked.name)
    if kind is None:
        return None
    chosen = selection.checked(metrics.options(warehouse))
    if asked.name in {CAUSE, SUM_OF_CAUSES}:
        return kind.count(warehouse, chosen, asked, earlier)
    return kind.count(warehouse, chosen, asked)


def year_before(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The same figure a year earlier, where its metrics have that year."""
    now, year = counted(warehouse, selection, asked), asked.year(_YEAR)
    if now is None or year is None or now.pace:
        return None
    known = _complete(warehouse)
    if any((metric, year - 1) not in known for metric in now.metrics):
        return None
    earlier = tuple(
        (key, str(year - 1) if key == _YEAR else word) for key, word in asked.parameters
    )
    return counted(warehouse, selection, Asked(asked.name, earlier))


def is_complete(
    warehouse: store.Warehouse,
    _selection: metrics.Selection,
    asked: Asked,
    made_of: tuple[str, ...],
) -> bool:
    """Whether the year a figure speaks of can no longer grow."""
    year, known = asked.year(_YEAR) or asked.year("ke"), _complete(warehouse)
    return all(known.get((metric, year), True) for metric in made_of)


def _complete(warehouse: store.Warehouse) -> dict[tuple[str, int], bool]:
    """The years each metric has, and whether they are complete."""
    rows = store.run(warehouse, "metrics/periods_of_metrics")
    return {(metric, periode.year): lengkap for metric, periode, lengkap in rows}
