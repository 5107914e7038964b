"""Maps as small pictures without a word in them: one serves both languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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
from qgis.PyQt.QtGui import QColor

from ..palette import save_small

WIDTH = 600
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
    save_small(job.renderedImage(), target)
