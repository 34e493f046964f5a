"""The number card: what a figure means, how it stands, and where it comes from."""
