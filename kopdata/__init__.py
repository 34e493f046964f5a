"""Kopdata: the dashboard of Kutai Timur's cooperatives."""

__version__ = "0.4.0"
