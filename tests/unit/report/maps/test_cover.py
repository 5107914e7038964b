"""The cover: nothing runs over, however long a title is; land in light within the region, and where it lies."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import AMBER, WHITE, Path, Picture, Rectangle, Stroke, Text
from urban_rural_linkages.core.report.maps.cover import HEIGHT, LAND, WIDTH, Cover, cover_drawing
from urban_rural_linkages.core.report.maps.cover_land import CoverLand, half_side, locator_marks
from urban_rural_linkages.core.report.maps.layers import Lines
from urban_rural_linkages.core.report.maps.terrain import OUTSIDE, pixels_within, terrain_pixels

from .land import atlas, of_kind, texts

FIGURES = [("60", "municipalities"), ("5 892", "km²"), ("188 169", "inhabitants, 2021"), ("31.9", "per km²")]
FACTS = [("For", "Regional Ministry"), ("By", ""), ("Date", "29 November 2026"), ("Status", "Draft")]


def cover(**changes) -> Cover:
    given = {"title": "Tierras del Alba", "subtitle": "Territorial diagnosis 2001–2021", "line": "People and access",
             "figures": FIGURES, "facts": FACTS, "land": [], "locator": [], "notes": ["Where it lies"]}  # fmt: skip
    return Cover(**{**given, **changes})


def test_the_figures_have_their_numbers():
    drawing = cover_drawing(cover(numbers=[162, 3]), Letters())
    small = [mark.text for mark in of_kind(drawing, Text) if mark.size < 5.0]
    assert small == ["162", "3"]
    assert not [mark for mark in of_kind(cover_drawing(cover(), Letters()), Text) if mark.size < 5.0]


def test_a_cover_says_what_it_is_of_and_for_whom():
    drawing = cover_drawing(cover(), Letters())
    assert (drawing.width, drawing.height) == (WIDTH, HEIGHT)
    assert {"Tierras del Alba", "188 169", "inhabitants, 2021", "For", "Regional Ministry", "Draft"} <= set(
        texts(drawing)
    )
    assert "By" not in texts(drawing), "what nobody said is left out"
    (title,) = (mark for mark in of_kind(drawing, Text) if mark.text == "Tierras del Alba")
    assert (title.size, title.weight, title.y) == (34, "light", 226.0)
    assert not of_kind(drawing, Picture), "no logo, no box"


@settings(max_examples=40, deadline=None)
@given(st.text("abcdefghij ", min_size=1, max_size=220), st.text("abc ", max_size=200), st.text("abc", max_size=90))
def test_nothing_runs_over(title, subtitle, name):
    drawing = cover_drawing(cover(title=title, subtitle=subtitle, figures=[(name, title)] * 4, facts=[(name, title)],
                                  line=title, notes=[title, title]), Letters())  # fmt: skip
    for mark in of_kind(drawing, Text):
        right = mark.x + Letters().width(mark.text, mark.size)
        assert mark.x >= 18.0 and right <= (WIDTH - 14.0 if mark.x > 140 else 142.0)
    assert all(mark.y < 291.0 for mark in of_kind(drawing, Text))
    titles = [mark for mark in of_kind(drawing, Text) if mark.weight == "light"]
    below = [mark.y for mark in of_kind(drawing, Text) if mark.weight == "semibold" and mark.size < 15.1]
    assert len(titles) <= 3 and max(mark.y for mark in titles) < min(below, default=999.0)
    assert max(mark.y for mark in of_kind(drawing, Text) if mark.y < 250.0) < 250.0


def test_a_logo_keeps_its_shape_in_its_box():
    (picture,) = of_kind(cover_drawing(cover(logo=(b"\x89PNG", 2.0)), Letters()), Picture)
    assert picture.width == pytest.approx(2 * picture.height) and picture.height <= 9.0


def test_the_land_lies_in_the_middle_and_the_region_is_bright():
    land = CoverLand.of(atlas())
    outline = np.concatenate(land.outline)
    middle = (outline.min(axis=0) + outline.max(axis=0)) / 2
    assert middle == pytest.approx([105.0, 102.0], abs=1.0)
    assert outline.min() > 10.5 and outline[:, 1].max() == pytest.approx(193.0, abs=0.5)
    inner = land.inner()
    rows, columns = land.shape
    assert inner.shape == land.shape and inner[rows // 2, columns // 2] and not inner[:20].any()
    heights = np.tile(np.linspace(0.0, 900.0, columns), (rows, 1))
    pixels = terrain_pixels(heights, land.pixel, inner)
    assert pixels.shape == (rows, columns, 3)
    assert pixels[inner].mean() > 1.4 * pixels[~inner].mean()


def test_unknown_heights_fade_and_no_heights_are_flat():
    inner = np.ones((80, 80), dtype=bool)
    flat_land = terrain_pixels(np.full((80, 80), np.nan), 100.0, inner)
    assert (flat_land == flat_land[0, 0]).all()
    heights = np.full((80, 80), 300.0)
    heights[:, 40:] = np.nan
    inner[:, 60:] = False
    seen = terrain_pixels(heights, 100.0, inner)
    assert np.isfinite(seen).all() and np.abs(np.diff(seen[:, :58].astype(int), axis=1)).max() < 12, "no edge"


def test_pixels_of_a_ring_with_a_hole():
    outer = np.array([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], dtype=float)
    hole = np.array([(3, 3), (6, 3), (6, 6), (3, 6), (3, 3)], dtype=float)
    inner = pixels_within([outer, hole], (12, 12))
    assert inner.sum() == 100 - 9 and not inner[4, 4] and not inner[11].any()


def test_without_heights_the_land_is_two_colours():
    around, region, borders = CoverLand.of(atlas()).flat()
    assert isinstance(around, Rectangle) and around.fill == OUTSIDE and isinstance(region, Path)
    assert isinstance(borders, Path) and borders.fill is None and len(borders.rings) > 4


def test_the_locator_shows_the_region_in_its_shape_or_as_a_square():
    country = [[np.array([(-9e5, -9e5), (9e5, -9e5), (9e5, 9e5), (-9e5, -9e5)])]]
    ring = np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, -1.0)])
    small = locator_marks(country, [ring * 1e4], 650_000.0)
    assert isinstance(small[-1], Rectangle) and small[-1].fill == AMBER
    large = locator_marks(country, [ring * 3e5], 650_000.0)
    assert isinstance(large[-1], Path) and large[-1].fill == AMBER
    points = np.concatenate(large[-1].rings)
    assert (points.min(axis=0) + points.max(axis=0)) / 2 == pytest.approx([25.0, 25.0])
    assert half_side((0.0, 0.0, 10.0, 10.0), 1.0) == 650_000.0


class TestLandOfACover:
    """What lies on the upper part of the page beside the region."""

    land = CoverLand.of(atlas())

    def test_its_box_is_the_paper_in_the_coordinates_of_the_land(self):
        west, south, east, north = self.land.box
        placed = self.land.frame.placed(np.array([(west, north), (east, south)]))
        np.testing.assert_allclose(placed, [[0.0, 0.0], [WIDTH, LAND]], atol=1e-9)
        assert (east - west) / (north - south) == pytest.approx(WIDTH / LAND)

    def test_a_pixel_is_as_large_as_the_picture_says(self):
        rows, columns = self.land.shape
        west, south, east, north = self.land.box
        assert (east - west) / columns == pytest.approx(self.land.pixel, rel=1e-3)
        assert (north - south) / rows == pytest.approx(self.land.pixel, rel=1e-3)

    def test_roads_lie_where_they_are_and_single_points_are_no_lines(self):
        across = np.array([(0.0, 40_000.0), (80_000.0, 40_000.0)])
        (path,) = self.land.lines(Lines([[across, across[:1]]], None), Stroke("#7d8b95", 0.4))
        assert len(path.rings) == 1 and path.rings[0][:, 1] == pytest.approx([102.0, 102.0], abs=0.5)
        assert np.ptp(path.rings[0][:, 0]) == pytest.approx(8e7 / self.land.frame.ratio), "80 km at the map's ratio"
        assert self.land.lines(Lines([[]], None), Stroke("#7d8b95", 0.4)) == []

    def test_the_region_has_a_white_border_as_long_as_its_outline(self):
        border = self.land.border()
        assert border.fill is None and border.stroke.colour == WHITE
        assert sum(map(len, border.rings)) == sum(map(len, self.land.outline))

    def test_the_largest_places_are_named_and_the_first_is_heavy(self):
        villages = [(f"Village {n}", 9_000.0 * n + 4_000, 70_000.0 - 8_000 * n) for n in range(8)]
        found = [mark for mark in self.land.names(villages, Letters()) if isinstance(mark, Text)]
        assert {mark.text for mark in found} == {f"Village {n}" for n in range(6)}
        assert [mark.weight for mark in found if mark.text == "Village 0"] == ["semibold"]
        assert self.land.names([], Letters()) == []


@pytest.mark.parametrize("seen", [True, False])
def test_a_locator_without_an_outline_marks_the_middle(seen):
    region = [np.array([(-3e5, -3e5), (3e5, -3e5), (3e5, 3e5), (-3e5, -3e5)])] if seen else []
    marks = locator_marks([], region, 650_000.0)
    assert isinstance(marks[-1], Path) is seen
    if not seen:
        assert (marks[-1].x + marks[-1].width / 2, marks[-1].y + marks[-1].height / 2) == (25.0, 25.0)
