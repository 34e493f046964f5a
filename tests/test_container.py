"""`Dockerfile` and `compose.yaml`: what is put into the image, and that little is allowed to it."""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import PurePosixPath

import pytest
import yaml

from kopdata.settings import ROOT
from kopdata.views.shell.server import health

INSTRUCTIONS = [
    line.split(maxsplit=1)
    for line in re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text("utf-8")).splitlines()
    if line and not line.startswith("#")
]
COPIED = [source for name, what in INSTRUCTIONS if name == "COPY" for source in what.split()[:-1]]
SERVICE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def said(name):
    """What the instructions of a name say, in order."""
    return [what for instruction, what in INSTRUCTIONS if instruction == name]


def environment():
    return dict(one.split("=", 1) for what in said("ENV") for one in what.split())


@pytest.mark.parametrize("source", COPIED)
def test_what_is_copied_is_there(source):
    assert (ROOT / source).exists()


def test_the_program_is_copied_whole_and_an_offices_data_is_not():
    tracked = {path.parts[0] for path in map(PurePosixPath, COPIED)}
    assert {"kopdata", "pages", "static", "data", "dashboard.py", ".streamlit"} <= tracked
    assert not any(fnmatch("data/local", f"{source}*") for source in COPIED)
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    sent = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert "*" in lines
    assert sent == set(COPIED)


def test_the_base_is_a_python_that_the_locks_are_for():
    (base,) = said("FROM")
    lowest = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "requires-python"
    ]
    version = re.fullmatch(r"python:3\.(\d+)-slim", base)[1]
    assert int(lowest.removeprefix(">=3.")) <= int(version) <= 13
    assert "pip install --no-cache-dir --require-hashes -r requirements.txt" in said("RUN")[0]


def test_it_is_not_run_by_root_and_writes_to_its_home_alone():
    service = SERVICE["services"]["kopdata"]
    (user,) = said("USER")
    assert int(user) > 0
    assert f"--uid {user} " in said("RUN")[0]
    last = [name for name, _ in INSTRUCTIONS].index("USER")
    assert {name for name, _ in INSTRUCTIONS[last:]} == {"USER", "EXPOSE", "CMD"}
    assert service["read_only"] is True
    assert service["tmpfs"] == [f"{environment()['HOME']}:size=1g"]
    assert service["volumes"] == [f"kopdata:{environment()['KOPDATA_HOME']}"]
    assert set(SERVICE["volumes"]) == {"kopdata"}
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


def test_it_answers_this_machine_alone_and_is_asked_how_it_fares():
    service = SERVICE["services"]["kopdata"]
    (port,) = said("EXPOSE")
    assert service["ports"] == [f"127.0.0.1:{port}:{port}"]
    *_, code = service["healthcheck"]["test"]
    assert service["healthcheck"]["test"][:3] == ["CMD", "python", "-c"]
    assert f"127.0.0.1:{port}{health.ADDRESS}" in code
    compile(code, "healthcheck", "exec")
