"""The style of links: one curved band a pair, as wide as a field says, with a white casing, the strongest above.

The lines of the file are straight, for whoever measures them; the curve is drawn.  It is drawn towards a point 14 % of
its length beside the middle, so that bands to one town part before they reach it.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..io.attributes import has_unknown
from ..io.outputs import written_name

_CASING = 0.5  # mm, on both sides together
_UNKNOWN = {"colour": "#9aa3a9", "label": {"en": "Class unknown", "es": "Clase desconocida"}}
_CURVE = (
    "with_variable('s', start_point($geometry), with_variable('e', end_point($geometry), smooth(make_line(@s, "
    "make_point((x(@s) + x(@e)) / 2 - 0.14 * (y(@e) - y(@s)), (y(@s) + y(@e)) / 2 + 0.14 * (x(@e) - x(@s))), @e), 4)))"
)


def links_renderer(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsRuleBasedRenderer:
    """Return a rule a category, of the features that the style draws.

    Parameters
    ----------
    style : dict
        ``width_by``: an expression in millimetres; ``order_by``: the field of what lies above; ``where``: a condition.
    layer : QgsVectorLayer
    language : str
    """
    name = written_name(layer, style["field"])
    field, root = QgsExpression.quotedColumnRef(name), QgsRuleBasedRenderer.Rule(None)
    rules = [(f"{field} = {QgsExpression.quotedString(entry['value'])}", entry) for entry in style["classes"]]
    if has_unknown(layer, name):
        rules.append((f"{field} IS NULL", _UNKNOWN))
    for condition, entry in rules:
        symbol = _band(entry["colour"], style["width_by"])
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=f"{style['where']} AND {condition}",
                                                   label=entry["label"][language]))  # fmt: skip
    renderer = QgsRuleBasedRenderer(root)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(style["order_by"], True)]))
    renderer.setOrderByEnabled(True)
    return renderer


def _band(colour: str, width: str) -> QgsLineSymbol:
    """Return a curved band on a white casing."""
    inner, band = QgsLineSymbol(), QgsLineSymbol()
    inner.changeSymbolLayer(0, _stroke("#ffffff", f"{_CASING} + {width}"))
    inner.appendSymbolLayer(_stroke(colour, width))
    curved = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": _CURVE, "SymbolType": "Line"})
    curved.setSubSymbol(inner)
    band.changeSymbolLayer(0, curved)
    return band


def _stroke(colour: str, width: str) -> QgsSimpleLineSymbolLayer:
    """Return a line as wide as an expression says, in millimetres."""
    stroke = QgsSimpleLineSymbolLayer(QColor(colour))
    stroke.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(width))
    return stroke
