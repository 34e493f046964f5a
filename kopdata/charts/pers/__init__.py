"""The charts only Pers draws."""
