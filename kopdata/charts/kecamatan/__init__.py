"""The charts only Kecamatan draws."""
