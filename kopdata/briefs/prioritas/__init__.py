"""The route sheets on paper."""
