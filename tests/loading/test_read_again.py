"""Rows read before are used only while everything that decides how a file is read is the same."""

import json

from tests.program_copy import copied, run

LIST = "Nama Koperasi;Kecamatan;Keaktifan\nKSP Maju;Telen;Aktif\nKSP Mundur;Telen;{word}\n"
READ = """
import sys
from datetime import date
from pathlib import Path
opened = set()
sys.addaudithook(lambda event, facts: event == "open" and opened.add(str(facts[0])))
from kopdata import ingest
from kopdata.ingest.key_of_reader import reader_files
ingest.parse("daftar.csv", name="daftar.csv", received_on=date(2024, 5, 1))
here = Path.cwd()
own = {path.relative_to(here) for path in map(Path, opened) if path.is_relative_to(here)}
for path in sorted(own - {path.relative_to(here) for path in reader_files()}):
    if path.is_file() and path.suffix != ".pyc":
        print(path)
"""
# Of these ingest uses what an error is called and the type of a decision on headings.
NAMES_ONLY = ("kopdata/__init__", "kopdata/errors", "kopdata/archive/", "kopdata/formatting")


def active(program):
    """How many koperasi are aktif after a build."""
    run(program, "-m", "kopdata", "build")
    code, out, errors = run(program, "-m", "kopdata", "metric", "koperasi_aktif", "--json")
    assert code == 0, errors
    return json.loads(out)["rows"][0]["numerator"]


def test_a_word_added_to_a_kind_counts_at_the_next_build(tmp_path):
    program = copied(tmp_path)
    (program / "daftar.csv").write_text(LIST.format(word="Hidup"))
    run(program, "-m", "kopdata", "receive", "daftar.csv", "--received-on", "2024-05-01")
    before = active(program)
    kind = program / "kopdata" / "ingest" / "kinds" / "register.toml"
    told = kind.read_text("utf-8")
    kind.write_text(told.replace('"Aktif" = ["aktif"', '"Aktif" = ["hidup", "aktif"'), "utf-8")

    assert (before, active(program)) == (1, 2)


def test_every_file_that_reading_opens_is_in_the_key(tmp_path):
    program = copied(tmp_path)
    (program / "daftar.csv").write_text(LIST.format(word="Aktif"))

    code, out, errors = run(program, "-c", READ)

    assert code == 0, errors
    assert [line for line in out.split() if not line.startswith(NAMES_ONLY)] == []
    assert "kopdata/errors.py" in out
