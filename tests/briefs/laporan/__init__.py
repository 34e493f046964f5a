"""The files of a form, each read by another program than wrote it."""
