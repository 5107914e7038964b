"""The steepest slope along lines, from heights.

Why: a walking route may rise by 6 % (Orden TMA/851/2021, art. 5.2.g), and whether a street does can be asked of a
terrain model before anybody goes there with a level.

Heights are read at stations along the line, and the slope is that between two stations a window apart:
100 |z(s + w) - z(s)| / w, the greatest of all windows of the line.  The window is a cell of the model or more: within a
cell, the model knows nothing of the ground.  A line shorter than the window is one window.

It is no survey: a street on a bridge or in a cutting is not on the ground that the model shows, a model of 25 m smooths
every short ramp away, and a cross slope cannot be seen at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..access.lines import Lines
from ..arrays import Booleans, Floats, Integers, sum_by
from ..errors import InputError
from ..grid import Grid

_STATION = 10.0  # metres: a kerb ramp is shorter, and no terrain model shows it
_ROUNDING = 1e-9
_DECIMALS = 6  # less is noise of the arithmetic, and would depend on the order of lines


@dataclass(frozen=True, eq=False)
class Stations:
    """Places along lines, equally far apart on each part of a line, its two ends among them.

    Attributes
    ----------
    points : (s, 2) ndarray
        Metres; the stations of one part after another.
    part_start : (p + 1,) ndarray of int
        Where those of each part begin.
    spacing : (p,) ndarray
        Metres between two of them.
    line : (p,) ndarray of int
        The line of each part.
    """

    points: Floats
    part_start: Integers
    spacing: Floats
    line: Integers


@dataclass(frozen=True, eq=False)
class LineSlopes:
    """Slopes of lines.

    Attributes
    ----------
    percent : (n,) ndarray
        The steepest slope of each line, as far as heights are known; NaN where none is.
    complete : (n,) ndarray of bool
        Whether heights are known all along the line: if not, it may be steeper than `percent`.
    """

    percent: Floats
    complete: Booleans

    def incomplete(self, length: ArrayLike) -> int:
        """Count the lines with a length along which heights are not known everywhere."""
        return int(np.count_nonzero(~self.complete & (np.asarray(length) > 0)))


def stations_along(lines: Lines, spacing: float) -> Stations:
    """Put stations on lines, no farther apart than `spacing`.

    Parameters
    ----------
    lines : Lines
        Planar coordinates in metres.
    spacing : float
        Metres.

    Returns
    -------
    Stations

    Examples
    --------
    >>> from ..access.lines import lines_from_coordinates
    >>> stations_along(lines_from_coordinates([[[(0, 0), (25, 0)]]]), 10).points[:, 0].round(2).tolist()
    [0.0, 8.33, 16.67, 25.0]
    """
    if not lines.part_line.size:
        return Stations(np.empty((0, 2)), np.zeros(1, dtype=np.int64), np.empty(0), lines.part_line)
    steps = np.hypot(*np.diff(lines.points, axis=0, append=lines.points[-1:]).T)
    steps[lines.part_start[1:] - 1] = 1.0  # apart from the next one, so that no measure belongs to two parts
    measure = np.concatenate([[0.0], np.cumsum(steps)])[:-1]
    begin = measure[lines.part_start[:-1]]
    length = measure[lines.part_start[1:] - 1] - begin
    pieces = np.maximum(np.ceil(length / spacing * (1.0 - _ROUNDING)), 1.0).astype(np.int64)
    start = np.concatenate([[0], np.cumsum(pieces + 1)]).astype(np.int64)
    part = np.repeat(np.arange(length.size), pieces + 1)
    number = np.arange(start[-1]) - start[part]
    at = begin[part] + length[part] * (number / pieces[part])
    points = np.column_stack([np.interp(at, measure, axis) for axis in lines.points.T])
    return Stations(points, start, length / pieces, lines.part_line)


def heights_at(terrain: Grid, points: ArrayLike) -> Floats:
    """Read heights by bilinear interpolation between the centres of four cells.

    Beyond the outermost centres the height is that of the edge.  Where one of the four cells is unknown the height is
    unknown: what the others give would step at the rim of a hole, and a step is a slope that is not there.

    Parameters
    ----------
    terrain : Grid
        Heights.
    points : (s, 2) array_like
        In the coordinates of the grid.

    Returns
    -------
    (s,) ndarray
        NaN outside the grid and where a cell that counts is unknown.
    """
    x, y = np.asarray(points, dtype=np.float64).reshape(-1, 2).T
    west, south, east, north = terrain.bounds
    inside = (x >= west) & (x <= east) & (y >= south) & (y <= north)
    column = np.where(inside, (x - west) / terrain.cell_width - 0.5, 0.0)
    row = np.where(inside, (north - y) / terrain.cell_height - 0.5, 0.0)
    left, upper = np.floor(column).astype(np.int64), np.floor(row).astype(np.int64)
    values = terrain.as_float()
    heights, missing = np.zeros(x.size), ~inside
    for right in (0, 1):
        for lower in (0, 1):
            height = values[np.clip(upper + lower, 0, terrain.rows - 1), np.clip(left + right, 0, terrain.columns - 1)]
            share = np.abs(column - left - 1 + right) * np.abs(row - upper - 1 + lower)
            known = np.isfinite(height)
            heights += np.where(known, height, 0.0) * share
            missing |= ~known & (share > _ROUNDING)
    return np.where(missing, np.nan, heights)


def steepest_slopes(stations: Stations, heights: ArrayLike, window: float, count: int) -> LineSlopes:
    """Find the steepest slope of every line.

    Parameters
    ----------
    stations : Stations
        Where heights were read.
    heights : (s,) array_like
        Metres; NaN where unknown.
    window : float
        Metres over which a slope is measured, rounded up to stations.
    count : int
        Number of lines; one without stations has no slope.

    Returns
    -------
    LineSlopes

    Examples
    --------
    A street that rises by 1 m in its second half of 10 m:

    >>> from ..access.lines import lines_from_coordinates
    >>> stations = stations_along(lines_from_coordinates([[[(0, 0), (20, 0)]]]), 5)
    >>> steepest_slopes(stations, [0, 0, 0, 0.5, 1], 10, 1).percent.tolist()
    [10.0]
    """
    z = np.asarray(heights, dtype=np.float64)
    part = np.repeat(np.arange(stations.spacing.size), np.diff(stations.part_start))
    spacing = stations.spacing[part]
    apart = np.ceil(window / np.where(spacing > 0.0, spacing, 1.0) * (1.0 - _ROUNDING)).astype(np.int64)
    apart = np.minimum(apart, (np.diff(stations.part_start) - 1)[part])
    here = np.flatnonzero((np.arange(z.size) + apart < stations.part_start[1:][part]) & (spacing > 0.0))
    slope = 100.0 * np.abs(z[here + apart[here]] - z[here]) / (apart[here] * spacing[here])

    line = stations.line[part]
    percent = np.full(count, -np.inf)
    known = np.isfinite(slope)
    np.maximum.at(percent, line[here][known], slope[known])
    complete = np.zeros(count, dtype=bool)
    complete[line[here]] = True
    complete[line[np.isnan(z)]] = False
    return LineSlopes(np.where(np.isfinite(percent), percent, np.nan).round(_DECIMALS), complete)


def line_lengths(lines: Lines, layer: str) -> Floats:
    """Measure lines in the plane.

    Parameters
    ----------
    lines : Lines
        Planar coordinates in metres.
    layer : str
        The name of their layer, for messages.

    Returns
    -------
    (n,) ndarray
        Metres, to a millionth; NaN for a line without geometry.

    Raises
    ------
    InputError
        When no line has a length.
    """
    stations = stations_along(lines, np.inf)
    length = sum_by(stations.line, stations.spacing, lines.count)
    length = length.round(_DECIMALS)
    length[~np.isin(np.arange(lines.count), lines.part_line)] = np.nan
    if not np.nansum(length) > 0.0:
        raise InputError("Layer '{layer}' has no line with a length.",
                         hint="Check that the lines have geometries.", layer=layer)  # fmt: skip
    return length


def terrain_stations(lines: Lines, terrain: Grid) -> tuple[Stations, float]:
    """Put stations on lines as a terrain model asks for: a cell apart, or 10 m where cells are larger.

    Parameters
    ----------
    lines : Lines
        Planar coordinates in metres.
    terrain : Grid
        Heights.

    Returns
    -------
    stations : Stations
    window : float
        Metres over which slopes are measured: a cell, or 10 m where cells are smaller.
    """
    west, south, east, north = terrain.bounds
    to_east, to_north = terrain.metres_per_unit((west + east) / 2, (south + north) / 2)
    cell = max(terrain.cell_width * float(to_east), terrain.cell_height * float(to_north))
    return stations_along(lines, min(cell, _STATION)), max(cell, _STATION)
