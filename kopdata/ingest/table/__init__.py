"""Where the table of a sheet begins and ends, and what its headings and titles say."""
