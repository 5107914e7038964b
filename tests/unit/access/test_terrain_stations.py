"""Stations along lines, and the heights of a terrain model at them."""

import numpy as np
import pytest

from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.terrain_stations import heights_at, stations_along, terrain_stations
from urban_rural_linkages.core.grid import Grid


def terrain(values, cell=10.0, nodata=None):
    return Grid(np.asarray(values, dtype=float), (0.0, cell, 0.0, cell * len(values), 0.0, -cell), "", nodata)


class TestStations:
    def test_both_ends_and_equal_steps(self):
        stations = stations_along(lines_from_coordinates([[[(0, 0), (30, 0), (30, 10)]]]), 10)
        assert stations.points.tolist() == [[0, 0], [10, 0], [20, 0], [30, 0], [30, 10]]
        assert stations.spacing.tolist() == [10.0]

    def test_parts_and_lines_do_not_mix(self):
        lines = lines_from_coordinates([[[(0, 0), (10, 0)], [(90, 0), (95, 0)]], [], [[(0, 50), (0, 75)]]])
        stations = stations_along(lines, 10)
        own = [(0, 0), (10, 0), (90, 0), (95, 0), *((0, y) for y in (50, 175 / 3, 200 / 3, 75))]
        np.testing.assert_allclose(stations.points, own)
        assert stations.line.tolist() == [0, 0, 2] and stations.part_start.tolist() == [0, 2, 4, 8]

    def test_one_step_gives_the_ends(self):
        stations = stations_along(lines_from_coordinates([[[(0, 0), (3, 4), (3, 14)]]]), np.inf)
        assert stations.points.tolist() == [[0, 0], [3, 14]] and stations.spacing.tolist() == [15.0]

    def test_no_lines(self):
        assert stations_along(lines_from_coordinates([[], []]), 10).points.shape == (0, 2)


class TestHeights:
    def test_between_four_centres(self):
        model = terrain([[0.0, 10.0], [20.0, 30.0]])
        assert heights_at(model, [(10, 10), (5, 15), (15, 15), (12.5, 15)]).tolist() == [15.0, 0.0, 10.0, 7.5]

    def test_beyond_the_centres_that_of_the_edge(self):
        assert heights_at(terrain([[0.0, 10.0], [20.0, 30.0]]), [(0, 20), (20, 0)]).tolist() == [0.0, 30.0]

    def test_outside_unknown(self):
        assert np.isnan(heights_at(terrain([[1.0]]), [(-0.1, 5), (5, 10.1), (np.nan, 5)])).all()

    def test_beside_an_unknown_cell_the_height_is_unknown(self):
        model = terrain([[-9.0, 10.0], [-9.0, 30.0]], nodata=-9.0)
        assert np.isnan(heights_at(model, [(10, 10), (5, 10), (14.9, 10)])).all()
        assert heights_at(model, [(15, 10), (15, 15), (20, 15)]).tolist() == [20.0, 10.0, 10.0]


class TestStationsOfATerrain:
    @pytest.mark.parametrize(("cell", "apart", "window"), [(5.0, 5.0, 10.0), (25.0, 10.0, 25.0)])
    def test_a_cell_apart_and_a_cell_or_ten_metres_wide(self, cell, apart, window):
        lines = lines_from_coordinates([[[(0, 0), (100, 0)]]])
        stations, wide = terrain_stations(lines, terrain(np.zeros((4, 4)), cell=cell))
        assert stations.spacing.tolist() == [apart] and wide == window
