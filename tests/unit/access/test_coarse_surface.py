"""Surfaces on larger cells: the fastest part of each, parts beyond the edge, and cells that do not nest."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.coarse_surface import fastest_parts
from urban_rural_linkages.core.errors import GridMismatchError
from urban_rural_linkages.core.grid import Grid


def grid(values, side: float, west: float = 0.0, north: float = 0.0) -> Grid:
    return Grid(np.asarray(values, dtype=float), (west, side, 0.0, north, 0.0, -side), name="ways")


def test_each_cell_takes_its_fastest_part():
    fine = np.arange(1.0, 17.0).reshape(4, 4)
    fine[0, 0], fine[2:, :2] = np.nan, np.nan
    found = fastest_parts(grid(fine, 500.0), grid(np.zeros((2, 2)), 1000.0))
    assert found.name == "ways" and found.transform == (0.0, 1000.0, 0.0, 0.0, 0.0, -1000.0)
    assert np.array_equal(found.values, [[2.0, 3.0], [np.nan, 11.0]], equal_nan=True)
    fast = fastest_parts(grid(fine, 500.0), grid(np.zeros((2, 2)), 1000.0), "speed")
    assert np.array_equal(fast.values, [[6.0, 8.0], [np.nan, 16.0]], equal_nan=True)


def test_a_surface_may_be_larger_or_smaller_than_the_cells():
    fine = grid(np.arange(1.0, 17.0).reshape(4, 4), 500.0, west=-500.0, north=500.0)
    found = fastest_parts(fine, grid(np.zeros((1, 3)), 1000.0))
    assert np.array_equal(found.values, [[6.0, 8.0, np.nan]], equal_nan=True)
    away = fastest_parts(grid(np.ones((2, 2)), 500.0, west=9000.0), grid(np.zeros((1, 3)), 1000.0))
    assert np.isnan(away.values).all()


def test_unknown_values_are_barriers():
    fine = Grid(np.array([[-9999.0, 4.0]]), (0.0, 500.0, 0.0, 500.0, 0.0, -500.0), nodata=-9999.0)
    found = fastest_parts(fine, Grid(np.zeros((1, 1)), (0.0, 1000.0, 0.0, 500.0, 0.0, -500.0)))
    assert found.values.tolist() == [[4.0]]


def test_the_same_cells_are_left_alone():
    same = grid(np.ones((2, 2)), 1000.0)
    assert fastest_parts(same, grid(np.zeros((2, 2)), 1000.0)) is same


@pytest.mark.parametrize("fine", [grid(np.ones((4, 4)), 500.0, west=250.0), grid(np.ones((4, 4)), 300.0),
                                  grid(np.ones((1, 1)), 2000.0)])  # fmt: skip
def test_cells_that_do_not_nest_are_refused(fine):
    with pytest.raises(GridMismatchError):
        fastest_parts(fine, grid(np.zeros((2, 2)), 1000.0))
