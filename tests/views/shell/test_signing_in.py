"""Signing in and out over the server's own addresses, as a browser does it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from kopdata import loading, settings
from kopdata.access import COMMAND_LINE, accounts, key, log, sessions
from kopdata.settings import sample
from kopdata.views.shell import access
from kopdata.views.shell.server import serving as serving_module
from kopdata.views.shell.server.serving import serving
from kopdata.views.shell.signing_in import routes

HERE = "http://127.0.0.1:8501"
PASSWORD = "empat kata biasa saja"  # noqa: S105


async def who(request):
    found = access.visitor_of_request(request)
    return PlainTextResponse(f"{found.name}/{found.role}/{found.way}")


async def private(_request):
    return PlainTextResponse("nama")


async def lost(_request):
    raise HTTPException(404, "File not found")


async def too_large(_request):
    raise HTTPException(413, "File too large")


async def unproved(_request):
    return Response("Authentication error", 400)


async def fails(_request):
    raise RuntimeError("Internal Server Error")


STREAMLITS_REFUSALS = {
    "/media/old.csv": (404, lost, "unduh lagi"),
    "/static/old.js": (404, lost, "halaman pertamanya"),
    "/_stcore/upload/large": (413, too_large, "50 MB"),
    "/oauth2callback": (400, unproved, "akun kantor"),
    "/fails": (500, fails, "kesalahan program"),
}


@pytest.fixture
def client():
    """A browser at the dashboard's own stack; `/siapa` says who it is."""
    served = serving()
    places = ("/_stcore/metrics", "/_stcore/upload_file/a/b", "/media/a.csv")
    own = [
        Route("/siapa", who),
        *(Route(place, told[1]) for place, told in STREAMLITS_REFUSALS.items()),
        *(Route(place, private, methods=["GET", "PUT"]) for place in places),
    ]
    app = Starlette(routes=[*served["routes"], *own], middleware=served["middleware"])
    return TestClient(app, base_url=HERE, follow_redirects=False)


@pytest.fixture
def real():
    """A home with a real delivery in it."""
    path = sample() / "data_koperasi_2017.xls"
    loading.archive().accept(path, file=path.name, received_on=loading.today())


@pytest.fixture
def ani():
    return accounts.add("Ani", "operator", PASSWORD)


def fill(client, name="Ani", password=PASSWORD, **others):
    form = client.get("/masuk")
    token = re.search(r'name="tanda" value="([^"]+)"', form.text)[1]
    fields = {"nama": name, "sandi": password, "tanda": token} | others
    return client.post("/masuk", data=fields, headers={"origin": HERE})


def am(client):
    return client.get("/siapa").text


def test_the_key_opens_and_sets_a_cookie_no_script_reads(client, real):
    assert am(client) == "/publik/tanpa"
    answer = client.get("/masuk", params={"kunci": key.key()})

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Secure" not in cookie
    assert key.key() not in cookie
    assert am(client) == "/pengelola/kunci"
    assert log.newest(1)[0].what == "masuk"


@pytest.mark.parametrize("given", ["", "x", "é", "x" * 5000])
def test_another_key_opens_nothing_and_is_written_down(client, real, given):
    answer = client.get("/masuk", params={"kunci": given})

    assert answer.status_code == 403
    assert sessions.COOKIE not in client.cookies
    assert am(client) == "/publik/tanpa"
    assert log.newest(1)[0].what == "masuk_gagal"


def test_a_thousand_wrong_keys_do_not_fill_the_log_nor_keep_the_right_one_out(client, monkeypatch):
    monkeypatch.setattr(routes, "_FAILURES", routes.Throttle(60))
    for _ in range(200):
        client.get("/masuk", params={"kunci": "x"})

    assert len(log.newest(1000)) == 60
    assert client.get("/masuk", params={"kunci": key.key()}).status_code == 303


def test_name_and_password_sign_in_and_out(client, ani, real):
    assert fill(client, password="salah").status_code == 403  # noqa: S106
    assert am(client) == "/publik/tanpa"
    assert fill(client).headers["location"] == "/"
    assert am(client) == "Ani/operator/akun"

    page = client.get("/keluar").text
    assert "Ani" in page and "Operator" in page
    token = re.search(r'name="tanda" value="([^"]+)"', page)[1]
    client.post("/keluar", data={"tanda": token}, headers={"origin": HERE})
    assert am(client) == "/publik/tanpa"
    assert [line.what for line in log.newest(4)] == [
        "keluar",
        "masuk",
        "masuk_gagal",
        "akun_tambah",
    ]


