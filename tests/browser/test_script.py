"""What the script of the page does for a reader with a mouse, and for one with a keyboard."""

from __future__ import annotations

import pytest

from ..unit.report.region import NAMES, report_of

TABLE = ".table[id] table"


@pytest.fixture
def page(open_page):
    return open_page(report_of())


def column(page, number: int) -> list[str]:
    cells = page.locator(f"{TABLE} tbody").first.locator(f"tr > :nth-child({number})")
    return list(cells.all_inner_texts())


def keys(page, selector: str) -> list[str]:
    return page.locator(selector).evaluate_all("all => all.map(one => one.dataset.key)")


def test_figures_are_sorted_by_their_value_and_unknown_ones_come_last(page):
    head = page.locator(f"{TABLE} thead th").nth(1)
    head.locator("button").click()
    up = ["\u22124.5\u202f%", "0", "+3.5\u202f%", "<5", "12", "46 of 58", "1\u202f204", "–", ""]
    assert column(page, 2) == up and head.get_attribute("aria-sort") == "ascending"
    head.locator("button").press("Enter")
    assert column(page, 2) == [*up[6::-1], "–", ""] and head.get_attribute("aria-sort") == "descending"


def test_words_are_sorted_as_the_language_does_and_totals_stay_below(page):
    page.locator(f"{TABLE} thead button").first.click()
    page.locator(f"{TABLE} thead button").first.click()
    assert column(page, 1) == NAMES[::-1]
    assert page.locator(f"{TABLE} tbody").nth(1).locator("tr").all_inner_texts() == ["All\t3\t", "Spain\t15\t"]
    assert page.locator(f"{TABLE} [aria-sort]").count() == 1


def test_finding_a_name_marks_its_rows_and_areas_whatever_its_accents(page):
    page.locator("#find").fill("canete")
    assert keys(page, ".table[id] tr.hit") == ["k2"] and page.locator(".table[id] tbody tr:visible").count() == 3
    assert page.locator("path.hit").count() == 2, "in the map and in that of half the width"
    assert page.locator("[role=status]").inner_text() == (
        "Rows of tables: 1. Areas of the maps: 1. Enter goes to the next."
    )
    page.locator("#find").press("Enter")
    assert page.locator("tr.hit").evaluate("row => { const {top} = row.getBoundingClientRect(); return top > 0 }")
    page.locator("#find").fill("")
    assert page.locator(".hit").count() == 0 and page.locator(".table[id] tbody tr:visible").count() == len(NAMES) + 2


def test_what_is_found_nowhere_hides_nothing(page):
    page.locator("#find").fill("zzz")
    assert page.locator(".hit").count() == 0 and page.locator(".table[id] tbody tr:visible").count() == len(NAMES) + 2


def test_an_area_that_is_pointed_at_tells_its_name_and_lights_its_row(page):
    page.locator(".drawing [data-key=k0]").first.hover()
    assert page.locator("#tip").inner_text() == f"{NAMES[0]}\nChange: \u22124.5\u202f%"
    assert keys(page, ".table[id] tr.lit") == ["k0"] and page.locator("path.lit").count() == 2
    page.keyboard.press("Escape")
    assert not page.locator("#tip").is_visible() and page.locator(".lit").count() == 0


def test_a_row_that_is_pointed_at_lights_its_areas(page):
    page.locator(".table[id] tr[data-key=k4]").hover()
    assert page.locator("path.lit").count() == 2 and not page.locator("#tip").is_visible()


def test_a_map_is_one_stop_of_the_tab_key_and_arrows_go_through_it(page):
    maps = page.locator(".drawing svg:has([data-t])")
    stops = maps.evaluate_all("all => all.map(one => one.querySelectorAll('[tabindex=\"0\"]').length)")
    assert stops == [1, 1]
    page.locator(".drawing [data-t]").first.focus()
    told = [page.locator("#tip").inner_text().split("\n")[0]]
    for key in ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
        told.append(page.locator("#tip").inner_text().split("\n")[0])
    assert told == [NAMES[number] for number in (0, 1, 2, 5, 4, 1, 1)], "nothing lies beyond the border"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith(NAMES[1])
    assert maps.first.locator('[tabindex="0"]').count() == 1, "and the way back leads to where one was"


def test_the_index_marks_the_chapter_that_is_read(page):
    page.evaluate("document.getElementById('synthesis').scrollIntoView({behavior: 'instant'})")
    page.wait_for_function("document.querySelector('nav [aria-current]')")
    assert page.locator("nav [aria-current]").inner_text() == "2 Synthesis"


def test_the_first_link_leads_over_the_index(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
