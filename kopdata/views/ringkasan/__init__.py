"""What only Ringkasan shows."""
