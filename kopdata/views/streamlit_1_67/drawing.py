"""Charts on a page: figures drawn by a component of ours with a small Plotly.

Streamlit's own chart brings all of Plotly, 4.7 MB, and takes twice as long at every filter change.
The bundle in `static/` is `plotly.js-cartesian-dist-min` 4.1.1 from npm as published (MIT; its
header is in the file): the smallest published one with bar, scatter and heatmap, and the version
that the `plotly` of `tests/requirements.txt` checks figures against.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from kopdata import messages
from kopdata.charts import on_page

NAME = "kopdata_grafik"
BUNDLE = "plotly-cartesian-4.1.1.min.js"
_HERE = Path(__file__).parent
_ICON = "M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z"


def draw_figure(
    figure: dict[str, Any],
    *,
    key: str,
    alt: str,
    language: str,
    has_button: bool = True,
    is_themed: bool = True,
) -> None:
    """A figure under the sentence `alt`; as high as its place when it says no height.

    With one `key` it is changed at the next run, not built anew. Not `is_themed`, it keeps colours
    of its own.
    """
    height = figure["layout"].get("height")
    fixed = figure["layout"].get("width") if figure["layout"].get("autosize") is False else None
    _component()(
        data={
            "figure": on_page.as_text(figure),
            "alt": alt,
            "language": language,
            "button": has_button,
            "themed": is_themed,
        },
        key=key,
        width=fixed or "stretch",
        height=height or "stretch",
    )


@cache
def page_script() -> str:
    """The script of a page that draws its charts."""
    words = {
        language: messages.text("grafik.layar_penuh", language) for language in messages.LANGUAGES
    }
    shared = on_page.shared() | {"bundle": BUNDLE, "icon": _ICON, "words": words}
    script = (_HERE / "page_charts.js").read_text("utf-8")
    return f"(() => {{\nconst shared = {json.dumps(shared, ensure_ascii=False)};\n{script}}})();\n"


@st.cache_resource(show_spinner=False)
def _component() -> Any:
    """Registered once: Streamlit warns of a second one with the same name."""
    return st.components.v2.component(
        NAME,
        css=(_HERE / "drawing.css").read_text("utf-8"),
        js=(_HERE / "drawing.js").read_text("utf-8"),
        isolate_styles=False,
    )
