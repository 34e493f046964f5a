"""The charts only Prioritas draws."""