def test_strangers_do_not_keep_somebody_out_of_the_browser_they_signed_in_with(client, ani, real):
    known = fill(client).headers.get_list("set-cookie")
    assert any("kopdata_perangkat_" in one and "Path=/masuk" in one for one in known)
    stranger = TestClient(client.app, base_url=HERE, follow_redirects=False)
    for _ in range(10):
        accounts.verified("Ani", "salah")

    assert fill(stranger).status_code == 403
    assert fill(client).status_code == 303
    client.cookies.clear()
    assert fill(client).status_code == 403


def test_out_everywhere_ends_the_other_browsers_of_that_name(client, ani, real):
    other, budi = sessions.begin("Ani", "akun"), sessions.begin("Budi", "akun")
    fill(client)
    token = re.search(r'name="tanda" value="([^"]+)"', client.get("/keluar").text)[1]
    client.post("/keluar", data={"tanda": token, "semua": "ya"}, headers={"origin": HERE})

    assert sessions.find(other) is None and sessions.find(budi)


def test_a_form_that_this_browser_was_not_given_counts_for_nothing(client, ani, real):
    assert client.post("/masuk", data={"nama": "Ani", "sandi": PASSWORD}).status_code == 403
    assert fill(client, tanda=sessions.signed("lain", "formulir")).status_code == 403
    assert fill(client, tanda="x").status_code == 403
    foreign = {"origin": "http://127.0.0.1:3000"}
    assert client.post("/masuk", data={}, headers=foreign).status_code == 403
    fill(client)
    client.post("/keluar", data={"tanda": "x"})
    client.get("/keluar")
    assert am(client) == "Ani/operator/akun"


def test_a_form_of_a_megabyte_is_not_read(client, ani):
    assert fill(client, nama="a" * 1_000_000).status_code == 403


def test_signing_in_begins_anew(client, ani, real):
    planted = sessions.begin("Ani", "akun")
    client.cookies.set(sessions.COOKIE, planted, "127.0.0.1")
    fill(client)

    assert client.cookies[sessions.COOKIE] != planted
    assert sessions.find(planted) is None


@pytest.mark.parametrize(
    ("written", "headers", "is_secure"),
    [
        ("", {"x-forwarded-proto": "https"}, False),
        ("[alamat]\ntls = true\n", {}, True),
        ("[alamat]\npercaya_x_forwarded_proto = true\n", {"x-forwarded-proto": "https"}, True),
        ("[alamat]\npercaya_x_forwarded_proto = true\n", {}, False),
    ],
)
def test_behind_tls_a_cookie_goes_no_other_way(client, written, headers, is_secure):
    (settings.home() / "peran.toml").write_text(written, "utf-8")
    answer = client.get("/masuk", params={"kunci": key.key()}, headers=headers)

    assert ("Secure" in answer.headers["set-cookie"]) is is_secure


async def sets_a_cookie(_request):
    response = PlainTextResponse("halo")
    response.set_cookie("_streamlit_user", "a=secure", httponly=True, samesite="lax")
    return response


@pytest.mark.parametrize("tls", [True, False])
def test_behind_tls_streamlits_own_cookies_go_no_other_way_either(tls):
    (settings.home() / "peran.toml").write_text(f"[alamat]\ntls = {str(tls).lower()}\n", "utf-8")
    app = Starlette(routes=[Route("/a", sets_a_cookie)], middleware=serving()["middleware"])
    cookie = TestClient(app, base_url=HERE).get("/a").headers["set-cookie"]

    assert cookie.endswith("; Secure") is tls
    assert cookie.startswith("_streamlit_user=")


@pytest.mark.parametrize("bahasa", ["id", "en"])
@pytest.mark.parametrize("place", ["/masuk", "/keluar"])
def test_the_pages_need_no_script_and_allow_none(client, ani, place, bahasa):
    answer = client.get(place, params={"bahasa": bahasa}, headers={"accept": "text/html"})
    policy = answer.headers["content-security-policy"]

    assert "unsafe" not in policy and "default-src 'none'" in policy
    assert "<script" not in answer.text and "style=" not in answer.text
    assert f'<html lang="{bahasa}">' in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert ("Kata sandi" in answer.text) is (bahasa == "id" and place == "/masuk")
    other = "en" if bahasa == "id" else "id"
    assert f'href="{place}?bahasa={other}"' in answer.text


def test_what_is_typed_is_shown_as_text(client, real):
    secret = "0f3a9b27c65d8e14" * 3
    (settings.home() / "peran.toml").write_text(
        f"[proxy]\nheader_pengguna = 'X-User'\nheader_rahasia = 'X-Secret'\nrahasia = '{secret}'\n",
        "utf-8",
    )
    said = client.get("/keluar", headers={"X-User": "<b>Ani</b>", "X-Secret": secret}).text

    assert "&lt;b&gt;Ani" in said
    assert "<b>" not in said


