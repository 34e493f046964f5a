"""The one engine for why a figure changed."""
