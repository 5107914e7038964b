"""Heights along lines, read at stations from a terrain model.

Slopes are needed of streets that are judged, and of roads that are cycled.  Stations lie equally far apart on each part
of a line, and heights are interpolated between the centres of cells.  A line on a bridge or in a cutting is not on the
ground that the model shows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers
from ..grid import Grid
from .lines import Lines

_STATION = 10.0  # metres: a kerb ramp is shorter, and no terrain model shows it
_ROUNDING = 1e-9


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
    >>> from .lines import lines_from_coordinates
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
    cell = _cell_metres(terrain)
    return stations_along(lines, min(cell, _STATION)), max(cell, _STATION)


def step_on_terrain(terrain: Grid) -> float:
    """Give the metres over which a slope is measured: a cell of the terrain model, or 10 m where cells are smaller.

    Examples
    --------
    >>> step_on_terrain(Grid(np.zeros((4, 4)), (0.0, 25.0, 0.0, 100.0, 0.0, -25.0), ""))
    25.0
    """
    return max(_cell_metres(terrain), _STATION)


def _cell_metres(terrain: Grid) -> float:
    west, south, east, north = terrain.bounds
    to_east, to_north = terrain.metres_per_unit((west + east) / 2, (south + north) / 2)
    return max(terrain.cell_width * float(to_east), terrain.cell_height * float(to_north))
