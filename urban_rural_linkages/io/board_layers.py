"""Layers of the scenario board: outlines of units in memory, and lines of roads found by place or by id."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.errors import InputError
from .opened_sources import opened_source

_FIELDS = "field=code:string(80)&field=minutes:double&field=change_class:double&field=people:double"
CODE, MINUTES, CLASS, PEOPLE = range(4)
"""Places of the fields of `units_in_memory`."""


def units_in_memory(source: str, unit_id: str, title: str) -> tuple[QgsVectorLayer, dict[str, list[int]]]:
    """Return a layer in memory with the outlines of units, nothing changed, and the features of each unit.

    Raises
    ------
    InputError
        When the units cannot be read, or have no such field.
    """
    units = opened_source(source)
    if not isinstance(units, QgsVectorLayer) or units.fields().indexOf(unit_id) < 0:
        raise InputError("The units of the diagnosis cannot be read: {source}, field '{field}'.",
                         hint="Make the diagnosis again.", source=source, field=unit_id)  # fmt: skip
    layer = QgsVectorLayer(f"MultiPolygon?{_FIELDS}", title, "memory")
    layer.setCrs(units.crs())
    codes, made = [], []
    for unit in units.getFeatures():
        outline, feature = QgsGeometry(unit.geometry()), QgsFeature(layer.fields())
        outline.convertToMultiType()
        feature.setGeometry(outline)
        feature.setAttributes([str(unit[unit_id]), NULL, 0.0, NULL])
        codes.append(str(unit[unit_id]))
        made.append(feature)
    added = layer.dataProvider().addFeatures(made)[1]
    layer.updateExtents()
    places: dict[str, list[int]] = {}
    for code, feature in zip(codes, added, strict=True):
        places.setdefault(code, []).append(feature.id())
    return layer, places


def lines_by_id(
    roads: QgsVectorLayer, ids: Iterable[int], crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> list[list[QgsPointXY]]:  # fmt: skip
    """Return the parts of lines in another reference system; ids that are not there give none."""
    wanted = list(ids)
    if not wanted:
        return []
    request = QgsFeatureRequest(wanted)
    request.setNoAttributes()
    request.setDestinationCrs(crs, context)
    found: list[list[QgsPointXY]] = []
    for feature in roads.getFeatures(request):
        line = feature.geometry()
        line.convertToMultiType()
        found += line.asMultiPolyline()
    return found


def line_near(roads: QgsVectorLayer, point: QgsPointXY, around: QgsRectangle) -> int | None:
    """Return the id of the line nearest to a point, of those that touch a room around it; None without any."""
    request = QgsFeatureRequest(around)
    request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    request.setNoAttributes()
    place = QgsGeometry.fromPointXY(point)
    near = [(feature.geometry().distance(place), feature.id()) for feature in roads.getFeatures(request)]
    return min(near)[1] if near else None
