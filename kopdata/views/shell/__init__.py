"""What every page needs: who visits, what they chose, the filter bar, serving, access."""
