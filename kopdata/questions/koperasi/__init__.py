"""What Koperasi asks beyond a metric's summary."""
