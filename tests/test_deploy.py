"""The files of `kopdata/deploy/` hold: each is read by the program it is for, where installed.

Proxies are run for real in `tests/views/shell/test_set_ups.py`.
"""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kopdata import settings
from kopdata.access.configuration import configuration
from kopdata.cli.options.command_line import command_line
from tests import deployed

README = (settings.ROOT / "README.md").read_text("utf-8")
FILES = sorted(deployed.FOLDER.iterdir())


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_the_readme_leads_to_each_file(file):
    assert f"`{file.name}`" in README


def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path):
    deployed.require("systemd-analyze")
    here = {"/opt/kopdata/.venv/bin/streamlit": "/bin/true", "/opt/kopdata": settings.ROOT}
    unit = deployed.written(tmp_path / "kopdata.service", deployed.text("kopdata.service", here))
    done = subprocess.run(
        [deployed.found("systemd-analyze"), "verify", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_starts_what_the_readme_starts():
    unit = (deployed.FOLDER / "kopdata.service").read_text("utf-8")

    assert "ExecStart=/opt/kopdata/.venv/bin/streamlit run dashboard.py\n" in unit
    assert ".venv/bin/streamlit run dashboard.py" in README
    assert Path(sys.executable).with_name("streamlit").exists()


def test_the_roles_file_is_read_and_believes_no_proxy_until_told_to():
    said = (deployed.FOLDER / "peran.toml").read_text("utf-8")
    own = settings.home() / "peran.toml"
    own.write_text(said, "utf-8")
    found = configuration()
    assert found.hosts == {deployed.OFFICE} and found.is_behind_tls
    assert found.proxy is None and not found.given and not found.has_key

    begun = said.index("# [proxy]")
    own.write_text(said[:begun] + said[begun:].replace("# ", ""), "utf-8")
    found = configuration()
    assert found.proxy.user_header == "X-Remote-User" and found.proxy.secret in deployed.text(
        "nginx-auth-basic.conf", {}
    )
    assert [one.role for one in found.given] == ["operator"]


def test_oauth2_proxy_is_where_nginx_asks_and_tells_the_address():
    told = tomllib.loads((deployed.FOLDER / "oauth2-proxy.cfg").read_text("utf-8"))

    assert f"proxy_pass http://{told['http_address']};" in deployed.text(
        "nginx-oauth2-proxy.conf", {}
    )
    assert told["set_xauthrequest"] and len(told["cookie_secret"]) in (16, 24, 32)


def test_the_commands_for_a_server_are_commands():
    """What an office types at a new version is read by the command line."""
    typed = re.findall(r"^ *kopdata ((?!\().*)$", README, re.MULTILINE)

    assert {"cadangkan", "periksa", "build", "ukuran"} <= {line.split()[0] for line in typed}
    for line in typed:
        command_line().parse_args(shlex.split(line))
