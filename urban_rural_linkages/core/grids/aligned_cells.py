"""Cells on multiples of their side: grids of two years, or of neighbouring regions, then lie cell upon cell.

The official grids of 1 km are laid so: that of Europe (EPSG:3035) and that of GHSL (ESRI:54009).
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor

import numpy as np

from ..errors import InputError
from ..grid import Bounds, Grid
from ..notes import Amount

MOST_CELLS = 100_000_000
"""Of a grid that is held in memory: 2 GB of sums and of what is known of them."""
_SLIVER = 1e-6  # of a cell: an extent that ends on an edge but for its rounding ends there
_ON_LATTICE = 0.01  # of a cell: what rounding in a file's header moves an edge
_SAME_SIDE = 1e-4  # relative: lengths that are the same but for the digits of a file's header


def aligned_cells(bounds: Bounds, side: float, grid: Grid, margin: float = 0.0) -> Grid:
    """Lay square cells over an extent, on multiples of their side.

    Parameters
    ----------
    bounds : tuple of float
        West, south, east and north edge of what is to be covered.
    side : float
        Of a cell, in units of the map.
    grid : Grid
        Whose system and name the cells get; its values are not read.
    margin : float
        To be added around, in units of the map.

    Returns
    -------
    Grid
        Of zeros.

    Raises
    ------
    InputError
        When there would be more than `MOST_CELLS`.

    Examples
    --------
    >>> cells = aligned_cells((150.0, 50.0, 1000.0, 990.0), 100.0, Grid(np.zeros((1, 1)), (0, 1, 0, 0, 0, -1)))
    >>> cells.bounds, cells.values.shape
    ((100.0, 0.0, 1000.0, 1000.0), (10, 9))
    """
    west, south, east, north = bounds
    first, last = _steps(west - margin, east + margin, side)
    bottom, top = _steps(south - margin, north + margin, side)
    columns, rows = max(1, last - first), max(1, top - bottom)
    if rows * columns > MOST_CELLS:
        raise InputError("There would be {rows} x {columns} cells, more than {most}.", rows=rows, columns=columns,
                         most=Amount(MOST_CELLS),
                         hint="Give UNITS, so that only their extent is covered, or larger cells (CELL).")  # fmt: skip
    place = (first * side, side, 0.0, top * side, 0.0, -side)
    return replace(grid, values=np.zeros((rows, columns)), transform=place, nodata=None)


def _steps(low: float, high: float, side: float) -> tuple[int, int]:
    return floor(low / side + _SLIVER), ceil(high / side - _SLIVER)


def nesting_cells(grid: Grid, count: int) -> Grid:
    """Lay cells over a grid that hold so many of its cells a side, each whole.

    Their edges are on multiples of their side where those of the grid are on multiples of its own, as those of the
    official grids; else they begin in its corner.

    Returns
    -------
    Grid
        Of zeros, in the system of the grid and with its name.

    Examples
    --------
    >>> fine = Grid(np.ones((3, 4)), (500.0, 100.0, 0.0, 1000.0, 0.0, -100.0))
    >>> nesting_cells(fine, 10).bounds
    (0.0, 0.0, 1000.0, 1000.0)
    """
    west, _, _, north = grid.bounds
    width, height = count * grid.cell_width, count * grid.cell_height
    left, up = (_cells_past(edge, side, count) for edge, side in ((west, grid.cell_width), (-north, grid.cell_height)))
    place = (west - left * grid.cell_width, width, 0.0, north + up * grid.cell_height, 0.0, -height)
    shape = ceil((grid.rows + up) / count), ceil((grid.columns + left) / count)
    return replace(grid, values=np.zeros(shape), transform=place, nodata=None)


def _cells_past(edge: float, side: float, count: int) -> int:
    """Count the cells from the last multiple of a larger side to an edge; 0 where it is on no multiple of its own."""
    steps = round(edge / side)
    return steps % count if abs(edge / side - steps) <= _ON_LATTICE else 0


def cells_in_a_kilometre(width: float, height: float) -> int | None:
    """Return how many cells of a width and a height in metres fit into a side of 1 km; None where it is no number.

    Examples
    --------
    >>> cells_in_a_kilometre(100.0, 100.0), cells_in_a_kilometre(1000.0, 1000.0)
    (10, 1)
    >>> cells_in_a_kilometre(300.0, 300.0), cells_in_a_kilometre(5000.0, 5000.0), cells_in_a_kilometre(100.0, 250.0)
    (None, None, None)
    """
    count = round(1000.0 / width) if width > 0.0 else 0
    is_square = abs(width - height) <= _SAME_SIDE * width
    return count if count >= 1 and is_square and abs(count * width - 1000.0) <= 1000.0 * _SAME_SIDE else None
