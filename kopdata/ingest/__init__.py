"""One file an office sends -> clean rows and a list of problems."""

from kopdata.ingest.area.kabupaten import (
    Kabupaten,
    area_name,
    kabupaten,
    regencies,
    whole_area,
)
from kopdata.ingest.area.kecamatan import known_kecamatan
from kopdata.ingest.area.listed import Kecamatan, by_label
from kopdata.ingest.declared_kinds import (
    Kind,
    doubt_of,
    fields_of,
    kinds,
    label_of,
    schema,
    supplier_of,
)
from kopdata.ingest.key_of_reader import reader_key
from kopdata.ingest.parse_file import parse
from kopdata.ingest.parsed import MEMPERINGATKAN, NoKnownList, Parsed, Problem, Sheet
from kopdata.ingest.parsed_folder import read_parsed, write_parsed
from kopdata.ingest.template_workbook import write_template
from kopdata.ingest.values.normal_names import (
    key_of_badan_hukum,
    normal_badan_hukum,
    normal_name,
)

__all__ = [
    "MEMPERINGATKAN",
    "Kabupaten",
    "Kecamatan",
    "Kind",
    "NoKnownList",
    "Parsed",
    "Problem",
    "Sheet",
    "area_name",
    "by_label",
    "doubt_of",
    "fields_of",
    "kabupaten",
    "key_of_badan_hukum",
    "kinds",
    "known_kecamatan",
    "label_of",
    "normal_badan_hukum",
    "normal_name",
    "parse",
    "read_parsed",
    "reader_key",
    "regencies",
    "schema",
    "supplier_of",
    "whole_area",
    "write_parsed",
    "write_template",
]
