"""The number card and the faces of a chart, in a browser: links, rows and pictures."""

import json
import struct
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from kopdata.access import key

from .conftest import ready


def open_card(page, place=0):
    page.get_by_role("button", name="Di balik angka").nth(place).click()
    card = page.get_by_role("dialog")
    card.get_by_text("Koperasi di baliknya").wait_for()
    card.locator("code").first.wait_for()
    return card


def faces(page, place):
    page.get_by_role("button", name="Tabel, unduh, tentang").nth(place).click()
    page.get_by_role("button", name="Unduh PNG").wait_for()


def test_the_link_of_a_card_shows_the_same_digits_elsewhere(visitor, address):
    page = visitor("?kecamatan=Bengalon")
    card = open_card(page, 0)
    value = card.locator("[data-testid=stMetricValue]").inner_text()
    base = card.locator("strong").first.inner_text()
    link = card.locator("code").first.inner_text()
    assert link.startswith(f"{address}angka?angka=rat_dilaksanakan&tahun=")

    page.goto(link)
    page.locator("code").first.wait_for()

    assert page.locator("[data-testid=stMetricValue]").inner_text() == value
    assert page.locator("[data-testid^=stMarkdown] strong", has_text=base).is_visible()


def test_a_closed_card_stays_closed(visitor):
    page = visitor()
    open_card(page)
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")

    page.get_by_role("button", name="Hapus filter").click()
    page.wait_for_timeout(1500)
    ready(page)
    assert page.get_by_role("dialog").count() == 0


def test_the_koperasi_of_a_card_as_a_workbook(visitor, home, address, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(home))
    page = visitor(f"masuk?kunci={key.key()}")
    page.goto(f"{address}?kecamatan=Bengalon")
    ready(page)
    card = open_card(page)

    with page.expect_download() as download:
        card.get_by_role("button", name="Unduh XLSX").click()
    with pytest.raises(HTTPError, match="403"):  # without the cookie of whom it was made for
        urlopen(download.value.url, timeout=20)  # noqa: S310
    assert download.value.suggested_filename.startswith("kopdata_rat_dilaksanakan_")
    assert download.value.path().read_bytes().startswith(b"PK")


def test_a_row_of_the_table_opens_its_card_and_the_table_closes(visitor):
    page = visitor("?diketahui=2023-07-21")
    faces(page, 1)
    box = page.locator("[data-testid=stDataFrame]").bounding_box()
    page.mouse.click(box["x"] + 20, box["y"] + 35 * 2 - 15)

    page.get_by_role("dialog").get_by_text("Koperasi di baliknya").wait_for()
    page.get_by_role("button", name="Unduh PNG").wait_for(state="hidden")


def test_a_chart_as_svg_and_png_with_its_words(visitor, home, address, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(home))
    page = visitor(f"masuk?kunci={key.key()}")  # only who signed in writes into the log
    page.goto(f"{address}rat?diketahui=2023-07-21")
    ready(page)
    faces(page, 0)

    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh SVG").click()
    svg = download.value.path().read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        *("RAT tahun buku 2022 di Kutai Timur", "103 dari 1.173 koperasi", "Musim RAT"),
        *("DATA CONTOH", "data per 20 Juli 2023", "diterima sampai 21 Juli 2023"),
    ):
        assert words in svg
    assert "@font-face" in svg

    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh PNG").click()
    png = download.value.path().read_bytes()
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG")
    assert width == 2400
    assert height > 800
    assert len(png) > 40_000

    page.get_by_role("button", name="Unduh PNG").wait_for()  # the faces stay open
    ready(page)
    entries = sorted((home / "archive" / "entries").glob("*.json"))
    logged = [json.loads(entry.read_text("utf-8"))["facts"].get("what") for entry in entries]
    name = download.value.suggested_filename
    assert logged[-2:] == [name.replace(".png", ".svg"), name]


def test_the_picture_is_the_same_in_the_dark(visitor):
    pages = [visitor(color_scheme=scheme) for scheme in ("light", "dark")]
    found = []
    for page in pages:
        faces(page, 1)
        with page.expect_download() as download:
            page.get_by_role("button", name="Unduh SVG").click()
        found.append(download.value.path().read_text("utf-8"))

    assert all("#FFFFFF" in svg for svg in found)
    assert [svg.count("<text") for svg in found] == [found[0].count("<text")] * 2
