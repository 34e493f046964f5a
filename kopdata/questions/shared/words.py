"""The words that the sentences of several topics share: the area, the supplier, what fits."""

from collections.abc import Sequence

from kopdata import messages, metrics
from kopdata.ingest import supplier_of, whole_area
from kopdata.metrics.selection_words import WORDS, area_in_words

__all__ = ["area", "fitting", "supplier_in_words", "whole_area"]


def area(selection: metrics.Selection, language: str = "id") -> str:
    """Where: the regency, a kecamatan or how many; and that filters hold."""
    place = area_in_words(selection, language)
    if selection.is_by_group:
        place += f" ({messages.text('kalimat.saringan', language)})"
    return place


def fitting(richest_first: Sequence[str]) -> str:
    """The first that is short enough to be read, else the shortest."""
    fitting = (text for text in richest_first if len(text.split()) <= WORDS)
    return next(fitting, richest_first[-1])


def supplier_in_words(metric: metrics.Metric, language: str = "id") -> str:
    """Who keeps the lists that supply what a metric counts, and what they are called."""
    return "; ".join(supplier_of(kind, language) for kind in metric.kinds)
