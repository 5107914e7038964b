"""Cells of a raster cut into parts, and how much of each lies in which cell of another raster.

Between grids of one coordinate reference system the share of each cell in each other is a product of two overlaps of
intervals.  Between two systems cells are cut into small ones, which are carried over.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats, Integers
from ...core.grid import Grid
from ...core.progress import Progress, proceed
from .carried import PointTransform, carried

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_MOST_POINTS = 2_000_000  # carried over at a time, to bound memory
_OFF = 1e-6  # of a cell: less than the transformations of two versions of PROJ differ
_SLIVER = 1e-9  # of a cell: an overlap that is nothing but rounding


def overlaps(grid: Grid, target: Grid, rows: slice, columns: slice) -> tuple[csr_matrix, csr_matrix]:
    """Measure how much of the rows and columns of a grid lies in some of those of another of the same system.

    Returns
    -------
    down : (target rows, rows) csr_matrix
    across : (target columns, columns) csr_matrix
        Lengths in units of the map; their product is the area that two cells have in common.
    """
    (west, _, _, north), (target_west, _, _, target_north) = grid.bounds, target.bounds
    across = _overlap(
        west + grid.cell_width * np.arange(grid.columns + 1),
        target_west + target.cell_width * np.arange(columns.start, columns.stop + 1),
    )
    down = _overlap(
        grid.cell_height * np.arange(grid.rows + 1) - north,
        target.cell_height * np.arange(rows.start, rows.stop + 1) - target_north,
    )
    return down, across


def _overlap(edges: NDArray[np.floating], target_edges: NDArray[np.floating]) -> csr_matrix:
    """Measure how much of each interval between edges lies in each of the target's: a (target, source) matrix."""
    cuts = np.unique(np.concatenate((edges, target_edges)))
    lengths, middles = np.diff(cuts), (cuts[1:] + cuts[:-1]) / 2.0
    source, target = np.searchsorted(edges, middles) - 1, np.searchsorted(target_edges, middles) - 1
    shape = target_edges.size - 1, edges.size - 1
    real = (source >= 0) & (source < shape[1]) & (target >= 0) & (target < shape[0])
    real &= lengths > _SLIVER * min(edges[1] - edges[0], target_edges[1] - target_edges[0])
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    return csr_matrix((lengths[real], (target[real], source[real])), shape=shape)


def parts_of(grid: Grid, other: Grid, transform: PointTransform, least: int = 2) -> int:
    """Return into how many parts a side to cut a cell, so that two of them fit into a side of the other's cells.

    It is the cell in the middle that is measured.
    """
    east, south = _sides_there(grid, transform)
    ratio = max(np.abs(east[0]) / other.cell_width, np.abs(south[0]) / other.cell_width,
                np.abs(east[1]) / other.cell_height, np.abs(south[1]) / other.cell_height)  # fmt: skip
    return max(least, ceil(2.0 * ratio)) if np.isfinite(ratio) else max(least, 2)


def part_sides(grid: Grid, parts: int, other: Grid, transform: PointTransform) -> tuple[float, float]:
    """Return width and height, in cells of the other grid, of the box that spreads as far as a part of a cell.

    A cell becomes about a parallelogram, whose second moments are those of a box with the roots of the sums of the
    squares of its sides' extents.  It is the cell in the middle that is measured; a box is no larger than a cell.
    """
    east, south = _sides_there(grid, transform) / parts
    width, height = np.hypot(east, south) / (other.cell_width, other.cell_height)
    if not np.isfinite(width + height):
        return 1.0, 1.0
    return min(float(width), 1.0), min(float(height), 1.0)


def _sides_there(grid: Grid, transform: PointTransform) -> Floats:
    """Carry the sides of the cell in the middle to another system: to the east and to the south, x and y of each."""
    x, y = (centres[centres.size // 2] for centres in grid.cell_centres())
    half_width, half_height = grid.cell_width / 2.0, grid.cell_height / 2.0
    carried_x, carried_y = transform(
        x + half_width * np.array([-1.0, 1.0, 0.0, 0.0]), y + half_height * np.array([0.0, 0.0, 1.0, -1.0])
    )
    ends = np.column_stack((carried_x, carried_y))
    return np.array([ends[1] - ends[0], ends[3] - ends[2]])


def points_of(
    grid: Grid, parts: int, transform: PointTransform | None, other: Grid, progress: Progress, most: int = _MOST_POINTS
) -> Iterator[tuple[Integers, Floats, Floats]]:
    """Cut every cell into parts x parts, and give their centres in blocks: the cell, x and y of each.

    Where they are carried to the CRS of another grid, they lie there up to `_OFF` of its cells beside their place.
    """
    west, _, _, north = grid.bounds
    x = west + (np.arange(grid.columns * parts) + 0.5) * grid.cell_width / parts
    column = np.arange(x.size) // parts
    block = max(1, most // x.size)
    for first in range(0, grid.rows * parts, block):
        proceed(progress, first / (grid.rows * parts))
        rows = np.arange(first, min(first + block, grid.rows * parts))
        y = north - (rows + 0.5) * grid.cell_height / parts
        cells = ((rows // parts)[:, np.newaxis] * grid.columns + column).ravel()
        if transform is None:
            yield cells, np.tile(x, y.size), np.repeat(y, x.size)
        else:
            there = carried(x, y, transform, (_OFF * other.cell_width, _OFF * other.cell_height))
            yield cells, there[0].ravel(), there[1].ravel()
    proceed(progress, 1.0)


def cell_of(grid: Grid, x: Floats, y: Floats) -> Integers:
    """Give the cell in which a point lies, counted along the rows; -1 outside, and where the point is NaN."""
    column = np.floor((x - grid.bounds[0]) / grid.cell_width + _SLIVER)
    row = np.floor((grid.bounds[3] - y) / grid.cell_height + _SLIVER)
    inside = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
    return np.where(inside, row * grid.columns + column, -1.0).astype(np.int64)
