"""An operator's own workbook with its problems marked."""
