"""What is declared, what is locked and what is imported are the same things."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import kopdata

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROGRAM = PROJECT["project"]["dependencies"]
TESTS = PROJECT["dependency-groups"]["test"]
HASHES = r"(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+"
PINNED = re.compile(rf"^([a-z0-9.-]+)==(\S+)(?: ; [^\\]+)? \\{HASHES}", re.MULTILINE)


def locked(name: str) -> dict[str, str]:
    """The version of each distribution in a lock, all of it hashed."""
    text = (ROOT / name).read_text("utf-8")
    pinned = PINNED.findall(text)
    assert len(pinned) == len(re.findall(r"^[^\s#]", text, re.MULTILINE))
    return dict(pinned)


def imported(folders: tuple[str, ...]) -> set[str]:
    """The distributions that the modules of these folders import."""
    names: set[str] = set()
    for path in (path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    of_module = importlib.metadata.packages_distributions()
    return {canonicalize_name(each) for name in names for each in of_module.get(name, ())}


def names(requirements: list[str]) -> set[str]:
    """The distributions that requirements name."""
    return {canonicalize_name(Requirement(each).name) for each in requirements}


@pytest.mark.parametrize(
    ("lock", "declared"),
    [("requirements.txt", PROGRAM), ("tests/requirements.txt", PROGRAM + TESTS)],
)
def test_a_lock_meets_what_is_declared(lock, declared):
    versions = locked(lock)

    for requirement in map(Requirement, declared):
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)])


def test_the_tests_run_on_what_the_program_runs_on():
    assert locked("requirements.txt").items() <= locked("tests/requirements.txt").items()


@pytest.mark.parametrize("lock", ["requirements.txt", "tests/requirements.txt"])
def test_a_lock_says_nothing_of_the_machine_it_was_made_on(lock):
    command, *rest = (ROOT / lock).read_text("utf-8").splitlines()[1:]

    assert command == "#    uv pip compile --universal --generate-hashes " + (
        "pyproject.toml -o requirements.txt"
        if lock == "requirements.txt"
        else "-c requirements.txt --group test pyproject.toml -o tests/requirements.txt"
    )
    assert not [line for line in rest if re.search(r"index|://|find-links|@ ", line)]


def test_what_the_program_imports_is_declared():
    needed_beside = {
        *("authlib", "httpx2"),  # Streamlit finds them when somebody signs in by a provider
        "uvloop",  # uvicorn finds it by itself
        "plotly",  # its bundle draws in the browser, its schema holds every figure in the tests
    }

    assert imported(("kopdata", "pages")) == names(PROGRAM) - needed_beside


def test_what_the_tests_import_is_declared():
    assert imported(("tests",)) <= names(PROGRAM + TESTS)


def test_the_version_is_asked_and_is_the_newest_of_the_changelog():
    command = [sys.executable, "-m", "kopdata", "--version"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    newest = re.search(
        r"^## \[([\d.]+)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )

    assert said == f"kopdata {newest[1]}\n" == f"kopdata {kopdata.__version__}\n"


def test_the_installed_command_is_the_module():
    target = PROJECT["project"]["scripts"]["kopdata"]
    command = importlib.metadata.EntryPoint("kopdata", target, "console_scripts").load()

    assert command.__module__ == "kopdata.__main__"
