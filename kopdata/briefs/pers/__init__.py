"""The press kit."""
