"""The whole office in one file, and back from it."""
