"""Kecamatan, and the kabupaten and provinsi above them."""
