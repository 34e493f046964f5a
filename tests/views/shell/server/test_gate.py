"""Who speaks to the server by its own name, from its own page: nobody else reaches Streamlit."""

import contextlib
import logging
import socket

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit import net_util
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.web.server import server_util

from kopdata import settings
from kopdata.access import NOBODY, Visitor, accounts, sessions
from kopdata.views.shell import access
from kopdata.views.shell.server.gate import Gate
from kopdata.views.shell.server.serving import serving
from kopdata.views.streamlit_1_67 import file_owners

HERE = "127.0.0.1:8501"


@pytest.fixture
def reached():
    """What came through, and a client of an application behind the gate."""
    came = []

    async def page(request):
        came.append(request.method)
        return PlainTextResponse("halo")

    async def stream(websocket):
        came.append("websocket")
        await websocket.accept()
        await websocket.close()

    routes = [
        Route("/", page, methods=["GET", "POST", "PUT", "DELETE"]),
        WebSocketRoute("/stream", stream),
    ]
    return came, TestClient(Starlette(routes=routes, middleware=[Middleware(Gate)]))


def asked(client, host, origin=None, method="GET"):
    headers = {"host": host} | ({"origin": origin} if origin else {})
    return client.request(method, "/", headers=headers)


@pytest.mark.parametrize(
    "host", [HERE, "127.0.0.1", "localhost:9999", "LOCALHOST", "[::1]:8501", "[::1]"]
)
def test_this_machine_has_three_names_and_any_port(reached, host):
    assert asked(reached[1], host).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "127.0.0.1.evil.example", "localhost.", "192.168.1.5:8501", "0.0.0.0"),  # noqa: S104
        *("", "127.0.0.1:port", "127.0.0.1:", "user@127.0.0.1", "127.0.0.1/x", "127.0.0.1 x"),
    ],
)
def test_any_other_name_is_refused_in_a_sentence(reached, host):
    came, client = reached
    answer = asked(client, host)

    assert answer.status_code == 421
    assert "peran.toml" in answer.text
    assert came == []


def test_the_office_names_its_own_address(reached):
    (settings.home() / "peran.toml").write_text('[alamat]\nnama = ["Koperasi.Example"]\n', "utf-8")
    client = reached[1]

    assert asked(client, "koperasi.example").status_code == 200
    assert asked(client, "koperasi.example", "https://koperasi.example", "POST").status_code == 200
    assert asked(client, "lain.koperasi.example").status_code == 421


def test_behind_tls_a_page_that_came_without_is_another_s(reached):
    (settings.home() / "peran.toml").write_text(
        '[alamat]\nnama = ["koperasi.example"]\ntls = true\n', "utf-8"
    )
    client = reached[1]

    assert asked(client, "koperasi.example", "https://koperasi.example", "POST").status_code == 200
    assert asked(client, "koperasi.example", "http://koperasi.example", "POST").status_code == 403
    assert asked(client, HERE, f"http://{HERE}", "POST").status_code == 200


def test_a_file_of_roles_that_does_not_hold_shuts_the_door(reached):
    (settings.home() / "peran.toml").write_text("[alamat]\nname = []\n", "utf-8")
    came, client = reached
    answer = asked(client, HERE)

    assert (answer.status_code, came) == (503, [])
    assert "peran.toml" in answer.text


def test_a_provider_whose_signature_anybody_can_make_shuts_the_door(reached, monkeypatch):
    came, client = reached
    told = {"auth": {"cookie_secret": "at least 32 random letters, or so"}}
    monkeypatch.setattr(access.st, "secrets", Secrets(told))
    answer = asked(client, HERE)
    assert (answer.status_code, came) == (503, [])
    assert "cookie_secret" in answer.text and "openssl rand" in answer.text

    told["auth"]["cookie_secret"] = "0f3a9b27c65d8e14" * 3
    assert asked(client, HERE).status_code == 200


class Secrets(dict):
    """What `.streamlit/secrets.toml` would say."""

    def load_if_toml_exists(self):
        return True


