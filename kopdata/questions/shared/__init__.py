"""Questions that more than one topic asks."""
