"""The press view in a browser: keys turn it, it fits the projector, and no filter is on show."""

import pytest

SCREENS = [(1920, 1080), (1024, 768)]


def title(page):
    return page.locator(".st-key-pers_judul h2").inner_text()


@pytest.fixture
def press(browser, address):
    """`press(1024, 768)`: the press view on a screen of that size."""
    contexts = []

    def open_press(width, height, query="?diketahui=2023-07-21"):
        context = browser.new_context(
            locale="id-ID", viewport={"width": width, "height": height}, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address + "ruang_pers" + query)
        app = page.locator("[data-testid=stApp][data-test-script-state=notRunning]")
        app.wait_for(timeout=90_000)
        page.locator(".st-key-pers_angka").wait_for(timeout=60_000)
        page.locator(".st-key-pers_grafik .main-svg").first.wait_for(timeout=60_000)
        return page

    yield open_press
    for context in contexts:
        context.close()


def test_arrow_keys_turn_the_messages(press):
    page = press(1440, 900)
    first = title(page)
    page.keyboard.press("ArrowRight")
    page.get_by_text("2 dari 5").wait_for(timeout=20_000)

    assert title(page) != first
    page.keyboard.press("ArrowLeft")
    page.get_by_text("1 dari 5").wait_for(timeout=20_000)
    assert title(page) == first


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_a_message_fits_the_projector_and_the_number_is_large(press, width, height):
    page = press(width, height)
    number = page.locator(".st-key-pers_angka p").bounding_box()
    buttons = page.locator(".st-key-pers_tombol").bounding_box()
    chart = page.locator(".st-key-pers_grafik .main-svg").first.bounding_box()

    assert number["height"] > height / 9
    assert buttons["y"] + buttons["height"] <= height
    assert chart["x"] + chart["width"] <= width
    assert not page.locator("[data-testid=stSidebar]").is_visible()


def test_a_telephone_scrolls_down_and_never_sideways(press):
    page = press(390, 844)

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".st-key-pers_angka p").bounding_box()["width"] <= 390


def test_the_filters_are_back_on_the_other_parts(press):
    page = press(1440, 900)
    page.get_by_role("radio", name="Uji kalimat").click()
    page.get_by_label("Kalimat").wait_for(timeout=30_000)

    assert page.locator("[data-testid=stSidebar]").is_visible()
