"""One file an office sends -> clean rows and a list of problems."""

from kopdata.ingest.delivery import parse
from kopdata.ingest.kinds import KINDS, fields_of, label_of, schema
from kopdata.ingest.names import normal_badan_hukum, normal_name
from kopdata.ingest.places import known_kecamatan
from kopdata.ingest.records import NoKnownList, Parsed, Problem, Sheet
from kopdata.ingest.store import read_parsed, write_parsed
from kopdata.ingest.template import write_template

PARSER_VERSION = "3"

__all__ = [
    "KINDS",
    "PARSER_VERSION",
    "NoKnownList",
    "Parsed",
    "Problem",
    "Sheet",
    "fields_of",
    "known_kecamatan",
    "label_of",
    "normal_badan_hukum",
    "normal_name",
    "parse",
    "read_parsed",
    "schema",
    "write_parsed",
    "write_template",
]
