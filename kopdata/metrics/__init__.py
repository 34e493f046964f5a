"""What is measured, and how much: every number of the product comes from here."""

from kopdata.metrics.catalogue import Metric, Text, catalogue, get
from kopdata.metrics.prepare import materialise
from kopdata.metrics.selection import Options, Selection, options
from kopdata.metrics.summary import (
    GROUPS,
    Row,
    Summary,
    rows_behind,
    selection_facts,
    summarise,
    summarise_many,
)

__all__ = [
    "GROUPS",
    "Metric",
    "Options",
    "Row",
    "Selection",
    "Summary",
    "Text",
    "catalogue",
    "get",
    "materialise",
    "options",
    "rows_behind",
    "selection_facts",
    "summarise",
    "summarise_many",
]
