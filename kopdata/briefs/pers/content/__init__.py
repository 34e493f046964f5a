"""What a press kit says, in words, before any of its files is laid out."""
