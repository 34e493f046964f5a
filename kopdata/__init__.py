"""Kopdata: the dashboard of Kutai Timur's cooperatives."""
