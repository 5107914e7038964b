"""Which cells can be compared: margins, cells known in part, and cells known in one grid only."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.known_cells import (
    comparable,
    known_in_both,
    known_with_margin,
    nests_in,
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
