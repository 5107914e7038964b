"""Sheets of municipalities: parts that are known are on the page, others are not, and nothing leaves it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid
from urban_rural_linkages.core.report.charts.bars import Part
from urban_rural_linkages.core.report.charts.dots import DotRow, DotScale
from urban_rural_linkages.core.report.drawing import PETROL, Drawing, Rectangle, Text
from urban_rural_linkages.core.report.sheets.figures import (
    ClauseState,
    Criterion,
    ServiceMinutes,
    SheetFigure,
    SheetRegion,
    SheetWords,
    UnitSheet,
)
from urban_rural_linkages.core.report.sheets.sheet import municipality_sheet

LETTERS = Letters()
NAN = math.nan
NAMES = [field for field in SheetWords.__dataclass_fields__]  # noqa: C416
WORDS = SheetWords(**{name: f"<{name}>" for name in NAMES if name != "more"}, more="and {count} more")
AGES = tuple(AgeBar(5 * i, 5 * i + 4, 10 + i) for i in range(18))
REGION = SheetRegion(WORDS, "{:.0f}".format, Pyramid(AGES, AGES), list(range(2001, 2022)), 60.0)
SCALE = DotScale.over(np.arange(60.0))


def sheet(name: str = "Alía", **changed) -> UnitSheet:
    given = {
        "figures": [SheetFigure("368", "inhabitants"), SheetFigure("−29.6 %", "since 2001", marked=True)],
        "sentences": [f"{name} loses people."],
        "dots": [DotRow(f"Figure {n}", SCALE, 3.0, "3", 20.0, 30.0, 40.0, "lowest fifth") for n in range(7)],
        "pyramid": Pyramid(AGES, AGES),
        "minutes": [ServiceMinutes("Hospital", 43.0, 20.0, "43"), ServiceMinutes("Bank", NAN, NAN, "no way")],
        "people": [523.0 - n for n in range(21)],
        "services": [("Bank", 0), ("School", 2)],
        "work": [Part(0.6, "here 60 %"), Part(0.4, "elsewhere 40 %")],
        "criteria": [Criterion("id", True, "At risk: yes", [ClauseState(True, "change < 0", "−29.6 %"),
                                                            ClauseState(None, "density < 12.5", "unknown")])],
        "map": Drawing(56, 38, [Text(1, 5, "map")]),
        "locator": Drawing(31, 32, [Text(1, 5, "locator")]),
    }  # fmt: skip
    return UnitSheet(name, "00001", "Sierra · 130 km²", "F-1", **{**given, **changed})


def drawn(unit: UnitSheet, region: SheetRegion = REGION) -> Drawing:
    return municipality_sheet(unit, region, LETTERS)


def test_all_that_is_known_is_on_the_page():
    page = drawn(sheet())
    found = set(words(page))
    assert (page.width, page.height) == (210, 297)
    assert {"Alía", "368", "since 2001", "Alía loses people.", "Figure 6", "Hospital", "43", "no way"} <= found
    assert {"523", "503", "School (2)", "here 60 %", "At risk: yes", "map", "locator", "F-1", "<source>"} <= found
    assert "change < 0: −29.6 %" in found and not beyond_the_sheet(page)


@pytest.mark.parametrize(("part", "title"), [("dots", "<compared>"), ("pyramid", "<ages>"), ("minutes", "<minutes>"),
                                             ("people", "<series>"), ("services", "<services>"), ("work", "<work>"),
                                             ("criteria", "<criteria>")])  # fmt: skip
def test_what_is_not_known_is_not_on_the_page(part, title):
    page = drawn(sheet(**{part: None if part == "pyramid" else ()}))
    assert title not in words(page) and not beyond_the_sheet(page)
    assert title in words(drawn(sheet()))


def test_a_place_of_which_only_the_name_is_known_has_a_page():
    page = drawn(UnitSheet("Nowhere", "1", "", "F-2"), SheetRegion(WORDS, str))
    assert "Nowhere" in words(page) and not beyond_the_sheet(page)


def test_nobody_has_no_pyramid():
    empty = (AgeBar(0, 99, 0.0),)
    assert "<ages>" not in words(drawn(sheet(pyramid=Pyramid(empty, empty))))


def test_services_that_are_there_stand_out():
    page = drawn(sheet())
    full = [mark for mark in marks(page, Rectangle) if mark.radius and mark.fill == PETROL]
    assert len(full) == 1


def test_services_without_room_are_counted():
    many = [ServiceMinutes(f"Service {n}", float(n), 5.0, str(n)) for n in range(40)]
    page = drawn(sheet(minutes=many, services=[(f"A long name of service {n}", 0) for n in range(40)]))
    assert any(text.startswith("and ") and text.endswith(" more") for text in words(page))
    assert not beyond_the_sheet(page)


def test_a_long_name_is_set_smaller_or_in_two_lines():
    def size_of(name: str) -> float:
        page = drawn(sheet(name))
        return max(mark.size for mark in marks(page, Text) if mark.text and mark.text in name and mark.y < 40)

    long = "Santa María de los Caballeros y Villanueva del Campillo Alto"
    assert size_of("Alía") > size_of("Valdemora del Alba de Arriba") > size_of(long) - 0.1
    assert not beyond_the_sheet(drawn(sheet(long)))


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=120), st.integers(0, 12), st.integers(0, 30), st.integers(1, 6))
def test_nothing_leaves_the_page(name, services, minutes, clauses):
    page = drawn(sheet(
        name,
        figures=[SheetFigure(name, name)] * 5,
        dots=[DotRow(name, SCALE, 3.0, name, rank=name)] * 7,
        services=[(name, n) for n in range(services)],
        minutes=[ServiceMinutes(name, 10.0 * n, 5.0, "9") for n in range(minutes)],
        criteria=[Criterion("id", None, name, [ClauseState(None, name, name)] * clauses)],
    ))  # fmt: skip
    ends = [mark for mark in beyond_the_sheet(page) if not (isinstance(mark, Text) and mark.text in ("9", "no way"))]
    assert not ends


def test_the_numbers_of_its_figures_stand_beside_them():
    numbers = {"sentence": [41, 42], "ages": [43], "minutes": [44], "series": [45], "services": [46], "work": [47],
               "criteria": [48]}  # fmt: skip
    unit = sheet(figures=[SheetFigure("368", "inhabitants", number=31)],
                 dots=[DotRow("Change", SCALE, 3.0, "3", number=32)])  # fmt: skip
    told = {mark.text: mark for mark in marks(drawn(unit, replace(REGION, numbers=numbers)), Text) if mark.size < 5.0}
    assert set(told) == {"31", "32", "41–42", "43", "44", "45", "46", "47", "48"}
    assert not [mark for mark in marks(drawn(sheet()), Text) if mark.size < 5.0], "no numbers, no letters"
    [value] = [mark for mark in marks(drawn(unit), Text) if mark.text == "inhabitants"]
    assert told["31"].x > value.x and abs(told["31"].y - value.y) < 1.5


def test_sentences_that_have_no_room_are_left_out_whole():
    said = ["It loses people. " * 9, "A hospital is far. " * 3, "It meets what is asked for. " * 14]
    shown = " ".join(words(drawn(sheet(sentences=[text.strip() for text in said]))))
    assert "It loses people." in shown and "A hospital is far" in shown and "It meets" not in shown
    assert "It meets all." in " ".join(words(drawn(sheet(sentences=[said[0].strip(), "It meets all."]))))


def test_rows_are_lower_below_a_long_sentence_so_that_the_map_keeps_its_room():
    rows = [sheet().dots[0]] * 7
    short, long = (drawn(sheet(dots=rows, sentences=[text])) for text in ("It loses people.", "It loses people. " * 40))
    label = rows[0].label

    def step(page: Drawing) -> float:
        heights = sorted(mark.y for mark in marks(page, Text) if mark.text.startswith(label[:6]))
        return heights[1] - heights[0]

    assert step(short) == pytest.approx(8.1) and step(long) == pytest.approx(6.6)
