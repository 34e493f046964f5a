"""Signing in as people do: by the key, with a password on a telephone, at a provider."""

import re
from datetime import date

import oidc_provider_mock
import pytest
from axe_playwright_python.sync_playwright import Axe

from kopdata import loading
from kopdata.access import COMMAND_LINE, accounts, key, log
from tests import workbooks
from tests.dashboard_server import dashboard, free_port

NAMED = "Koperasi Contoh"
SHUT = "yang sudah masuk"
PASSWORD = "empat kata biasa saja"  # noqa: S105


@pytest.fixture
def office(tmp_path, monkeypatch):
    """The home of a real office."""
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    assert loading.receive(path, received_on=date(2023, 5, 1), visitor=COMMAND_LINE).accepted
    return tmp_path


@pytest.fixture
def phone(browser):
    """A page as wide as a telephone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="id-ID")
    yield context.new_page()
    context.close()


def finished(page):
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)


def koperasi(page, address):
    """The page that lists koperasi, ready."""
    page.goto(f"{address}koperasi")
    page.locator("h1").first.wait_for(timeout=60_000)
    finished(page)
    return page.locator("[data-testid=stMain]").inner_text()


def test_by_the_key_and_with_a_password_on_a_telephone(office, phone):
    accounts.add("Ani", "internal", PASSWORD)
    with dashboard(office) as address:
        assert SHUT in koperasi(phone, address)

        phone.goto(key.link(address))
        finished(phone)
        assert "30" in koperasi(phone, address)

        phone.goto(f"{address}keluar")
        phone.get_by_role("button", name="Keluar", exact=True).click()
        phone.wait_for_url(address)
        assert SHUT in koperasi(phone, address)

        phone.locator("[data-testid=stMain]").get_by_role("link", name="Masuk").click()
        phone.wait_for_url(f"{address}masuk")
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= 390
        assert Axe().run(phone).violations_count == 0
        phone.get_by_label("Nama").fill("Ani")
        phone.get_by_label("Kata sandi").fill("salah")
        phone.get_by_role("button", name="Masuk").click()
        assert "tidak cocok" in phone.get_by_role("alert").inner_text()
        phone.get_by_label("Nama").fill("Ani")
        phone.get_by_label("Kata sandi").fill(PASSWORD)
        phone.get_by_role("button", name="Masuk").click()
        phone.wait_for_url(address)
        assert "30" in koperasi(phone, address)
    assert [line.what for line in log.newest(5)] == [
        *("masuk", "masuk_gagal", "keluar", "masuk", "akun_tambah"),
    ]


SECRETS = """
[auth]
redirect_uri = "http://localhost:{port}/oauth2callback"
cookie_secret = "{secret}"
client_id = "kopdata"
client_secret = "rahasia"
server_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"
"""
ROLES = """
[[orang]]
email = "ani@dinas.example"
peran = "internal"
"""


def test_at_a_provider_and_back(office, browser):
    port = free_port()
    ani = oidc_provider_mock.User(
        sub="ani", claims={"email": "ani@dinas.example", "email_verified": True}
    )
    (office / "peran.toml").write_text(ROLES, "utf-8")
    with oidc_provider_mock.run_server_in_thread(user_claims=[ani]) as provider:
        secrets = office / "secrets.toml"
        secret = "0f3a9b27c65d8e14" * 3
        said = SECRETS.format(port=port, provider=provider.server_port, secret=secret)
        secrets.write_text(said, "utf-8")
        with dashboard(office, "--secrets.files", str(secrets), port=port):
            address = f"http://localhost:{port}/"
            desk = browser.new_context(locale="id-ID", viewport={"width": 1440, "height": 900})
            page = desk.new_page()
            assert SHUT in koperasi(page, address)
            page.get_by_role("button", name="Masuk dengan akun kantor").click()
            page.get_by_role("button", name="ani", exact=True).click()
            page.wait_for_url(re.compile(rf"^{address}"))
            finished(page)
            assert "30" in koperasi(page, address)
            aside = page.locator("[data-testid=stSidebar]").inner_text()
            assert "ani@dinas.example (internal)" in aside.replace("\N{WORD JOINER}", "")
            desk.close()
