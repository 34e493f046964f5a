"""The charts only Kesehatan draws."""
