"""What the words of a sentence do together: its parts, with their numbers, measures, times."""
