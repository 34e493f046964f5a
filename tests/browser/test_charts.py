"""Charts in the page: they follow the theme, the width and a change of filter, in one place."""

COLORS = "all => all.map(one => one.layout.template.layout.paper_bgcolor)"
WIDTHS = "all => all.every(one => one.layout.width === one.clientWidth)"
MARKS = "all => all.map(one => one.markOfTest)"
CHARTS = ".js-plotly-plot"


def test_a_chart_follows_the_theme_and_the_width(visitor):
    page = visitor()
    charts = page.locator(CHARTS)
    assert set(charts.evaluate_all(COLORS)) == {"#FFFFFF"}

    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        f"() => [...document.querySelectorAll('{CHARTS}')].every("
        "one => one.layout.template.layout.paper_bgcolor === '#11161D')"
    )
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(1500)
    assert charts.evaluate_all(WIDTHS)


def test_a_filter_changes_a_chart_and_does_not_build_it_anew(visitor):
    page = visitor()
    charts = page.locator(CHARTS)
    charts.evaluate_all("all => all.forEach((one, place) => { one.markOfTest = place; })")
    before = charts.nth(1).evaluate("one => JSON.stringify(one.data)")

    page.get_by_role("combobox", name="Kecamatan").fill("Bengalon")
    page.get_by_role("option", name="Bengalon", exact=True).click()
    page.wait_for_function(
        "before => JSON.stringify(document.querySelectorAll('.js-plotly-plot')[1].data) !== before",
        arg=before,
    )

    assert charts.evaluate_all(MARKS) == [0, 1, 2, 3]


def test_a_chart_fills_the_screen_by_keyboard_and_comes_back(visitor):
    page = visitor()
    button = page.get_by_role("button", name="Layar penuh", exact=True).nth(1)
    chart = page.locator(CHARTS).nth(1)
    height = chart.evaluate("one => one.layout.height")

    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.fullscreenElement")
    page.wait_for_timeout(1000)
    assert chart.evaluate("one => one.layout.height") > height
    page.evaluate("document.exitFullscreen()")
    page.wait_for_timeout(1000)
    assert chart.evaluate("one => one.layout.height") == height
