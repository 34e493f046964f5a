"""What Prioritas asks beyond a metric's summary."""
