"""The picture of a projection: bars at launch, the outline at the end, both on one scale."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN
from urban_rural_linkages.core.report.projection_pyramid import ProjectionTexts, Sides, projection_pyramid
from urban_rural_linkages.core.report.pyramid import COLOURS, Bar

SVG = "{http://www.w3.org/2000/svg}"
TEXTS = ProjectionTexts("Ages & sexes", "Men", "Women", "2021: 100 people", "2041: 80 people", "People per year of age")


def side(*people: float) -> tuple[Bar, ...]:
    """Return groups of 25 years, the last one open."""
    *closed, top = people
    return (*(Bar(25 * i, 25 * i + 24, n) for i, n in enumerate(closed)), Bar(25 * len(closed), None, top))


def drawn(launch: Sides, end: Sides, **more):
    """Return the bars by sex and the points of the two outlines, men first."""
    root = ElementTree.fromstring(projection_pyramid(launch, end, TEXTS, **more))
    rects = [rect for rect in root.iter(f"{SVG}rect") if rect.find(f"{SVG}title") is not None]
    bars = {sex: [rect for rect in rects if rect.get("fill") == COLOURS[sex]] for sex in (MEN, WOMEN)}
    paths = [path.get("d") for path in root.iter(f"{SVG}path")][-2:]
    outlines = [[tuple(map(float, point.split())) for point in re.split("[ML]", path) if point] for path in paths]
    return root, bars, outlines


def test_the_outline_of_the_same_population_ends_where_the_bars_end():
    same = Sides(side(40, 80, 30), side(60, 20, 90))
    _, bars, (men, women) = drawn(same, same)
    left_ends = [float(bar.get("x")) for bar in bars[MEN]]
    right_ends = [float(bar.get("x")) + float(bar.get("width")) for bar in bars[WOMEN]]
    assert [x for x, _ in men[1:-1:2]] == pytest.approx(left_ends)
    assert [x for x, _ in women[1:-1:2]] == pytest.approx(right_ends, abs=0.11)


def test_length_is_people_per_year_of_age():
    """The open group of 50 and over is drawn up to 100: twice as high, so half as long."""
    _, bars, _ = drawn(Sides(side(50, 50, 50), side(50, 50, 50)), Sides(side(1, 1, 1), side(1, 1, 1)))
    widths = [float(bar.get("width")) for bar in bars[WOMEN]]
    assert widths[0] == widths[1] == pytest.approx(2 * widths[2], abs=0.1)


def test_one_scale_for_both_dates():
    """An outline longer than every bar still lies in the picture."""
    root, bars, outlines = drawn(Sides(side(1, 1, 1), side(1, 1, 1)), Sides(side(900, 10, 10), side(900, 10, 10)))
    width, height = float(root.get("width")), float(root.get("height"))
    assert all(0 <= x <= width and 0 <= y <= height for outline in outlines for x, y in outline)
    assert max(float(bar.get("width")) for bar in bars[MEN]) < 1


def test_men_are_left_and_women_right():
    _, _, (men, women) = drawn(Sides(side(5, 5), side(5, 5)), Sides(side(5, 5), side(5, 5)))
    assert max(x for x, _ in men) < min(x for x, _ in women)


def test_nobody_at_all_is_an_empty_picture():
    nobody = Sides(side(0, 0), side(0, 0))
    _, bars, _ = drawn(nobody, nobody)
    assert {float(bar.get("width")) for sex in bars for bar in bars[sex]} == {0}


def test_words_are_escaped_and_numbers_written_as_asked():
    people = Sides(side(5000, 10), side(10, 10))
    root, _, _ = drawn(people, people, as_text=lambda value: f"<{value:.0f}>")
    words = {text.text for text in root.iter(f"{SVG}text")}
    assert {"Ages & sexes", "Men", "Women", "2021: 100 people", "2041: 80 people", "<0>", "<200>", "70"} <= words
    assert "0-24: <5000>" in {title.text for title in root.iter(f"{SVG}title")}
