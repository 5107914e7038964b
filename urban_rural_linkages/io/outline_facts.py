"""Facts about the outlines of a layer, for checks: validity, parts, areas, overlaps, and where the layer lies.

Overlaps are measured: outlines that may have ground in common are cut with one another.  Neighbours that share their
border vertex by vertex need no cutting, which would take minutes for a country.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..core.checks.overlaps import Overlaps, loose_boxes
from ..core.checks.shapes import Outlines, Place
from ..core.polygons import Polygons, polygons_from_wkb
from ..core.progress import Progress, proceed
from .geometries import valid_outline
from .layers import FeatureTable
from .outlines import straightened
from .projections import GEOGRAPHIC

_DOUBLED = 0.5  # of the smaller unit: outlines drawn twice, and no border that is drawn ill
_AT_ONCE = 200


def place_of(table: FeatureTable, box: QgsRectangle) -> Place:
    """Return where a layer lies; `box` is the extent of its coordinates."""
    crs = table.crs
    edges = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    if not crs.isValid():
        return Place("", False, edges)
    bounds = crs.bounds()
    made_for = (bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum())
    unknown = (float("nan"),) * 4
    return Place(crs.authid() or crs.description(), crs.isGeographic(), edges, _centre(table, box),
                 unknown if bounds.isEmpty() else made_for)  # fmt: skip


def _centre(table: FeatureTable, box: QgsRectangle) -> tuple[float, float]:
    to_degrees: QgsCoordinateTransform = table.transform_to(QgsCoordinateReferenceSystem(GEOGRAPHIC))
    try:
        place = to_degrees.transform(box.center())
    except QgsCsException:
        return float("nan"), float("nan")
    return place.x(), place.y()


def outlines_of(table: FeatureTable, ellipsoid: str, progress: Progress) -> Outlines:
    """Return what is to be known of the outlines of units; the layer has polygons and a system that fits."""
    own = [feature.geometry() for feature in table.features]
    drawn = np.array([not geometry.isEmpty() for geometry in own])
    valid = np.ones(len(own), dtype=bool)
    parts, largest = np.zeros(len(own), dtype=np.int64), np.full(len(own), np.nan)
    for row in np.flatnonzero(drawn).tolist():
        if row % _AT_ONCE == 0:
            proceed(progress, 0.5 * row / len(own))
        valid[row] = valid_outline(own[row]) is own[row]
        pieces = [part.area() for part in own[row].parts()]
        parts[row], largest[row] = len(pieces), max(pieces) / max(sum(pieces), 1e-300)
    areas = np.where(drawn, table.ellipsoidal_areas(ellipsoid), np.nan)
    return Outlines(drawn, valid, areas, parts, largest, _overlaps(table.geometries, areas, progress))


def _overlaps(geometries: list[QgsGeometry], areas: np.ndarray, progress: Progress) -> Overlaps:
    """Cut the outlines that may have ground in common; `areas` are those of the outlines in m2.

    Near loose edges lie all pairs but those of two whole layers over each other, which are then looked for throughout.
    """
    boxes = loose_boxes(_flat(geometries))
    rough = {row: QgsRectangle(*boxes[row].tolist()) for row in np.flatnonzero(np.isfinite(boxes[:, 0])).tolist()}
    found = _cut(geometries, rough, areas, progress)
    if (found.share > _DOUBLED).any():
        found = _cut(geometries, {row: one.boundingBox() for row, one in enumerate(geometries)}, areas, progress)
    return found


def _flat(geometries: list[QgsGeometry]) -> Polygons:
    wkb = [straightened(one).asWkb().data() if not one.isEmpty() and one.boundingBox().isFinite() else None
           for one in geometries]  # fmt: skip
    return polygons_from_wkb(wkb, "", [""] * len(wkb))


def _cut(
    geometries: list[QgsGeometry], boxes: dict[int, QgsRectangle], areas: np.ndarray, progress: Progress
) -> Overlaps:
    """Cut the outlines whose boxes meet those given of others."""
    index = QgsSpatialIndex()
    for row, geometry in enumerate(geometries):
        if not geometry.isEmpty() and geometry.boundingBox().isFinite():
            index.addFeature(row, geometry.boundingBox())
    found: list[tuple[int, int, float, float]] = []
    for done, (row, box) in enumerate(boxes.items()):
        if done % _AT_ONCE == 0:
            proceed(progress, 0.5 + 0.5 * done / len(boxes))
        near = [other for other in index.intersects(box) if other != row and (other > row or other not in boxes)]
        found += _with_ground(geometries, row, near, areas)
    first, second, metres, share = np.array(found, dtype=np.float64).reshape(-1, 4).T
    return Overlaps(first.astype(np.int64), second.astype(np.int64), metres, share)


def _with_ground(
    geometries: list[QgsGeometry], row: int, near: list[int], areas: np.ndarray
) -> Iterator[tuple[int, int, float, float]]:
    """Yield row, other, square metres and share of the smaller of those that have ground in common with a row."""
    if not near:
        return
    own = geometries[row]
    engine = QgsGeometry.createGeometryEngine(own.constGet())
    if engine is None:
        return
    engine.prepareGeometry()
    for other in sorted(near):
        if not engine.intersects(geometries[other].constGet()):
            continue
        common = own.intersection(geometries[other]).area()
        if common > 0.0:
            smaller = min((row, other), key=lambda one: areas[one])
            share = min(common / geometries[smaller].area(), 1.0)
            yield min(row, other), max(row, other), share * areas[smaller], share
