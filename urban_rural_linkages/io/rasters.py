"""Raster layers of QGIS as grids.

The pixels come through the raster port; name and coordinate reference system come from the layer, because the user may
have set them there.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRasterLayer

from ..core.credentials import without_credentials
from ..core.errors import CrsError
from ..core.grid import Grid
from . import raster


def grid_of_layer(layer: QgsRasterLayer) -> Grid:
    """Read the first band of a raster layer.

    Raises
    ------
    InputError
        When the file cannot be read, is rotated, or has no cells.
    """
    grid = raster.read(layer.source())
    crs = layer.crs()
    return replace(
        grid, name=without_credentials(layer.name()),
        crs_wkt=crs.toWkt(Qgis.CrsWktVariant.Preferred) if crs.isValid() else grid.crs_wkt,
        is_geographic=crs.isGeographic(),
    )  # fmt: skip


def require_crs(grid: Grid) -> QgsCoordinateReferenceSystem:
    """Return the coordinate reference system of a grid.

    Raises
    ------
    CrsError
        When it has none.
    """
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    if not crs.isValid():
        raise CrsError("Raster '{layer}' has no coordinate reference system.",
                       hint="Set it in the layer's properties (Source), then run again.", layer=grid.name)  # fmt: skip
    return crs


def same_crs(one: Grid, other: Grid) -> bool:
    """Tell whether two grids have the same coordinate reference system, however it is written."""
    systems = [QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt) for grid in (one, other)]
    return systems[0] == systems[1] or systems[0].toProj() == systems[1].toProj()
