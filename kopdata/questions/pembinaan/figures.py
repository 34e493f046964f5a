"""The figures of Pembinaan that are no metric's own, and the readings of a word."""

from dataclasses import replace

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.kamus import meanings
from kopdata.questions.pembinaan import pace as pace_of
from kopdata.questions.pembinaan import reach
from kopdata.questions.shared import coaching_effect
from kopdata.questions.shared.counted_figure import Asked, Counted
from kopdata.questions.shared.standing import ends

PACE = ("jarak", "perlu", "tiba")
GROUPS = {"dibina": True, "serupa": False}
ANSWERS = {"ya": True, "tidak": False}
UNSTATED = "tanpa_status"
_OUTCOME_OF = {"rat": "rat_dilaksanakan", "predikat": "kesehatan_dinilai"}


def reached(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """Never, once, twice or more coached, of the koperasi of one status."""
    year, status, times = asked.year("pada"), asked.of("status"), asked.of("kali")
    if year not in ends(warehouse) or times not in reach.TIMES:
        return None
    yes, no = [], []
    for own, own_times, source in reach.sources(warehouse, selection, year):
        if (own or UNSTATED) == status:
            (yes if own_times == times else no).append(source)
    if not yes and not no:
        return None
    return Counted(ends(warehouse)[year], ("koperasi_dibina",), yes=tuple(yes), no=tuple(no))


def afterwards(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """Those of a compared group that had the outcome afterwards; none where it is too small."""
    year, outcome = asked.year("pada"), asked.of("hasil")
    before, group = ANSWERS.get(asked.of("sebelum")), GROUPS.get(asked.of("kelompok"))
    if year is None or outcome not in _OUTCOME_OF or before is None or group is None:
        return None
    found = coaching_effect.coaching_effect(warehouse, replace(selection, tahun=(year,)))
    shown = found.of(outcome) if found and found.tahun == year else ()
    if not any(one.had_before is before for one in shown):
        return None
    yes, no = coaching_effect.sources(warehouse, selection, year, (outcome, before, group))
    last = found.rat_years[1] + 1 if outcome == "rat" else found.predikat_years[1]
    day = ends(warehouse).get(last, warehouse.about.data_date)
    return Counted(day, (_OUTCOME_OF[outcome], "koperasi_dibina_baru"), yes=yes, no=no)


def pace(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """Days from the pace line, needed per week, or the arrival; the metric's card has the names."""
    year = asked.year("pada")
    if year not in ends(warehouse) or asked.of("laju") not in PACE:
        return None
    found = pace_of.pace(warehouse, replace(selection, tahun=(year,)))
    if found is None or not found.target:
        return None
    return Counted(found.day, (pace_of.METRIC,), has_base=False, pace=found)


def reading(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """A reading of a word that counts one metric's koperasi within another's."""
    name = asked.of("arti")
    count = meanings.counts(warehouse, selection).get(name)
    if count is None:
        return None
    yes, no = meanings.sources(warehouse, selection, name)
    own = meanings.reading(name)
    return Counted(
        ends(warehouse).get(count.within_periode.year, warehouse.about.data_date),
        (own.counted, own.within),
        yes=yes,
        no=no,
    )
