"""Each workaround is still needed: a test here fails when Streamlit has made it superfluous."""

import asyncio
import runpy
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest.mock import patch

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.proto.BackMsg_pb2 import (
    BackendOperationRequest,
    BackMsg,
    DeferredFileRequestPayload,
)
from streamlit.runtime import backend_operation_handler
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.server.starlette.starlette_routes import create_media_routes

from kopdata import messages, settings
from kopdata.errors import NotAllowed
from kopdata.views.shell.server.serving import serving
from kopdata.views.streamlit_1_67 import drawing
from kopdata.views.streamlit_1_67.own_navigation import use_own_navigation
from kopdata.views.streamlit_1_67.refused_download import tell_why_no_file

STATIC = Path(streamlit.__file__).parent / "static"
ROOT = settings.PACKAGE.parent
# Put together in the browser from pieces, so they stand nowhere as a whole.
PUT_TOGETHER = {
    *("pilih_berkas", "pilih_cocok", "pilih_sebuah_tanggal", "buka_sidebar", "tutup_sidebar"),
    *("tekan_enter", "tekan_enter_kirim", "panah_naik", "panah_turun", "panah_datar"),
    *("halaman_tak_dikenal", "satu_pilihan", "unggah_terputus"),
}
SENT_BY_THE_SERVER = {"berkas_gagal"}


def test_the_room_is_named_for_the_version_it_works_around():
    assert streamlit.__version__.startswith("1.67.")


@pytest.mark.parametrize(
    "ours",
    ['<html lang="en">', "<title>Streamlit</title>", "./favicon.png", "SourceSans", "<noscript>"],
)
def test_the_start_page_still_has_what_the_page_shell_replaces(ours):
    assert ours in (STATIC / "index.html").read_text("utf-8")


def test_streamlit_still_shows_the_english_words_that_are_replaced():
    scripts = "".join(
        path.read_text("utf-8", "ignore") for path in (STATIC / "static" / "js").glob("*.js")
    )
    gone = {
        key.removeprefix("antarmuka.")
        for key, words in messages.catalogue().items()
        if key.startswith("antarmuka.") and "{" not in words["en"] and words["en"] not in scripts
    }

    assert gone == PUT_TOGETHER | SENT_BY_THE_SERVER


def test_streamlit_would_still_make_a_menu_of_the_pages(monkeypatch):
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    PagesManager(str(ROOT / "dashboard.py"))

    assert use_own_navigation()
    assert not PagesManager.uses_pages_directory


def test_streamlit_would_still_empty_the_server_s_cache_for_anybody(monkeypatch):
    theirs = AppSession._handle_clear_cache_request
    monkeypatch.setattr(AppSession, "_handle_clear_cache_request", theirs)  # put back afterwards
    kept = _kept()

    Anybody().handle_backmsg(BackMsg(clear_cache=True))
    emptied = _kept()
    assert emptied is not kept

    # In a thread of its own: the browser tests leave an event loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, _started()).result()
    Anybody().handle_backmsg(BackMsg(clear_cache=True))
    assert _kept() is emptied


def test_streamlit_would_still_keep_the_reason_why_a_file_is_not_made(monkeypatch):
    # Read anew: a test before may have started the server, which replaces it.
    theirs = runpy.run_path(backend_operation_handler.__file__)["DeferredFileHandler"]
    monkeypatch.setattr(DeferredFileHandler, "handle", theirs.handle)
    refused, broken = NotAllowed("Masuk lagi."), RuntimeError("Traceback")
    failed = messages.text("antarmuka.berkas_gagal", "en")
    assert _told(refused) == _told(broken) == failed

    tell_why_no_file()
    assert _told(refused) == "Masuk lagi."
    assert _told(broken) == failed


def _told(error):
    """What stands under a download button whose file raises an error."""
    files = MediaFileManager(MemoryMediaFileStorage("/media"))

    def make():
        raise error

    with patch("streamlit.runtime.media_file_manager._get_session_id", return_value="one"):
        file_id = files.add_deferred(make, "text/csv", "button", file_name="a.csv")
    asked = BackendOperationRequest(
        request_id="1", deferred_file=DeferredFileRequestPayload(file_id=file_id)
    )
    with ThreadPoolExecutor(1) as thread:
        handled = DeferredFileHandler(lambda: files).handle(asked, "one")
        return thread.submit(asyncio.run, handled).result().error_msg


def test_streamlit_would_still_give_a_file_to_anybody_who_knows_its_address():
    files = MemoryMediaFileStorage("/media")
    file_id = files.load_and_get_id(b"nama", "text/csv", MediaFileKind.DOWNLOADABLE, "a.csv")
    client = TestClient(Starlette(routes=create_media_routes(files, None)))

    assert client.get(files.get_url(file_id)).content == b"nama"


@streamlit.cache_resource(show_spinner=False)
def _kept():
    return object()


async def _started():
    async with serving()["lifespan"](None):
        pass


class Anybody(AppSession):
    """A session of which only its ears are asked for."""

    def __init__(self):
        self._session_state = {}

    def __del__(self):
        pass

    def handle_backmsg_exception(self, e):
        raise e


def test_streamlit_s_own_plotly_is_still_several_times_ours():
    (theirs,) = (STATIC / "static" / "js").glob("PlotlyChart.*.js")
    (ours,) = (ROOT / "static").glob(Path(drawing.BUNDLE).name)

    assert theirs.stat().st_size > 2 * ours.stat().st_size
