"""Angka: what is behind this number? Reached by the link of a number card."""

from kopdata import views
from kopdata.views.card import counted_card, number_card

here = views.opening("angka")

if asked := counted_card.asked_for():
    counted_card.counted_card(here, asked)
else:
    number_card.number_card(here, number_card.asked(here))
