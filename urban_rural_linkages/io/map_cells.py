"""Classes of cells as a small picture in the coordinates of a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor, QImage

from ..core.arrays import Booleans
from ..core.grid import Grid
from ..core.report.maps.frame import Box
from . import raster
from .pictures import png_bytes

_LONGEST = 900  # pixels: 180 an inch on the largest map


class Region(NamedTuple):
    """The outlines of a region in the coordinates of a map, and the colours of the classes outside it."""

    outlines: Sequence[QgsGeometry | None]
    outside: Mapping[int, str]


def class_picture(
    layer: QgsRasterLayer, colours: Mapping[int, str], crs: QgsCoordinateReferenceSystem, box: Box,
    transforms: QgsCoordinateTransformContext, region: Region | None = None,
) -> tuple[bytes, set[int]]:  # fmt: skip
    """Return the classes within a box as a PNG, white where there are none, and which of them occur.

    Parameters
    ----------
    layer : QgsRasterLayer
        Whole numbers in its first band.
    colours : mapping of int to str
        The colour of each class; others stay white.
    crs, box : QgsCoordinateReferenceSystem, Box
        Of the picture.
    transforms : QgsCoordinateTransformContext
        How coordinates are carried over.
    region : Region, optional
        Outside which classes have other colours, and do not count as occurring.
    """
    west, south, east, north = box
    pixel = max(east - west, north - south) / _LONGEST
    columns, rows = (max(round(side / pixel), 2) for side in (east - west, north - south))
    projector = QgsRasterProjector()
    projector.setInput(layer.dataProvider())
    projector.setCrs(layer.crs(), crs, transforms)
    block = projector.block(1, QgsRectangle(west, south, east, north), columns, rows)
    block.convert(Qgis.DataType.Float64)
    values = np.frombuffer(block.data().data(), dtype=np.float64).reshape(rows, columns)
    if block.hasNoDataValue():
        values = np.where(values == block.noDataValue(), np.nan, values)
    inside = np.ones(values.shape, dtype=bool)
    if region is not None:
        placement = (west, (east - west) / columns, 0.0, north, 0.0, (south - north) / rows)
        inside = _inside(region, Grid(values, placement, crs.toWkt()))
    image, found = QImage(columns, rows, QImage.Format.Format_Indexed8), set()
    outside = {} if region is None else region.outside
    shown = [*colours.values(), *outside.values(), "#ffffff"]
    image.setColorTable([QColor(colour).rgb() for colour in shown])
    indexed = np.full((rows, image.bytesPerLine()), len(shown) - 1, dtype=np.uint8)
    for place, value in enumerate(colours):
        cells = values == value
        if (cells & inside).any():
            found.add(value)
        indexed[:, :columns][cells & inside] = place
    for place, value in enumerate(outside, len(colours)):
        indexed[:, :columns][(values == value) & ~inside] = place
    bits = image.bits()
    bits.setsize(image.sizeInBytes())
    bits[:] = indexed.tobytes()
    return png_bytes(image), found


def _inside(region: Region, pixels: Grid) -> Booleans:
    """Tell which pixels lie in a region by their centres."""
    shapes = [(None if one is None or one.isEmpty() else one.asWkb().data(), 1.0) for one in region.outlines]
    return np.asarray(raster.rasterise(shapes, pixels) == 1.0)
