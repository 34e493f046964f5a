"""The dashboard run without a browser, over the sample office or over a few rows."""

import pytest
from streamlit.testing.v1 import AppTest

from kopdata import loading
from kopdata.settings import ROOT
from kopdata.views.shell import warehouses


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory):
    """A home folder in which the sample office's warehouse is built already."""
    home = tmp_path_factory.mktemp("contoh")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(home))
        loading.current()
    return home


@pytest.fixture
def opened(monkeypatch, sample_home):
    """`opened(kecamatan=["Busang"])`: the page with that address, over the sample office."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    return open_page


@pytest.fixture
def opened_over(monkeypatch):
    """`opened_over(warehouse)`: the page over a warehouse made from a few rows."""

    def over(warehouse, **address):
        monkeypatch.setattr(warehouses, "warehouse", lambda *_: warehouse)
        return open_page(**address)

    return over


def open_page(script="dashboard.py", **address):
    app = AppTest.from_file(str(ROOT / script), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app
