"""The profile of a kecamatan on paper."""
