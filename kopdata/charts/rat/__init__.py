"""The charts only RAT draws."""
