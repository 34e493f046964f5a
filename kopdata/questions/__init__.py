"""What pages ask beyond a metric's summary: one module per question, frozen answers out."""
