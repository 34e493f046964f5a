"""The settings Streamlit starts with."""

import sys
import tomllib

import pytest
from streamlit import config, net_util
from streamlit.web import bootstrap
from uvicorn.loops.auto import auto_loop_factory

from kopdata.settings import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def test_the_server_listens_on_this_machine_and_reports_nothing():
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["showEmailPrompt"] is False


@pytest.fixture
def listening_everywhere():
    config.get_config_options(True, {"server.address": "0.0.0.0"})  # noqa: S104
    yield
    config.get_config_options(True)


@pytest.mark.usefixtures("listening_everywhere")
def test_no_start_asks_outside_for_the_address_it_has(monkeypatch, capsys):
    def asked():
        pytest.fail("asked outside")

    monkeypatch.setattr(net_util, "get_external_ip", asked)
    bootstrap._print_url(is_running_hello=False)

    assert "URL: http://127.0.0.1:" in capsys.readouterr().out


def test_no_run_ends_with_a_collection_of_everything():
    assert CONFIG["runner"]["postScriptGC"] is False


@pytest.mark.skipif(sys.platform == "win32", reason="uvloop is not made for Windows")
def test_the_server_finds_the_quick_event_loop():
    assert auto_loop_factory().__module__ == "uvloop"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("palette", ["chartCategoricalColors", "chartSequentialColors"])
def test_palettes_have_exactly_ten_colours(mode, palette):
    assert len(set(CONFIG["theme"][mode][palette])) == 10


def test_the_font_is_here_with_its_licence():
    (face,) = CONFIG["theme"]["fontFaces"]
    font = ROOT / face["url"].removeprefix("app/")

    assert font.exists()
    assert (font.parent / "inter-LICENSE.txt").exists()
