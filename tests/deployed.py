"""The proxies of `kopdata/deploy/`, run for real: ports and certificate are a test's."""

import contextlib
import http.server
import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from pathlib import Path

import pytest

from kopdata.settings import PACKAGE
from tests.dashboard_server import free_port

FOLDER = PACKAGE / "deploy"
OFFICE = "koperasi.example.go.id"
# The Debian package of each program.
PACKAGES = {
    "nginx": "nginx-light",
    "caddy": "caddy",
    "openssl": "openssl",
    "systemd-analyze": "systemd",
}


def require(*programs):
    """Skip a test where a program is missing; where everything must run it fails instead."""
    missing = [PACKAGES[name] for name in programs if not found(name)]
    if missing:
        refuse = pytest.fail if os.environ.get("KOPDATA_REQUIRE_BROWSER") == "1" else pytest.skip
        refuse(f"apt-get install {' '.join(missing)}")


def found(program):
    """Where a program is, also where only administrators look."""
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")


def text(name, changes):
    """A file of `kopdata/deploy/` with its values changed; each must stand in it."""
    said = (FOLDER / name).read_text("utf-8")
    for old, new in changes.items():
        assert old in said, f"{name}: {old}"
        said = said.replace(old, str(new))
    return said


def certificate(folder):
    """A certificate of our own for the office's name, and its key."""
    made = [folder / "kantor.pem", folder / "kantor.key"]
    asked = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    name = ("-subj", f"/CN={OFFICE}", "-addext", f"subjectAltName=DNS:{OFFICE}")
    files = ("-out", str(made[0]), "-keyout", str(made[1]))
    subprocess.run(
        [found("openssl"), "req", *asked, *name, *files], check=True, capture_output=True
    )
    return made


def connected(port, certificate_file):
    """A connection over TLS that trusts that certificate alone."""
    trust = ssl.create_default_context(cafile=str(certificate_file))
    trust.set_alpn_protocols(["http/1.1"])
    wire = socket.create_connection(("127.0.0.1", port), timeout=20)
    return trust.wrap_socket(wire, server_hostname=OFFICE)


def nginx_main(folder, sites):
    """A whole configuration around sites, that runs as anybody and writes into a folder."""
    places = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in places)
    return (
        f"daemon off; master_process off; pid {folder}/nginx.pid; "
        f"error_log {folder}/nginx.log; events {{}} "
        f"http {{ access_log off; {temporary} {' '.join(sites)} }}"
    )


@contextlib.contextmanager
def running(command, ports, **environment):
    """A program, while it runs and listens on all those ports."""
    process = subprocess.Popen(
        list(map(str, command)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )
    try:
        for port in ports:
            wait_for(port, process)
        yield
    finally:
        process.terminate()
        process.communicate(timeout=20)


def wait_for(port, process, seconds=20):
    """Until somebody listens on a port."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    process.kill()
    pytest.fail(process.communicate()[1].decode("utf-8", "replace"))


@contextlib.contextmanager
def asked_by_nginx(people):
    """What answers `auth_request` as oauth2-proxy does: who a cookie names; the port it is at."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            email = people.get(self.headers.get("Cookie", ""))
            is_page = self.path.startswith("/oauth2/sign_in")
            self.send_response(200 if is_page else 202 if email else 401)
            if email:
                self.send_header("X-Auth-Request-Email", email)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_words):
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", free_port()), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


def written(path: Path, said: str) -> Path:
    """A file with that text."""
    path.write_text(said, "utf-8")
    return path
