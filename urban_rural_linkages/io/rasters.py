"""Raster layers of QGIS as grids.

The pixels come through the raster port; name and coordinate reference system come from the layer, because the user may
have set them there.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.core import Qgis, QgsRasterLayer

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
        grid, name=layer.name(), crs_wkt=crs.toWkt(Qgis.CrsWktVariant.Preferred) if crs.isValid() else grid.crs_wkt,
        is_geographic=crs.isGeographic(),
    )  # fmt: skip
