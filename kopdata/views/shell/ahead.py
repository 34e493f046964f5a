"""What a meeting asks next, asked before: the same about each other kecamatan.

What it gains stands in CONTRIBUTING: half of a filter change on the pages that ask most.
"""

from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from kopdata import metrics
from kopdata import warehouse as store

# An office has a few dozen kecamatan; of a nation's seven thousand nobody sees them all.
MOST_KECAMATAN = 60

_workers: list[Executor] = []


@contextmanager
def asking_ahead() -> Iterator[None]:
    """While this lasts, one thread behind the pages asks what `elsewhere` is told."""
    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as worker:
        _workers.append(worker)
        try:
            yield
        finally:  # also when the server is stopped in the middle
            _workers.remove(worker)
            worker.shutdown(cancel_futures=True)


def elsewhere(
    warehouse: store.Warehouse,
    name: Hashable,
    selection: metrics.Selection,
    ask: Callable[[metrics.Selection], Any],
) -> None:
    """Have `ask` called for each kecamatan and for all of them, once for each `name`.

    Only for a selection that chooses at most one kecamatan and nothing else: that is what people
    go through, and it is a known number of questions. An error is met by who asks for that answer.
    """
    plain = metrics.Selection(kecamatan=selection.kecamatan[:1])
    kecamatan = metrics.options(warehouse).kecamatan
    if not _workers or selection != plain or len(kecamatan) > MOST_KECAMATAN:
        return
    places = [(), *((place,) for place in kecamatan)]
    tasks: list[Callable[[], Any]] = [
        partial(ask, replace(selection, kecamatan=place)) for place in places
    ]
    warehouse.questions.answer(("elsewhere", name), partial(_submit, tasks))


def _submit(tasks: list[Callable[[], Any]]) -> None:
    for task in tasks:
        _workers[0].submit(task)
