"""What leaves the program on paper: content in words first, then its layout."""

from kopdata.briefs.facts import kit_number
from kopdata.briefs.filing import statements
from kopdata.briefs.kit import Kit, make_kit, ready_folder, write_kit, zip_kit

__all__ = ["Kit", "kit_number", "make_kit", "ready_folder", "statements", "write_kit", "zip_kit"]
