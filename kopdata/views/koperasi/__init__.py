"""What only Koperasi shows."""
