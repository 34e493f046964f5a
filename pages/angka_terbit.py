"""Angka terbit: what has been said in public, and whether the figures bear it."""

from kopdata import views
from kopdata.views.pers import claim_form, claims, published_series, verdicts

here = views.opening("angka_terbit")
claims.register(here)
verdicts.every_verdict(here)
claim_form.add(here)
published_series.published(here)
