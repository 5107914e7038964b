"""Names of places on the maps: the capital wins, then the larger place; small ones come when the map is near."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRectangle,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

from .layouts import INSET

INK, HALO = QColor("#1d2b33"), QColor(255, 255, 255, 225)
_PAGE = 0.18  # metres that the region fills of a page
_FIRST, _NEXT = 8, 8  # places that are named from afar, and by how many times more with each step nearer
_NEARER = 2.8  # times: the square root of `_NEXT`, so that a map always has about as many names
_SIZES = (9.0, 7.5, 6.5)  # pt: the capital, the largest places, the others
_DOT, _DOT_OF_CAPITAL = 0.9, 2.6  # mm
_DISTANCE, _HALO = 0.6, 0.7  # mm


def name_places(layer: QgsVectorLayer, region: QgsRectangle) -> None:
    """Draw the places of a layer as dots, and name them by importance.

    Parameters
    ----------
    layer : QgsVectorLayer
        Points with `name`, `people` and `place`, their rank.
    region : QgsRectangle
        What fills a page, in metres.
    """
    scale, count = max(region.width(), region.height()) / _PAGE, layer.featureCount()
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "color": INK.name(), "size": str(_DOT),
                                           "outline_color": "#ffffff", "outline_width": "0.2"})  # fmt: skip
    size = f'if("place" = 1, {_DOT_OF_CAPITAL}, if("place" <= {_FIRST}, {1.6 * _DOT}, {_DOT}))'
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(size))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    root = QgsRuleBasedLabeling.Rule(QgsPalLayerSettings())
    root.appendChild(_rule('"place" = 1', _SIZES[0], 0.0))
    root.appendChild(_rule(f'"place" > 1 AND "place" <= {_FIRST}', _SIZES[1], 3.0 * scale))
    low, farthest = _FIRST, 0.8 * scale
    while low < count:
        root.appendChild(_rule(f'"place" > {low} AND "place" <= {low * _NEXT}', _SIZES[2], farthest))
        low, farthest = low * _NEXT, farthest / _NEARER
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def _rule(condition: str, size: float, farthest: float) -> QgsRuleBasedLabeling.Rule:
    rule = QgsRuleBasedLabeling.Rule(_settings(size, bold=not farthest))
    # An inset has its title; names of places would hide its islands.
    rule.setFilterExpression(f"{condition} AND coalesce(@map_id, '') NOT LIKE '{INSET} %'")
    if farthest:
        rule.setMinimumScale(float(round(farthest)))  # QGIS reads no limit from a project where it has decimals
    return rule


def _settings(size: float, bold: bool) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = _DISTANCE
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.priority = 10 if bold else 5
    settings.setFormat(_format(size, bold))
    by_people = 'if("place" = 1, 10, scale_linear(ln(coalesce("people", 0) + 1), 3, 13, 0, 9))'
    own = settings.dataDefinedProperties()
    own.setProperty(QgsPalLayerSettings.Property.Priority, QgsProperty.fromExpression(by_people))
    return settings


def _format(size: float, bold: bool) -> QgsTextFormat:
    font = QFont("Open Sans")
    font.setBold(bold)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(_HALO)
    halo.setColor(HALO)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(INK)
    text.setBuffer(halo)
    return text
