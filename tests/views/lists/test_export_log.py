"""A file that leaves through a page is in the log, and leaves also where nothing can be written."""

import threading

import pytest

from kopdata import loading
from kopdata.access import COMMAND_LINE, accounts, sessions
from kopdata.errors import NotAllowed
from kopdata.views.lists import export_log


def exported():
    return [entry.facts["what"] for entry in loading.archive().entries() if entry.type == "export"]


def test_pressing_a_download_writes_it_into_the_log_and_hands_the_file_out(sign_in):
    sign_in()
    make = export_log.noted("kopdata_rat.csv", lambda: b"isi")
    assert exported() == []

    assert make() == b"isi"
    assert exported() == ["kopdata_rat.csv"]


def test_a_server_that_may_only_read_hands_the_file_out_all_the_same(monkeypatch, sign_in):
    sign_in()

    def read_only(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(loading, "note_export", read_only)

    assert export_log.noted("kopdata_rat.csv", lambda: b"isi")() == b"isi"
    assert exported() == []


def test_the_sample_office_stays_when_only_an_export_was_noted():
    export_log.note("kopdata_rat.csv", COMMAND_LINE, "Ani")

    assert loading.office().is_sample


NAME = "Petugas internal"


@pytest.mark.parametrize("button", ["noted", "for_same_visitor"])
@pytest.mark.parametrize(
    "happened",
    [
        pytest.param(lambda: sessions.end_all(NAME), id="signed out everywhere"),
        pytest.param(lambda: accounts.set_active(NAME, active=False), id="account shut"),
        pytest.param(lambda: accounts.change(NAME, role="publik"), id="role lowered"),
        pytest.param(lambda: accounts.change(NAME, kecamatan=("Busang",)), id="limited"),
    ],
)
def test_a_page_left_open_makes_no_file_for_who_no_longer_may(sign_in, button, happened):
    """On the open connection of the page, in another thread, as Streamlit makes it."""
    sign_in("internal")
    made = []

    def make():
        made.append("nama koperasi")
        return b"isi"

    asked = getattr(export_log, button)
    pressed = asked("kopdata_rat.csv", make) if button == "noted" else asked(make)
    assert in_another_thread(pressed) == b"isi"
    before = exported()
    made.clear()

    happened()

    with pytest.raises(NotAllowed, match="masuk lagi"):
        in_another_thread(pressed)
    assert made == []
    assert exported() == before


def in_another_thread(call):
    found = []

    def run():
        try:
            found.append(call())
        except NotAllowed as refusal:
            found.append(refusal)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(found[0], NotAllowed):
        raise found[0]
    return found[0]
