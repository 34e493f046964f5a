"""What an address or a delivery says stands on a page as words: never a link, never markup."""

import io
import re
import zipfile
from datetime import date
from types import SimpleNamespace

import openpyxl
import pandas as pd
import pytest

import dashboard
from kopdata import briefs, ingest, loading, metrics
from kopdata.access import COMMAND_LINE
from kopdata.briefs.shared import listing
from kopdata.questions.shared.typed_delivery import typed_list
from kopdata.views.data import log
from kopdata.views.lists import list_files, summary_table
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from tests.metrics import rows
from tests.pages.conftest import open_page
from tests.pages.test_ringkasan import koperasi

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

DAY = date(2024, 1, 1)
HOST = "jahat.example"
PAYLOAD = f"[klik](https://{HOST}) <https://{HOST}> www.{HOST} a@{HOST} :material/home: :red[m]"
# As Streamlit reads it: a link or a picture, unless something stands between.
ALIVE = re.compile(
    rf"(?<!\\)\]\((?:https?:)?//{HOST}|https?:\\?//{HOST}|www\\?\.{HOST}|a\\?@{HOST}"
    r"|:material/|(?<!\\):red\["
)
SAID = ("markdown", "caption", "title", "header", "subheader", "warning", "error", "info")
PARAMETERS = (
    *("kecamatan", "provinsi", "kabupaten", "tahun", "jenis", "bentuk", "merah_putih", "bahasa"),
    *("diketahui", "entri", "koperasi", "cari", "halaman", "ukuran", "profil", "angka", "hitungan"),
    *("bagian", "sejak", "bobot_zona_merah", "musim", "dari_tahun", "istilah", "tahun_buku"),
)


def alive(app):
    """Every text on the page that a browser would make more of than words."""
    elements = [one for kind in (*SAID, "success") for one in app.get(kind)]
    labels = [
        one.label for kind in ("expander", "button", "metric", "tab") for one in app.get(kind)
    ]
    return [
        text
        for text in (*(one.value for one in elements), *labels)
        if text and ALIVE.search(str(text))
    ]


def with_payload(kind, **said):
    """A row of a kind in which every free text is the payload."""
    free = {
        name: PAYLOAD
        for name, column in ingest.kinds()[kind].columns.items()
        if column.type in ("text", "badan_hukum", "open_words")
    }
    return {**free, **said}


@pytest.fixture
def hostile(given):
    """An office whose koperasi, activities, promises and statements all say the payload."""
    first = {"nama": PAYLOAD, "kunci_nama": "1", "kecamatan": "Busang"}
    other = {"nik": "6408000000001", "nama": f"Koperasi {PAYLOAD}"}
    known = {"metric": "koperasi_aktif", "id": "K1", "scope": "Busang", "period": "2023"}
    return given(
        register=[
            koperasi(2),
            {**with_payload("register"), **koperasi(1), **first},
            {**with_payload("register"), **koperasi(1), **other, "received_on": date(2024, 2, 1)},
        ],
        rat=[{**with_payload("rat"), **rows.rat("", 2022, date(2023, 3, 1)), **first}],
        kesehatan=[{**rows.score("", 2022, predikat="Kurang Sehat"), **first}],
        pembinaan=[{**with_payload("pembinaan"), **rows.activity("", DAY, PAYLOAD), **first}],
        verifikasi=[{**with_payload("verifikasi"), **rows.visit("", DAY, "ditemukan"), **first}],
        target=[{**rows.target(2023, 2, "Busang"), "sumber": PAYLOAD}],
        klaim=[
            {**with_payload("klaim", **known), "value": 3, "published_on": date(2023, 7, 21)},
            {**with_payload("klaim", id=PAYLOAD, metric=PAYLOAD), "value": 3},
        ],
        langkah=[{**with_payload("langkah"), **first, "tanggal": date(2023, 5, 1)}],
        komitmen=[
            {
                **with_payload("komitmen", metrik="koperasi_aktif", kecamatan="Busang"),
                **{"tenggat": date(2023, 9, 1), "tanggal": date(2023, 5, 1), "nilai_target": 4},
            }
        ],
        rencana=[{**with_payload("rencana"), **first, "bulan": date(2024, 1, 1)}],
    )


@pytest.fixture(autouse=True)
def signed_in(sign_in):
    """Somebody who sees everything there is."""
    sign_in()


