"""What is measured, and how much: every number of the product comes from here."""

from kopdata.metrics.catalogue import Metric, Text, catalogue, get
from kopdata.metrics.coverage import reached
from kopdata.metrics.direction import Direction, direction
from kopdata.metrics.prepare import disclose, materialise
from kopdata.metrics.selection import Options, Selection, options
from kopdata.metrics.summary import rows_behind, selection_facts, summarise, summarise_many
from kopdata.metrics.summary_rows import GROUPS, Count, Row, SameDay, Summary

__all__ = [
    "GROUPS",
    "Count",
    "Direction",
    "Metric",
    "Options",
    "Row",
    "SameDay",
    "Selection",
    "Summary",
    "Text",
    "catalogue",
    "direction",
    "disclose",
    "get",
    "materialise",
    "options",
    "reached",
    "rows_behind",
    "selection_facts",
    "summarise",
    "summarise_many",
]
