"""What chance, spread and order allow to be said: exact tests, limits, and who is lowest."""