@pytest.mark.parametrize(
    "text",
    [
        PAYLOAD,
        "HTTPS://jahat.example",
        "WWW.jahat.example",
        "12:30",
        "Koperasi A: B",
        "a://b",
        ":x:",
    ],
)
def test_plain_text_reads_the_same_and_is_nothing_more(text):
    shown = plain(text)

    assert not ALIVE.search(shown)
    assert not re.search(r":[/\w]", re.sub(r":(?=\d)", "", shown.replace("\\", "")))
    assert shown.replace("\\", "").replace("\N{WORD JOINER}", "") == text


PAGES = [name for name in (*dashboard.PAGES, *dashboard.REACHED_BY_LINK) if name != "data"]


@pytest.mark.parametrize("name", PAGES)
def test_what_deliveries_say_is_words(opened_over, hostile, name):
    app = opened_over(hostile, script=f"pages/{name}.py")

    assert alive(app) == []


@pytest.mark.parametrize("name", PAGES)
def test_what_an_address_says_is_words(opened_over, hostile, name):
    app = opened_over(hostile, script=f"pages/{name}.py", **dict.fromkeys(PARAMETERS, PAYLOAD))

    assert alive(app) == []


def test_what_the_archive_says_is_words_on_data(tmp_path):
    list_ = tmp_path / "daftar.csv"
    list_.write_text(
        f"NIK;Nama Koperasi;Kecamatan;Status\n6404040000001;{PAYLOAD};Busang;Aktif\n",
        encoding="utf-8",
    )
    found = loading.examine(list_, received_on=DAY, file=PAYLOAD)
    assert loading.accept(
        found, by=PAYLOAD, note=PAYLOAD, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    ).accepted
    loading.refuse(list_, file=PAYLOAD, reason=PAYLOAD, by=PAYLOAD, visitor=COMMAND_LINE)

    for part in ("muat", "kiriman", "siapa", "benahi", "catatan"):
        app = open_page(**{**dict.fromkeys(PARAMETERS, PAYLOAD), "bagian": part})
        app.switch_page("pages/data.py").run()
        assert not app.exception
        assert alive(app) == []


FORMULA = "x;=1+1, =HYPERLINK(1)\t@SUM(A1)"
RUN = re.compile(r"[=@]|[-+][\d.]+[^\d.,% ]")


def runs(text):
    """The parts of a text that a spreadsheet would run, whatever it cuts the text at."""
    return [part for part in re.split(r"[;,\t\n]\s*", text) if RUN.match(part.strip('"# '))]


def formulas_of(content):
    """Every cell of a workbook that is, or on a copy would be, a formula."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    said = [cell.value for cell in cells if isinstance(cell.value, str)]
    return [cell for cell in cells if cell.data_type == "f"] + [text for text in said if runs(text)]


@pytest.fixture
def formulas(given):
    """An office in which every name is a formula."""
    said = {"nama": FORMULA, "kunci_nama": "1", "jenis": FORMULA, "sheet": "=1+1"}
    return given(register=[{**koperasi(n), **said, "kunci_nama": str(n)} for n in range(12)])


def test_no_file_that_leaves_holds_a_formula(formulas):
    selection = metrics.Selection(jenis=(FORMULA,))
    here = Visit(formulas, selection, "id")
    table = pd.DataFrame({FORMULA: [FORMULA, "=1"], "b": ["-1+2", "-3,5"]})
    told = [*list_files.facts(here), ("=1", FORMULA)]

    for written in (
        summary_table.csv(table, here, [FORMULA]),
        listing.csv_file(told, ["Nama"], [(FORMULA,), ("=1",)], "id"),
        typed_list("rencana", [{"nama": FORMULA, "rencana": "=1"}]),
    ):
        assert FORMULA[:2] in written.decode("utf-8-sig")
        assert runs(written.decode("utf-8-sig")) == []
    sheets = ("Tentang", "Daftar")
    assert formulas_of(listing.workbook(told, ["Nama"], [(FORMULA,)], sheets)) == []

    kit = briefs.make_kit(formulas, selection)
    for name, content in kit.files.items():
        if name.endswith(".xlsx"):
            assert formulas_of(content) == []
        if name.endswith(".pptx"):
            parts = zipfile.ZipFile(io.BytesIO(content))
            inside = [part for part in parts.namelist() if part.endswith(".xlsx")]
            assert inside
            assert [formulas_of(parts.read(part)) for part in inside] == [[]] * len(inside)


def test_the_log_that_leaves_holds_no_formula():
    loading.note_export(FORMULA, by="=1+1", visitor=COMMAND_LINE)
    page = log.frame(SimpleNamespace(text=lambda key: key), loading.archive().entries())

    assert runs(log.csv(page).decode("utf-8-sig")) == []
