"""What the lock brings and what is known of it: `python -m tests.dependencies audit|sbom FILE`.

`audit` asks the public database of vulnerabilities about every line of the lock: 0 none known, 1
some, 2 where the database is out of reach, which is not the same as none.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.txt"
FOUND, OUT_OF_REACH = 1, 2
_SECONDS = 600
_AUDIT = (
    *("pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"),
    *("--format", "json", "-r", str(LOCK)),
)
_SBOM = (
    *("cyclonedx_py", "requirements", "--pyproject", str(ROOT / "pyproject.toml")),
    *("--output-reproducible", "--output-format", "JSON", str(LOCK), "--output-file"),
)


def audit() -> tuple[int, str]:
    """The exit code, and what was found in words."""
    try:
        asked = _run(*_AUDIT)
        answer = json.loads(asked.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return OUT_OF_REACH, _unreached("no answer")
    return judged(answer["dependencies"])


def judged(dependencies: list[dict[str, Any]]) -> tuple[int, str]:
    """What the database's answers about each dependency mean together."""
    vulnerable = [
        f"{one['name']} {one['version']}: {known['id']}, mended in {known['fix_versions'] or '-'}"
        for one in dependencies
        for known in one.get("vulns", ())
    ]
    unasked = [one["name"] for one in dependencies if "skip_reason" in one]
    if vulnerable:
        return FOUND, "\n".join(vulnerable)
    if unasked or not dependencies:
        return OUT_OF_REACH, _unreached(f"{len(unasked)} of {len(dependencies)} not answered")
    return 0, f"No vulnerability known in {len(dependencies)} dependencies."


def sbom(path: Path) -> tuple[int, str]:
    """Write what the lock brings as CycloneDX; the same lock gives the same file."""
    made = _run(*_SBOM, str(path))
    return made.returncode, str(path) if made.returncode == 0 else made.stderr.strip()


def _unreached(why: str) -> str:
    return (
        f"The database of vulnerabilities is out of reach from here ({why}), so nothing is known: "
        "ask again from a machine that reaches pypi.org."
    )


def _run(*module: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", *module],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )


def main() -> int:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.dependencies", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="what")
    commands.add_parser("audit")
    commands.add_parser("sbom").add_argument("file", type=Path)
    asked = parser.parse_args()
    code, said = audit() if asked.what == "audit" else sbom(asked.file.resolve())
    sys.stdout.write(f"{said}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
