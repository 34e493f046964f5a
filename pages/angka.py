"""Angka: what is behind this number? Reached by the link of a number card."""

from kopdata import views
from kopdata.views.card import number_card

here = views.opening("angka")

number_card.number_card(here, number_card.asked_for(here))
