"""Equal-area grids of Europe and of the world, and the amounts of a raster layer added up on their cells.

People are counted on the grid of EPSG:3035 in Europe (Regulation (EU) 1089/2010, INSPIRE: grids) and, in the Global
Human Settlement Layer, on that of Mollweide's projection (ESRI:54009), both on multiples of the side of a cell.  The
latter is worked out on a sphere as large as the equator, so that its cells measure 0.993 to 1.007 km2 on the
ellipsoid; by definition they are 1 km2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle

from ..core.errors import CrsError, InputError
from ..core.grid import Bounds, Grid
from ..core.grids.aligned_cells import aligned_cells
from ..core.progress import Progress, Unreported
from .layers import FeatureTable
from .projections import GEOGRAPHIC, unit_metres
from .raster import Window, point_transform
from .raster.cell_sums import CellSums
from .raster.windows import blocks_of
from .rasters import cells_of_layer, grid_of_layer

EUROPE, WORLD = "EPSG:3035", "ESRI:54009"

_NODES = 101  # a side, of the lattice by which an extent is carried to another system
_MARGIN = 0.001  # of an extent: what lies between the nodes of the lattice


def is_official(crs: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether a system is that of the official grids, whose cells are as large as they are drawn."""
    systems = (QgsCoordinateReferenceSystem(name) for name in (EUROPE, WORLD))
    return any(crs == system or crs.toProj() == system.toProj() for system in systems)


def fitting_system(bounds: Bounds, crs_wkt: str) -> QgsCoordinateReferenceSystem:
    """Return the system of the official grid for an extent: that of Europe where it lies in it, else the world's."""
    europe, wide = QgsCoordinateReferenceSystem(EUROPE), bounds_in(bounds, crs_wkt, GEOGRAPHIC)
    inside = wide is not None and europe.bounds().contains(QgsRectangle(*wide))
    return europe if inside else QgsCoordinateReferenceSystem(WORLD)


def bounds_in(bounds: Bounds, from_wkt: str, to_wkt: str) -> Bounds | None:
    """Carry an extent to another system; None where no place of it can be carried there."""
    carry = point_transform(from_wkt, to_wkt)
    if carry is None:
        return bounds
    west, south, east, north = bounds
    x, y = np.meshgrid(np.linspace(west, east, _NODES), np.linspace(south, north, _NODES))
    there = np.array(carry(x.ravel(), y.ravel()))
    there = there[:, np.isfinite(there).all(axis=0)]
    if not there.size:
        return None
    (west, south), (east, north) = there.min(axis=1).tolist(), there.max(axis=1).tolist()
    return west, south, east, north


def extent_in(table: FeatureTable, crs: QgsCoordinateReferenceSystem) -> Bounds | None:
    """Return the extent of the features of a layer in a system, the same whatever system they come in; None of none."""
    box = QgsRectangle()
    box.setNull()
    for geometry in table.geometries_in(crs):
        if geometry is not None and not geometry.isEmpty():
            box.combineExtentWith(geometry.boundingBox())
    return None if box.isNull() else (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def grid_for(
    bounds: Bounds,
    bounds_wkt: str,
    crs: QgsCoordinateReferenceSystem,
    metres: float,
    margin_km: float | None,
    layer: str,
) -> Grid:
    """Lay cells over an extent in a projection, on multiples of their side.

    Parameters
    ----------
    bounds : tuple of float
        West, south, east and north edge, in the system `bounds_wkt`.
    crs : QgsCoordinateReferenceSystem
        Of the cells; a projection.
    metres : float
        Side of a cell on the map.
    margin_km : float or None
        To be added around the extent; None for a cell, which holds what spills over the edges.
    layer : str
        Whose extent it is, for messages.

    Raises
    ------
    CrsError
        When nothing is known of the unit of the projection, or the extent does not lie in it.
    InputError
        When there would be too many cells.
    """
    unit = unit_metres(crs)
    covered = bounds_in(bounds, bounds_wkt, _wkt(crs))
    if unit is None or covered is None:
        raise CrsError("The extent of '{layer}' cannot be brought into the coordinate reference system {crs}.",
                       hint="Choose an equal-area projection of the region, such as EPSG:3035 in Europe.",
                       layer=layer, crs=crs.userFriendlyIdentifier())  # fmt: skip
    kind = Grid(np.zeros((1, 1)), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), _wkt(crs), name=layer)
    margin = metres if margin_km is None else 1000.0 * margin_km
    return aligned_cells(covered, metres / unit, kind, margin / unit)


