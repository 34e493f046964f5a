"""How offices set the dashboard up: in none of them does a stranger see a name or bring a file.

A visitor without a browser speaks to a running server, alone or through a proxy that changes the
head of a request as nginx does.
"""

import asyncio
import base64
import http.client
import re
import socket
import threading
from contextlib import contextmanager
from datetime import date
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

import dashboard as pages
from kopdata import loading
from kopdata.access import COMMAND_LINE, key, sessions
from tests import deployed, workbooks
from tests.dashboard_server import dashboard, free_port

NAMED = b"Koperasi Contoh"
OFFICE = deployed.OFFICE
SECRET = "rahasia-bersama-yang-cukup-panjang-123"  # noqa: S105
SECRET_THERE = "the secret, the same as in peran.toml"  # noqa: S105
ROLES = f"""
[alamat]
nama = ["{OFFICE}"]

[proxy]
header_pengguna = "X-Remote-User"
header_rahasia = "X-Kopdata-Rahasia"
rahasia = "{SECRET}"
header_grup = "X-Remote-Groups"

[[orang]]
nama = "ani"
peran = "operator"

[[orang]]
email = "budi@example.go.id"
peran = "internal"

[[orang]]
grup = "dinas"
peran = "pengelola"
"""
FORGED = {
    "X-Remote-User": "ani",
    "X-Remote-Groups": "dinas",
    "X-Forwarded-For": "127.0.0.1",
    "X-Forwarded-Host": "127.0.0.1",
    "X-Forwarded-User": "ani",
    "X-Real-IP": "127.0.0.1",
    "Forwarded": "for=127.0.0.1;host=localhost",
    "Cookie": "kopdata_masuk=pengelola; _streamlit_user=pengelola",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A real office whose proxy is configured."""
    folder = tmp_path_factory.mktemp("kantor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(folder))
        path = workbooks.register(folder / "daftar.xlsx", 30, lambda _number: "Aktif")
        loading.receive(path, received_on=date(2023, 5, 1), visitor=COMMAND_LINE)
    (folder / "peran.toml").write_text(ROLES, "utf-8")
    return folder


@pytest.fixture(scope="module")
def port(home):
    """Where it serves, to every address there is: that plays no part."""
    found = free_port()
    with dashboard(home, "--server.address", "0.0.0.0", port=found):  # noqa: S104
        yield found


@pytest.fixture(autouse=True)
def in_that_home(home, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(home))


def heard(port, page="", trusted=None, **headers):
    """Every byte a page of the dashboard sends to a visitor with those headers.

    With a certificate that is `trusted` it is asked over TLS.
    """
    host = headers.pop("Host", f"127.0.0.1:{port}")
    origin = headers.pop("Origin", f"{'https' if trusted else 'http'}://{host}")
    with (
        deployed.connected(port, trusted)
        if trusted
        else socket.create_connection(("127.0.0.1", port)) as wire,
        connect(
            f"ws://{host}/_stcore/stream",
            sock=wire,
            origin=origin,
            subprotocols=["streamlit"],
            additional_headers=headers,
            max_size=None,
        ) as stream,
    ):
        asked = BackMsg()
        asked.rerun_script.page_name = page
        stream.send(asked.SerializeToString())
        said = b""
        while True:
            frame = stream.recv(timeout=60)
            said += frame
            if ForwardMsg.FromString(frame).HasField("script_finished"):
                return said


def answer(port, path, method="GET", trusted=None, **headers):
    """The status of a request."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    if trusted:
        asked.sock = deployed.connected(port, trusted)
    asked.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{port}", **headers}.items():
        asked.putheader(name, value)
    asked.endheaders()
    return asked.getresponse().status


@contextmanager
def like_nginx(port, **fixed):
    """A proxy that sets those headers, whatever the visitor says, and passes the rest on.

    Without a Host of its own it sends, as nginx does, the address it passes to.
    """
    fixed = {"Host": f"127.0.0.1:{port}", **fixed}

    async def pump(reader, writer):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
        writer.close()

    async def passed_on(reader, writer):
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")[:-2]
        visitor_host = next(line[6:] for line in lines if line.lower().startswith("host: "))
        kept = [line for line in lines if line.split(":")[0].lower() not in map(str.lower, fixed)]
        own = [
            f"{name}: {value.replace('$http_host', visitor_host)}" for name, value in fixed.items()
        ]
        upstream, towards = await asyncio.open_connection("127.0.0.1", port)
        towards.write("\r\n".join([first, *own, *kept, "", ""]).encode("latin-1"))
        await asyncio.gather(pump(reader, towards), pump(upstream, writer), return_exceptions=True)

    loop, at = asyncio.new_event_loop(), free_port()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    serving = asyncio.start_server(passed_on, "127.0.0.1", at)
    asyncio.run_coroutine_threadsafe(serving, loop).result(10)
    yield at
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)


