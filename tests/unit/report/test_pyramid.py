"""The population pyramid: areas are people, words are escaped, colours hold for everyone."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.report.pyramid import (
    COLOURS,
    Bar,
    PyramidLabels,
    _number,
    _ticks,
    population_pyramid,
    pyramid_bars,
)

SVG = "{http://www.w3.org/2000/svg}"
LABELS = PyramidLabels("Mérida", "Hombres", "Mujeres", "Personas por año de edad")


def drawn(men, women, labels=LABELS):
    """The bars of each sex, as (x, y, width, height)."""
    root = ElementTree.fromstring(population_pyramid(men, women, labels))
    boxes = {MEN: [], WOMEN: []}
    for rect in root.iter(f"{SVG}rect"):
        if rect.find(f"{SVG}title") is not None:
            sex = MEN if rect.get("fill") == COLOURS[MEN] else WOMEN
            boxes[sex].append(tuple(float(rect.get(key)) for key in ("x", "y", "width", "height")))
    return root, boxes


def test_areas_are_people_whatever_the_width_of_the_group():
    _, boxes = drawn([Bar(0, 4, 50), Bar(5, 19, 150), Bar(20, None, 800)], [Bar(0, 0, 10), Bar(1, 19, 190)])
    widths = [box[2] for box in boxes[MEN] + boxes[WOMEN]]
    # Ten people in every year of age, up to the 100 where the open group is drawn to end.
    assert widths == pytest.approx([widths[0]] * 5)


def test_men_are_left_of_women_and_the_young_below_the_old():
    _, boxes = drawn([Bar(0, 4, 50), Bar(5, 9, 60)], [Bar(0, 4, 50), Bar(5, 9, 60)])
    young, old = boxes[MEN]
    assert young[0] + young[2] == pytest.approx(old[0] + old[2])
    assert max(x + width for x, _, width, _ in boxes[MEN]) < min(x for x, _, _, _ in boxes[WOMEN])
    assert young[1] > old[1] + old[3] - 0.1


def test_words_are_those_of_the_caller_and_escaped():
    text = population_pyramid([], [], PyramidLabels("A & <b>", "H", "M", 'x "y"'))
    ElementTree.fromstring(text)
    assert "A &amp; &lt;b&gt;" in text
    assert 'font-family="Open Sans, sans-serif"' in text


def test_unknown_bars_are_not_drawn():
    _, boxes = drawn([Bar(0, 4, np.nan), Bar(5, 9, 60)], [Bar(0, 4, 0)])
    assert len(boxes[MEN]) == 1
    assert boxes[WOMEN][0][2] == 0
    assert "nan" not in population_pyramid([Bar(0, 4, np.nan)], [], LABELS)


def test_everything_lies_within_the_figure():
    root, boxes = drawn([Bar(age, age, 37.0 * age) for age in range(110)], [Bar(0, None, 1e7)])
    width, height = float(root.get("width")), float(root.get("height"))
    for x, y, wide, high in boxes[MEN] + boxes[WOMEN]:
        assert 0 <= x <= x + wide <= width
        assert 0 <= y <= y + high <= height


@pytest.mark.parametrize("longest", [0.0, 0.003, 1.0, 37.0, 40.0, 99.0, 12_345.0])
def test_ticks_are_few_round_and_reach_the_longest_bar(longest):
    ticks = _ticks(longest)
    assert ticks[0] == 0
    assert 2 <= len(ticks) <= 5
    assert ticks[-1] >= longest
    assert ticks[-2] < longest or longest == 0


def test_numbers():
    assert [_number(value) for value in (0.0, 12_500.0, 2.5, 0.125)] == ["0", "12\u202f500", "2.5", "0.125"]


def test_the_two_colours_differ_in_lightness():
    def lightness(colour):
        red, green, blue = (int(part, 16) for part in re.findall("[0-9a-f]{2}", colour))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    assert abs(lightness(COLOURS[MEN]) - lightness(COLOURS[WOMEN])) > 60


def test_bars_are_sums_over_units():
    table = age_table(
        {
            AgeGroup(WOMEN, 5, None, "w_5"): [1, 2, 3],
            AgeGroup(WOMEN, 0, 4, "w_0"): [10, np.nan, 30],
            AgeGroup(MEN, 0, 4, "m_0"): [5, 5, 5],
        }
    )
    assert pyramid_bars(table, WOMEN) == [Bar(0, 4, 40), Bar(5, None, 6)]
    assert pyramid_bars(table, WOMEN, np.array([True, True, False])) == [Bar(0, 4, 10), Bar(5, None, 3)]


def test_a_bar_knows_its_ages():
    assert [bar.top for bar in (Bar(0, 4, 1), Bar(85, None, 1), Bar(100, None, 1))] == [5, 100, 101]
    assert [bar.per_year for bar in (Bar(0, 4, 50), Bar(80, None, 50))] == [10, 2.5]
    assert [bar.ages for bar in (Bar(0, 4, 1), Bar(85, None, 1))] == ["0-4", "85+"]
