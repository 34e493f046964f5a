"""Timings against the budgets; run by their own command, never as tests."""
