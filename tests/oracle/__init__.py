"""The same numbers from the same rows, in plain Python."""
