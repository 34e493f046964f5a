"""Lists and tables, and every way to take one away."""
