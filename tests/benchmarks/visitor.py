"""A visitor without a browser: speaks Streamlit's own protocol and times its answers."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from kopdata.access import sessions

LIMIT_S = 60
LARGEST_MESSAGE = 64 * 2**20


class ScriptFailed(Exception):
    """The server's script ended in an error."""


@dataclass
class Visitor:
    """One session. Between two runs nothing is sent, so nothing the server says is missed.

    `choices` are what the filters that take several values offer, `words` what the last run said.
    """

    socket: ClientConnection
    page: str = ""
    page_hash: str = ""
    widgets: dict[str, WidgetState] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    @classmethod
    async def arrive(cls, address: str, page: str = "") -> Self:
        """Open the socket of the dashboard at `address`, and a page of it, with its key."""
        url = address.replace("http://", "ws://").rstrip("/") + "/_stcore/stream"
        signed_in = {"Cookie": f"{sessions.COOKIE}={sessions.begin('', 'kunci')}"}
        socket = await connect(
            url,
            subprotocols=["streamlit"],
            max_size=LARGEST_MESSAGE,
            additional_headers=signed_in,
        )
        one = cls(socket, page=page)
        await one.run()
        return one

    async def leave(self) -> None:
        """Close the socket."""
        await self.socket.close()

    async def go_to(self, page: str) -> float:
        """Open another page; the seconds it took."""
        self.page, self.page_hash = page, ""
        return await self.run()

    async def choose(self, key: str, *values: str) -> float:
        """Set a filter that takes several values; the seconds until the page is finished."""
        state = WidgetState(id=self.ids[key])
        state.string_array_value.data.extend(values)
        self.widgets[key] = state
        return await self.run()

    async def run(self) -> float:
        """Run the page with the filters as they are; the seconds until the script is finished."""
        self.words = []
        asked = BackMsg()
        asked.rerun_script.page_name = self.page
        asked.rerun_script.page_script_hash = self.page_hash
        asked.rerun_script.context_info.locale = "id-ID"
        asked.rerun_script.widget_states.widgets.extend(self.widgets.values())
        began = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        async with asyncio.timeout(LIMIT_S):
            while True:
                message = ForwardMsg.FromString(await self.socket.recv())
                if self._hear(message):
                    return time.perf_counter() - began

    def _hear(self, message: ForwardMsg) -> bool:
        """Take in one message; true when the script is finished."""
        if message.HasField("new_session"):
            self.page_hash = message.new_session.page_script_hash
        elif message.HasField("navigation"):
            self.page_hash = message.navigation.page_script_hash
        elif message.HasField("delta") and message.delta.HasField("new_element"):
            self._hear_element(message.delta.new_element)
        elif message.HasField("script_finished"):
            finished = message.script_finished
            if finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                raise ScriptFailed("compile error")
            return finished == ForwardMsg.FINISHED_SUCCESSFULLY
        return False

    def _hear_element(self, element: object) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise ScriptFailed(element.exception.message)
        if kind == "multiselect":
            box = element.multiselect
            key = box.id.rsplit("-", 1)[-1]
            self.ids[key] = box.id
            self.choices[key] = tuple(box.options)
        elif kind == "markdown":
            self.words.append(element.markdown.body)
