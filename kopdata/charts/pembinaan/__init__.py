"""The charts only Pembinaan draws."""
