"""What only Kamus shows."""
