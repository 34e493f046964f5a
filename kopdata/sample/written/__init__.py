"""How the office writes it down: sheets laid out, flaws in them, files."""
