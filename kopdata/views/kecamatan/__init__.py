"""What only Kecamatan shows."""
