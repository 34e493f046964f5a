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
from kopdata.access.configuration import configuration, is_guessable
from kopdata.cli.options.command_line import command_line
from kopdata.errors import AccessError
from tests import deployed

README = (settings.ROOT / "README.md").read_text("utf-8")
SECRET_THERE = "the secret, the same as in peran.toml"  # noqa: S105
IDENTITY = {
    *("X-Remote-User", "X-Remote-Groups", "X-Kopdata-Rahasia", "X-Forwarded-User"),
    *("X-Forwarded-Email", "X-Forwarded-Groups", "X-Auth-Request-User", "X-Auth-Request-Email"),
    *("X-Auth-Request-Groups", "Remote-User", "Remote-Email", "Remote-Groups"),
}
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
    told = said[:begun] + said[begun:].replace("# ", "")
    own.write_text(told, "utf-8")
    with pytest.raises(AccessError, match="openssl rand"):
        configuration()  # anybody can read the secret that stands there
    own.write_text(told.replace(SECRET_THERE, "0f3a9b27c65d8e14" * 3), "utf-8")
    found = configuration()
    assert found.proxy.user_header == "X-Remote-User" and found.proxy.group_header in IDENTITY
    assert [one.role for one in found.given] == ["operator"]


@pytest.mark.parametrize("name", ["nginx.conf", "nginx-auth-basic.conf", "nginx-oauth2-proxy.conf"])
def test_a_proxy_sets_or_blanks_every_header_that_says_who_somebody_is(name):
    said = deployed.text(name, {})
    place = said[said.index("location / {") :]
    values = dict(re.findall(r'proxy_set_header (\S+) ("[^"]*"|\S+);', place))

    assert values.keys() >= IDENTITY
    assert not [one for one in IDENTITY if values[one].startswith("$http_")]
    assert name == "nginx.conf" or values["X-Kopdata-Rahasia"] == f'"{SECRET_THERE}"'


def test_caddy_takes_away_every_header_that_says_who_somebody_is():
    assert set(re.findall(r"header_up -(\S+)", deployed.text("Caddyfile", {}))) >= IDENTITY


def test_no_secret_of_an_example_is_one():
    """Who copies README or a file without changing it opens to nobody, not to everybody."""
    for text in (README, *(path.read_text("utf-8") for path in FILES)):
        for told in re.findall(r'^[# ]*(?:rahasia|cookie_secret) = "(.*)"', text, re.MULTILINE):
            assert is_guessable(told), told


def test_oauth2_proxy_is_where_nginx_asks_and_tells_the_address():
    told = tomllib.loads((deployed.FOLDER / "oauth2-proxy.cfg").read_text("utf-8"))

    assert f"proxy_pass http://{told['http_address']};" in deployed.text(
        "nginx-oauth2-proxy.conf", {}
    )
    assert told["set_xauthrequest"]
    # oauth2-proxy takes 16, 24 or 32 bytes: it does not start with what stands in our file.
    assert len(told["cookie_secret"]) not in (16, 24, 32)


def test_the_commands_for_a_server_are_commands():
    """What an office types at a new version is read by the command line."""
    typed = re.findall(r"^ *kopdata ((?!\().*)$", README, re.MULTILINE)

    assert {"cadangkan", "periksa", "build", "ukuran"} <= {line.split()[0] for line in typed}
    for line in typed:
        command_line().parse_args(shlex.split(line))
