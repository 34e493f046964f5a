"""The figures of every topic that are no metric's own, by the name their address gives them."""

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.change import figures as of_change
from kopdata.questions.kamus import figures as of_words
from kopdata.questions.kecamatan import figures as of_kecamatan
from kopdata.questions.kesehatan import figures as of_health
from kopdata.questions.koperasi import figures as of_register
from kopdata.questions.pembinaan import figures as of_coaching
from kopdata.questions.rat import figures as of_rat
from kopdata.questions.shared.figure import YEAR, Asked, Counted

TOPICS = (of_change, of_words, of_kecamatan, of_health, of_register, of_coaching, of_rat)
FIGURES = {one.name: one for topic in TOPICS for one in topic.FIGURES}


def counted(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi of a figure; None where there is no such figure here."""
    figure = FIGURES.get(asked.name)
    if figure is None:
        return None
    return figure.count(warehouse, selection.checked(metrics.options(warehouse)), asked)


def year_before(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The same figure a year earlier, where its metrics have that year."""
    now, year = counted(warehouse, selection, asked), asked.year(YEAR)
    if now is None or year is None or not FIGURES[asked.name].is_of_koperasi:
        return None
    known = _complete(warehouse)
    if any((metric, year - 1) not in known for metric in now.metrics):
        return None
    earlier = tuple((key, str(year - 1) if key == YEAR else word) for key, word in asked.parameters)
    return counted(warehouse, selection, asked._replace(parameters=earlier))


def is_complete(
    warehouse: store.Warehouse,
    _selection: metrics.Selection,
    asked: Asked,
    made_of: tuple[str, ...],
) -> bool:
    """Whether the year a figure speaks of can no longer grow."""
    year, known = asked.year(YEAR) or asked.year("ke"), _complete(warehouse)
    return year is None or all(known.get((metric, year), True) for metric in made_of)


def _complete(warehouse: store.Warehouse) -> dict[tuple[str, int], bool]:
    """The years each metric has, and whether they are complete."""
    rows = store.run(warehouse, "metrics/periods_of_metrics")
    return {(metric, periode.year): lengkap for metric, periode, lengkap in rows}
