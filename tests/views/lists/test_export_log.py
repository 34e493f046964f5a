"""A file that leaves through a page is in the log, and leaves also where nothing can be written."""

from kopdata import loading
from kopdata.access import COMMAND_LINE
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
