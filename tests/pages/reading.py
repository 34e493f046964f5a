"""How the page tests read a page."""

import json

from kopdata.views.streamlit_1_67 import drawing


def words(app):
    """All the words on the page."""
    elements = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.warning]
    return "\n".join(element.value for element in elements).replace("\N{NO-BREAK SPACE}", " ")


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
