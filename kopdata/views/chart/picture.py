"""A chart as PNG or SVG with its words inside, made by the visitor's own browser."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from kopdata import charts
from kopdata.charts import picture as exported
from kopdata.views.lists import export_log
from kopdata.views.shell import access
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

_HERE = Path(__file__).parent
FORMATS = ("png", "svg")
NAME = "kopdata_gambar"


@dataclass(frozen=True)
class Words:
    """The finding on top of a chart, what is measured below it, source and date under it."""

    heading: str
    subtitle: str
    caption: str


def picture(here: Visit, key: str, figure: dict[str, Any], words: Words) -> None:
    """Two buttons; the picture is drawn anew, in the light theme, when one is pressed."""
    mounted = _component()
    place = f"gambar_{key}"
    name = f"kopdata_{key}"

    def note() -> None:
        saved = st.session_state[place].saved
        export_log.note(f"{name}.{saved}", access.visitor(), export_log.by())

    mounted(
        data={
            "figure": exported.for_export(figure),
            "config": charts.config(here.language),
            "width": exported.WIDTH,
            "colors": exported.inks(),
            "font": exported.FONT,
            "title": unbroken(words.heading),
            "subtitle": unbroken(words.subtitle),
            "caption": unbroken(words.caption),
            "name": name,
            "labels": {one: here.text(f"gambar.{one}") for one in FORMATS},
            "failed": here.text("gambar.gagal"),
        },
        key=place,
        on_saved_change=note,
        width="content",
        height="content",
    )


@st.cache_resource(show_spinner=False)
def _component() -> Any:
    """Registered once: Streamlit warns of a second one with the same name."""
    return st.components.v2.component(
        NAME,
        css=(_HERE / "picture.css").read_text("utf-8"),
        js=(_HERE / "picture.js").read_text("utf-8"),
    )
