"""What only Prioritas shows."""
