"""The charts' component: the bundle in `static/`, the page's script, what a figure becomes."""

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import plotly
import pytest

from kopdata import settings
from kopdata.charts import on_page, theme
from kopdata.views.streamlit_1_67 import drawing

VERSION = re.compile(r"plotly\.js(?: \([^)]*\))? v(\d+\.\d+\.\d+)")


def head(path):
    return path.read_text("utf-8")[:400]


def test_the_bundle_is_the_version_figures_are_checked_against():
    bundle = head(settings.ROOT / "static" / drawing.BUNDLE)
    checked = head(Path(plotly.__file__).parent / "package_data" / "plotly.min.js")

    assert VERSION.search(bundle)[1] == VERSION.search(checked)[1]
    assert VERSION.search(bundle)[1] in drawing.BUNDLE
    assert "Licensed under the MIT license" in bundle


def test_the_page_script_knows_both_themes_and_both_languages():
    shared = json.loads(re.search(r"const shared = (.*);\n", drawing.page_script())[1])

    assert shared["palettes"] == {mode: theme.palette(mode) for mode in ("light", "dark")}
    assert shared["configs"]["id"]["locale"] == "id"
    assert shared["configs"]["en"]["showSendToCloud"] is False
    assert shared["words"] == {"id": "Layar penuh", "en": "Full screen"}
    assert shared["bundle"] == drawing.BUNDLE


def test_days_sums_and_arrays_become_text():
    text = on_page.as_text({"data": [date(2023, 7, 21), Decimal("1.50"), np.arange(2)]})

    assert json.loads(text) == {"data": ["2023-07-21", 1.5, [0, 1]]}


def test_what_is_not_a_number_is_not_sent():
    with pytest.raises(ValueError, match="JSON"):
        on_page.as_text({"data": [float("nan")]})
