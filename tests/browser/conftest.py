"""Pages in a headless Chromium, which must have nothing to complain of."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.web import WebPage

from ..unit.report.region import PICTURES


@pytest.fixture(scope="session")
def browser():
    """Chromium of the machine."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=shutil.which("chromium"))
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path):
    """A function from a document, or an HTML text, and the width of the screen to the page."""
    complaints: list[str] = []
    opened: list[Page] = []

    def opening(document: Document | str, width: int = 1366, **options: object) -> Page:
        file = tmp_path / "page.html"
        html = document if isinstance(document, str) else WebPage(document, PICTURES).html()
        file.write_text(html, encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900}, **options)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith(("file:", "data:")) or complaints.append(request.url))
        page.goto(file.as_uri())
        opened.append(page)
        return page

    yield opening
    for page in opened:
        page.close()
    assert complaints == []
