"""What Kecamatan asks beyond a metric's summary."""
