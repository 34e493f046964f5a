"""The charts only Koperasi draws."""
