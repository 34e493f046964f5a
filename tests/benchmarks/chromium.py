"""A visitor with a browser: what is seen of a page, timed in the page itself."""

import json
import re
import shutil
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from kopdata import settings
from kopdata.views.streamlit_1_67 import drawing
from tests.browser.conftest import ARGUMENTS, BROWSERS, MISSING

LIMIT_MS = 120_000
POLL_MS = 100  # at every frame, asking would take a tenth of the time that is measured
REPEATS = 15
RELOADS = 7
FOUR_MBIT = 4_000_000 / 8
_WATCHING = (Path(__file__).parent / "watching.js").read_text("utf-8")
_ALL = re.compile("Pilih semua|Select all")
_FIGURES = """() => [...document.querySelectorAll('.js-plotly-plot')].map(
    chart => JSON.stringify({data: chart.data, layout: chart.layout}))"""
_REDRAW = """figures => {
    const main = document.querySelector('main');
    const turns = figures.map(turn => turn.map(JSON.parse));
    const places = turns[0].map(() => main.appendChild(document.createElement('div')));
    let turn = 0;
    const draw = () => places.forEach((place, number) => {
        const {data, layout} = structuredClone(turns[turn % turns.length][number]);
        Plotly.react(place, data, layout, {displaylogo: false});
    });
    document.querySelector('button').onclick = () => { turn += 1; draw(); };
    draw();
}"""

Figures = list[list[str]]


@contextmanager
def chromium() -> Iterator[Browser]:
    """An installed browser without a window."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        raise SystemExit(MISSING)
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield opened
        opened.close()


@contextmanager
def visit(browser: Browser, address: str) -> Iterator[Page]:
    """A page drawn to its last chart, in a browser that keeps what it has fetched."""
    context = browser.new_context(locale="id-ID", viewport={"width": 1440, "height": 900})
    context.add_init_script(_WATCHING)
    page = context.new_page()
    if address:
        page.goto(address)
        wait(page)
    yield page
    context.close()


def wait(page: Page) -> float:
    """Milliseconds from the click, or the reload, to the last chart drawn."""
    page.wait_for_function("() => window.kopdataWatch?.isIdle()", timeout=LIMIT_MS, polling=POLL_MS)
    return page.evaluate("kopdataWatch.waited()")


def reloads(page: Page) -> float:
    """Median milliseconds of a reload with everything in the browser's cache."""
    found = []
    for _ in range(RELOADS):
        page.reload()
        found.append(wait(page))
    return statistics.median(found)


def filter_changes(page: Page) -> tuple[float | None, Figures]:
    """Median milliseconds of one more kecamatan in the filter, and the figures of two changes."""
    box = page.get_by_role("combobox").first
    if box.count() == 0 or not box.is_visible():
        return None, []
    found, figures = [], []
    for _ in range(REPEATS):
        box.click()
        choice = page.get_by_role("option").filter(has_not_text=_ALL).first
        try:
            choice.click(timeout=5_000)
        except Error:
            break  # all are chosen
        found.append(wait(page))
        page.keyboard.press("Escape")
        figures = [*figures[-1:], page.evaluate(_FIGURES)]
    return statistics.median(found), figures


def redraws(browser: Browser, figures: Figures) -> float:
    """Median milliseconds of a plain page that redraws the figures in turn with one bundle."""
    with visit(browser, "") as page:
        page.goto("about:blank")
        page.set_content("<button>Draw</button><main></main>")
        page.evaluate(_WATCHING)
        page.add_script_tag(path=settings.ROOT / "static" / drawing.BUNDLE)
        page.evaluate(_REDRAW, figures)
        wait(page)
        found = []
        for _ in range(REPEATS):
            page.get_by_role("button", name="Draw").click()
            found.append(wait(page))
        return statistics.median(found)


def first_and_second_visit(browser: Browser, address: str) -> dict[str, float]:
    """Bytes of two visits over an office line of 4 Mbit/s; seconds to numbers and first chart."""
    context = browser.new_context(locale="id-ID", viewport={"width": 1440, "height": 900})
    context.add_init_script(_WATCHING)
    first_bytes, seen = _slow_visit(context.new_page(), address)
    second_bytes, again = _slow_visit(context.new_page(), address)
    context.close()
    return {
        "first_mb": first_bytes / 1e6,
        "second_kb": second_bytes / 1e3,
        "numbers_s": seen["numbers"] / 1000,
        "chart_s": seen["firstChart"] / 1000,
        "again_s": again["chart"] / 1000,
    }


def _slow_visit(page: Page, address: str) -> tuple[float, dict[str, float]]:
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 20,
            "downloadThroughput": FOUR_MBIT,
            "uploadThroughput": FOUR_MBIT,
        },
    )
    arrived = []
    line.on("Network.loadingFinished", lambda one: arrived.append(one["encodedDataLength"]))
    line.on(
        "Network.webSocketFrameReceived",
        lambda one: arrived.append(_frame_size(one["response"])),
    )
    page.goto(address, timeout=LIMIT_MS)
    wait(page)
    seen = page.evaluate("kopdataWatch.seen")
    page.close()
    return sum(arrived), seen


def _frame_size(frame: dict[str, object]) -> float:
    """A binary frame is told in base64, a third longer than it is."""
    told = len(json.dumps(frame["payloadData"])) - 2
    return told if frame["opcode"] == 1 else told * 3 / 4
