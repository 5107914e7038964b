"""Raster layers of QGIS as grids.

The pixels come through the raster port; name and coordinate reference system come from the layer, because the user may
have set them there.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRasterLayer

from ..core.credentials import without_credentials
from ..core.errors import CrsError
from ..core.grid import Grid
from ..core.progress import Progress
from . import raster
from .ground import with_ground


def bands_of_data(layer: QgsRasterLayer) -> int:
    """Return how many bands of a raster layer hold values: all but those that say where it is transparent."""
    provider = layer.dataProvider()
    transparent = Qgis.RasterColorInterpretation.AlphaBand
    return sum(provider.colorInterpretation(band) != transparent for band in range(1, layer.bandCount() + 1))


def grid_of_layer(
    layer: QgsRasterLayer, band: int = 1, progress: Progress | None = None, window: raster.Window | None = None
) -> Grid:
    """Read a band of a raster layer, counted from 1, or a window of it; asked from block to block whether to go on.

    Raises
    ------
    InputError
        When the file cannot be read, is rotated, or has no cells.
    """
    return _as_layer(raster.read(layer.source(), window=window, band=band, progress=progress), layer)


def cells_of_layer(layer: QgsRasterLayer) -> Grid:
    """Return where the cells of a raster layer lie, without reading them; their values take no memory, and are 0.

    Raises
    ------
    InputError
        As `grid_of_layer`.
    """
    header = raster.describe(layer.source())
    nothing = np.broadcast_to(np.zeros(1), (header.rows, header.columns))
    grid = Grid(nothing, header.transform, header.crs_wkt, None, header.is_geographic, header.name)
    return _as_layer(grid, layer)


def _as_layer(grid: Grid, layer: QgsRasterLayer) -> Grid:
    """Give a grid the name and the system of its layer."""
    crs = layer.crs()
    named = replace(
        grid, name=without_credentials(layer.name()),
        crs_wkt=crs.toWkt(Qgis.CrsWktVariant.Preferred) if crs.isValid() else grid.crs_wkt,
        is_geographic=crs.isGeographic(),
    )  # fmt: skip
    return with_ground(named, crs)


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
