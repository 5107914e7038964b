"""Places of cells of a grid: their centres in degrees, and the cells in which points lie."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext

from ..core.arrays import Floats, Integers, located
from ..core.grid import Grid
from ..core.progress import Progress
from .geometries import carried
from .projections import GEOGRAPHIC
from .rasters import require_crs

OUTSIDE = -1


def degrees_of_cells(grid: Grid, row: Integers, column: Integers, progress: Progress) -> Floats:
    """Return the centres of cells in degrees, (n, 2)."""
    x, y = grid.cell_centres()
    there = QgsCoordinateReferenceSystem(GEOGRAPHIC)
    way = QgsCoordinateTransform(require_crs(grid), there, QgsCoordinateTransformContext())
    return carried(np.column_stack((x[column], y[row])), way, progress)


def cells_of_points(grid: Grid, points: Floats) -> tuple[Integers, Integers]:
    """Return row and column of the cell in which each point of the grid's system lies; -1 where a point is unknown."""
    west, _, _, north = grid.bounds
    known = located(points)
    at = np.where(known[:, None], points, 0.0)
    row = np.floor((north - at[:, 1]) / grid.cell_height).astype(np.int64)
    column = np.floor((at[:, 0] - west) / grid.cell_width).astype(np.int64)
    return np.where(known, row, OUTSIDE), np.where(known, column, OUTSIDE)
