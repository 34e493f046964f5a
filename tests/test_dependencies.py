"""What is known of the lock: silence of the database is never taken for good news."""

import json
import subprocess

from tests import dependencies
from tests.test_packaging import locked

WELL = {"name": "duckdb", "version": "2.0.1", "vulns": []}
SKIPPED = {"name": "pandas", "skip_reason": "Dependency not found on PyPI"}
KNOWN = {
    "name": "pillow",
    "version": "1.0",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"], "description": "…"}],
}


def test_none_known_is_said_only_where_all_was_answered():
    assert dependencies.judged([WELL]) == (0, "No vulnerability known in 1 dependencies.")

    for unanswered in ([WELL, SKIPPED], []):
        code, said = dependencies.judged(unanswered)
        assert code == dependencies.OUT_OF_REACH
        assert said.count("\n") == 0
        assert "out of reach" in said


def test_what_is_known_is_named_with_the_version_that_mends_it():
    code, said = dependencies.judged([SKIPPED, KNOWN])

    assert code == dependencies.FOUND
    assert "pillow 1.0: PYSEC-1, mended in ['1.1']" in said


def test_a_database_out_of_reach_is_one_sentence(monkeypatch):
    """Without a network the real command answers nothing that could be read."""

    def no_answer(*_arguments):
        return subprocess.CompletedProcess([], 1, stdout="", stderr="Traceback …")

    monkeypatch.setattr(dependencies, "_run", no_answer)
    code, said = dependencies.audit()

    assert (code, said.count("\n")) == (dependencies.OUT_OF_REACH, 0)
    assert "Traceback" not in said


def test_the_bill_of_materials_lists_the_whole_lock_and_is_the_same_each_time(tmp_path):
    files = [tmp_path / "satu.json", tmp_path / "dua.json"]
    for file in files:
        assert dependencies.sbom(file)[0] == 0
    told = json.loads(files[0].read_text("utf-8"))

    assert told["bomFormat"] == "CycloneDX"
    listed = {(one["name"], one["version"]) for one in told["components"]}
    assert listed == set(locked("requirements.txt").items())
    assert files[0].read_bytes() == files[1].read_bytes()
