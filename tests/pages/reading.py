"""How the page tests read a page."""

import json

from kopdata.views.streamlit_1_67 import drawing

UNSEEN = "Di balik angka: "


def words(app):
    """All the words on the page."""
    elements = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.warning]
    return "\n".join(element.value for element in elements).replace("\N{NO-BREAK SPACE}", " ")


def spoken(app, *, charts=True):
    """What is to be read on the page outside the sidebar and tables, also around the `charts`.

    What a chart says around it stands in one frame with it. The name of a card's button lies
    unseen over its number.
    """
    return [said for said in _spoken(app.main, charts=charts) if said]


def _spoken(block, *, charts):
    children = list(block.children.values())
    if not charts and any(child.type == "bidi_component" for child in children):
        return
    for child in children:
        if hasattr(child, "children"):
            yield getattr(getattr(child.proto, "popover", None), "label", "")
            yield from _spoken(child, charts=charts)
        elif child.type == "metric":
            yield f"{child.label} {child.value}"
        elif child.type in ("button", "link_button", "download_button"):
            yield "" if child.label.startswith(UNSEEN) else child.label
        elif child.type not in ("bidi_component", "arrow_data_frame"):
            yield str(getattr(child, "value", None) or getattr(child.proto, "body", ""))


def charts(app):
    """The charts on the page; each has its sentence, and its figure can be read."""
    drawn = [one for one in app.get("bidi_component") if one.proto.component_name == drawing.NAME]
    for one in drawn:
        data = json.loads(one.proto.json)
        assert data["alt"].strip()
        assert json.loads(data["figure"]).keys() == {"data", "layout"}
    return drawn


def figure_of(chart):
    """What a chart draws."""
    return json.loads(json.loads(chart.proto.json)["figure"])


def page(app, name):
    """Another page of the dashboard, with the address kept."""
    app.switch_page(f"pages/{name}.py").run()
    assert not app.exception, app.exception
    return app
