"""The figures of the register that are no metric's own: the list, and statuses long unstated."""

from collections.abc import Mapping

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared import old_status
from kopdata.questions.shared import search as searching
from kopdata.questions.shared.figure import AS_IS, YEAR, Asked, Counted, Figure, Telling
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import ends


def listed(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi of the register, or those a search finds in it."""
    rows = store.run(warehouse, "questions/koperasi/figures_register", **selection.parameters())
    every = {koperasi_id: Source(koperasi_id, sumber_id) for koperasi_id, sumber_id in rows}
    text = asked.of("cari")
    yes = dict.fromkeys(every)
    if text:
        found = searching.search(warehouse, selection, text)
        yes = dict.fromkeys(one.koperasi_id for one in found)
    if not yes:
        return None
    return Counted(
        warehouse.about.day,
        ("koperasi_terdaftar",),
        yes=tuple(every[koperasi_id] for koperasi_id in yes),
        no=tuple(source for koperasi_id, source in every.items() if koperasi_id not in yes),
        has_base=bool(text),
    )


def with_old_status(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi aktif whose status was stated longer ago than the rule allows."""
    year = asked.year(YEAR)
    if year not in ends(warehouse):
        return None
    found = old_status.sources(warehouse, selection, year)
    if not any(found.values()):
        return None
    return Counted(ends(warehouse)[year], ("koperasi_aktif",), yes=found[True], no=found[False])


def _what_is_listed(telling: Telling, _: Mapping[str, str]) -> dict[str, str]:
    text = telling.asked.of("cari")
    key = "hitungan.dicari" if text else "hitungan.semua"
    return {"listed": telling.text(key, text=telling.typed(text))}


FIGURES = (
    Figure("daftar", {"cari": AS_IS}, listed, more=_what_is_listed),
    Figure(
        "status_lama",
        {YEAR: AS_IS},
        with_old_status,
        more=lambda *_: {"years": str(old_status.years())},
    ),
)