MEASURES, UPLOAD = "/_stcore/metrics", "/_stcore/upload_file/a/b"


def test_the_servers_measures_are_for_the_manager(client, ani, real):
    assert client.get(MEASURES).status_code == 403
    fill(client)
    assert client.get(MEASURES).status_code == 403
    client.get("/masuk", params={"kunci": key.key()})
    assert client.get(MEASURES).text == "nama"


def test_files_are_taken_from_those_who_may_load_only(client, ani, real):
    refused = client.put(UPLOAD, content=b"x", headers={"origin": HERE})
    assert refused.status_code == 403 and "operator atau pengelola" in refused.text
    fill(client)
    assert client.put(UPLOAD, content=b"x", headers={"origin": HERE}).status_code == 200


def test_on_the_sample_everybody_may_look_and_nobody_may_bring_files(client):
    assert am(client) == "/internal/contoh"
    assert client.put(UPLOAD, content=b"x").status_code == 403


def test_what_was_made_for_one_visitor_is_kept_by_nobody(client):
    assert client.get("/media/a.csv").headers["cache-control"] == "no-store"
    assert "cache-control" not in client.get("/masuk.css").headers


def test_a_damaged_archive_is_told_to_who_watches_the_service_and_no_file(client, real):
    for entry in (settings.home() / "archive" / "entries").iterdir():
        entry.write_text("{", "utf-8")
    told = client.get("/sehat")

    assert told.status_code == 503 and "periksa" in told.text
    assert ".json" not in told.text and "data_koperasi" not in told.text


def test_who_watches_the_service_hears_of_a_changed_file_and_of_a_home_that_went_away(client, real):
    assert client.get("/sehat").text.startswith("sehat: gudang data")
    (file,) = (settings.home() / "archive" / "files").iterdir()
    content = file.read_bytes()
    file.write_bytes(content[:-1] + b"x")
    assert client.get("/sehat").status_code == 503
    file.write_bytes(content)
    assert client.get("/sehat").status_code == 200

    settings.home().rename(settings.home().with_name(f"{settings.home().name}-gone"))
    told = client.get("/sehat")
    assert told.status_code == 200 and told.text.startswith("sehat: DATA CONTOH")


def test_the_journal_is_told_the_command_and_not_the_key(monkeypatch, capsys):
    monkeypatch.setenv("JOURNAL_STREAM", "8:12345")
    serving_module._say_how_to_sign_in()

    said = capsys.readouterr().out
    assert "python -m kopdata masuk" in said and key.key() not in said


@pytest.mark.parametrize("place", STREAMLITS_REFUSALS)
def test_what_streamlit_refuses_is_told_in_indonesian_and_what_next(client, place):
    status, _theirs, ours = STREAMLITS_REFUSALS[place]
    told = client.get(place)

    assert told.status_code == status and ours in told.text
    assert not any(word in told.text for word in ("not found", "too large", "Authentic", "Server"))
    assert int(told.headers["content-length"]) == len(told.content)
    assert told.headers["x-content-type-options"] == "nosniff"


def test_a_damaged_file_of_accounts_or_roles_is_told_wherever_one_comes(client, ani, real):
    (settings.home() / "akses" / "akun.json").write_text("{", "utf-8")
    told = client.get("/masuk")
    assert told.status_code == 503 and "Pulihkan dari cadangan" in told.text

    (settings.home() / "peran.toml").mkdir()
    for place in ("/", "/masuk", "/keluar", "/media/a.csv", "/_stcore/metrics"):
        told = client.get(place)
        assert told.status_code == 503 and told.text.startswith("peran.toml: tidak terbaca"), place
        assert str(settings.home()) not in told.text


FORGED = {
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": "127.0.0.1",
    "x-real-ip": "127.0.0.1",
    "x-remote-user": "ani",
    "x-forwarded-user": "pengelola",
    "x-forwarded-email": "ani@dinas.example",
    "forwarded": "for=127.0.0.1;host=localhost",
    "authorization": "Basic YW5pOmFuaQ==",
    "cookie": "kopdata_masuk=pengelola; _streamlit_user=pengelola",
}


def test_nothing_a_stranger_says_of_himself_is_believed(client, ani, real):
    assert am(client) == "/publik/tanpa"
    for name, value in FORGED.items():
        assert client.get("/siapa", headers={name: value}).text == "/publik/tanpa", name
    assert COMMAND_LINE.role == "pengelola"
