"""What only Pembinaan shows."""
