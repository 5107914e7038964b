"""Slopes along lines: planes, where every slope is known, and models with holes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.terrain_stations import heights_at, stations_along
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.walking.line_slopes import LineSlopes, line_lengths, steepest_slopes


def terrain(values, cell=10.0, nodata=None):
    return Grid(np.asarray(values, dtype=float), (0.0, cell, 0.0, cell * len(values), 0.0, -cell), "", nodata)


def plane(east, north, cell=10.0, count=40):
    """Heights of a plane that rises by `east` and `north` a metre."""
    centres = (np.arange(count) + 0.5) * cell
    return terrain(centres * east + centres[::-1, None] * north, cell)


def slopes(model, *ways, spacing=10.0, window=10.0):
    lines = lines_from_coordinates([[way] if way else [] for way in ways])
    stations = stations_along(lines, spacing)
    return steepest_slopes(stations, heights_at(model, stations.points), window, len(ways))


class TestSlopes:
    @pytest.mark.parametrize("hole", range(2, 8))
    def test_a_hole_in_a_plane_makes_no_slope(self, hole):
        """A plane of 4 %, with one cell missing: along a line past the hole, 4 % wherever a slope is known."""
        plane = np.tile(0.4 * np.arange(10.0), (10, 1))
        plane[5, hole] = np.nan
        ways = lines_from_coordinates([[[(5, 43), (95, 43)]]])
        stations = stations_along(ways, 5)
        found = steepest_slopes(stations, heights_at(terrain(plane), stations.points), 10, 1)
        assert found.percent.tolist() == [4.0] and not found.complete[0]

    @pytest.mark.parametrize("way", [
        [(20, 200), (220, 200)], [(220, 200), (20, 200)], [(200, 20), (200, 220)], [(20, 20), (320, 400)],
    ])  # fmt: skip
    def test_of_a_plane(self, way):
        along = np.abs(np.subtract(way[1], way[0]))
        found = slopes(plane(0.06, 0.08, count=60), way)
        assert found.percent == pytest.approx([100 * (along @ (0.06, 0.08)) / np.hypot(*along)])
        assert found.complete.tolist() == [True]

    def test_the_steepest_window_counts(self):
        x = (np.arange(40) + 0.5) * 10
        model = terrain(np.tile(np.maximum(x - 205.0, 0.0) * 0.1, (40, 1)))
        assert slopes(model, [(15, 200), (195, 200)], [(15, 200), (385, 200)]).percent.tolist() == [0.0, 10.0]

    def test_a_longer_window_smooths(self):
        model = terrain(np.tile(np.where(np.arange(40) >= 20, 2.0, 0.0), (40, 1)))
        way = [(15, 200), (385, 200)]
        assert slopes(model, way).percent == pytest.approx([20.0])
        assert slopes(model, way, window=50.0).percent == pytest.approx([4.0])

    def test_a_line_shorter_than_the_window_is_one_window(self):
        assert slopes(plane(0.06, 0.0), [(200, 200), (203, 200)]).percent == pytest.approx([6.0])

    def test_partly_outside(self):
        found = slopes(plane(0.06, 0.0), [(350, 200), (450, 200)], [(500, 200), (600, 200)])
        assert found.percent[0] == pytest.approx(6.0) and np.isnan(found.percent[1])
        assert found.complete.tolist() == [False, False]

    def test_no_geometry_and_no_length(self):
        found = slopes(plane(0.06, 0.0), [], [(200, 200), (200, 200)])
        assert np.isnan(found.percent).all() and not found.complete.any()

    @settings(max_examples=40)
    @given(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3), st.integers(30, 370), st.integers(30, 370))
    def test_never_steeper_than_the_plane(self, east, north, x, y):
        found = slopes(plane(east, north), [(30, 30), (x, y), (200, 200)])
        assert not found.percent[0] > 100 * np.hypot(east, north) + 1e-6

    def test_where_a_line_stands_does_not_matter(self):
        ways = [[(30, 30), (130, 177)], [(50, 300), (311, 92)], [(77, 77), (99, 301)]]
        model = terrain(np.random.default_rng(7).normal(0, 2, (40, 40)))
        assert slopes(model, *ways).percent.tolist() == slopes(model, *ways[::-1]).percent[::-1].tolist()


class TestLengths:
    def test_parts_of_a_line_add_up_and_none_is_unknown(self):
        lines = lines_from_coordinates([[[(0, 0), (3, 4)], [(10, 0), (10, 2)]], []])
        assert line_lengths(lines, "streets").tolist() == pytest.approx([7.0, np.nan], nan_ok=True)

    def test_lines_without_length_are_refused_by_name(self):
        with pytest.raises(InputError, match="'streets' has no line with a length"):
            line_lengths(lines_from_coordinates([[[(1, 1), (1, 1)]]]), "streets")


def test_lines_whose_heights_are_not_known_everywhere_are_counted():
    found = LineSlopes(np.array([1.0, 2.0, np.nan]), np.array([True, False, False]))
    assert found.incomplete([10.0, 10.0, 0.0]) == 1
