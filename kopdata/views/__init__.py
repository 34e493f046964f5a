"""The pieces pages are put together from."""

from kopdata.views.card.cards import card
from kopdata.views.card.openers import finding
from kopdata.views.chart.metric_chart import chart
from kopdata.views.ringkasan.attention import (
    attention,
    by_kecamatan,
    compared,
    weakest,
    worst_first,
)
from kopdata.views.shell.page_head import opening
from kopdata.views.shell.paging import pages_of
from kopdata.views.shell.server.serving import serving
from kopdata.views.shell.visit import Visit, show, visit

__all__ = [
    "Visit",
    "attention",
    "by_kecamatan",
    "card",
    "chart",
    "compared",
    "finding",
    "opening",
    "pages_of",
    "serving",
    "show",
    "visit",
    "weakest",
    "worst_first",
]
