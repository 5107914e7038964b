"""Resampling of a raster onto the cells of another, the same way under every backend.

Between grids of one CRS the share of each cell in each other is a product of two one-dimensional overlaps, so sums and
means are exact.  Between CRSs the cells are cut into small ones, which are carried over: a sum (see `cell_sums`) keeps
its total to the last person who falls within the target.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np

from ...core.arrays import Floats, ratio, sum_by
from ...core.errors import InputError
from ...core.grid import Grid
from ...core.progress import NullProgress, Progress
from .carried import PointTransform
from .cell_parts import cell_of, overlaps, parts_of, points_of
from .cell_sums import CellSums

Method = Literal["sum", "mean", "nearest", "bilinear"]

METHODS = ("sum", "mean", "nearest", "bilinear")


def resample_grid(
    grid: Grid,
    target: Grid,
    method: Method,
    *,
    to_source: PointTransform | None = None,
    to_target: PointTransform | None = None,
    progress: Progress | None = None,
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
        Carry x and y between the CRS of the target and that of the raster; None where both are the same.  They take
        about a second per million points, of which `carried` transforms few.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Grid
        float64 on the target's cells; NaN where no known cell contributes.

    Raises
    ------
    InputError
        When there is no such method.
    Cancelled
        When the user asked to stop.
    """
    if method not in METHODS:
        raise InputError(
            "There is no resampling method '{method}'.", hint="Use sum, mean, nearest or bilinear.", method=method
        )
    progress = progress or NullProgress()
    if method == "nearest":
        return target.with_values(_at_centres(_nearest, grid, target, to_source, progress))
    if method == "bilinear":
        return target.with_values(_at_centres(_bilinear, grid, target, to_source, progress))
    if method == "sum":
        sums = CellSums(target, to_target if to_source else None)
        sums.add(grid, progress)
        return target.with_values(sums.sums())
    values = grid.as_float()
    if to_source is None:
        return target.with_values(_mean_by_overlap(values, grid, target))
    return target.with_values(_mean_of_parts(values, grid, target, to_source, progress))


def _mean_by_overlap(values: Floats, grid: Grid, target: Grid) -> Floats:
    """Average over what lies in each cell of the target, by the area that they have in common."""
    down, across = overlaps(grid, target, slice(0, target.rows), slice(0, target.columns))
    known = np.isfinite(values)
    amount = down @ np.where(known, values, 0.0) @ across.T
    return ratio(amount, down @ known.astype(np.float64) @ across.T)


def _at_centres(
    pick: Callable[[Floats, Grid, Floats, Floats], Floats],
    grid: Grid,
    target: Grid,
    to_source: PointTransform | None,
    progress: Progress,
) -> Floats:
    """Pick a value under the centre of each cell of the target."""
    values, found = grid.as_float(), np.empty(target.values.size)
    for cells, x, y in points_of(target, 1, to_source, grid, progress):
        found[cells] = pick(values, grid, x, y)
    return found.reshape(target.values.shape)


def _nearest(values: Floats, grid: Grid, x: Floats, y: Floats) -> Floats:
    """Take the value of the cell in which a point lies."""
    cell = cell_of(grid, x, y)
    return np.where(cell >= 0, values.ravel()[cell], np.nan)


def _bilinear(values: Floats, grid: Grid, x: Floats, y: Floats) -> Floats:
    """Interpolate between the four centres around a point, as far as they are known."""
    inside = cell_of(grid, x, y) >= 0
    column = np.where(inside, (x - grid.bounds[0]) / grid.cell_width - 0.5, 0.0)
    row = np.where(inside, (grid.bounds[3] - y) / grid.cell_height - 0.5, 0.0)
    left, upper = np.floor(column).astype(np.int64), np.floor(row).astype(np.int64)
    amount, weight = np.zeros(x.shape), np.zeros(x.shape)
    for right in (0, 1):
        for lower in (0, 1):
            value = values[
                np.clip(upper + lower, 0, grid.rows - 1), np.clip(left + right, 0, grid.columns - 1)
            ]  # beyond the outermost centres, that of the edge
            share = np.abs(column - left - 1 + right) * np.abs(row - upper - 1 + lower)
            known = np.isfinite(value)
            amount += np.where(known, value, 0.0) * share
            weight += known * share
    return np.divide(amount, weight, out=np.full(x.shape, np.nan), where=inside & (weight > 0.0))


def _mean_of_parts(values: Floats, grid: Grid, target: Grid, to_source: PointTransform, progress: Progress) -> Floats:
    """Average over the parts of each cell of the target what lies under them."""
    total, count = np.zeros(target.values.size), np.zeros(target.values.size)
    for cells, x, y in points_of(target, parts_of(target, grid, to_source), to_source, grid, progress):
        value = _nearest(values, grid, x, y)
        known = np.isfinite(value)
        total += sum_by(cells[known], value[known], total.size)
        count += np.bincount(cells[known], minlength=total.size)
    mean = ratio(total, count)
    return mean.reshape(target.values.shape)