def mean_cell_area(grid: Grid) -> float:
    """Return the mean area of the cells of a raster in square metres: on the official grids that of the map."""
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    return grid.cell_width * grid.cell_height if is_official(crs) else grid.mean_cell_area()


def sides_of_cells(grid: Grid) -> tuple[float, float]:
    """Return width and height of the cells of a raster in a projection, in metres on its map."""
    unit = unit_metres(QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)) or 1.0
    return grid.cell_width * unit, grid.cell_height * unit


@dataclass(frozen=True)
class SummedLayer:
    """Amounts of a raster layer on other cells, and what became of all that was read.

    Attributes
    ----------
    grid : Grid
        The sums, NaN where nothing is known.
    total_in, total_out, outside : float
        The amounts of the cells that were read, those of the result, and those beyond its edges.
    in_part : int
        Cells that hold a sum although a part of them is unknown.
    cells_read, cells : int
        Of the layer: read, and in all.
    """

    grid: Grid
    total_in: float
    total_out: float
    outside: float
    in_part: int
    cells_read: int
    cells: int


def sum_layer(
    layer: QgsRasterLayer, band: int, target: Grid, amounts: Callable[[Grid], Grid], trim: bool, progress: Progress
) -> SummedLayer:
    """Add the amounts of a raster layer up on other cells, block by block.

    Parameters
    ----------
    layer : QgsRasterLayer
        Of which the part over the target is read.
    band : int
        Counted from 1.
    target : Grid
        The cells to fill.
    amounts : callable
        Gives the amounts of a block that was read.
    trim : bool
        Whether rows and columns at the edges are left out in which nothing of the layer lies.
    progress : Progress
        Progress and cancellation.

    Raises
    ------
    InputError
        When the layer does not reach the target, or has no data there.
    Cancelled
        When the user asked to stop.
    """
    cells = cells_of_layer(layer)
    window = window_over(cells, target)
    if window is None:
        raise InputError("Raster '{layer}' does not reach the extent of the grid that was asked for.",
                         hint="Check the coordinate reference systems of both.", layer=cells.name)  # fmt: skip
    sums = CellSums(target, point_transform(cells.crs_wkt, target.crs_wkt))
    for block in blocks_of(window, progress):
        grid = grid_of_layer(layer, band, Unreported(progress), block)
        sums.add(amounts(grid), Unreported(progress))
    found = sums.sums()
    if np.isnan(found).all():
        raise InputError("Raster '{layer}' has no data in the extent of the grid that was asked for.",
                         hint="Check which value it declares as 'no data', and where the units lie.",
                         layer=cells.name)  # fmt: skip
    grid = replace(target, values=found, nodata=None, name=cells.name)
    return SummedLayer(
        grid.cut_to(sums.reached()) if trim else grid, sums.amount, float(np.nansum(found)), sums.outside,
        int(sums.known_in_part().sum()), window.rows * window.columns, cells.rows * cells.columns,
    )  # fmt: skip


def window_over(cells: Grid, target: Grid) -> Window | None:
    """Return the rows and columns of a raster that lie over another, with a margin; None where none do."""
    covered = bounds_in(target.bounds, target.crs_wkt, cells.crs_wkt)
    if covered is None:
        return None
    west, south, east, north = covered
    left, top = cells.bounds[0], cells.bounds[3]
    far_x = far_y = 0.0
    if point_transform(target.crs_wkt, cells.crs_wkt) is not None:
        far_x, far_y = _MARGIN * (east - west) + cells.cell_width, _MARGIN * (north - south) + cells.cell_height
    columns = _cells_within((west - far_x - left) / cells.cell_width, (east + far_x - left) / cells.cell_width,
                            cells.columns)  # fmt: skip
    rows = _cells_within((top - north - far_y) / cells.cell_height, (top - south + far_y) / cells.cell_height,
                         cells.rows)  # fmt: skip
    if columns[1] <= 0 or rows[1] <= 0:
        return None
    return Window(rows[0], columns[0], rows[1], columns[1])


def _cells_within(low: float, high: float, size: int) -> tuple[int, int]:
    first, end = max(floor(low), 0), min(ceil(high), size)
    return first, end - first


def _wkt(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.toWkt(Qgis.CrsWktVariant.Preferred)
