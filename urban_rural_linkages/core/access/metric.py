"""Lengths of the steps between cells, in metres on the ground, for grids of any projection and in degrees.

Why: a least-cost search adds up thousands of steps, and an error in their length is an error in every travel time.  In
degrees the east-west step shortens with the latitude while the north-south step hardly changes; software that takes a
degree for a length, as GRASS r.cost does, overstates travel by 28 % at 39 degrees north.

A step is measured half in the cell where it starts and half in the cell where it ends, each half with the measure of
its own row.  On a projected grid that is width, height and diagonal; in degrees each is the geodesic between the
corresponding points of a cell of that row.  Against centre-to-centre geodesics this differs by less than 1 part in 1e6.

Where the map of a projection is not true (see `core.ground`), each row has the scale of its place.  Where the scale
changes along a row too, `uneven_scale` says by how much, cell by cell, in the mean of all directions: exact for
conformal projections; what an equal-area one turns and stretches beside that is left out (1 % in Spain on EPSG:3035).

It is no distance along the slope: a step is horizontal, as in AccessMod and r.walk.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from ..geodesy import GRS80, Ellipsoid, distance
from ..grid import Grid

Step = tuple[int, int]
"""Rows south and columns east that a step goes."""

EIGHT: tuple[Step, ...] = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
KNIGHT: tuple[Step, ...] = ((-2, -1), (-2, 1), (-1, -2), (-1, 2), (1, -2), (1, 2), (2, -1), (2, 1))


@dataclass(frozen=True, eq=False)
class Metric:
    """Lengths of the steps of a grid, row by row, in metres.

    Parameters
    ----------
    east_west : (rows,) ndarray
        Step to the next column.
    north_south : (rows,) ndarray
        Step to the next row.
    diagonal : (rows,) ndarray
        Step to the next row and column.
    wide, tall : (rows,) ndarray
        Knight's moves: one row and two columns, two rows and one column.
    """

    east_west: Floats
    north_south: Floats
    diagonal: Floats
    wide: Floats
    tall: Floats

    @property
    def is_square(self) -> bool:
        """Whether the steps along rows and columns are the same everywhere."""
        return bool(np.array_equal(self.east_west, self.north_south))

    def of(self, step: Step) -> Floats:
        """Give the length of a step in each row.

        Parameters
        ----------
        step : tuple of int
            One of `EIGHT` or `KNIGHT`.

        Returns
        -------
        (rows,) ndarray
            Metres.
        """
        kinds = {
            (0, 1): self.east_west,
            (1, 0): self.north_south,
            (1, 1): self.diagonal,
            (1, 2): self.wide,
            (2, 1): self.tall,
        }
        return kinds[abs(step[0]), abs(step[1])]


def planar_metric(rows: int, width: float, height: float) -> Metric:
    """Measure the steps of a grid in a projected coordinate system.

    Parameters
    ----------
    rows : int
        Number of rows.
    width, height : float
        Sides of a cell, in metres.

    Returns
    -------
    Metric

    Examples
    --------
    >>> metric = planar_metric(3, 30.0, 40.0)
    >>> [float(metric.of(step)[0]) for step in ((0, 1), (1, 0), (-1, 1))]
    [30.0, 40.0, 50.0]
    """
    lengths = (width, height, np.hypot(width, height), np.hypot(2.0 * width, height), np.hypot(width, 2.0 * height))
    return Metric(*(np.full(rows, length) for length in lengths))


def geodesic_metric(latitudes: Floats, width: float, height: float, ellipsoid: Ellipsoid = GRS80) -> Metric:
    """Measure the steps of a grid in degrees.

    Parameters
    ----------
    latitudes : (rows,) ndarray
        Latitude of the centres of the rows, in degrees; steps that would pass a pole end there.
    width, height : float
        Sides of a cell, in degrees.
    ellipsoid : Ellipsoid
        GRS80 unless told.

    Returns
    -------
    Metric

    Examples
    --------
    A cell of 30 seconds at 39 degrees north: east-west, north-south and diagonal.

    >>> metric = geodesic_metric(np.array([39.0]), 1 / 120, 1 / 120)
    >>> [round(float(length[0]), 1) for length in (metric.east_west, metric.north_south, metric.diagonal)]
    [721.9, 925.1, 1173.4]
    """

    def across(columns: float, rows: float) -> Floats:
        south = np.clip(latitudes - rows * height / 2.0, -90.0, 90.0)
        north = np.clip(latitudes + rows * height / 2.0, -90.0, 90.0)
        return distance(0.0, south, columns * width, north, ellipsoid)

    return Metric(across(1.0, 0.0), across(0.0, 1.0), across(1.0, 1.0), across(2.0, 1.0), across(1.0, 2.0))


def metric_of_grid(grid: Grid, ellipsoid: Ellipsoid = GRS80) -> Metric:
    """Measure the steps of a grid on the ground: geodesic where it is in degrees, by the scale of its map elsewhere.

    Parameters
    ----------
    grid : Grid
        Its values do not matter.
    ellipsoid : Ellipsoid
        Used in degrees only.

    Returns
    -------
    Metric
    """
    if grid.is_geographic:
        return geodesic_metric(grid.cell_centres()[1], grid.cell_width, grid.cell_height, ellipsoid)
    if grid.ground is None:
        return planar_metric(grid.rows, grid.cell_width, grid.cell_height)
    e, _, g = grid.ground.by_row.at(0.0, grid.cell_centres()[1])
    width, height = np.sqrt(e) * grid.cell_width, np.sqrt(g) * grid.cell_height
    return Metric(width, height, np.hypot(width, height), np.hypot(2.0 * width, height), np.hypot(width, 2.0 * height))


def uneven_scale(grid: Grid) -> Floats | None:
    """Give how much longer the ground is in each cell than in the mean of its row; None where it hardly is.

    Parameters
    ----------
    grid : Grid
        Its values do not matter.

    Returns
    -------
    (rows, columns) ndarray or None
        Ratios, to multiply friction by.
    """
    if grid.ground is None or not grid.ground.varies_along_rows:
        return None
    x, y = grid.cell_centres()
    of_rows = grid.ground.by_row.areas(0.0, y)[:, np.newaxis]
    return np.asarray(np.sqrt(grid.ground.on_cells(x, y) / of_rows), dtype=np.float64)
