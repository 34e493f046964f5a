"""An answer of Streamlit's server taken whole, so that it can be changed or kept."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


def uncompressed(scope: Scope) -> Scope:
    """The same request for an answer that can be read: Streamlit compresses all but its root."""
    headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": headers}


async def whole_answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """The whole answer to a request instead of its pieces."""
    start: Message = {}
    pieces: list[bytes] = []

    async def collect(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            pieces.append(message.get("body", b""))

    await app(scope, receive, collect)
    return start, b"".join(pieces)


async def send_whole(send: Send, start: Message, body: bytes) -> None:
    """Send an answer in one piece."""
    headers = [(name, value) for name, value in start["headers"] if name != b"content-length"]
    headers.append((b"content-length", str(len(body)).encode()))
    await send({**start, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def header(start: Message, wanted: bytes) -> bytes:
    """One header of an answer; empty where it has none."""
    return dict(start["headers"]).get(wanted, b"")
