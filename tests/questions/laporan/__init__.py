"""The forms filled: every cell is a figure, or says why there is none."""
