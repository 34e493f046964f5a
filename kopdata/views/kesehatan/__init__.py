"""What only Kesehatan shows."""
