"""The words of a sentence: numbers, times, places and what each other phrase does in it."""
