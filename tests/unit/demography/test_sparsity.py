"""People within a distance: by hand, against every pair and every cell, and on the municipalities of Spain."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.unit.demography.real_tables import column, rows
from urban_rural_linkages.core.demography.circle_sums import potential_of_cells
from urban_rural_linkages.core.demography.sparsity import (
    near_edge,
    near_hull,
    potential_of_points,
    sparse_at_edge,
    sparse_units,
)
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.geodesy import distance
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.ground import even_ground

NAN = np.nan
RADIUS = 50_000.0


class StopAtOnce:
    """A user who has already pressed Cancel."""

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Stop."""
        return True


def every_pair(points: np.ndarray, people: np.ndarray, radius: float, row: int) -> float:
    """Sum the known people within the radius of one unit, looking at all of them."""
    squares = ((points - points[row]) ** 2).sum(axis=1)
    return float(np.nansum(people[squares <= radius * radius]))


def grid_of(people: np.ndarray, cell: float = 1000.0, nodata: float | None = None) -> Grid:
    """Return a grid whose lower left corner is the origin."""
    return Grid(people, (0.0, cell, 0.0, people.shape[0] * cell, 0.0, -cell), nodata=nodata, name="people")


def every_cell(grid: Grid, point: tuple[float, float], radius: float) -> float:
    """Sum the people of all cells whose centres lie within the radius, looking at all of them."""
    x, y = grid.cell_centres()
    within = (x[None, :] - point[0]) ** 2 + (y[:, None] - point[1]) ** 2 <= radius * radius
    return float(np.nansum(grid.as_float()[within]))


class TestPoints:
    def test_by_hand(self):
        """The radius is inclusive, the unit itself is counted, and distances are straight."""
        points = [(0, 0), (50_000, 0), (30_000, 40_000), (0, 50_001), (100_000, 0)]
        found = potential_of_points(points, [1, 10, 100, 1000, 10_000], RADIUS)
        assert found.people.tolist() == [111, 10_111, 1111, 1100, 10_010]
        assert not found.gaps.any()

    def test_unknown_people_count_as_nobody_and_are_told(self):
        found = potential_of_points([(0, 0), (10, 0), (200_000, 0), (250_000, 0)], [NAN, 7, 5, 4], RADIUS)
        assert found.people.tolist() == [7, 7, 9, 9]
        assert found.gaps.tolist() == [True, True, False, False]

    def test_nothing_known_within_the_radius(self):
        found = potential_of_points([(0, 0), (90_000, 0)], [NAN, 3], RADIUS)
        np.testing.assert_array_equal(found.people, [NAN, 3])

    def test_a_unit_without_a_place(self):
        found = potential_of_points([(0, 0), (NAN, NAN), (10, 10)], [5, 1000, 6], RADIUS)
        np.testing.assert_array_equal(found.people, [11, NAN, 11])
        assert not found.gaps.any()

    def test_no_units_and_no_places(self):
        assert potential_of_points(np.empty((0, 2)), [], RADIUS).people.size == 0
        assert np.isnan(potential_of_points([(NAN, NAN)], [5], RADIUS).people).all()

    def test_an_even_country_at_the_threshold(self):
        """12.7 inhabitants per km2 are 100,000 within 50 km: 12.732 exactly, on a chequer of 1 km."""
        x, y = np.meshgrid(np.arange(-60, 61) * 1000.0, np.arange(-60, 61) * 1000.0)
        points = np.column_stack((x.ravel(), y.ravel()))
        middle = len(points) // 2
        dense = 100_000 / (math.pi * 50**2)
        assert dense == pytest.approx(12.732, abs=1e-3)
        assert potential_of_points(points, np.full(len(points), dense), RADIUS).people[middle] == pytest.approx(
            100_000, rel=2e-3
        )

    @pytest.mark.parametrize("radius", [0, -1, NAN, np.inf])
    def test_a_radius_that_cannot_be(self, radius):
        with pytest.raises(InputError, match="The radius is"):
            potential_of_points([(0, 0)], [1], radius)
        with pytest.raises(InputError, match="The radius is"):
            potential_of_cells([(0, 0)], grid_of(np.ones((2, 2))), radius)

    def test_it_stops(self):
        with pytest.raises(Cancelled):
            potential_of_points([(0, 0)], [1], RADIUS, StopAtOnce())

    @pytest.mark.real
    def test_spain_2021(self, real_data):
        """8,116 municipalities with a point, on EPSG:3035; some of them against every pair."""
        table = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
        points = np.column_stack([column(table, name) for name in ("x_3035", "y_3035")])
        people = column(table, "pop2021")
        found = potential_of_points(points, people, RADIUS)
        sparse = sparse_units(found.people, 100_000)
        assert np.count_nonzero(~np.isnan(sparse)) == 8116
        assert np.count_nonzero(sparse == 1) == 1351
        assert np.nansum(people[sparse == 1]) == 1_132_488
        for row in np.random.default_rng(12345).choice(np.flatnonzero(~np.isnan(sparse)), 200, replace=False):
            assert found.people[row] == every_pair(points, people, RADIUS, row)


