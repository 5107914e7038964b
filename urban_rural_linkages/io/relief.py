"""Relief of a region out of a raster of heights, small enough to lie in a project or on a page."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRasterShader,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.arrays import Floats
from ..core.grid import Grid
from ..core.relief import shades
from .projections import unit_metres

_LONGEST = 1600  # cells on the longer side: sharp on a page, and about a megabyte
_EXAGGERATION, _SUNS = 3.0, (270.0, 315.0, 360.0)
NOTHING = 255.0
"""The value of cells whose height is not known."""


def relief_of(
    layer: QgsRasterLayer, band: int, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle,
    transforms: QgsCoordinateTransformContext,
) -> Grid | None:  # fmt: skip
    """Return the relief of an extent as grey from 0 to 254; None where no height is known there.

    Parameters
    ----------
    layer, band : QgsRasterLayer, int
        Heights in metres.
    crs, extent : QgsCoordinateReferenceSystem, QgsRectangle
        Of the relief: a projection in metres or another unit of length.
    transforms : QgsCoordinateTransformContext
        How coordinates are carried over.
    """
    cell = max(extent.width(), extent.height()) / _LONGEST
    columns, rows = (max(round(side / cell), 2) for side in (extent.width(), extent.height()))
    heights = heights_in(layer, band, crs, extent, transforms, (rows, columns))
    light = shades(heights, cell * (unit_metres(crs) or 1.0), _EXAGGERATION, _SUNS)
    if not np.isfinite(light).any():
        return None
    grey = np.where(np.isfinite(light), np.round(np.nan_to_num(light) * (NOTHING - 1.0)), NOTHING)
    transform = (extent.xMinimum(), extent.width() / columns, 0.0,
                 extent.yMaximum(), 0.0, -extent.height() / rows)  # fmt: skip
    return Grid(grey, transform, crs.toWkt(Qgis.CrsWktVariant.Preferred), NOTHING)


def shade_below(relief: QgsRasterLayer, strength: float) -> None:
    """Have a relief darken what lies below it.

    It is a black veil, thick where the relief is dark: the same as a grey picture that is multiplied, which QGIS would
    print as one picture with the whole map in it.

    Parameters
    ----------
    relief : QgsRasterLayer
        Grey, as of `relief_of`.
    strength : float
        Of the darkest shade, 0 to 1.
    """
    black, clear = QColor(0, 0, 0), QColor(0, 0, 0, 0)
    black.setAlphaF(strength)
    ramp = QgsColorRampShader(0.0, NOTHING - 1.0, None, Qgis.ShaderInterpolationMethod.Linear)
    ramp.setColorRampItemList([QgsColorRampShader.ColorRampItem(0.0, black, ""),
                               QgsColorRampShader.ColorRampItem(NOTHING - 1.0, clear, "")])  # fmt: skip
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    relief.setRenderer(QgsSingleBandPseudoColorRenderer(relief.dataProvider(), 1, shader))


def heights_in(
    layer: QgsRasterLayer, band: int, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle,
    transforms: QgsCoordinateTransformContext, shape: tuple[int, int],
) -> Floats:  # fmt: skip
    """Return the heights on the cells of an extent, NaN where they are not known; a finer raster is read coarser."""
    provider = layer.dataProvider().clone()
    provider.enableProviderResampling(True)
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Cubic)
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
    projector = QgsRasterProjector()
    projector.setInput(provider)
    projector.setCrs(layer.crs(), crs, transforms)
    projector.setPrecision(QgsRasterProjector.Precision.Exact)
    rows, columns = shape
    block = projector.block(band, extent, columns, rows)
    block.convert(Qgis.DataType.Float64)
    values = np.frombuffer(block.data().data(), dtype=np.float64).reshape(block.height(), block.width()).copy()
    if block.hasNoDataValue():
        values[values == block.noDataValue()] = np.nan
    return values
