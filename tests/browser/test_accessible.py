"""The web page is the accessible form of a report: axe-core finds nothing at level A or AA."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

from urban_rural_linkages.core.report.blocks import Paragraph, Table
from urban_rural_linkages.core.report.document import Document

from ..unit.report.region import NAMES, report_of

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
# Contrast of a small word on its swatch of a map is judged by a person: axe cannot see below it.
FOUND = """levels => axe.run(document, {runOnly: levels}).then(found =>
  found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200))))"""


def violations(page) -> list[str]:
    # Not by a tag in the page: its policy lets no other script run.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(FOUND, LEVELS)


@pytest.mark.parametrize("width", [1366, 800, 390])
def test_axe_finds_nothing(open_page, width):
    page = open_page(report_of(), width)
    assert violations(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.locator("#find").fill("e")
    page.locator(".drawing [data-t]").first.focus()
    page.locator(".table[id] th button").first.click()
    assert violations(page) == []


def test_axe_finds_nothing_in_a_page_without_chapters(open_page):
    rows = [["right", f"row {number}"] for number in range(30)]
    document = Document("Checks", "", "es", [], "Contents")
    document.add(Paragraph("All is well.", "lead"), Table("Checks", ["Verdict", "What"], rows, [False, False]))
    assert violations(open_page(document)) == []


def test_one_municipality_and_none_at_all(open_page):
    assert violations(open_page(report_of(NAMES[:1]))) == []
    assert violations(open_page(Document("Empty", "", "en", [], "Contents"))) == []


@pytest.mark.parametrize("width", [1366, 800, 390])
def test_nothing_sticks_out_sideways(open_page, width):
    page = open_page(report_of([f"{name} {'Villanueva' * 4}" for name in NAMES]), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_map_has_its_sentence_and_its_values_beside_it(open_page):
    details = open_page(report_of()).locator("figure details").first
    details.locator("summary").click()
    assert "Seven of nine lose people." in details.inner_text()
    assert details.locator("tbody tr").count() == len(NAMES)
    assert details.locator("tbody th").first.inner_text() == NAMES[0]
    assert "\u22124.5\u202f%" in details.locator("tbody tr").first.inner_text()


def test_the_page_is_read_without_its_script(open_page):
    page = open_page(report_of(), java_script_enabled=False)
    assert page.locator("path title").count() > 0 and page.locator("th button").count() == 0
    assert not page.locator("#find").is_visible()


def test_on_paper_there_is_no_index_and_nothing_scrolls(open_page):
    page = open_page(report_of([f"Place {number}" for number in range(40)]))
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible() and not page.locator("details").first.is_visible()
    assert page.locator(".table[id] .scroll").evaluate("box => box.scrollHeight <= box.clientHeight + 1")
