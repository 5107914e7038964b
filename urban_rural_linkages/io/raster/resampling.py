"""Bring a raster onto the cells of another, the same way under every backend.

Why not GDAL's warper: people must not be lost or doubled on the way.  Between grids of one CRS the share of each cell
in each other is a product of two one-dimensional overlaps, so sums and means are exact.  Between CRSs the cells are cut
into small ones, which are carried over whole: a sum keeps its total to the last person who falls within the target.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ...core.errors import InputError
from ...core.grid import Grid

Floats = NDArray[np.float64]
Method = Literal["sum", "mean", "nearest", "bilinear"]
PointTransform = Callable[[Floats, Floats], tuple[Floats, Floats]]

METHODS = ("sum", "mean", "nearest", "bilinear")
_MOST_POINTS = 2_000_000  # carried over at a time, to bound memory
_MOST_PARTS = 16  # per side of a cell


def resample_grid(
    grid: Grid, target: Grid, method: Method, to_source: PointTransform | None, to_target: PointTransform | None
) -> Grid:
    """Resample a raster onto the cells of another.

    Parameters
    ----------
    grid : Grid
        What to resample; unknown cells count for nothing.
    target : Grid
        The cells to fill; its values are not read.
    method : {"sum", "mean", "nearest", "bilinear"}
        ``sum`` shares each cell's amount out by area and keeps the total within the target (people); ``mean`` weights
        by area (speeds, heights); ``nearest`` takes the cell under the centre (classes); ``bilinear`` interpolates
        between the centres of known cells.
    to_source, to_target : callable, optional
        Carry x and y between the CRS of the target and that of the raster; None where both are the same.

    Returns
    -------
    Grid
        float64 on the target's cells; NaN where no known cell contributes.
    """
    if method not in METHODS:
        raise InputError("There is no resampling method '{method}'.", hint="Use sum, mean, nearest or bilinear.",
                         method=method)
    values = grid.as_float()
    if method in ("nearest", "bilinear"):
        return target.with_values(_gather(values, grid, target, method, to_source))
    if to_source is None or to_target is None:
        return target.with_values(_by_overlap(values, grid, target, method))
    if method == "mean":
        return target.with_values(_mean_of_parts(values, grid, target, to_source))
    return target.with_values(_sum_of_parts(values, grid, target, to_target))
