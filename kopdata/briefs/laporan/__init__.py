"""Official forms as files: the workbook, the paper, and tables."""
