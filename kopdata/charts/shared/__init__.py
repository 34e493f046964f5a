"""Forms of chart that more than one topic draws."""
