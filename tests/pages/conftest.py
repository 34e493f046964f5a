"""The dashboard run without a browser, over the sample office or over a few rows."""

import shutil

import pytest
from streamlit.runtime import context
from streamlit.testing.v1 import AppTest

from kopdata import settings
from kopdata.access import accounts, sessions
from kopdata.settings import ROOT
from kopdata.views.shell import warehouses


@pytest.fixture
def opened(monkeypatch, sample_home):
    """`opened(kecamatan=["Busang"])`: the page with that address, over the sample office."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    return open_page


@pytest.fixture
def opened_over(monkeypatch):
    """`opened_over(warehouse)`: the page over a warehouse made from a few rows."""

    def over(warehouse, **address):
        monkeypatch.setattr(warehouses, "warehouse", lambda *_, **__: warehouse)
        return open_page(**address)

    return over


class Browser:
    """What Streamlit knows of the browser that asked: its cookies and headers."""

    def __init__(self, cookies=None, headers=()):
        self.cookies, self.headers, self.remote_ip = cookies or {}, headers, "127.0.0.1"


@pytest.fixture
def browser_of(monkeypatch):
    """`browser_of(cookies, headers)`: the pages are asked by such a browser from now on."""

    def asked_by(cookies=None, headers=()):
        browser = Browser(cookies, headers)
        monkeypatch.setattr(context, "_get_client_context", lambda: browser)

    return asked_by


@pytest.fixture
def sign_in(browser_of):
    """`sign_in("operator", "Busang")`: the visitor has an account of that role and kecamatan.

    `sign_in()` comes in by the key of this machine, `sign_in(None)` by nothing.
    """
    homes = set()

    def sign(role="kunci", *kecamatan):
        homes.add(settings.home())
        if role is None:
            browser_of()
            return
        name, way = ("", "kunci") if role == "kunci" else (f"Petugas {role}", "akun")
        if name and not accounts.find(name):
            accounts.add(name, role, "empat kata biasa saja", kecamatan)
        browser_of({sessions.COOKIE: sessions.begin(name, way)})

    yield sign
    for home in homes:  # some are shared with other tests, whose visitors are nobody
        shutil.rmtree(home / "akses", ignore_errors=True)


def open_page(script="dashboard.py", **address):
    app = AppTest.from_file(str(ROOT / script), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app