class TestCells:
    @pytest.mark.parametrize(("radius", "cells"), [(999.9, 1), (1000, 5), (1414, 5), (1415, 9), (2000, 13), (2300, 21)])
    def test_circles_around_a_centre(self, radius, cells):
        assert potential_of_cells([(4500, 4500)], grid_of(np.ones((9, 9))), radius).people.tolist() == [cells]

    def test_the_rim_is_within(self):
        """Centres at 30 and 40, 14 and 48 km from the point lie on a circle of 50 km."""
        people = np.zeros((120, 120))
        for east, south in ((30, 40), (40, -30), (-14, 48), (-48, -14), (50, 0), (0, -50)):
            people[60 + south, 60 + east] = 1
        point = (60_500.0, 59_500.0)
        assert potential_of_cells([point], grid_of(people), RADIUS).people == [6]
        assert potential_of_cells([point], grid_of(people), RADIUS - 0.001).people == [0]

    def test_a_circle_that_leaves_the_grid(self):
        grid = grid_of(np.ones((4, 4)))
        found = potential_of_cells([(0, 0), (-900, 2000), (-90_000, 2000), (NAN, 1)], grid, 1500)
        np.testing.assert_array_equal(found.people, [1, 2, NAN, NAN])

    def test_cells_without_data_are_empty(self):
        people = np.array([[1.0, -9.0, 4.0], [-9.0, -9.0, -9.0], [-9.0, -9.0, -9.0]])
        found = potential_of_cells([(1500, 2500), (1500, 500)], grid_of(people, nodata=-9), 1000)
        np.testing.assert_array_equal(found.people, [5, NAN])
        assert not found.gaps.any()

    def test_cells_that_are_not_square(self):
        grid = Grid(np.arange(48.0).reshape(8, 6), (100.0, 700.0, 0.0, 5000.0, 0.0, -300.0))
        points = [(1234.5, 3210.0), (2000.0, 4000.0), (4300.0, 2600.0)]
        found = potential_of_cells(points, grid, 1300).people.tolist()
        assert found == [every_cell(grid, point, 1300) for point in points]

    def test_fewer_than_nobody(self):
        with pytest.raises(InputError, match="'people' holds a negative number of people: -3"):
            potential_of_cells([(0, 0)], grid_of(np.array([[1.0, -3.0]])), RADIUS)

    def test_whole_numbers_as_they_are_stored(self):
        stored = np.array([[200, 255], [250, 3]], dtype=np.uint8)
        assert potential_of_cells([(1000, 1000)], grid_of(stored, nodata=255), RADIUS).people == [453]

    def test_more_circles_than_fit_into_a_block(self):
        random = np.random.default_rng(12345)
        grid = grid_of(random.integers(0, 9, (300, 300)).astype(float), cell=100.0)
        points = random.random((3000, 2)) * 36_000 - 3000
        found = potential_of_cells(points, grid, 9000).people
        for row in range(0, 3000, 100):
            inside = every_cell(grid, tuple(points[row]), 9000)
            assert np.nan_to_num(found[row]) == inside

    @given(lat=st.floats(-70, 70), seed=st.integers(0, 99))
    def test_in_degrees_the_circle_is_one_on_the_ground(self, lat, seed):
        """Every cell by its geodesic; those within a ten-thousandth of the radius may lie on either side."""
        people = np.random.default_rng(seed).integers(0, 9, (60, 60)).astype(float)
        grid = Grid(people, (10.0, 0.01, 0.0, lat + 0.3, 0.0, -0.01), is_geographic=True, name="people")
        x, y = grid.cell_centres()
        away = distance(10.3, lat, x[None, :], y[:, None])
        found = potential_of_cells([(10.3, lat)], grid, 15_000.0).people[0]
        assert people[away <= 14_998.5].sum() <= found <= people[away <= 15_001.5].sum()

    def test_in_feet(self):
        """A kilometre is 3,281 feet, and cells of 1,000 feet are four rings."""
        feet = replace(grid_of(np.ones((9, 9))), ground=even_ground(0.3048))
        metres = potential_of_cells([(4500, 4500)], grid_of(np.ones((9, 9))), 3280.84).people
        assert potential_of_cells([(4500, 4500)], feet, 1000.0).people.tolist() == metres.tolist()
        assert near_edge([(3000, 4500), (3500, 4500)], feet, 1000.0).tolist() == [True, False]

    def test_it_stops(self):
        with pytest.raises(Cancelled):
            potential_of_cells([(0, 0)], grid_of(np.ones((2, 2))), RADIUS, StopAtOnce())


