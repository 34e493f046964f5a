"""Kopdata: the dashboard of a regency's cooperatives."""

__version__ = "0.4.0"
