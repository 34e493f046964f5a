"""Loading a file in steps: what is in it, what it would change, the decision."""
