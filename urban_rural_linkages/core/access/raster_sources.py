"""The cells where services lie, and what is wrong with those that have none.

Why: a service outside the raster, or on water because its address was geocoded to the middle of a lake, silently drops
out of a least-cost search, and its whole village is then "beyond the limit".  Every service gets a cell or a reason.

A service moves to a passable cell only within a number of cells that the user sets; the default of one mends a point
beside its road and no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, Integers8
from ..errors import InputError
from ..grid import Grid
from .nearest import Status

NO_CELL = -1


class SourceStatus(IntEnum):
    """Status of a service; the member's lower-case name is the text of the output field."""

    USED = 0
    SNAPPED = 1  # moved to a passable cell nearby
    ON_BARRIER = 2  # not used: no passable cell near enough
    OUTSIDE = 3  # not used: not on the raster, nor near enough to it


@dataclass(frozen=True, eq=False)
class PlacedSources:
    """The cell of each service.

    Parameters
    ----------
    cells : (n,) ndarray of int
        row * columns + column; -1 where the service is not used.
    status : (n,) ndarray of int8
        Codes of `SourceStatus`.
    """

    cells: Integers
    status: Integers8

    def labels(self) -> list[str]:
        """Name the statuses as the output field does."""
        return [SourceStatus(code).name.lower() for code in self.status.tolist()]

    def of_services(self, service_of: Integers) -> PlacedSources:
        """Tell of services of several points: the cell and status of the point that fared best.

        Parameters
        ----------
        service_of : (n,) ndarray of int
            The service of each point; every service has one or more.
        """
        best = np.lexsort((np.arange(service_of.size), self.status, service_of))
        best = best[np.diff(service_of[best], prepend=-1) != 0]
        return PlacedSources(self.cells[best], self.status[best])

    def count(self, status: SourceStatus) -> int:
        """Count the services of one status."""
        return int(np.count_nonzero(self.status == status))


def place_sources(x: ArrayLike, y: ArrayLike, grid: Grid, passable: Booleans, snap_cells: int = 1) -> PlacedSources:
    """Find the cell of each service.

    A service on a barrier or outside goes to a passable cell at most `snap_cells` rings of cells away, the nearest
    ring first; within a ring to the cell whose centre is nearest, then to the northernmost, then to the westernmost.
    A point on the border between two cells belongs to the eastern, the southern one; on the outer border, to the grid.

    Parameters
    ----------
    x, y : (n,) array_like
        In the CRS of the grid; NaN = no place, and outside.
    grid : Grid
        Its place matters, not its values.
    passable : (rows, columns) ndarray of bool
        Cells that are no barrier.
    snap_cells : int
        0 = never move a service.

    Returns
    -------
    PlacedSources

    Examples
    --------
    >>> grid = Grid(np.zeros((1, 4)), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))
    >>> placed = place_sources([5, 15, 31, 99], [5, 5, 5, 5], grid, np.array([[True, False, False, True]]))
    >>> placed.cells.tolist(), placed.labels()
    ([0, 0, 3, -1], ['used', 'snapped', 'used', 'outside'])
    """
    across = (np.asarray(x, dtype=np.float64).ravel() - grid.transform[0]) / grid.cell_width
    down = (grid.transform[3] - np.asarray(y, dtype=np.float64).ravel()) / grid.cell_height
    cells = np.full(across.size, NO_CELL, dtype=np.int64)
    status = np.full(across.size, SourceStatus.OUTSIDE, dtype=np.int8)
    for position, (place_down, place_across) in enumerate(zip(down.tolist(), across.tolist(), strict=True)):
        if not (np.isfinite(place_down) and np.isfinite(place_across)):
            continue
        row = _cell_of(place_down, grid.rows)
        column = _cell_of(place_across, grid.columns)
        if 0 <= row < grid.rows and 0 <= column < grid.columns:
            status[position] = SourceStatus.USED if passable[row, column] else SourceStatus.ON_BARRIER
        if status[position] == SourceStatus.USED:
            cells[position] = row * grid.columns + column
            continue
        found = _nearest_passable(passable, (row, column), (place_down, place_across), snap_cells)
        if found is not None:
            cells[position], status[position] = found[0] * grid.columns + found[1], SourceStatus.SNAPPED
    return PlacedSources(cells, status)


