"""Text, dates, numbers and names in one form."""
