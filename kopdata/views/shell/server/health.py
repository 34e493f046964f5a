"""Whether the dashboard serves what its archive says, for whoever watches over the service.

Streamlit's own `/_stcore/health` says only that the server answers.
"""

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kopdata import loading, messages
from kopdata.errors import KopdataError

ADDRESS = "/sehat"
_UNAVAILABLE = 503


async def health(_request: Request) -> Response:
    """200 where the newest warehouse is in force or can be built at the next visit; else 503."""
    state, status = await asyncio.to_thread(_state)
    words = messages.text(f"sehat.{state}")
    return PlainTextResponse(f"{words}\n", status, {"cache-control": "no-store"})


def _state() -> tuple[str, int]:
    """What it is called, without the reason: that names files."""
    try:
        office = loading.office()
        loading.refuse_if_files_damaged(office)
        if office.is_sample:
            return "contoh", 200
        return ("berlaku" if loading.is_ready(None) else "belum_disusun"), 200
    except (KopdataError, OSError):
        return "terganggu", _UNAVAILABLE
