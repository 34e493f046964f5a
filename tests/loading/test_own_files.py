"""The program's own files: exports are no deliveries, and the sample never stands beside data."""

from datetime import date

import pytest

from kopdata import loading, settings
from kopdata.access import COMMAND_LINE
from kopdata.briefs.shared import listing
from kopdata.errors import FileRefused
from kopdata.ingest.file import own_files

COLUMNS = ("Nama", "Kecamatan", "Status", "NIK")
ROWS = [("KSP Uji", "Bengalon", "Aktif", "6408010000001")]
OLDER = (
    "\ufeff# DATA CONTOH\n# Data per 12 Oktober 2026\n# Yang ditampilkan: Kutai Timur.\n"
    "Nama;Kecamatan;Status;NIK\nKSP Uji;Bengalon;Aktif;6408010000001\n"
)
SOURCED = "Nama;Kecamatan;Sumber (kiriman · lembar · baris)\nKSP Uji;Bengalon;D0001 · Data · 2\n"
REAL = "Nama Koperasi;Kecamatan;Status\nKSP Uji;Bengalon;Aktif\n"
INVENTED = "Nama Koperasi;Kecamatan;NIK\nKSP Rekaan;Bengalon;9964000000001\n"


def receive(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return loading.receive(path, received_on=date(2026, 1, 10), visitor=COMMAND_LINE)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("daftar.csv", listing.csv_file((), COLUMNS, ROWS, "id")),
        ("list.csv", listing.csv_file((), COLUMNS, ROWS, "en")),
        ("daftar.xlsx", listing.workbook((), COLUMNS, ROWS, ("Tentang", "Daftar"))),
        ("lama.csv", OLDER),
        ("tanpa_kepala.csv", SOURCED),
    ],
)
def test_an_export_is_refused_with_the_reason(tmp_path, name, content):
    outcome = receive(tmp_path, name, content)

    assert not outcome.accepted
    assert "ekspor Kopdata sendiri, bukan kiriman" in outcome.reason


def test_a_workbook_keeps_its_mark_when_only_the_property_is_left(tmp_path):
    path = tmp_path / "daftar.xlsx"
    path.write_bytes(listing.workbook((), COLUMNS, ROWS, ("Tentang", "Daftar")))

    with pytest.raises(FileRefused, match="bukan kiriman"):
        own_files.refuse_own_workbook(path, path.name)


def test_the_sample_is_tried_alone_and_real_files_alone(tmp_path):
    assert receive(tmp_path, "contoh.csv", INVENTED).accepted
    office = loading.office()
    assert (office.is_sample, office.is_shipped, len(office.deliveries)) == (True, False, 1)

    refused = receive(tmp_path, "sungguhan.csv", REAL)
    assert "sedang mencoba DATA CONTOH (D0001)" in refused.reason

    loading.withdraw(
        "D0001", why="selesai mencoba", on=date(2026, 1, 11), visitor=COMMAND_LINE, by=None
    )
    assert receive(tmp_path, "sungguhan.csv", REAL).accepted
    assert not loading.office().is_sample
    shipped = settings.sample() / "target_2023.xlsx"
    outcome = loading.receive(shipped, received_on=date(2026, 1, 12), visitor=COMMAND_LINE)
    assert "berkas ini DATA CONTOH" in outcome.reason


def test_a_file_of_a_folder_that_sample_wrote_is_sample(tmp_path):
    (tmp_path / "deliveries.csv").write_text("file,received_on,per,note\nsatu.csv,2026-01-10,,\n")

    assert receive(tmp_path, "satu.csv", REAL).accepted
    assert loading.office().is_sample
