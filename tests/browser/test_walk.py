"""A walk through Ringkasan: every number follows, a link keeps it, nothing leaves the machine."""

import re

import pytest

from .conftest import ready

# English words of Streamlit and Plotly that must not be left on an Indonesian page.
ENGLISH = re.compile(
    r"\b(Select all|No results|Search|Download|Show/hide|Fullscreen|Close|Choose|Upload|Skip to|"
    r"Running|Stop|Clear|Open sidebar|Reset axes|Zoom|Autoscale|per file|mm|yyyy)\b"
)


def figures(page):
    return page.locator("[data-testid=stMetricValue]").all_inner_texts()


def bases(page):
    return page.locator("[class*='st-key-kartu_'] [data-testid=stMarkdown]").all_inner_texts()


def charts(page):
    return page.get_by_role("figure").evaluate_all("all => all.map(one => one.ariaLabel)")


def choose(page, label, *names):
    """Choose by typing the names: a click on a list that is still scrolling chooses nothing."""
    box = page.get_by_role("combobox", name=re.compile(label))
    for name in names:
        box.fill(name)
        page.get_by_role("option", name=name, exact=True).click()
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(re.escape(names[-1])))
    page.wait_for_timeout(1500)
    ready(page)


def words(page):
    """Every text and label a visitor or a screen reader can meet."""
    return page.evaluate(
        """() => {
            const names = ['aria-label', 'title', 'placeholder', 'data-title'];
            const labelled = document.querySelectorAll(names.map(name => `[${name}]`).join());
            const labels = [...labelled].flatMap(e => names.map(name => e.getAttribute(name)));
            return [document.body.innerText, ...labels.filter(Boolean)].join('\\n');
        }"""
    )


def test_every_number_follows_the_kecamatan_and_the_link_keeps_it(visitor):
    page = visitor()
    before, sentences = (figures(page), bases(page)), charts(page)

    choose(page, "Kecamatan", "Bengalon")
    after, sentences_after = (figures(page), bases(page)), charts(page)

    assert "kecamatan=Bengalon" in page.url
    assert all(old != new for old, new in zip(before[1], after[1], strict=False))
    assert all(old != new for old, new in zip(sentences, sentences_after, strict=True))
    page.reload()
    ready(page)
    assert (figures(page), bases(page)) == after

    page.get_by_role("button", name="Hapus filter").click()
    page.wait_for_timeout(1500)
    ready(page)
    assert (figures(page), bases(page)) == before
    assert "kecamatan" not in page.url


def test_known_on_the_day_of_the_press_conference(visitor):
    page = visitor("?diketahui=2023-07-21")

    banner = page.get_by_role("alert").get_by_text("Menurut data yang diterima sampai 21 Juli 2023")
    assert banner.is_visible()
    assert page.title() == "Ringkasan, 21 Juli 2023 · Kopdata · Koperasi Kutai Timur"
    assert "300 dari 1.209 koperasi terdaftar" in words(page).replace("\N{NO-BREAK SPACE}", " ")
    assert any("dari 1.173 koperasi wajib" in base for base in bases(page))
    page.get_by_role("button", name="Ke data terbaru").click()
    banner.wait_for(state="detached")
    assert "diketahui" not in page.url


def test_a_wrong_kecamatan_in_the_address_is_ignored_with_a_note(visitor):
    page = visitor("?kecamatan=Atlantis")

    assert page.get_by_text("Diabaikan karena tidak dikenal: Atlantis.").is_visible()
    assert "Kutai Timur" in page.get_by_text("Yang ditampilkan").inner_text()


def test_the_page_is_indonesian_to_its_last_word(visitor):
    page = visitor()
    page.get_by_role("combobox", name=re.compile("Kecamatan")).click()
    page.wait_for_timeout(500)
    opened = words(page)
    page.keyboard.press("Escape")

    assert page.evaluate("document.documentElement.lang") == "id"
    assert page.title() == "Ringkasan · Kopdata · Koperasi Kutai Timur"
    assert "Pilih semua" in opened
    assert not ENGLISH.findall(opened)
    assert not ENGLISH.findall(words(page))
    assert "DATA CONTOH" in opened


def test_english_by_the_switch_in_the_address(visitor):
    page = visitor("?bahasa=en")

    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.get_by_role("heading", name="Overview").is_visible()
    assert page.get_by_text("koperasi terdaftar").count() == 0


def test_the_other_faces_of_a_chart(visitor):
    page = visitor("rat")
    page.get_by_role("button", name="Tabel, unduh, tentang").nth(2).click()

    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    text = download.value.path().read_text("utf-8-sig")
    assert text.startswith("# DATA CONTOH\n# Data per ")
    assert "RAT dilaksanakan;2022;" in text


@pytest.mark.parametrize("width", [390, 1440, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen(visitor, width, scheme):
    page = visitor(viewport={"width": width, "height": 900}, color_scheme=scheme)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    colors = {"light": "#1F5FBF", "dark": "#6CA6F5"}
    assert (
        page.locator(".js-plotly-plot")
        .nth(0)
        .evaluate(
            "(chart, color) => chart.data.some("
            "trace => [trace.marker?.color, trace.line?.color].includes(color))",
            colors[scheme],
        )
    )
