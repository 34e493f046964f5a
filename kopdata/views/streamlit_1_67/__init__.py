"""Everything that leans on this very Streamlit: each with what it works around, and a test that
fails when the workaround is no longer needed."""
