"""What Kamus asks beyond a metric's summary."""
