"""A chart's table and its download: the page's digits, with their date and selection inside."""

import csv
import io
from datetime import date
from types import SimpleNamespace

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.views.lists import summary_table
from kopdata.views.shell.visit import Visit
from kopdata.warehouse import About
from tests.charts import rows


def here(*, is_sample=True, known_on=None, at_entry=None):
    about = About(date(2023, 7, 21), known_on, is_sample, 1, "key", at_entry=at_entry)
    return Visit(SimpleNamespace(about=about), Selection(kecamatan=("Busang",)), "id")


def test_a_share_stands_beside_its_base():
    summary = rows.yearly("rat_dilaksanakan", {2021: (47, 1150), 2022: (112, 1173)})
    found = summary_table.frame([summary], "id")

    assert list(found.columns) == [
        *("Ukuran", "Tahun", "Jumlah", "Dasar"),
        *("Belum diketahui", "Bagian", "Lengkap"),
    ]
    assert found.iloc[1].tolist() == [
        "RAT dilaksanakan",
        "2022",
        "112",
        "1.173",
        "0",
        "9,5 %",
        "ya",
    ]


def test_under_ten_the_share_stays_empty():
    summary = rows.by_kecamatan("koperasi_aktif", {"Busang": (4, 7)})
    found = summary_table.frame([summary], "id")

    assert found["Bagian"].tolist() == [""]
    assert found["Kecamatan"].tolist() == ["Busang"]


def test_the_download_says_what_it_is():
    summary = rows.yearly("rat_dilaksanakan", {2022: (112, 1173)})
    text = summary_table.csv(
        summary_table.frame([summary], "id"), here(known_on=date(2023, 7, 21))
    ).decode("utf-8-sig")
    head = [line for line in text.splitlines() if line.startswith("#")]
    (_, line) = csv.reader(io.StringIO(text.split("\n", len(head))[-1]), delimiter=";")

    assert head[0] == "# DATA CONTOH"
    assert head[1].startswith("# Menurut data yang diterima sampai 21 Juli 2023")
    assert head[2] == "# Data per 21 Juli 2023"
    assert "Busang" in head[3]
    assert line[2:6] == ["112", "1173", "0", "9.5"]
    assert line[0] == metrics.get("rat_dilaksanakan").text("id").name


def test_the_download_of_a_fixed_link_names_the_entry():
    summary = rows.yearly("rat_dilaksanakan", {2022: (112, 1173)})
    found = summary_table.csv(summary_table.frame([summary], "id"), here(at_entry=7))
    text = found.decode("utf-8-sig")

    assert text.splitlines()[1].startswith("# Arsip sampai catatan nomor 7. ")


def test_a_real_office_s_download_is_not_called_sample():
    summary = rows.yearly("rat_dilaksanakan", {2022: (112, 1173)})

    assert b"DATA CONTOH" not in summary_table.csv(
        summary_table.frame([summary], "id"), here(is_sample=False)
    )
