"""Tests of what pages ask beyond a metric."""
