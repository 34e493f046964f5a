"""What each metric counts, told by small cases."""
