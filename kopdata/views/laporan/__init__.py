"""The pieces of Laporan: the form to choose, what stands in it, and its files."""
