"""What Kesehatan asks beyond a metric's summary."""
