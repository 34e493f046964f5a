"""Kabupaten of an office that has several: choosing by them, and a metric in each of them."""

import difflib
from collections.abc import Sequence
from dataclasses import replace

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.errors import UnknownName
from kopdata.ingest import Kabupaten, kabupaten, known_kecamatan, regencies, whole_area
from kopdata.ingest.area.kecamatan import places


def kecamatan_of(named: Sequence[str], kecamatan: Sequence[str]) -> tuple[str, ...]:
    """The kecamatan of the kabupaten named, or those of the given names that lie in them.

    Raises UnknownName for what there is not, or not there.
    """
    if not named:
        return tuple(kecamatan)
    chosen = [_known(name) for name in named]
    if not kecamatan:
        return tuple(label for one in chosen for label in one.kecamatan)
    return tuple(_within(chosen, name) for name in kecamatan)


def summarise_kabupaten(
    warehouse: store.Warehouse,
    metric: metrics.Metric,
    selection: metrics.Selection,
    by: Sequence[str],
) -> list[tuple[str, metrics.Summary]]:
    """A metric in each kabupaten of a selection, in reference order, by what else is asked."""
    chosen = set(selection.checked(metrics.options(warehouse)).kecamatan or known_kecamatan())
    found = []
    for one in _every():
        inside = tuple(label for label in one.kecamatan if label in chosen)
        if inside:
            part = replace(selection, kecamatan=inside)
            found.append((one.name, metrics.summarise(warehouse, metric, part, by)))
    return found


def _every() -> tuple[Kabupaten, ...]:
    """Where the list of kecamatan names no kabupaten, the whole area is the only one."""
    return kabupaten() or (Kabupaten("", whole_area(), known_kecamatan()),)


def _known(name: str) -> Kabupaten:
    every = {one.name: one for one in _every()}
    found, issue = regencies().find(name)
    if name in every or found in every:
        return every[name if name in every else found or ""]
    near = difflib.get_close_matches(name, every, n=1, cutoff=0.0)
    why = issue.message if issue and issue.message.startswith("tidak pasti") else "tidak dikenal"
    hint = f" Mungkin maksudnya '{near[0]}'." if near and why == "tidak dikenal" else ""
    raise UnknownName(f"Kabupaten '{name}' {why}.{hint}")


def _within(chosen: Sequence[Kabupaten], name: str) -> str:
    inside = [label for one in chosen for label in one.kecamatan]
    for one in chosen:
        label, _ = places().find(name, one.name)
        if label in inside:
            return label
    where = " dan ".join(one.name for one in chosen)
    raise UnknownName(f"Kecamatan '{name}' tidak ada di {where}.")
