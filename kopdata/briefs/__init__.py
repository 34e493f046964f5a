"""What leaves the program on paper: content in words first, then its layout."""

from kopdata.briefs.pers.content.facts import kit_number
from kopdata.briefs.pers.kit import Kit, make_kit, ready_folder, write_kit, zip_kit
from kopdata.briefs.pers.statements_for_claims import statements

__all__ = ["Kit", "kit_number", "make_kit", "ready_folder", "statements", "write_kit", "zip_kit"]
