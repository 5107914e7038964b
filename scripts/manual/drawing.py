"""Maps as small pictures without a word in them: one serves both languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

WIDTH = 600
COLOURS = 255
_MARGIN = 0.02


def outlines(path: Path, layer: str, colour: str) -> QgsVectorLayer:
    """Return the outlines of a layer of the demo region, as thin lines."""
    shown = QgsVectorLayer(f"{path}|layername={layer}", layer, "ogr")
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": colour, "outline_width": "0.3"})
    shown.setRenderer(QgsSingleSymbolRenderer(symbol))
    return shown


def draw(results: Sequence[QgsMapLayer], region: Path, target: Path) -> None:
    """Draw layers in the frame of the demo region, the first on top, and write the picture with a palette.

    Parameters
    ----------
    results : sequence of QgsMapLayer
        What an example made.
    region : Path
        The GeoPackage of the demo region.
    target : Path
        The PNG.
    """
    frame, units = outlines(region, "region", "#5b6b76"), outlines(region, "municipalities", "#d5dce0")
    layers = [frame, *results, units]
    extent = frame.extent()
    extent = extent.buffered(_MARGIN * extent.width())
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(frame.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(WIDTH, round(WIDTH * extent.height() / extent.width())))
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    target.parent.mkdir(parents=True, exist_ok=True)
    _with_palette(job.renderedImage()).save(str(target), "PNG", 0)


def _with_palette(image: QImage) -> QImage:
    """Return a picture of 8 bits: its most frequent colours, and for each other colour the nearest of them."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels = np.frombuffer(bits, np.uint32).reshape(height, width) & 0xFFFFFF
    colours, place, count = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = np.sort(np.argsort(-count, kind="stable")[:COLOURS])
    parts = np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(float)
    nearest = np.array([np.argmin(((parts[kept] - part) ** 2).sum(axis=1)) for part in parts], np.uint8)
    rows = np.zeros((height, -(-width // 4) * 4), np.uint8)
    rows[:, :width] = nearest[place].reshape(height, width)
    small = QImage(rows.tobytes(), width, height, rows.shape[1], QImage.Format.Format_Indexed8)
    small.setColorTable([int(colours[index]) | 0xFF000000 for index in kept])
    return small.copy()
