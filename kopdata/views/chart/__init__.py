"""A chart on a page: drawn, with its faces, and taken away as a picture."""
