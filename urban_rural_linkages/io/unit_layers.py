"""Rows of a layer of municipalities: code, name, inhabitants and a simple outline of each."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import NULL, Qgis, QgsFeature, QgsGeometry, QgsVectorLayer

from ..core.assessment.unit_choice import UnitRow

_CORNERS = 800  # across the layer: finer corners are not seen on a page
_DECIMALS = {True: 5, False: 0}  # of coordinates in degrees, and in metres


def rows_of_units(layer: QgsVectorLayer, code: str, name: str, inhabitants: str = "") -> list[UnitRow]:
    """Return the rows of a layer as units may be made of them.

    Parameters
    ----------
    layer : QgsVectorLayer
        Municipalities; without outlines a table does as well.
    code, name, inhabitants : str
        Its fields; no field of inhabitants = they are not known.
    """
    return list(_rows(layer, code, name, inhabitants))


def _rows(layer: QgsVectorLayer, code: str, name: str, inhabitants: str) -> Iterator[UnitRow]:
    tolerance = max(layer.extent().width(), layer.extent().height()) / _CORNERS if layer.isSpatial() else 0.0
    for feature in layer.getFeatures():
        people = _number(feature[inhabitants]) if inhabitants else None
        yield UnitRow(_text(feature[code]), _text(feature[name]), people, _outline(feature, layer, tolerance))


def _outline(feature: QgsFeature, layer: QgsVectorLayer, tolerance: float) -> str:
    geometry: QgsGeometry = feature.geometry()
    if geometry.isNull() or layer.geometryType() != Qgis.GeometryType.Polygon:
        return ""
    simple = geometry.simplify(tolerance)
    shown = geometry if simple.isEmpty() else simple
    return str(shown.asWkt(_DECIMALS[layer.crs().isGeographic()]))


def _text(value: object) -> str:
    if value is None or value == NULL:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _number(value: object) -> float | None:
    if value is None or value == NULL:
        return None
    try:
        return float(str(value))
    except ValueError:
        return None


def selected_codes(layer: QgsVectorLayer, code: str) -> frozenset[str]:
    """Return the codes of the features that are selected in a layer."""
    return frozenset(_text(feature[code]) for feature in layer.getSelectedFeatures())