def times_at_places(times: Grid, points: Floats, place_of: ArrayLike, count: int) -> tuple[Floats, Integers]:
    """Read times at places, which may have several points; a place may lie one cell beside a cell that has a time.

    Parameters
    ----------
    times : Grid
        Minutes; unknown where the search did not come.
    points : (m, 2) floats
        In the CRS of the grid.
    place_of : (m,) array_like of int
        Which place each point is of.
    count : int
        How many places there are.

    Returns
    -------
    minutes, status : (n,) ndarray
        The shortest time of the points of a place, NaN where none has one; codes of `nearest.Status`.

    Examples
    --------
    >>> grid = Grid(np.array([[7.0, np.nan, np.nan]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))
    >>> times_at_places(grid, np.array([[5.0, 5.0], [15.0, 5.0], [25.0, 5.0]]), [0, 1, 2], 3)[0]
    array([ 7.,  7., nan])
    """
    values = times.as_float()
    cells = place_sources(points[:, 0], points[:, 1], times, np.isfinite(values), snap_cells=1).cells
    minutes = np.full(count, np.nan)
    np.fmin.at(minutes, np.asarray(place_of), np.where(cells == NO_CELL, np.nan, values.ravel()[cells]))
    return minutes, np.where(np.isnan(minutes), Status.UNREACHABLE, Status.OK).astype(np.int64)


def nearest_at_places(times: Grid, allocation: Grid, points: Floats, place_of: ArrayLike, count: int) -> Integers:
    """Read which service is the nearest of places, at the cells where `times_at_places` reads their times.

    Parameters
    ----------
    times, allocation : Grid
        Minutes, and the number of the nearest service, on the same cells.
    points, place_of, count
        As of `times_at_places`.

    Returns
    -------
    (n,) ndarray of int
        The number of the service from the point with the shortest time; -1 where there is none.

    Examples
    --------
    >>> times = Grid(np.array([[7.0, 3.0, np.nan]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))
    >>> numbers = Grid(np.array([[4.0, 2.0, np.nan]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))
    >>> nearest_at_places(times, numbers, np.array([[5.0, 5.0], [15.0, 5.0], [55.0, 5.0]]), [0, 0, 1], 2).tolist()
    [2, -1]
    """
    minutes, numbers, own = times.as_float(), allocation.as_float().ravel(), np.asarray(place_of)
    cells = place_sources(points[:, 0], points[:, 1], times, np.isfinite(minutes), snap_cells=1).cells
    reached = np.flatnonzero(cells != NO_CELL)
    farthest_first = reached[np.argsort(-minutes.ravel()[cells[reached]], kind="stable")]
    found = np.full(count, NO_CELL, dtype=np.int64)
    found[own[farthest_first]] = np.nan_to_num(numbers[cells[farthest_first]], nan=NO_CELL).astype(np.int64)
    return found


def require_sources(services: PlacedSources, layer: str) -> None:
    """Refuse services of which none lies on a passable cell.

    Raises
    ------
    InputError
        Which counts those outside the raster and those on its barriers.
    """
    if np.any(services.cells != NO_CELL):
        return
    raise InputError(
        "{count:The only service cannot|None of the {count} services can} be used: {outside} {outside:lies|lie} "
        "outside raster '{layer}' and {barrier} on its barriers.",
        hint="Check the coordinate reference system of the services, or allow more cells for snapping.",
        count=services.cells.size,
        outside=services.count(SourceStatus.OUTSIDE),
        barrier=services.count(SourceStatus.ON_BARRIER),
        layer=layer,
    )


def no_times(count: int) -> tuple[Floats, Integers]:
    """Return the times of places of which none is reached, as `times_at_places` does."""
    return np.full(count, np.nan), np.full(count, Status.UNREACHABLE, dtype=np.int64)


def _cell_of(place: float, count: int) -> int:
    """Find the cell of a place counted in cells; the outer border belongs to the last one."""
    return count - 1 if place == count else int(np.floor(place))


def _nearest_passable(
    passable: Booleans, cell: tuple[int, int], place: tuple[float, float], rings: int
) -> tuple[int, int] | None:
    """Search the rings around a cell for the passable cell whose centre is nearest to a place."""
    top, left = max(cell[0] - rings, 0), max(cell[1] - rings, 0)
    near = passable[top : max(cell[0] + rings + 1, 0), left : max(cell[1] + rings + 1, 0)]
    row, column = np.nonzero(near)
    if not row.size:
        return None
    row, column = row + top, column + left
    ring = np.maximum(np.abs(row - cell[0]), np.abs(column - cell[1]))
    away = (row + 0.5 - place[0]) ** 2 + (column + 0.5 - place[1]) ** 2
    best = np.lexsort((column, row, np.round(away, 9), ring))[0]
    return int(row[best]), int(column[best])
