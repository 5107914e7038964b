"""Which cells can be compared: margins, cells known in part, and cells known in one grid only."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.known_cells import (
    cells_in_one,
    comparable,
    is_coarser,
    is_much_finer,
    known_here_alone,
    known_in_both,
    known_with_margin,
    least_known,
    margin_of,
    nests_in,
    sums_where_comparable,
    wholly_known,
)

NAN = np.nan


def test_the_margin_knows_nothing_and_moves_no_cell():
    grid = Grid(np.array([[7, -1], [0, 3]]), (500.0, 100.0, 0.0, 900.0, 0.0, -50.0), "wkt", nodata=-1, name="people")
    found = known_with_margin(grid, 2)
    assert found.values.sum() == 3 and found.values.shape == (6, 6)
    assert found.values[2:4, 2:4].tolist() == [[1, 0], [1, 1]]  # nobody is known, nodata is not
    assert found.bounds == (300.0, 700.0, 900.0, 1000.0)
    assert (found.crs_wkt, found.name, found.nodata) == ("wkt", "people", None)


def test_no_margin():
    grid = Grid(np.array([[1.0, NAN]]), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0))
    assert known_with_margin(grid, 0).values.tolist() == [[1.0, 0.0]]


def test_a_cell_known_in_part_is_unknown():
    values = np.array([10.0, 10.0, 10.0, 0.0, NAN])
    share = np.array([1.0, 0.996, 0.99, NAN, 1.0])  # 99 of a hundred finer cells are not all
    np.testing.assert_array_equal(wholly_known(values, share), [10.0, 10.0, NAN, NAN, NAN])


def test_known_in_both_leaves_the_inputs_alone():
    one, other = np.array([1.0, 2.0, NAN]), np.array([4.0, NAN, NAN])
    kept = known_in_both(one, other)
    np.testing.assert_array_equal(kept, [[1.0, NAN, NAN], [4.0, NAN, NAN]])
    np.testing.assert_array_equal(one, [1.0, 2.0, NAN])


@pytest.mark.parametrize(
    ("share", "other", "expected"),
    [(1.0, 1.0, True), (1.0, 0.96, True), (1.0, 0.94, False), (0.2, 0.5, False), (0.0, 0.0, True), (NAN, NAN, True)],
)
def test_the_same_part_of_a_zone(share, other, expected):
    assert comparable(np.array([share]), np.array([other])).tolist() == [expected]
    assert comparable(np.array([other]), np.array([share])).tolist() == [expected]


@pytest.mark.parametrize(
    ("west", "north", "side", "expected"),
    [
        (0.0, 0.0, 100.0, True),
        (300.0, -700.0, 100.0, True),  # begins within a coarse cell, at an edge of its own
        (0.0, 0.0, 1000.0, True),
        (5000.0, 3000.0, 500.0, True),
        (0.4, 0.4, 100.0, True),  # rounding of a corner
        (50.0, 0.0, 100.0, False),
        (0.0, 30.0, 100.0, False),
        (0.0, 0.0, 300.0, False),
        (500.0, 500.0, 1000.0, False),
        (0.0, 0.0, 2000.0, False),
    ],
)
def test_nesting(west, north, side, expected):
    coarse = Grid(np.ones((4, 4)), (0.0, 1000.0, 0.0, 0.0, 0.0, -1000.0))
    assert nests_in(Grid(np.ones((2, 3)), (west, side, 0.0, north, 0.0, -side)), coarse) == expected


def square(side: float, count: int = 4, west: float = 0.0) -> Grid:
    return Grid(np.ones((count, count)), (west, side, 0.0, 1000.0, 0.0, -side))


def test_which_of_two_grids_is_the_coarser_one():
    fine, coarse, same = square(100.0), square(1000.0), square(100.4)
    assert cells_in_one(fine, coarse) == pytest.approx(100.0)
    assert (is_coarser(coarse, fine), is_coarser(fine, coarse)) == (True, False)
    assert not is_coarser(same, fine) and not is_coarser(fine, same), "they are of one size"
    assert is_much_finer(fine, coarse) and not is_much_finer(square(250.0), coarse)


def test_a_margin_reaches_across_a_cell_of_the_other_grid():
    assert margin_of(square(100.0), square(1000.0)) == 21
    assert margin_of(square(1000.0), square(1000.0)) == 3


def test_cells_that_one_grid_knows_alone():
    one, other = np.array([[1.0, np.nan, 3.0, np.nan]]), np.array([[np.nan, np.nan, 3.0, 4.0]])
    grids = [Grid(values, (0.0, 1.0, 0.0, 1.0, 0.0, -1.0)) for values in (one, other)]
    assert (known_here_alone(*grids), known_here_alone(*grids[::-1])) == (1, 1)


def test_zones_of_which_grids_know_different_parts_have_no_sum():
    sums = sums_where_comparable([np.array([1.0, 2.0]), np.array([3.0, 4.0])], np.array([True, False]))
    np.testing.assert_array_equal(sums, [[1.0, np.nan], [3.0, np.nan]])
    assert least_known([np.array([0.5, 1.0]), np.array([0.7, 0.2])]).tolist() == [0.5, 0.2]
