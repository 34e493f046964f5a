"""Streamlit says one English sentence of every file that is not made, whatever the reason."""

import asyncio
import logging

from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse, DeferredFileResponsePayload
from streamlit.runtime.backend_operation_handler import DeferredFileHandler

from kopdata import messages
from kopdata.errors import KopdataError

_LOG = logging.getLogger(__name__)


def tell_why_no_file() -> None:
    """Under a download button stands what its refusal says, in the language of its page.

    Any other failure is logged, and told with Streamlit's words, which the page translates.
    """
    DeferredFileHandler.handle = _handle  # type: ignore[method-assign, assignment]


async def _handle(
    handler: DeferredFileHandler, request: BackendOperationRequest, _session_id: str
) -> BackendOperationResponse:
    """The address of the file a button makes, or why there is none."""
    make, file_id = handler._get_media_file_mgr().execute_deferred, request.deferred_file.file_id
    try:
        made = DeferredFileResponsePayload(url=await asyncio.to_thread(make, file_id))
    except Exception as error:
        refusal = error.__cause__
        if isinstance(refusal, KopdataError):
            return BackendOperationResponse(request_id=request.request_id, error_msg=str(refusal))
        _LOG.exception("no file for a download button")
        words = messages.text("antarmuka.berkas_gagal", "en")
        return BackendOperationResponse(request_id=request.request_id, error_msg=words)
    return BackendOperationResponse(request_id=request.request_id, deferred_file=made)
