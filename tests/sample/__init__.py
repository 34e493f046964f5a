"""Tests of the made-up office."""
