"""Parts of print layouts: insets, symbols of maps of many features, and round lengths for scale bars."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsVectorLayer,
)

from ..core.report.map_frames import symbol_share
from .projections import METRES_OF_A_DEGREE, unit_metres

_AREAS_APART, _POINTS_APART = 600, 250  # so many can be told apart on a map at their usual size
INSET = "inset"  # begins what the map of an inset is called in its layout
_ROUND_KILOMETRES = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0, 500.0)


@dataclass(frozen=True)
class Inset:
    """Inset of a map: its title, its system, and its extent in that."""

    title: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle


def thin_symbols(layer: QgsVectorLayer) -> None:
    """Make the symbols of a layer of many features smaller, and their outlines thinner, so that a map of them is read.

    Outlines of 8,000 municipalities in their usual width would be all that is seen of a country.
    """
    is_area = layer.geometryType() == Qgis.GeometryType.Polygon
    share = symbol_share(layer.featureCount(), _AREAS_APART if is_area else _POINTS_APART)
    if share == 1.0:
        return
    for symbol in layer.renderer().symbols(QgsRenderContext()):
        if isinstance(symbol, QgsMarkerSymbol):
            symbol.setSize(symbol.size() * share)
        for part in symbol.symbolLayers():
            if isinstance(part, QgsSimpleFillSymbolLayer | QgsSimpleMarkerSymbolLayer):
                part.setStrokeWidth(part.strokeWidth() * share)


def round_kilometres(shown: QgsLayoutItemMap, longest_mm: float) -> float:
    """Return a round length that is at most so long on the page."""
    to_kilometres = (unit_metres(shown.crs()) or METRES_OF_A_DEGREE) / 1000.0
    longest = shown.extent().width() * to_kilometres / shown.rect().width() * longest_mm
    return max((step for step in _ROUND_KILOMETRES if step <= longest), default=_ROUND_KILOMETRES[0])
