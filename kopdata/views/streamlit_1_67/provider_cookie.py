"""Streamlit tells a page what a provider said of its visitor, and a request nothing."""

import json
from collections.abc import Mapping
from typing import Any

from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks


def claims(cookies: Mapping[str, str]) -> dict[str, Any]:
    """What a provider said, from the cookie that `st.login` signed; empty without it."""
    told = _get_signed_cookie_with_chunks(dict(cookies), USER_COOKIE_NAME)
    try:
        found = json.loads(told) if told else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
