"""Angka terbit: what has been said in public, and whether the figures bear it."""

from kopdata import views
from kopdata.views import press_claim_form, press_claims, press_points, press_verdicts

here = views.opening("angka_terbit")
press_claims.register(here)
press_verdicts.every_verdict(here)
press_claim_form.add(here)
press_points.published(here)
