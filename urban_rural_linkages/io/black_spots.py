"""Black spots for publication: rounded to the block, and from three reports on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from ..core.assessment.publication import BLACK_SPOT, LEAST_REPORTS, publishable_spots
from .projections import local_utm
from .representative_points import RepresentativePoints

_REPORTS = "reports"


@dataclass(frozen=True)
class ShownSpots:
    """Black spots of a layer that may be shown, and the number of its features that may not."""

    layer: QgsVectorLayer
    held_back: int


def is_of_black_spots(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer holds black spots, by the name of its table and its field of reports."""
    return BLACK_SPOT in layer.source() and layer.fields().lookupField(_REPORTS) >= 0


def shown_spots(layer: QgsVectorLayer) -> ShownSpots:
    """Return the layer that may be drawn in place of one of black spots.

    Points become the centres of blocks; zones and routes are kept whole, from three reports on.
    """
    features = list(layer.getFeatures())
    reports = np.array([_number(feature[_REPORTS]) for feature in features], dtype=float)
    if layer.geometryType() != Qgis.GeometryType.Point:
        kept = [feature for feature, count in zip(features, reports, strict=True) if count >= LEAST_REPORTS]
        return ShownSpots(_made(layer, layer.crs(), [feature.geometry() for feature in kept]),
                          len(features) - len(kept))  # fmt: skip
    crs, transforms = layer.crs(), QgsProject.instance().transformContext()
    representative = RepresentativePoints(crs, transforms)
    points = [representative.of(feature.geometry()) for feature in features]
    if crs.isGeographic():
        crs = local_utm(np.array([_pair(point) for point in points if point is not None]).reshape(-1, 2))
    transform = QgsCoordinateTransform(layer.crs(), crs, transforms)
    places = [(np.nan, np.nan) if point is None else _pair(transform.transform(point)) for point in points]
    found = publishable_spots(places, reports)
    centres = [QgsGeometry.fromPointXY(QgsPointXY(*centre)) for centre in found.points]
    return ShownSpots(_made(layer, crs, centres), found.held_back)


def _made(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, geometries: list[QgsGeometry]) -> QgsVectorLayer:
    kind = Qgis.GeometryType(layer.geometryType()).name.replace("Line", "LineString")
    single = "Point" if kind == "Point" else f"Multi{kind}"
    made = QgsVectorLayer(f"{single}?crs={crs.authid()}", layer.name(), "memory")
    features = []
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def _number(value: object) -> float:
    return np.nan if value is None or value == NULL else float(cast("float", value))


def _pair(point: QgsPointXY) -> tuple[float, float]:
    return point.x(), point.y()
