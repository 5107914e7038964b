"""Resampling of a raster onto the cells of another, the same way under every backend.

Why not GDAL's warper: people must not be lost or doubled on the way.  Between grids of one CRS the share of each cell
in each other is a product of two one-dimensional overlaps, so sums and means are exact.  Between CRSs the cells are cut
into small ones, which are carried over whole: a sum keeps its total to the last person who falls within the target.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats, Integers, ratio, sum_by
from ...core.errors import InputError
from ...core.grid import Grid
from ...core.progress import NullProgress, Progress, proceed
from .carried import PointTransform, carried

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Method = Literal["sum", "mean", "nearest", "bilinear"]

METHODS = ("sum", "mean", "nearest", "bilinear")
_MOST_POINTS = 2_000_000  # carried over at a time, to bound memory
_OFF = 1e-6  # of a cell: less than the transformations of two versions of PROJ differ
_SLIVER = 1e-9  # of a cell: an overlap that is nothing but rounding


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
    values = grid.as_float()
    if to_source is None or to_target is None:
        return target.with_values(_by_overlap(values, grid, target, method))
    if method == "mean":
        return target.with_values(_mean_of_parts(values, grid, target, to_source, progress))
    return target.with_values(_sum_of_parts(values, grid, target, to_target, progress))


def _by_overlap(values: Floats, grid: Grid, target: Grid, method: Method) -> Floats:
    """Share cells out by the area that they have in common."""
    (west, _, _, north), (target_west, _, _, target_north) = grid.bounds, target.bounds
    across = _overlap(
        west + grid.cell_width * np.arange(grid.columns + 1),
        target_west + target.cell_width * np.arange(target.columns + 1),
    )
    down = _overlap(
        grid.cell_height * np.arange(grid.rows + 1) - north,
        target.cell_height * np.arange(target.rows + 1) - target_north,
    )
    known = np.isfinite(values)
    amount = down @ np.where(known, values, 0.0) @ across.T
    area = down @ known.astype(np.float64) @ across.T
    whole = area if method == "mean" else grid.cell_width * grid.cell_height
    return np.divide(amount, whole, out=np.full(amount.shape, np.nan), where=area > 0.0)


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


def _at_centres(
    pick: Callable[[Floats, Grid, Floats, Floats], Floats],
    grid: Grid,
    target: Grid,
    to_source: PointTransform | None,
    progress: Progress,
) -> Floats:
    """Pick a value under the centre of each cell of the target."""
    values, found = grid.as_float(), np.empty(target.values.size)
    for cells, x, y in _points(target, 1, to_source, grid, progress):
        found[cells] = pick(values, grid, x, y)
    return found.reshape(target.values.shape)


def _nearest(values: Floats, grid: Grid, x: Floats, y: Floats) -> Floats:
    """Take the value of the cell in which a point lies."""
    cell = _cell_of(grid, x, y)
    return np.where(cell >= 0, values.ravel()[cell], np.nan)


def _bilinear(values: Floats, grid: Grid, x: Floats, y: Floats) -> Floats:
    """Interpolate between the four centres around a point, as far as they are known."""
    inside = _cell_of(grid, x, y) >= 0
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
    for cells, x, y in _points(target, _parts(target, grid, to_source), to_source, grid, progress):
        value = _nearest(values, grid, x, y)
        known = np.isfinite(value)
        total += sum_by(cells[known], value[known], total.size)
        count += np.bincount(cells[known], minlength=total.size)
    mean = ratio(total, count)
    return mean.reshape(target.values.shape)


def _sum_of_parts(values: Floats, grid: Grid, target: Grid, to_target: PointTransform, progress: Progress) -> Floats:
    """Drop equal parts of each cell into the cells of the target."""
    total, count = np.zeros(target.values.size), np.zeros(target.values.size)
    parts = _parts(grid, target, to_target)
    amounts = values.ravel() / parts**2
    for cells, x, y in _points(grid, parts, to_target, target, progress):
        into = _cell_of(target, x, y)
        real = (into >= 0) & np.isfinite(amounts[cells])
        total += sum_by(into[real], amounts[cells[real]], total.size)
        count += np.bincount(into[real], minlength=total.size)
    return np.where(count > 0.0, total, np.nan).reshape(target.values.shape)


def _parts(grid: Grid, other: Grid, transform: PointTransform) -> int:
    """Into how many parts a side to cut a cell, so that two of them fit into a side of the other's cells."""
    x, y = (centres[centres.size // 2] for centres in grid.cell_centres())
    half_width, half_height = grid.cell_width / 2.0, grid.cell_height / 2.0
    carried_x, carried_y = transform(
        x + half_width * np.array([-1.0, 1.0, 0.0, 0.0]), y + half_height * np.array([0.0, 0.0, -1.0, 1.0])
    )
    across, down = np.nanmax(np.ptp(carried_x)) / other.cell_width, np.nanmax(np.ptp(carried_y)) / other.cell_height
    ratio = max(across, down)
    return max(2, int(np.ceil(2.0 * ratio))) if np.isfinite(ratio) else 2


def _points(
    grid: Grid, parts: int, transform: PointTransform | None, other: Grid, progress: Progress
) -> Iterator[tuple[Integers, Floats, Floats]]:
    """Cut every cell into parts x parts, and give their centres in blocks: the cell, x and y of each.

    Where they are carried to the CRS of another grid, they lie there up to `_OFF` of its cells beside their place.
    """
    west, _, _, north = grid.bounds
    x = west + (np.arange(grid.columns * parts) + 0.5) * grid.cell_width / parts
    column = np.arange(x.size) // parts
    block = max(1, _MOST_POINTS // x.size)
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


def _cell_of(grid: Grid, x: Floats, y: Floats) -> Integers:
    """Give the cell in which a point lies, counted along the rows; -1 outside, and where the point is NaN."""
    column = np.floor((x - grid.bounds[0]) / grid.cell_width + _SLIVER)
    row = np.floor((grid.bounds[3] - y) / grid.cell_height + _SLIVER)
    inside = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
    return np.where(inside, np.nan_to_num(row) * grid.columns + np.nan_to_num(column), -1).astype(np.int64)
