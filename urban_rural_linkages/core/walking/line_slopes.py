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
from ..access.terrain_stations import Stations, stations_along
from ..arrays import Booleans, Floats, sum_by
from ..errors import InputError

_ROUNDING = 1e-9
_DECIMALS = 6  # less is noise of the arithmetic, and would depend on the order of lines


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
