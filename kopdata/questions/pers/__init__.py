"""What Pers asks beyond a metric's summary."""