ALL = (*pages.PAGES, *pages.REACHED_BY_LINK)


def test_on_this_machine_without_the_key_no_page_names_anybody(port):
    assert not [page for page in ALL if NAMED in heard(port, page)]
    assert answer(port, "/_stcore/upload_file/a/b", "PUT") == 403
    assert answer(port, "/_stcore/metrics") == 403


def test_with_the_key_pages_name_them(port):
    cookie = f"{sessions.COOKIE}={sessions.begin('', 'kunci')}"

    assert NAMED in heard(port, "koperasi", Cookie=cookie)
    assert answer(port, "/_stcore/metrics", Cookie=cookie) == 200
    assert answer(port, f"/masuk?kunci={key.key()}") == 303


@pytest.mark.parametrize("name", FORGED)
def test_forged_headers_raise_nobody(port, name):
    assert NAMED not in heard(port, "koperasi", **{name: FORGED[name]})


def test_behind_nginx_as_documented_a_stranger_is_the_public(port):
    documented = {"Host": "$http_host", "X-Remote-User": "", "X-Kopdata-Rahasia": ""}
    with like_nginx(port, **documented) as front:
        for page in ("koperasi", "kecamatan", "data", "prioritas"):
            assert NAMED not in heard(front, page, Host=OFFICE, **FORGED), page


def test_a_proxy_that_signs_people_in_is_believed_beside_its_secret(port):
    signing_in = {"Host": "$http_host", "X-Remote-User": "ani", "X-Kopdata-Rahasia": SECRET}
    with like_nginx(port, **signing_in) as front:
        assert NAMED in heard(front, "koperasi", Host=OFFICE)
    with like_nginx(port, **{**signing_in, "X-Kopdata-Rahasia": SECRET[:-1]}) as front:
        assert NAMED not in heard(front, "koperasi", Host=OFFICE)


def test_behind_nginx_that_sets_no_headers_no_page_opens_for_a_browser(port):
    with like_nginx(port) as front:
        with pytest.raises(InvalidStatus, match="403"):
            heard(front, "koperasi", Host=OFFICE)
        assert answer(front, "/", Host=OFFICE) == 200


@pytest.fixture(scope="module")
def fronts(port, tmp_path_factory):
    """nginx with the three files of `kopdata/deploy/`, and Caddy with its own: the port of each."""
    deployed.require("nginx", "caddy", "openssl")
    folder = tmp_path_factory.mktemp("proxy")
    pem, key_file = deployed.certificate(folder)
    at = {name: free_port() for name in ("nginx", "auth-basic", "oauth2-proxy", "caddy", "plain")}
    known = "ani:{PLAIN}sandi\ncitra:{PLAIN}sandi\n"
    passwords = deployed.written(folder / "kopdata.htpasswd", known)
    asked = {
        "_oauth2_proxy=budi": "budi@example.go.id",
        "_oauth2_proxy=dewi": "dewi@example.com",
    }
    files = {"/etc/ssl/koperasi.pem": pem, "/etc/ssl/koperasi.key": key_file, ":8501": f":{port}"}
    with deployed.asked_by_nginx(asked) as provider:
        others = {
            "nginx": {"listen 80;": f"listen 127.0.0.1:{at['plain']};"},
            "auth-basic": {"/etc/nginx/kopdata.htpasswd;": f"{passwords};", SECRET_THERE: SECRET},
            "oauth2-proxy": {":4180": f":{provider}", SECRET_THERE: SECRET},
        }
        sites = [
            deployed.text(
                "nginx.conf" if name == "nginx" else f"nginx-{name}.conf",
                {**files, "listen 443": f"listen 127.0.0.1:{at[name]}", **changes},
            )
            for name, changes in others.items()
        ]
        nginx = deployed.written(folder / "nginx.conf", deployed.nginx_main(folder, sites))
        site = {f"\n{OFFICE} {{": f"\nhttps://{OFFICE}:{at['caddy']} {{", "# tls ": "tls "}
        own = "{\n\tadmin off\n\tauto_https disable_redirects\n}\n"
        caddy = deployed.written(
            folder / "Caddyfile", own + deployed.text("Caddyfile", {**files, **site})
        )
        run_nginx = (deployed.found("nginx"), "-p", folder, "-c", nginx)
        run_caddy = (deployed.found("caddy"), "run", "--adapter", "caddyfile", "--config", caddy)
        of_caddy = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        nginx_ports = [at[name] for name in (*others, "plain")]
        with (
            deployed.running(run_nginx, nginx_ports),
            deployed.running(run_caddy, [at["caddy"]], **of_caddy),
        ):
            yield at | {"trusted": pem}


