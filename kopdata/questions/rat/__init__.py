"""What RAT asks beyond a metric's summary."""