class TestEdge:
    def test_of_a_square(self):
        points = [(0, 0), (100, 0), (100, 100), (0, 100), (50, 50), (50, 19), (50, 20), (NAN, NAN)]
        assert near_hull(points, 20).tolist() == [True, True, True, True, False, True, False, False]

    @pytest.mark.parametrize("points", [[], [(0, 0)], [(0, 0), (9, 9)], [(0, 0), (5, 5), (9, 9)], [(NAN, NAN)]])
    def test_of_too_few_points(self, points):
        found = near_hull(points, 1)
        assert found.tolist() == [x == x for x, _ in points]

    def test_of_a_raster(self):
        points = [(50, 50), (19, 50), (50, 81), (20, 80), (-5, 50), (NAN, NAN)]
        assert near_edge(points, grid_of(np.ones((1, 1)), 100.0), 20).tolist() == [
            False,
            True,
            True,
            False,
            True,
            False,
        ]


def test_the_threshold_itself_is_not_sparse():
    np.testing.assert_array_equal(sparse_units([0, 99_999.9, 100_000, NAN], 100_000), [1, 1, 0, NAN])


PLACES = st.lists(
    st.tuples(st.integers(-8, 8), st.integers(-8, 8), st.integers(0, 99) | st.none()), min_size=1, max_size=12
)


@settings(max_examples=50)
@given(PLACES, st.integers(1, 12), st.randoms(use_true_random=False))
def test_properties_of_points(units, radius, random):
    """Every pair; the order of units, larger figures, larger circles and higher thresholds."""
    points = np.array([(x, y) for x, y, _ in units], dtype=float)
    people = np.array([NAN if number is None else number + 0.1 for _, _, number in units])
    found = potential_of_points(points, people, radius).people
    expected = [every_pair(points, people, radius, row) for row in range(len(units))]
    np.testing.assert_allclose(np.nan_to_num(found), expected)
    order = random.sample(range(len(units)), len(units))
    np.testing.assert_array_equal(potential_of_points(points[order], people[order], radius).people, found[order])
    np.testing.assert_allclose(potential_of_points(points, 3 * people, radius).people, 3 * found)
    wider = potential_of_points(points, people, radius + 1).people
    assert (wider[~np.isnan(found)] >= found[~np.isnan(found)] - 1e-9).all()
    low, high = sparse_units(found, 50), sparse_units(found, 60)
    assert (low[~np.isnan(low)] <= high[~np.isnan(high)]).all()


@settings(max_examples=50)
@given(
    arrays.arrays(np.float64, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.integers(0, 9).map(float)),
    st.tuples(st.integers(-4, 22), st.integers(-4, 22)),
    st.integers(1, 20),
)
def test_properties_of_cells(people, point, radius):
    """Every cell, with points and radii in halves of a cell, where centres often lie on the rim."""
    grid = grid_of(people, cell=2.0)
    found = potential_of_cells([point], grid, radius).people
    assert np.nan_to_num(found)[0] == every_cell(grid, point, radius)
    x, y = np.meshgrid(*grid.cell_centres())
    as_points = np.vstack((np.array([point], dtype=float), np.column_stack((x.ravel(), y.ravel()))))
    by_points = potential_of_points(as_points, np.concatenate(([0.0], people.ravel())), radius).people[0]
    assert np.nan_to_num(found)[0] == by_points


def test_only_sparse_units_near_the_edge_are_left_undecided():
    """A unit that has people enough keeps them whatever lies beyond the edge; an unknown one stays unknown."""
    sparse, near = [1.0, 1.0, 0.0, NAN, NAN], [True, False, True, True, False]
    doubtful, decided = sparse_at_edge(sparse, near)
    assert doubtful.tolist() == [True, False, False, False, False]
    np.testing.assert_array_equal(decided, [NAN, 1.0, 0.0, NAN, NAN])
