"""The made-up office's deliveries: which file came when, and what was in it."""
