"""How the page tests read a page."""


def words(app):
    """All the words on the page."""
    elements = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.warning]
    return "\n".join(element.value for element in elements).replace("\N{NO-BREAK SPACE}", " ")


def page(app, name):
    """Another page of the dashboard, with the address kept."""
    app.switch_page(f"pages/{name}.py").run()
    assert not app.exception, app.exception
    return app
