"""Heights of a raster on the pixels of a picture, in the coordinates of a map."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)

from ..core.arrays import Floats
from ..core.report.maps.frame import Box


def heights_in(
    layer: QgsRasterLayer, band: int, crs: QgsCoordinateReferenceSystem, box: Box, shape: tuple[int, int],
    transforms: QgsCoordinateTransformContext,
) -> Floats:  # fmt: skip
    """Return the heights within a box, NaN where they are not known; a raster that is finer is read coarser, not whole.

    Parameters
    ----------
    layer, band : QgsRasterLayer, int
        Heights in metres.
    crs, box : QgsCoordinateReferenceSystem, Box
        Of the picture.
    shape : (int, int)
        Its rows and columns.
    transforms : QgsCoordinateTransformContext
        How coordinates are carried over.
    """
    provider = layer.dataProvider().clone()
    provider.enableProviderResampling(True)
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Cubic)
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
    projector = QgsRasterProjector()
    projector.setInput(provider)
    projector.setCrs(layer.crs(), crs, transforms)
    rows, columns = shape
    block = projector.block(band, QgsRectangle(*box), columns, rows)
    block.convert(Qgis.DataType.Float64)
    values = np.frombuffer(block.data().data(), dtype=np.float64).reshape(rows, columns).copy()
    if block.hasNoDataValue():
        values[values == block.noDataValue()] = np.nan
    return values
