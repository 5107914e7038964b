"""Facts about the outlines of a layer, for checks: validity, parts, areas, overlaps, and where the layer lies.

Overlaps are looked for with sample points: the point that stands for a unit and up to nine of a grid within it.  A
point of one unit within another tells of common ground without measuring any, which would take minutes for a country.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsGeometryEngine,
    QgsPoint,
    QgsRectangle,
)

from ..core.arrays import Booleans
from ..core.checks.shapes import Outlines, Place
from ..core.progress import Progress, proceed
from .geometries import valid_outline
from .layers import FeatureTable
from .projections import GEOGRAPHIC

_SAMPLES = (0.25, 0.5, 0.75)  # of width and height of the box of a unit
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
    return Outlines(drawn, valid, areas, parts, largest, _overlapped(table.geometries, progress))


def _overlapped(geometries: list[QgsGeometry], progress: Progress) -> Booleans:
    """Tell which polygons hold a sample point of another."""
    engines: list[QgsGeometryEngine | None] = []
    points, owners = [], []
    for row, geometry in enumerate(geometries):
        if row % _AT_ONCE == 0:
            proceed(progress, 0.5 + 0.3 * row / len(geometries))
        engine = None if geometry.isEmpty() else QgsGeometry.createGeometryEngine(geometry.constGet())
        engines.append(engine)
        if engine is None:
            continue
        engine.prepareGeometry()
        inside = [place for place in _grid_of(geometry.boundingBox()) if engine.contains(QgsPoint(*place))]
        surface = geometry.pointOnSurface().asPoint()
        samples = [*inside, (surface.x(), surface.y())]
        points += samples
        owners += [row] * len(samples)
    return _holding_others(geometries, engines, np.array(points).reshape(-1, 2), np.array(owners), progress)


def _holding_others(
    geometries: list[QgsGeometry], engines: list[QgsGeometryEngine | None], points: np.ndarray, owners: np.ndarray,
    progress: Progress,
) -> Booleans:  # fmt: skip
    order = np.argsort(points[:, 0], kind="stable")
    points, owners = points[order], owners[order]
    overlapped = np.zeros(len(geometries), dtype=bool)
    for row, engine in enumerate(engines):
        if row % _AT_ONCE == 0:
            proceed(progress, 0.8 + 0.2 * row / len(geometries))
        if engine is None:
            continue
        box = geometries[row].boundingBox()
        first, last = np.searchsorted(points[:, 0], (box.xMinimum(), box.xMaximum()))
        y, of = points[first:last, 1], owners[first:last]
        near = np.flatnonzero((y >= box.yMinimum()) & (y <= box.yMaximum()) & (of != row)) + first
        for place in near.tolist():
            if not (overlapped[row] and overlapped[owners[place]]) and engine.contains(QgsPoint(*points[place])):
                overlapped[[row, owners[place]]] = True
    return overlapped


def _grid_of(box: QgsRectangle) -> list[tuple[float, float]]:
    return [(box.xMinimum() + across * box.width(), box.yMinimum() + down * box.height())
            for across in _SAMPLES for down in _SAMPLES]  # fmt: skip
