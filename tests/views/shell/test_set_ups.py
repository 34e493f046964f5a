"""How offices set the dashboard up: in none of them does a stranger see a name or bring a file.

A visitor without a browser speaks to a running server, alone or through a proxy that changes the
head of a request as nginx does.
"""

import asyncio
import http.client
import re
import socket
import threading
from contextlib import contextmanager
from datetime import date
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

import dashboard as pages
from kopdata import loading
from kopdata.access import COMMAND_LINE, key, sessions
from tests import workbooks
from tests.dashboard_server import dashboard, free_port

NAMED = b"Koperasi Contoh"
OFFICE = "koperasi.example"
SECRET = "rahasia bersama yang cukup panjang 123"  # noqa: S105
ROLES = f"""
[alamat]
nama = ["{OFFICE}"]

[proxy]
header_pengguna = "X-Remote-User"
header_rahasia = "X-Kopdata-Rahasia"
rahasia = "{SECRET}"

[[orang]]
nama = "ani"
peran = "operator"
"""
FORGED = {
    "X-Remote-User": "ani",
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


def heard(port, page="", **headers):
    """Every byte a page of the dashboard sends to a visitor with those headers."""
    host = headers.pop("Host", f"127.0.0.1:{port}")
    origin = headers.pop("Origin", f"http://{host}")
    with (
        socket.create_connection(("127.0.0.1", port)) as wire,
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


def answer(port, path, method="GET", **headers):
    """The status of a request."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    asked.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{port}", **headers}.items():
        asked.putheader(name, value)
    asked.endheaders()
    return asked.getresponse().status


@contextmanager
def nginx(port, **fixed):
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
    with nginx(port, **documented) as front:
        for page in ("koperasi", "kecamatan", "data", "prioritas"):
            assert NAMED not in heard(front, page, Host=OFFICE, **FORGED), page


def test_a_proxy_that_signs_people_in_is_believed_beside_its_secret(port):
    signing_in = {"Host": "$http_host", "X-Remote-User": "ani", "X-Kopdata-Rahasia": SECRET}
    with nginx(port, **signing_in) as front:
        assert NAMED in heard(front, "koperasi", Host=OFFICE)
    with nginx(port, **{**signing_in, "X-Kopdata-Rahasia": SECRET[:-1]}) as front:
        assert NAMED not in heard(front, "koperasi", Host=OFFICE)


def test_behind_nginx_that_sets_no_headers_no_page_opens_for_a_browser(port):
    with nginx(port) as front:
        with pytest.raises(InvalidStatus, match="403"):
            heard(front, "koperasi", Host=OFFICE)
        assert answer(front, "/", Host=OFFICE) == 200


@pytest.mark.parametrize("host", ["192.168.1.5:8501", "evil.example", "0.0.0.0"])  # noqa: S104
def test_on_every_address_only_the_names_given_are_answered(port, host):
    assert answer(port, "/", Host=host) == 421
    with pytest.raises(InvalidStatus, match="403"):
        heard(port, "koperasi", Host=host)


def test_the_start_says_how_to_come_in(port, home):
    said = (home / "server.log").read_text("utf-8")
    link = re.search(r"http://\S+/masuk\?kunci=\S+", said)[0]

    assert link == key.link(f"http://127.0.0.1:{port}")
    assert urlsplit(link).hostname == "127.0.0.1"
