"""Answers to the questions of `kopdata.questions`, kept for everybody who asks the same."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial
from typing import Any

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.views.shell import ahead
from kopdata.views.shell.visit import Visit


def answer(
    here: Visit,
    question: Callable[..., Any],
    *arguments: Any,
    selection: metrics.Selection | None = None,
) -> Any:
    """What `question(warehouse, selection, *arguments)` gives, asked the first time only."""
    source = here.warehouse

    def ask(chosen: metrics.Selection) -> Any:
        return question(source, chosen, *arguments)

    return kept(source, (_named(question), arguments), selection or here.selection, ask)


def large_answer(
    here: Visit,
    question: Callable[..., Any],
    *arguments: Any,
    selection: metrics.Selection | None = None,
) -> Any:
    """Like `answer`, for lists of every koperasi: too large to be asked before anybody looks."""
    chosen = selection or here.selection
    return here.warehouse.questions.answer(
        ((_named(question), arguments), chosen),
        partial(question, here.warehouse, chosen, *arguments),
    )


def kept(
    warehouse: store.Warehouse,
    name: Hashable,
    selection: metrics.Selection,
    ask: Callable[[metrics.Selection], Any],
) -> Any:
    """What `ask(selection)` gives, asked the first time only, and ahead about each kecamatan.

    The answer lies with the warehouse, under the name and the selection.
    """

    def asked(chosen: metrics.Selection) -> Any:
        return warehouse.questions.answer((name, chosen), partial(ask, chosen))

    ahead.elsewhere(warehouse, name, selection, asked)
    return asked(selection)


def whole(here: Visit) -> metrics.Selection:
    """The selection over every kecamatan."""
    return replace(here.selection, kecamatan=())


def _named(question: Callable[..., Any]) -> str:
    return f"{question.__module__}.{question.__qualname__}"