@pytest.mark.parametrize("proxy", ["nginx", "caddy"])
def test_behind_a_real_proxy_as_documented_a_stranger_is_the_public(fronts, proxy):
    front, trusted = fronts[proxy], fronts["trusted"]
    forged = {**FORGED, "X-Kopdata-Rahasia": SECRET}
    for page in ("", "koperasi"):
        said = heard(front, page, trusted=trusted, Host=OFFICE, **forged)
        assert said and NAMED not in said, page
    cookie = f"{sessions.COOKIE}={sessions.begin('', 'kunci')}"
    assert NAMED in heard(front, "koperasi", trusted=trusted, Host=OFFICE, Cookie=cookie)
    assert answer(front, "/_stcore/metrics", trusted=trusted, Host=OFFICE, **forged) == 403
    with pytest.raises(InvalidStatus, match="403"):
        heard(front, trusted=trusted, Host=OFFICE, Origin="https://evil.example")


def test_nginx_sends_who_comes_without_tls_to_the_offices_own_name(fronts):
    assert answer(fronts["plain"], "/data", Host="evil.example") == 301


def test_nginx_with_passwords_lets_in_whom_it_knows_and_no_other(fronts):
    front, trusted = fronts["auth-basic"], fronts["trusted"]
    right = "Basic " + base64.b64encode(b"ani:sandi").decode()
    known = {"Host": OFFICE, "Authorization": right, "X-Remote-User": "pengelola"}

    assert NAMED in heard(front, "koperasi", trusted=trusted, **known)
    assert answer(front, "/", trusted=trusted, Host=OFFICE) == 401
    assert answer(front, "/", trusted=trusted, Host=OFFICE, Authorization=right[:-3]) == 401
    of_no_line = "Basic " + base64.b64encode(b"citra:sandi").decode()
    forged = {"Authorization": of_no_line, "X-Remote-Groups": "dinas"}
    assert answer(front, "/_stcore/metrics", trusted=trusted, Host=OFFICE, **forged) == 403


def test_nginx_that_asks_oauth2_proxy_lets_in_whom_it_names_and_no_other(fronts):
    front, trusted = fronts["oauth2-proxy"], fronts["trusted"]
    stranger = {"Host": OFFICE, "X-Remote-User": "ani", "X-Kopdata-Rahasia": SECRET}

    known = {"Host": OFFICE, "Cookie": "_oauth2_proxy=budi"}
    assert NAMED in heard(front, "koperasi", trusted=trusted, **known)
    assert answer(front, "/", trusted=trusted, **stranger) == 403
    forged = {"Host": OFFICE, "Cookie": "_oauth2_proxy=dewi", "X-Remote-Groups": "dinas"}
    assert answer(front, "/_stcore/metrics", trusted=trusted, **forged) == 403
    with pytest.raises(InvalidStatus, match="403"):
        heard(front, "koperasi", trusted=trusted, **stranger)


@pytest.mark.parametrize("host", ["192.168.1.5:8501", "evil.example", "0.0.0.0"])  # noqa: S104
def test_on_every_address_only_the_names_given_are_answered(port, host):
    assert answer(port, "/", Host=host) == 421
    with pytest.raises(InvalidStatus, match="403"):
        heard(port, "koperasi", Host=host)


def test_the_service_is_healthy_for_whoever_asks(port, home):
    with urlopen(f"http://127.0.0.1:{port}/sehat", timeout=20) as told:
        assert told.read().decode().startswith("sehat: ")
    assert answer(port, "/_stcore/health") == 200
    with pytest.MonkeyPatch.context() as patch:  # a sign-in is a line of the log
        patch.setenv("KOPDATA_HOME", str(home))
        answer(port, f"/masuk?kunci={key.key()}")
    assert "akses: masuk, 'kunci komputer ini', kunci" in (home / "server.log").read_text("utf-8")


def test_the_start_says_how_to_come_in(port, home):
    said = (home / "server.log").read_text("utf-8")
    link = re.search(r"http://\S+/masuk\?kunci=\S+", said)[0]

    assert link == key.link(f"http://127.0.0.1:{port}")
    assert urlsplit(link).hostname == "127.0.0.1"
