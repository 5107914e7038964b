"""Classes of cells as a small picture in the coordinates of a map."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor, QImage

from ..core.report.maps.frame import Box
from .pictures import png_bytes

_LONGEST = 900  # pixels: 180 an inch on the largest map


def class_picture(
    layer: QgsRasterLayer, colours: Mapping[int, str], crs: QgsCoordinateReferenceSystem, box: Box,
    transforms: QgsCoordinateTransformContext,
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
    image, found = QImage(columns, rows, QImage.Format.Format_Indexed8), set()
    image.setColorTable([QColor(colour).rgb() for colour in colours.values()] + [QColor("#ffffff").rgb()])
    indexed = np.full((rows, image.bytesPerLine()), len(colours), dtype=np.uint8)
    for place, value in enumerate(colours):
        cells = values == value
        if cells.any():
            found.add(value)
            indexed[:, :columns][cells] = place
    bits = image.bits()
    bits.setsize(image.sizeInBytes())
    bits[:] = indexed.tobytes()
    return png_bytes(image), found
