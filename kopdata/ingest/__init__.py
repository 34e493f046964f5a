"""One file an office sends -> clean rows and a list of problems."""

from kopdata.ingest.delivery import parse
from kopdata.ingest.kinds import KINDS, schema
from kopdata.ingest.names import normal_badan_hukum, normal_name
from kopdata.ingest.places import known_kecamatan
from kopdata.ingest.records import Parsed, Problem, Sheet
from kopdata.ingest.store import read_parsed, write_parsed
from kopdata.ingest.template import write_template

PARSER_VERSION = "2"

__all__ = [
    "KINDS",
    "PARSER_VERSION",
    "Parsed",
    "Problem",
    "Sheet",
    "known_kecamatan",
    "normal_badan_hukum",
    "normal_name",
    "parse",
    "read_parsed",
    "schema",
    "write_parsed",
    "write_template",
]
