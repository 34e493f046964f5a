"""The figures of RAT that are no metric's own: outcomes, the clock, the ladder, two by two."""

from collections.abc import Callable

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.rat import clock, status_ladder
from kopdata.questions.shared.counted_figure import Asked, Counted
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import ends

OUTCOMES = ("on_time", "late", "undated", "in_doubt", "not_due", "not_held")
AKTIF = {"aktif": True, "tidak_aktif": False, "tanpa_status": None}
RAT = {"rat_ya": True, "rat_tidak": False}
CLOCK = ("lewat", "merah")
_FURTHEST = 3650
_HELD = "rat_dilaksanakan"
_LADDER = {
    "terlacak": "koperasi_terlacak",
    "aktif": "koperasi_aktif",
    "rat": _HELD,
    "dinilai": "kesehatan_dinilai",
    "sehat": "koperasi_sehat",
}


def outcome(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """What became of the RAT owed for a tahun buku."""
    year, part = asked.year("pada"), asked.of("hasil")
    if part not in OUTCOMES or year is None:
        return None
    rows = store.run(
        warehouse, "questions/rat/figures_outcome", tahun_buku=year, **selection.parameters()
    )
    if not rows:
        return None
    yes, no = [], []
    for koperasi_id, sumber_id, own in rows:
        (yes if own == part else no).append(Source(koperasi_id, sumber_id))
    return Counted(
        warehouse.about.data_date, (_HELD, "rat_tepat_waktu"), yes=tuple(yes), no=tuple(no)
    )


def falling_due(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """Who passes the deadline within so many days; or which of them turn zona merah by it."""
    days = int(asked.of("hari")) if asked.of("hari").isdecimal() else _FURTHEST + 1
    if asked.of("akibat") not in CLOCK or days > _FURTHEST:
        return None
    split = clock.split(warehouse, selection, days)
    day = warehouse.about.data_date
    if asked.of("akibat") == "lewat":
        everyone = (*split[True], *split[False], *split[None])
        return Counted(day, (_HELD,), yes=everyone, has_base=False)
    return Counted(day, ("zona_merah",), yes=split[True], no=split[False], unknown=split[None])


def rung(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One rung of the status ladder."""
    name = asked.of("anak")
    if name not in _LADDER:
        return None
    return _on_ladder(
        warehouse, selection, asked, lambda one: getattr(one, name), (_LADDER[name],), source=name
    )


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
    year, days = asked.year("pada"), ends(warehouse)
    if year is None or (year not in days and year + 1 not in days):
        return None
    tahun, split = status_ladder.split(warehouse, selection, year, belongs, source)
    if not any(split.values()):
        return None
    return Counted(days[tahun], made_of, yes=split[True], no=split[False], unknown=split[None])
