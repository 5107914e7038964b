"""Words of maps and their legends: whatever they say, none lies on another, and none leaves the picture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.any_text import NAMES, sure
from tests.unit.report.drawn import Letters, touching_texts
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Hatch, Stroke, Text
from urban_rural_linkages.core.report.maps.atlas import Atlas, Part
from urban_rural_linkages.core.report.maps.choropleth import MapContent, MapMaker
from urban_rural_linkages.core.report.maps.cover import Cover, cover_drawing
from urban_rural_linkages.core.report.maps.layers import Points
from urban_rural_linkages.core.report.maps.legend import Key, column_legend, line_legend
from urban_rural_linkages.core.report.maps.multiples import Multiple, multiples
from urban_rural_linkages.core.report.maps.square import SquareAxis, SquareLegend, in_rows, square_and_keys
from urban_rural_linkages.core.report.maps.synthesis import circle_legend, examples

from .land import SIZE, maker, of_kind, patchwork, texts, theme

LETTERS = Letters()
counts = st.sampled_from(["", "9", "1\u202f204", "8\u202f131"])
keys = st.lists(
    st.builds(Key, NAMES, st.sampled_from(["#62509a", Hatch(), None]), st.just(Stroke("#17495a", 0.3)),
              st.sampled_from(["box", "line", "point"]), counts),
    max_size=9,
)  # fmt: skip
LAND = maker()


@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES, keys, st.sampled_from([36.0, 44.0, 85.0]))
def test_a_legend_beside_a_map(title, counted, entries, width):
    marks, height = column_legend(title, counted[:16], entries, width, LETTERS)
    assert sure(Drawing(width, height, marks))


@settings(max_examples=60, deadline=None)
@given(keys, st.sampled_from([85.0, 130.0, 174.0]), st.sampled_from(["", "Minutes", "Change in per cent, 2001–2021"]))
def test_a_legend_below_a_map(entries, width, title):
    marks, height = line_legend(entries, width, LETTERS, title)
    assert sure(Drawing(width, height, marks))


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 5), NAMES, NAMES, st.sampled_from(["9", "1\u202f204", "\u22121.2"]), counts, keys)
def test_the_square_of_two_figures(size, words, title, limit, people, entries):
    axis, cells = SquareAxis(words, [limit] * (size - 1)), size * size
    square = SquareLegend(title, title, axis, axis, in_rows(["#6fa3cc"] * cells, size), in_rows(["12"] * cells, size),
                          in_rows([people] * cells, size))  # fmt: skip
    marks, height = square_and_keys(square, entries, LETTERS)
    assert sure(Drawing(44.0, height, marks))


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 5e6), NAMES)
def test_the_circles_of_towns(most, words):
    numbers = [f"{value:.0f}" for value in examples(most)]
    marks, height = circle_legend(most, words, numbers, 44.0, LETTERS)
    assert sure(Drawing(44.0, height, marks))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(NAMES, st.floats(0, 80_000), st.floats(0, 80_000)), max_size=12), NAMES, st.integers(0, 30))
def test_names_on_a_map_with_its_legend_and_its_bar(found, label, services):
    random = np.random.default_rng(services)
    points = Points.by_count([random.uniform(0, 80_000, (services, 2))], label)
    content = MapContent(theme(), [points], [one for one in found if one[0].strip()], title=label)
    for drawing in (*LAND.maps(content), *LAND.halves(content), LAND.small(content)):
        assert touching_texts(drawing) == []


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=13), NAMES)
def test_small_maps_side_by_side(headings, title):
    content = MapContent(theme())
    for drawing in multiples(LAND, [Multiple(heading, line, content) for heading, line in headings], title[:20]):
        assert touching_texts(drawing) == []


@settings(max_examples=40, deadline=None)
@given(
    NAMES, NAMES, NAMES, st.lists(st.tuples(counts, NAMES), max_size=6), st.lists(st.tuples(NAMES, NAMES), max_size=6)
)
def test_a_cover(title, subtitle, line, figures, facts):
    cover = Cover(title, subtitle, line, figures, [(name[:12], value) for name, value in facts], [], [], [title, line])
    assert sure(cover_drawing(cover, LETTERS))


class TestHowManyNames:
    """A map names as many places as it is asked to, and no more than have room."""

    found = [(f"Village {number}", 8_000.0 + 9_000.0 * number, 72_000.0 - 9_000.0 * number) for number in range(8)]

    @pytest.mark.parametrize(("most", "named"), [(None, 7), (0, 0), (1, 1), (8, 8)])
    def test_on_a_full_map(self, most, named):
        drawing = LAND.maps(MapContent(theme(), names=self.found, most_names=most))[0]
        assert len([text for text in texts(drawing) if text.startswith("Village")]) == named

    @pytest.mark.parametrize("strong", [0, 1, 3])
    def test_as_many_of_the_first_are_heavy_as_it_is_told(self, strong):
        drawing = LAND.maps(MapContent(theme(), names=self.found, strong_names=strong))[0]
        heavy = [mark.text for mark in of_kind(drawing, Text)
                 if mark.text.startswith("Village") and mark.weight == "semibold"]  # fmt: skip
        assert heavy == [f"Village {number}" for number in range(strong)]
        sizes = {mark.text: mark.size for mark in of_kind(drawing, Text) if mark.text.startswith("Village")}
        assert (sizes["Village 0"] > sizes["Village 5"]) == (strong == 1), "the capital alone is larger"

    def test_no_name_covers_the_sign_of_another_place(self):
        beside = [("A long name of a village", 30_000.0, 40_000.0), ("B", 36_000.0, 40_000.0)]
        signs = Points([np.array([[x, y] for _, x, y in beside])], radius=1.0)
        drawing = LAND.maps(MapContent(theme(), [signs], names=beside, most_names=2))[0]
        (long,) = [mark for mark in of_kind(drawing, Text) if mark.text.startswith("A long")]
        sign = max(of_kind(drawing, Circle), key=lambda mark: mark.x)
        apart = abs(long.y - sign.y) > sign.radius or long.anchor == "end"
        assert apart, "it is not written over its neighbour"

    def test_without_names_there_are_none(self):
        assert texts(LAND.small(MapContent(theme(), names=self.found))) == []


class TestLimits:
    """Maps at the limits of what units may be like."""

    def test_one_unit(self):
        land = Atlas([Part(np.arange(1), patchwork(1, 20_000.0))], ["u00"])
        one = MapMaker(land, LETTERS, str)
        shown = replace(theme(), number=np.array([0]), titles=["Only"])
        drawing = one.maps(MapContent(shown, title="One"))[0]
        assert [path.title for path in drawing.paths() if path.key] == ["Only"]
        assert drawing.alternative == "One. loses: 1"

    def test_nothing_known_of_any_is_all_hatched_and_said(self):
        shown = replace(theme(), number=np.full(SIZE**2, -1))
        drawing = LAND.maps(MapContent(shown, title="Change"))[0]
        assert {type(path.fill) for path in drawing.paths() if path.key} == {Hatch}
        assert drawing.alternative == "Change. unknown: 16" and "unknown" in texts(drawing)

    def test_all_of_one_class_are_one_key(self):
        shown = replace(theme(), number=np.ones(SIZE**2, dtype=int))
        drawing = LAND.maps(MapContent(shown))[0]
        assert drawing.alternative == "gains: 16" and "loses" not in texts(drawing)

    def test_a_map_of_nobody_has_neither_units_nor_keys(self):
        drawing = LAND.maps(MapContent(replace(theme(), number=np.full(SIZE**2, -2)), title="Change"))[0]
        assert not [path for path in drawing.paths() if path.key] and drawing.alternative == "Change"
