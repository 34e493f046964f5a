"""What Pembinaan asks beyond a metric's summary."""
