"""A file that came in -> its sheets with raw cells."""
