"""The settings Streamlit starts with."""

import sys
import tomllib

import pytest
from uvicorn.loops.auto import auto_loop_factory

from kopdata.settings import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def test_the_server_listens_on_this_machine_and_reports_nothing():
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["showEmailPrompt"] is False


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
