"""The office's lists: what happened, as rows under headings."""
