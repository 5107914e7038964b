"""Pyramids: areas are people, men are left, nothing leaves the sheet, outlines are on the same scale."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid
from urban_rural_linkages.core.report.charts.pyramid import COLOURS, DOTTED, OUTLINE, PyramidWords, population_pyramid
from urban_rural_linkages.core.report.drawing import Path, Rectangle, Text
from urban_rural_linkages.core.report.svg import svg_of

LETTERS = Letters()
WORDS = PyramidWords("Men", "Women", "axis", "2021", "2041", "2001")
NAN = math.nan


def side(*people: float) -> tuple[AgeBar, ...]:
    """Return groups of 25 years, the last one open."""
    *closed, top = people
    return (*(AgeBar(25 * i, 25 * i + 24, n) for i, n in enumerate(closed)), AgeBar(25 * len(closed), None, top))


def drawn(pyramid, **more):
    drawing = population_pyramid(pyramid, WORDS, "{:g}".format, LETTERS, **more)
    found = [mark for mark in marks(drawing, Rectangle) if mark.stroke is None and mark.height > 1.8]
    return drawing, {sex: [mark for mark in found if mark.fill == COLOURS[sex]] for sex in (MEN, WOMEN)}


@pytest.mark.parametrize("in_shares", [True, False])
def test_areas_are_people_whatever_the_width_of_the_group(in_shares):
    men, women = (AgeBar(0, 4, 50), AgeBar(5, 19, 150), AgeBar(20, None, 800)), (AgeBar(0, 9, 100), AgeBar(10, 19, 100))
    _, bars = drawn(Pyramid(men, women), in_shares=in_shares)
    widths = [bar.width for bar in bars[MEN] + bars[WOMEN]]
    # Ten people in every year of age, up to the 100 where the open group is drawn to end.
    assert len(widths) == 5 and widths == pytest.approx([widths[0]] * 5)


def test_men_are_left_of_women_and_the_young_below_the_old():
    _, bars = drawn(Pyramid((AgeBar(0, 4, 50), AgeBar(5, 9, 60)), (AgeBar(0, 4, 50), AgeBar(5, 9, 60))))
    young, old = bars[MEN]
    assert young.x + young.width == pytest.approx(old.x + old.width)
    assert max(bar.x + bar.width for bar in bars[MEN]) < min(bar.x for bar in bars[WOMEN])
    assert young.y > old.y


def test_single_years_become_bands_of_five():
    years = tuple(AgeBar(age, age, 10) for age in range(25))
    _, bars = drawn(Pyramid((*years, AgeBar(25, 29, 40)), (AgeBar(0, 0, 4), AgeBar(1, 4, 16), AgeBar(5, 9, 25))))
    assert len(bars[MEN]) == 6 and len(bars[WOMEN]) == 2


def test_who_points_at_a_bar_sees_its_ages_and_people():
    drawing, bars = drawn(Pyramid((AgeBar(0, 4, 50),), (AgeBar(5, None, 60),)))
    assert [bars[sex][0].title for sex in (MEN, WOMEN)] == ["0-4: 50", "5+: 60"]
    assert "<title>0-4: 50</title></rect>" in svg_of(drawing)


def test_unknown_bars_are_not_drawn():
    drawing, bars = drawn(Pyramid((AgeBar(0, 4, NAN), AgeBar(5, 9, 60)), (AgeBar(0, 4, 0),)))
    assert len(bars[MEN]) == 1 and not bars[WOMEN] and not beyond_the_sheet(drawing)


def test_the_outline_of_the_same_population_ends_where_the_bars_end():
    same = Pyramid(side(40, 80, 30), side(60, 20, 90))
    drawing, bars = drawn(same, outline=same)
    men, women = (path.rings[0] for path in marks(drawing, Path) if path.stroke == OUTLINE and len(path.rings[0]) > 2)
    assert men[1:-1:2, 0].tolist() == pytest.approx([bar.x for bar in bars[MEN]])
    assert women[1:-1:2, 0].tolist() == pytest.approx([bar.x + bar.width for bar in bars[WOMEN]])
    assert {"2021", "2041"} <= set(words(drawing)) and "2001" not in words(drawing)


def test_an_outline_longer_than_every_bar_still_lies_on_the_sheet():
    few, many = Pyramid(side(1, 1, 1), side(1, 1, 1)), Pyramid(side(900, 10, 10), side(900, 10, 10))
    drawing, _ = drawn(few, in_shares=False, outline=many, dotted=few)
    assert not beyond_the_sheet(drawing)
    assert any(path.stroke == DOTTED and len(path.rings[0]) > 2 for path in marks(drawing, Path))


def test_shares_of_a_hamlet_and_of_a_city_are_on_one_scale():
    hamlet, city = Pyramid(side(1, 2, 4), side(1, 2, 4)), Pyramid(side(1000, 2000, 4000), side(1000, 2000, 4000))
    drawing, bars = drawn(hamlet, outline=city)
    women = [path.rings[0] for path in marks(drawing, Path) if path.stroke == OUTLINE and len(path.rings[0]) > 2][1]
    assert women[1:-1:2, 0].tolist() == pytest.approx([bar.x + bar.width for bar in bars[WOMEN]])


def test_nobody_at_all_is_an_empty_picture():
    drawing, bars = drawn(Pyramid(side(0, 0), side(0, 0)), outline=Pyramid((), ()))
    assert not bars[MEN] and not bars[WOMEN] and not beyond_the_sheet(drawing)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=21), st.text(max_size=80), st.sampled_from([40.5, 85.0]))
def test_nothing_leaves_the_sheet(people, name, width):
    bars = tuple(AgeBar(5 * i, 5 * i + 4, n) for i, n in enumerate(people))
    texts = PyramidWords(name, name, name, name, name, name)
    whole = Pyramid(bars, bars[::-1] and bars)
    drawing = population_pyramid(whole, texts, "{:,.0f}".format, LETTERS, (width, 50.0), False, whole, whole)
    assert not beyond_the_sheet(drawing)


def test_the_two_colours_differ_in_lightness():
    def lightness(colour):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    assert abs(lightness(COLOURS[MEN]) - lightness(COLOURS[WOMEN])) > 35


@given(st.floats(0.01, 500), st.booleans())
def test_numbers_below_a_pyramid_differ_however_few_people_there_are(people, in_shares):
    both = side(people, people / 2, people / 3)
    drawing = population_pyramid(Pyramid(both, both), PyramidWords("Men", "Women"), "{:.0f}".format, LETTERS,
                                 in_shares=in_shares)  # fmt: skip
    lowest = max(text.y for text in marks(drawing, Text))
    numbers = [text.text for text in marks(drawing, Text) if text.y == lowest and text.x > 42.5]
    assert len(numbers) == len(set(numbers)) >= 2, "on the women's side"
