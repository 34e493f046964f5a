"""Long work in a process of its own, so that the pages keep answering and a person can cancel it.

What it gains stands in CONTRIBUTING.
"""
