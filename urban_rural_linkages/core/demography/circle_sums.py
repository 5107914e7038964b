"""People of a grid within a distance of points: sums over circles, a chord at a time.

Why: a circle of 50 km holds 800,000 cells of 100 m, and a country has thousands of units.  But a circle cuts each row
of cells in one chord, and the people of a chord are the difference of two running sums along its row: so a circle
costs as many steps as it has rows, not cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Booleans, Floats, Indices, Numbers, sum_by, unknown
from ..errors import InputError
from ..grid import Grid
from ..progress import NullProgress, Progress, proceed
from .sparsity import Potential, check_radius

_CHORDS_AT_A_TIME = 500_000  # held at once


class _Chords(NamedTuple):
    """Rows of cells that circles cut, one element a chord; `points` are those of the circles, one element a circle."""

    points: Indices
    circle: Indices
    row: Indices
    first: Indices
    end: Indices


def potential_of_cells(points: ArrayLike, cells: Grid, radius: float, progress: Progress | None = None) -> Potential:
    """Sum the inhabitants of all cells whose centres lie within the radius of each point.

    The radius is inclusive; the cells at both ends of a chord are decided by their distance itself.  Cells without
    data count as nobody: on most grids they are sea.  `Potential.gaps` is False throughout for that reason.

    Parameters
    ----------
    points : array_like, shape (units, 2)
        Coordinates in the system of the grid; NaN = no place.
    cells : Grid
        Persons per cell.
    radius : float
        Metres on the ground; the east-west and north-south scales half-way to a row hold for its chord.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Potential
        NaN where no cell with data has its centre within the radius.

    Raises
    ------
    InputError
        When the radius is not above 0, or a cell holds fewer than 0 people.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> grid = Grid(np.full((5, 5), 10.0), (0.0, 1000.0, 0.0, 5000.0, 0.0, -1000.0))
    >>> potential_of_cells([[2500.0, 2500.0]], grid, 1000.0).people.tolist()
    [50.0]
    """
    check_radius(radius)
    people = _people(cells)
    counts = _running_sums(~np.isnan(people), np.int32)
    sums = _running_sums(np.nan_to_num(people, copy=False), np.float64)
    places = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    found = unknown(len(places))
    for chords in _chords(places, cells, radius, progress or NullProgress()):
        begin, end, circles = (chords.row, chords.first), (chords.row, chords.end), chords.points.size
        total = sum_by(chords.circle, sums[end] - sums[begin], circles)
        with_data = sum_by(chords.circle, counts[end] - counts[begin], circles)
        found[chords.points] = np.where(with_data > 0, total, np.nan)
    return Potential(found, np.zeros(len(places), dtype=bool))


def _people(cells: Grid) -> Floats:
    people = cells.as_float()
    if np.any(people < 0):
        raise InputError(
            "Raster '{layer}' holds a negative number of people: {value}.",
            hint="Correct it, or declare the value that means 'no data' in it.",
            layer=cells.name,
            value=f"{np.nanmin(people):g}",
        )
    return people


def _running_sums(values: NDArray[np.generic], kind: type[np.float64] | type[np.int32]) -> Numbers:
    """Return, along each row, the sum of all values before each place, and of all of them at the end."""
    sums = np.zeros((values.shape[0], values.shape[1] + 1), dtype=kind)
    np.cumsum(values, axis=1, out=sums[:, 1:])
    return sums


def _chords(places: Floats, cells: Grid, radius: float, watch: Progress) -> Iterator[_Chords]:
    """Cut the circles around all points that have a place, block by block."""
    _, y = cells.cell_centres()
    located = np.flatnonzero(np.isfinite(places).all(axis=1))
    reach = int(radius / (cells.cell_height * float(cells.metres_per_unit(cells.bounds[0], y)[1].min()))) + 1
    offsets = np.arange(-reach, reach + 1)
    at_a_time = max(1, _CHORDS_AT_A_TIME // offsets.size)
    for start in range(0, located.size, at_a_time):
        proceed(watch, start / located.size)
        points = located[start : start + at_a_time]
        middle = np.floor((y[0] - places[points, 1]) / cells.cell_height + 0.5).astype(np.intp)
        rows = middle[:, None] + offsets
        circle, place = np.nonzero((rows >= 0) & (rows < cells.rows))
        row = rows[circle, place]
        x_point, y_point = places[points[circle]].T
        to_east, to_north = cells.metres_per_unit(x_point, (y[row] + y_point) / 2.0)
        south = (y[row] - y_point) * to_north
        cut = np.abs(south) <= radius
        circle, row, south = circle[cut], row[cut], south[cut]
        first, end = _columns(x_point[cut], south, cells, radius, to_east[cut])
        yield _Chords(points, circle, row, first, end)
    proceed(watch, 1.0)


def _columns(east: Floats, south: Floats, cells: Grid, radius: float, scale: Floats) -> tuple[Indices, Indices]:
    """Return the first column of each chord, and the one behind its last; `scale` is metres of a unit to the east.

    The length of the chord says where it ends but for rounding, and the distances of the cells there say it exactly.
    """
    west, width = cells.cell_centres()[0][0], cells.cell_width

    def within(column: Indices) -> Booleans:
        away = (west + column * width - east) * scale
        return np.asarray(away * away + south * south <= radius * radius)

    half = np.sqrt(radius * radius - south * south) / scale
    first = np.ceil((east - half - west) / width).astype(np.intp)
    last = np.floor((east + half - west) / width).astype(np.intp)
    first = np.where(within(first - 1), first - 1, np.where(within(first), first, first + 1))
    last = np.where(within(last + 1), last + 1, np.where(within(last), last, last - 1))
    first, end = np.clip(first, 0, cells.columns), np.clip(last + 1, 0, cells.columns)
    return first, np.maximum(first, end)
