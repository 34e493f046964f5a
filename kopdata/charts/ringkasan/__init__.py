"""The charts only Ringkasan draws."""
