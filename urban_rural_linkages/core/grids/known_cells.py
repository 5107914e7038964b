"""Cells that are known in both of two grids, where one was resampled to the cells of the other.

Why: a coarse cell of which the finer grid knows only a half holds, summed up, half of its people, and looks as if it
had lost the others.  What is known is therefore brought along as a grid of its own, whose mean on a coarse cell is the
share of it that is known.  Beyond its edge a grid knows nothing, so it is given a margin there that says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, sqrt

import numpy as np

from ..arrays import Booleans, Floats
from ..grid import Grid

_WHOLE = 0.995  # of a cell: more than the rounding of a corner, less than one of a hundred finer cells
_AS_LARGE = 1.01  # cells that differ by less are of the same size
_MUCH_FINER = 25.0  # cells in one
_SAME_PART = 0.05  # of a zone
_SAME_EDGE = 0.01  # of a cell


def known_with_margin(grid: Grid, margin: int) -> Grid:
    """Say of each cell whether it is known, with a margin of unknown cells around the grid.

    Parameters
    ----------
    grid : Grid
        NaN and its nodata value are unknown.
    margin : int
        Cells to add on each side: as many as one cell of the other grid is long, and one more.

    Returns
    -------
    Grid
        1 known, 0 unknown.

    Examples
    --------
    >>> grid = Grid(np.array([[5.0, np.nan]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))
    >>> known = known_with_margin(grid, 1)
    >>> known.values.tolist(), known.bounds
    ([[0.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0]], (-10.0, -10.0, 30.0, 20.0))
    """
    known = np.pad((~np.isnan(grid.as_float())).astype(np.float64), margin)
    west, width, row_shear, north, column_shear, height = grid.transform
    corner = (west - margin * width, width, row_shear, north - margin * height, column_shear, height)
    return replace(grid, values=known, transform=corner, nodata=None)


def wholly_known(values: Floats, share: Floats) -> Floats:
    """Keep the values of the cells that are known in whole (99.5 % of their area); the others become NaN.

    Parameters
    ----------
    values, share : (rows, columns) ndarray
        Sums by cell, and the share of the cell that they are of; NaN = none.
    """
    return np.where(share >= _WHOLE, values, np.nan)


def cells_in_one(fine: Grid, coarse: Grid) -> float:
    """Return how many cells of one grid are as large as one of another, by the areas in the middle of both.

    Examples
    --------
    >>> coarse = Grid(np.ones((2, 2)), (0.0, 1000.0, 0.0, 0.0, 0.0, -1000.0))
    >>> fine = Grid(np.ones((3, 3)), (500.0, 250.0, 0.0, 0.0, 0.0, -250.0))
    >>> cells_in_one(fine, coarse)
    16.0
    """
    return _middle_m2(coarse) / _middle_m2(fine)


def is_coarser(one: Grid, other: Grid) -> bool:
    """Tell whether the cells of a grid are larger than those of another, by more than a hundredth."""
    return _middle_m2(one) > _AS_LARGE * _middle_m2(other)


def is_much_finer(fine: Grid, coarse: Grid) -> bool:
    """Tell whether so many cells lie in one that what is split at its border is a small part of it."""
    return cells_in_one(fine, coarse) >= _MUCH_FINER


def margin_of(fine: Grid, coarse: Grid) -> int:
    """Return how many cells of a grid, and one more, surely reach across a cell of a coarser one."""
    return ceil(2.0 * sqrt(cells_in_one(fine, coarse))) + 1


def _middle_m2(grid: Grid) -> float:
    return float(grid.cell_areas()[grid.rows // 2, 0])


def known_here_alone(grid: Grid, other: Grid) -> int:
    """Count the cells that one grid knows, and another on the same cells does not."""
    return int(np.count_nonzero(np.isnan(other.values) & ~np.isnan(grid.values)))


def nests_in(fine: Grid, coarse: Grid) -> bool:
    """Tell whether every cell of a grid lies within one cell of a coarser grid of the same coordinate system.

    Only then does a sum over the coarse cells split no cell between two of them.

    Examples
    --------
    >>> coarse = Grid(np.ones((2, 2)), (0.0, 1000.0, 0.0, 0.0, 0.0, -1000.0))
    >>> fine = Grid(np.ones((3, 3)), (500.0, 250.0, 0.0, 0.0, 0.0, -250.0))
    >>> nests_in(fine, coarse), nests_in(coarse, fine)
    (True, False)
    """
    sides = np.array([coarse.cell_width / fine.cell_width, coarse.cell_height / fine.cell_height])
    offsets = np.array([(coarse.bounds[0] - fine.bounds[0]) / fine.cell_width,
                        (coarse.bounds[3] - fine.bounds[3]) / fine.cell_height])  # fmt: skip
    steps = np.concatenate([sides, offsets])
    return bool(sides.min() > 1.0 - _SAME_EDGE and np.all(np.abs(steps - np.round(steps)) < _SAME_EDGE))


def known_in_both(one: Floats, other: Floats) -> tuple[Floats, Floats]:
    """Keep the cells of two grids that are known in both, so that their sums are those of the same ground.

    Examples
    --------
    >>> known_in_both(np.array([[1.0, 2.0]]), np.array([[np.nan, 4.0]]))
    (array([[nan,  2.]]), array([[nan,  4.]]))
    """
    unknown = np.isnan(one) | np.isnan(other)
    return np.where(unknown, np.nan, one), np.where(unknown, np.nan, other)


def comparable(share: Floats, other_share: Floats) -> Booleans:
    """Tell of which zones two grids know the same part, to a twentieth of their area; none is a part too.

    Sums of grids on different cells cannot be kept to the cells that both know.  Half of a municipality against the
    whole of it is no change of its people.

    Parameters
    ----------
    share, other_share : (zones,) ndarray
        Share of each zone that a grid knows; NaN = the zone has no area.

    Examples
    --------
    >>> comparable(np.array([1.0, 0.5, 0.0]), np.array([0.98, 1.0, 0.0])).tolist()
    [True, False, True]
    """
    return ~(np.abs(share - other_share) > _SAME_PART)


def sums_where_comparable(sums: Sequence[Floats], alike: Booleans) -> list[Floats]:
    """Keep the sums of the zones of which two grids know the same part; the others become NaN."""
    return [np.where(alike, values, np.nan) for values in sums]


def least_known(shares: Sequence[Floats]) -> Floats:
    """Return the share of each zone that the grid which knows least of it knows."""
    return np.asarray(np.min(shares, axis=0), dtype=np.float64)
