"""The dashboard as a visitor meets it: a server of its own and an installed browser."""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.dashboard_server import dashboard

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge", "msedge")
ON_WINDOWS = (
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
# Streamlit looks for its server beneath the address of a page before it looks at the root.
NORMAL = re.compile(r"/\w+/_stcore/(health|host-config)$")
MISSING = "Pasang Chromium, Chrome atau Edge (Debian: apt install chromium) untuk uji peramban."


def pytest_collection_modifyitems(items):
    """Everything here needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    """An installed Chromium, Chrome or Edge; skips without one unless it is required."""
    playwright = pytest.importorskip("playwright.sync_api")
    found = [shutil.which(name) for name in BROWSERS]
    found += [path for path in ON_WINDOWS if Path(path).exists()]
    program = next((path for path in found if path), None)
    if program is None:
        if os.environ.get("KOPDATA_REQUIRE_BROWSER") == "1":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def home(tmp_path_factory, sample_home):
    """The home folder of the dashboard that the browser visits: a copy, for it writes in it."""
    return shutil.copytree(sample_home, tmp_path_factory.mktemp("rumah") / "contoh")


@pytest.fixture(scope="session")
def address(home):
    """The address of a dashboard over the sample office, started as its users start it."""
    with dashboard(home) as found:
        yield found


@pytest.fixture
def visitor(browser, address):
    """`visitor("?kecamatan=Busang")`: the page, ready to be read; checked when the test ends."""
    watched = []

    def visit(query="", **looks):
        settings = {"locale": "id-ID", "viewport": {"width": 1440, "height": 900}} | looks
        context = browser.new_context(reduced_motion="reduce", **settings)
        page = context.new_page()
        watched.append((context, watch(page, address)))
        page.goto(address + query)
        ready(page)
        return page

    yield visit
    for context, strange in watched:
        context.close()
        assert strange == []


def ready(page):
    """Wait until the last run is over and every chart is drawn."""
    page.locator("[data-testid=stMetricValue]").nth(2).wait_for(timeout=90_000)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)
    page.locator(".js-plotly-plot .main-svg").nth(3).wait_for(timeout=60_000)


def watch(page, address):
    """A list that fills with requests to elsewhere, console errors and policy violations."""
    strange = []

    def on_request(request):
        if not request.url.startswith((address, address.replace("http", "ws"), "data:", "blob:")):
            strange.append(f"asked {request.url}")

    page.on("request", on_request)
    page.on("websocket", on_request)
    page.on("pageerror", lambda error: strange.append(f"failed {error}"))

    def on_message(message):
        source = message.location.get("url", "")
        if message.type == "error" and not NORMAL.search(source):
            strange.append(f"{message.text} {source}")

    page.on("console", on_message)
    return strange
