"""The key of one machine: whoever can read it can read the office's files too."""

import hmac
import secrets

from kopdata.access import configuration, place
from kopdata.archive import storage

_NAME = "kunci"
ADDRESS = "/masuk"


def key() -> str:
    """The key, drawn at the first start."""
    return place.kept_secret(_NAME)


def renew() -> str:
    """Another key; the old one opens nothing any more."""
    fresh = secrets.token_urlsafe(32)
    storage.replace_text(place.folder() / _NAME, fresh)
    return fresh


def is_key(given: str) -> bool:
    """Whether this is the key, told in the same time whatever was given."""
    return configuration.configuration().has_key and hmac.compare_digest(
        given.encode(), key().encode()
    )


def link(server: str = "http://127.0.0.1:8501") -> str:
    """The address that opens the dashboard as the manager of this machine."""
    return f"{server.rstrip('/')}{ADDRESS}?kunci={key()}"
