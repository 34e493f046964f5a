"""The pieces pages are put together from."""

from kopdata.views.attention import attention, weakest
from kopdata.views.cards import card, without_merah_putih
from kopdata.views.chart import chart
from kopdata.views.numbers import finding
from kopdata.views.pages_of import pages_of
from kopdata.views.serving import serving
from kopdata.views.visit import Visit, opening, show, visit

__all__ = [
    "Visit",
    "attention",
    "card",
    "chart",
    "finding",
    "opening",
    "pages_of",
    "serving",
    "show",
    "visit",
    "weakest",
    "without_merah_putih",
]
