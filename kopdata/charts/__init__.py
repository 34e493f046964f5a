"""Figures, made from summaries: plain dicts that Plotly draws."""

from kopdata.charts.burn_up import burn_up
from kopdata.charts.compliance import compliance
from kopdata.charts.health import PREDIKAT, health
from kopdata.charts.heat_table import heat_table
from kopdata.charts.locale import config
from kopdata.charts.trend import trend

__all__ = ["PREDIKAT", "burn_up", "compliance", "config", "health", "heat_table", "trend"]
