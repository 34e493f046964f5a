"""What Data asks beyond a metric's summary."""
