"""The official forms of a cooperatives office: declared as data, filled by the metrics."""
