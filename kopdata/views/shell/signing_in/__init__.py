"""The pages where one signs in and out: plain forms of our own, outside Streamlit."""
