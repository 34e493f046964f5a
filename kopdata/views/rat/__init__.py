"""What only RAT shows."""
