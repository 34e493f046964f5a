"""One part of a page by itself: what a tab shows, without the page around it."""

from streamlit.testing.v1 import AppTest


def _tab(module, function):
    import importlib  # noqa: PLC0415 - the text of this function is a script of its own

    from kopdata import views  # noqa: PLC0415

    here = views.opening("pembinaan")
    getattr(importlib.import_module(f"kopdata.views.{module}"), function)(here)


def tab(module, function, **address):
    """`tab("prioritas.freeze", "safe_freeze", kecamatan="Busang")`: that part with that address."""
    app = AppTest.from_function(_tab, args=(module, function), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app