def test_a_file_is_given_to_whom_it_was_made_for_while_they_are_signed_in(reached, monkeypatch):
    _, client = reached
    for name in ("Ani", "Budi"):
        accounts.add(name, "internal", "empat kata biasa saja")
    ani, budi = (sessions.begin(name, "akun") for name in ("Ani", "Budi"))
    for place in ("add", "add_deferred", "execute_deferred"):  # taken back after the test
        monkeypatch.setattr(MediaFileManager, place, getattr(MediaFileManager, place))
    for place in ("load_and_get_id", "delete_file"):
        there = getattr(MemoryMediaFileStorage, place)
        monkeypatch.setattr(MemoryMediaFileStorage, place, there)
    made_for = [Visitor("Ani", "internal", "akun"), NOBODY]
    file_owners.keep_owners(lambda: made_for[0])
    monkeypatch.setattr(file_owners, "get_script_run_ctx", lambda **_: True)
    files = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr("streamlit.runtime.media_file_manager._get_session_id", lambda: "one")

    def got(address, cookie=None):
        headers = {"host": HERE} | ({"cookie": f"{sessions.COOKIE}={cookie}"} if cookie else {})
        return client.get(address, headers=headers)

    drawn = files.add(b"nama", "text/csv", "1", file_name="a.csv")
    offered = files.add_deferred(lambda: b"lain", "text/csv", "2", file_name="b.csv")
    made_for.pop(0)
    public = files.add(b"jumlah", "text/csv", "3", file_name="c.csv")
    pressed = files.execute_deferred(offered)
    monkeypatch.setattr(file_owners, "get_script_run_ctx", lambda **_: None)
    by_nobody = files.add(b"entah", "text/csv", "4")
    for address in (drawn, pressed):
        assert got(address, ani).status_code == 404, "let through to Streamlit, not here"
        assert got(address).status_code == got(address, budi).status_code == 403
        assert "unduh dari sana" in got(address).text
    assert got(public).status_code == got("/media/gone.csv").status_code == 404
    assert got(by_nobody, ani).status_code == 403

    accounts.set_active("Ani", active=False)
    assert got(drawn, ani).status_code == got(pressed, ani).status_code == 403


FOREIGN = [
    *("http://evil.example", "http://127.0.0.1:3000", "http://127.0.0.1", "http://localhost:8501"),
    *("null", "", "http://", "file://127.0.0.1:8501", "http://127.0.0.1:8501/x", "127.0.0.1:8501"),
    *("http://127.0.0.1:8501@evil.example", "http://evil.example#127.0.0.1:8501"),
]


@pytest.mark.parametrize("origin", [one for one in FOREIGN if one])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_a_page_of_another_address_or_port_reaches_nothing(reached, origin, method):
    came, client = reached

    assert asked(client, HERE, origin, method).status_code == 403
    assert came == []


@pytest.mark.parametrize("origin", FOREIGN)
def test_nor_by_websocket(reached, origin):
    came, client = reached
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        client.websocket_connect("/stream", headers={"host": HERE, "origin": origin}),
    ):
        pass

    assert refused.value.code == 1008
    assert came == []


def test_the_dashboards_own_page_comes_through(reached):
    came, client = reached
    with client.websocket_connect("/stream", headers={"host": HERE, "origin": f"http://{HERE}"}):
        pass
    asked(client, HERE, f"http://{HERE}", "POST")

    assert came == ["websocket", "POST"]


@pytest.fixture
def lookups(monkeypatch):
    """Everything that would leave the machine: names asked for and sockets opened."""
    seen = []

    def refuse(*asked, **_options):
        seen.append(asked)
        raise OSError("tidak ada jalan keluar")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    for cached in (net_util.get_external_ip, net_util.get_internal_ip):
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()
    monkeypatch.setattr(net_util, "_external_ip", None, raising=False)
    monkeypatch.setattr(net_util, "_internal_ip", None, raising=False)
    return seen


def test_streamlit_itself_would_ask_outside_for_its_own_address(lookups):
    server_util.is_url_from_allowed_origins("http://evil.example")

    assert lookups


def test_no_refusal_asks_anybody_outside(lookups, caplog):
    """Through the very stack the dashboard is served with."""
    caplog.set_level(logging.CRITICAL)

    async def stream(websocket):
        server_util.is_url_from_allowed_origins(websocket.headers["origin"])
        await websocket.close()

    stack = serving()["middleware"]
    client = TestClient(Starlette(routes=[WebSocketRoute("/s", stream)], middleware=stack))
    for host, origin in ((HERE, "http://evil.example"), ("evil.example", "http://evil.example")):
        with (
            contextlib.suppress(WebSocketDisconnect),
            client.websocket_connect("/s", headers={"host": host, "origin": origin}),
        ):
            pass

    assert lookups == []
