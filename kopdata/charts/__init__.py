"""Figures, made from summaries: plain dicts that Plotly draws."""

from kopdata.charts.locale import config
from kopdata.charts.ringkasan.heat_table import heat_table
from kopdata.charts.ringkasan.koperasi_dots import koperasi_dots
from kopdata.charts.shared.burn_up import burn_up
from kopdata.charts.shared.predikat_shares import PREDIKAT, health
from kopdata.charts.shared.rat_compliance import compliance
from kopdata.charts.shared.trend import trend

__all__ = [
    "PREDIKAT",
    "burn_up",
    "compliance",
    "config",
    "health",
    "heat_table",
    "koperasi_dots",
    "trend",
]
