"""The commands that write papers into a folder: the press kit and the official forms."""
