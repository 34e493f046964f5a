"""The rows of a table -> values per field, and which of them stay out."""
