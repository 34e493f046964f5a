"""One file an office sends -> clean rows and a list of problems."""

from kopdata.ingest.delivery import parse
from kopdata.ingest.divisions import Kabupaten, area_name, kabupaten, whole_area
from kopdata.ingest.kinds import Kind, fields_of, kinds, label_of, schema
from kopdata.ingest.names import normal_badan_hukum, normal_name
from kopdata.ingest.places import known_kecamatan
from kopdata.ingest.reader_key import reader_key
from kopdata.ingest.records import NoKnownList, Parsed, Problem, Sheet
from kopdata.ingest.store import read_parsed, write_parsed
from kopdata.ingest.template import write_template

__all__ = [
    "Kabupaten",
    "Kind",
    "NoKnownList",
    "Parsed",
    "Problem",
    "Sheet",
    "area_name",
    "fields_of",
    "kabupaten",
    "kinds",
    "known_kecamatan",
    "label_of",
    "normal_badan_hukum",
    "normal_name",
    "parse",
    "read_parsed",
    "reader_key",
    "schema",
    "whole_area",
    "write_parsed",
    "write_template",
]
