"""A walk over every page: it opens by its address, whole, quiet, in one language, for everyone."""

import re

import pytest

from .conftest import watch
from .test_walk import ENGLISH, words

PAGES = {
    "": ("Ringkasan", "Overview"),
    "kesehatan": ("Kesehatan", "Health"),
    "rat": ("RAT", "RAT"),
    "pembinaan": ("Pembinaan", "Coaching"),
    "kecamatan": ("Kecamatan", "Kecamatan"),
    "koperasi": ("Koperasi", "Koperasi"),
    "prioritas": ("Prioritas", "Priorities"),
    "prioritas?bagian=pantauan": ("Prioritas", "Priorities"),
    "laporan": ("Laporan", "Reports"),
    "kamus": ("Kamus", "Glossary"),
}

# Words of Streamlit's own interface that appear beside those of ENGLISH on some page.
BUILT_IN = re.compile(
    r"\b(Help|icon|Expand|Collapse|sidebar|Sidebar|Open|Remove|Dismiss|Page \d|Pagination|"
    r"options available|not found|requested|Selected values|Navigate|Press Enter|Copy|Next|"
    r"Previous|Autosize|Pin column|Hide column|Sort|Format|day,|month,|year,|index)\b"
)

# Words of our own interface that English mode must not leave behind.
INDONESIAN = re.compile(
    r"\b(Saringan|Semua|Terbaru|Hapus filter|Bantuan|Yang ditampilkan|sebelumnya|belum|"
    r"Unduh|Tabel|Di balik|Buka|Tutup|Cari)\b"
)

APP = "document.querySelector('[data-testid=stApp]')"
MAIN = "document.querySelector('[data-testid=stMain]')"
FITS = "element => element.scrollWidth <= Math.min(element.clientWidth, 390)"
FOCUSED = """() => {
    const element = document.activeElement;
    return element.ariaLabel || element.innerText.trim() || element.placeholder || '';
}"""


@pytest.fixture(scope="module")
def walker(browser, address):
    """One visitor for the whole walk: Streamlit's files are fetched once."""
    context = browser.new_context(
        reduced_motion="reduce", locale="id-ID", viewport={"width": 1440, "height": 900}
    )
    yield context
    context.close()


@pytest.fixture
def opened(walker, address):
    """`opened("rat?bahasa=en")`: the page behind that address, drawn to its last chart."""
    pages = []

    def open_page(path):
        page = walker.new_page()
        pages.append((page, watch(page, address)))
        page.goto(address + path)
        drawn(page)
        return page

    yield open_page
    for page, strange in pages:
        page.close()
        assert strange == []


def drawn(page):
    """Wait until the last run is over and every chart of the page is there."""
    page.locator("h1").first.wait_for(timeout=90_000)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)
    page.wait_for_function(
        """() => !document.querySelector('[data-testid=stSkeleton]')
            && [...document.querySelectorAll('.kopdata-grafik')]
                .every(chart => chart.querySelector('.main-svg'))""",
        timeout=60_000,
    )


def serious(page):
    """What axe finds serious or critical; nothing is left out."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_by_its_address_for_everyone(opened, name):
    page = opened(name)

    assert page.locator("h1").first.inner_text() == PAGES[name][0]
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.evaluate("document.documentElement.lang") == "id"
    said = words(page)
    assert not ENGLISH.findall(said)
    assert not BUILT_IN.findall(said)

    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"() => getComputedStyle({APP}).backgroundColor === 'rgb(17, 22, 29)'")
    assert serious(page) == []

    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function(f"() => [document.documentElement, {MAIN}].every({FITS})")


def test_a_telephone_shows_the_three_answers_and_a_bar_at_once(opened):
    page = opened("?kecamatan=Bengalon")
    page.set_viewport_size({"width": 390, "height": 844})
    bar = page.locator(".kopdata-bilah")
    bar.wait_for()
    page.wait_for_function(
        """() => {
            const cards = [...document.querySelectorAll("[class*='st-key-kartu_']")];
            const top = document.querySelector(".kopdata-bilah").getBoundingClientRect().top;
            return cards.length === 3
                && cards.every(card => card.getBoundingClientRect().bottom < top);
        }"""
    )

    bar.get_by_role("link", name="RAT").click()
    page.wait_for_url("**/rat?kecamatan=Bengalon")
    bar.locator("[aria-current=page]", has_text="RAT").wait_for()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_in_english(opened, name):
    page = opened(f"{name}{'&' if '?' in name else '?'}bahasa=en")

    assert page.locator("h1").first.inner_text() == PAGES[name][1]
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.evaluate("document.documentElement.lang") == "en"
    assert not INDONESIAN.findall(words(page))


def test_the_keyboard_reaches_filters_pages_and_what_a_chart_offers(opened):
    page = opened("rat")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(FOCUSED))
        if any("Tabel, unduh, tentang" in name for name in reached):
            break

    said = "\n".join(reached)
    for name in ("Kecamatan", "Tahun", "Jenis koperasi", "Bentuk", "Koperasi Merah Putih"):
        assert name in said
    assert "Hapus filter" in said
    assert {"Kesehatan", "RAT", "Kamus"} <= reached
    assert "Di balik angka" in said
    assert "Tabel, unduh, tentang" in said


def test_a_table_keeps_to_indonesian_when_it_is_worked_with(opened):
    page = opened("koperasi")
    page.get_by_role("textbox", name="Cari koperasi").fill("nipah")
    page.get_by_text("Tekan Enter").wait_for()
    table = page.locator("[data-testid=stDataFrame]").first
    table.hover()
    page.locator("[aria-label^='Tampilkan/sembunyikan kolom']").click()
    page.get_by_text("Zona merah").first.wait_for()

    said = words(page)
    assert not ENGLISH.findall(said)
    assert not BUILT_IN.findall(said)


def test_a_wrong_kecamatan_in_the_address_is_ignored_with_a_note(opened):
    page = opened("rat?kecamatan=Atlantis")

    assert page.get_by_text("Diabaikan karena tidak dikenal: Atlantis.").is_visible()
    assert page.locator("[data-testid=stException]").count() == 0


def test_a_wrong_page_in_the_address_is_told_in_indonesian(walker, address):
    page = walker.new_page()  # not watched: Streamlit tells the console too
    page.goto(address + "halaman_lama")
    drawn(page)

    page.get_by_text("Halaman yang diminta tidak ada.").wait_for()
    said = words(page)
    page.close()
    assert "Ringkasan" in said
    assert not ENGLISH.findall(said)
    assert not BUILT_IN.findall(said)
