"""The files of a press kit: papers, slides, workbook, pictures."""
