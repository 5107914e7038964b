"""Material of maps: outlines, lines and points of layers in the coordinates of each part of the land."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)

from ..core.access.lines import Lines, lines_from_wkb
from ..core.arrays import Booleans, Floats, Integers
from ..core.polygons import Polygons
from ..core.progress import NullProgress, Progress, proceed
from ..core.report.maps.atlas import Part
from ..core.report.maps.frame import Box, box_around
from ..core.report.maps.layers import lines_within
from ..core.report.maps.outlines import Outlines
from ..core.report.maps.places import dots_of
from .geometries import carried
from .layers import FeatureTable
from .outlines import polygons_of
from .projections import GEOGRAPHIC, METRES_OF_A_DEGREE, unit_metres

_UPRIGHT = 4.0  # degrees between up and north: an arrow would not lie
_AT_ONCE = 1000  # features between two looks at the user


@dataclass(frozen=True)
class PartOfLand:
    """Units that are drawn together: their rows, the system, and the title of an inset."""

    rows: Sequence[int]
    crs: QgsCoordinateReferenceSystem
    title: str = ""


class MapLand:
    """Reads layers in the coordinates of each part of the land.

    Parameters
    ----------
    parts : sequence of PartOfLand
        The main land first.
    progress : Progress, optional
        Asked for cancellation.
    """

    def __init__(self, parts: Sequence[PartOfLand], progress: Progress | None = None) -> None:
        self._parts, self._progress = parts, progress or NullProgress()
        self.boxes: list[Box] = []
        self._units: Polygons | None = None

    def units(self, table: FeatureTable, ids: Sequence[str]) -> list[Part]:
        """Return the units of each part; places of other layers are read within their boxes from now on."""
        found = []
        for part in self._parts:
            polygons = self._outlines(table, ids, part)
            found.append(Part(np.asarray(part.rows, dtype=np.int64), polygons,
                              unit_metres(part.crs) or METRES_OF_A_DEGREE, part.title,
                              _is_upright(part.crs, polygons)))  # fmt: skip
        self.boxes = [part.box for part in found]
        return found

    def _outlines(self, table: FeatureTable, ids: Sequence[str], part: PartOfLand) -> Polygons:
        """Return the outlines of the units of a part; circles where the units are points."""
        rows = np.asarray(part.rows, dtype=np.int64)
        if not table.has_polygons:
            return dots_of(table.points_in(part.crs, ids)[rows])
        if self._units is None:
            self._units = polygons_of(table, ids)
        return _carried(_some(self._units, rows), table.transform_to(part.crs), self._progress)

    def rings(self, table: FeatureTable, ids: Sequence[str]) -> list[list[Floats]]:
        """Return the rings of other polygons, closed, those whose middle lies in the box of a part."""
        return [[ring for rings in features for ring in rings] for features in self.rings_of_each(table, ids)]

    def rings_of_each(self, table: FeatureTable, ids: Sequence[str]) -> list[list[list[Floats]]]:
        """Return the same feature by feature: for each part, of each feature its rings."""
        own, found = polygons_of(table, ids), []
        for part, box in zip(self._parts, self.boxes, strict=True):
            moved = _carried(own, table.transform_to(part.crs), self._progress)
            rings = np.split(moved.points, moved.ring_start[1:-1]) if len(moved.points) else []
            features: list[list[Floats]] = [[] for _ in range(moved.count)]
            for ring, feature in zip(rings, moved.ring_unit.tolist(), strict=True):
                closed = np.concatenate([ring, ring[:1]])
                if len(ring) and _holds(box, closed):
                    features[feature].append(closed)
            found.append(features)
        return found

    def lines(
        self,
        source: QgsProcessingFeatureSource,
        expression: str,
        context: QgsProcessingContext,
        main: Box | None = None,
    ) -> list[list[Floats]]:  # fmt: skip
        """Return the lines of a layer that fulfil a condition, cut off at the box of each part."""
        lines = lines_from_wkb(self._wkb(source, expression), source.sourceName())
        found = []
        boxes = [main or self.boxes[0], *self.boxes[1:]]
        for part, box in zip(self._parts, boxes, strict=True):
            way = QgsCoordinateTransform(source.sourceCrs(), part.crs, context.transformContext())
            points = carried(lines.points, way, self._progress)
            found.append(lines_within(_split(points, lines), box))
        return found

    def points(self, table: FeatureTable, ids: Sequence[str] | None = None) -> list[tuple[Floats, Integers]]:
        """Return for each part the points of a layer within its box, and their rows."""
        found = []
        for part, (west, south, east, north) in zip(self._parts, self.boxes, strict=True):
            points = table.points_in(part.crs, ids, is_window=True)
            seen = np.isfinite(points).all(axis=1)
            seen &= (points[:, 0] >= west) & (points[:, 0] <= east) & (points[:, 1] >= south) & (points[:, 1] <= north)
            found.append((points[seen], np.flatnonzero(seen)))
        return found

    def region_in(self, outlines: Outlines, crs: QgsCoordinateReferenceSystem) -> list[Floats]:
        """Return the outline of the main land in another system."""
        way = QgsCoordinateTransform(self._parts[0].crs, crs, QgsCoordinateTransformContext())
        lines = outlines.border(np.zeros(outlines.count, dtype=np.int64))
        moved = [carried(line, way, self._progress) for line in lines]
        return [line for line in moved if np.isfinite(line).all()]

    def _wkb(self, source: QgsProcessingFeatureSource, expression: str) -> list[bytes]:
        request = QgsFeatureRequest()
        request.setNoAttributes()
        if expression:
            request.setFilterExpression(expression)
        found = []
        flags = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        for number, feature in enumerate(source.getFeatures(request, flags)):
            if number % _AT_ONCE == 0:
                proceed(self._progress, 0.0)
            geometry = QgsGeometry(feature.geometry())
            if not geometry.isEmpty():
                geometry.convertToStraightSegment()
                found.append(geometry.asWkb().data())
        return found


def _some(polygons: Polygons, rows: Integers) -> Polygons:
    """Return some of the units, in the order of their rows."""
    if len(rows) == polygons.count:
        return polygons
    place = np.full(polygons.count, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    return _of_rings(polygons, place[polygons.ring_unit] >= 0, len(rows), place)


def _of_rings(polygons: Polygons, rings: Booleans, count: int, place: Integers) -> Polygons:
    sizes = np.diff(polygons.ring_start)
    start = np.concatenate([[0], np.cumsum(sizes[rings])]).astype(np.int64)
    return Polygons(count, polygons.points[np.repeat(rings, sizes)], start, place[polygons.ring_unit[rings]],
                    polygons.ring_is_hole[rings])  # fmt: skip


def _carried(polygons: Polygons, way: QgsCoordinateTransform, progress: Progress) -> Polygons:
    """Return outlines in another system; rings that it cannot hold are left out."""
    moved = replace(polygons, points=carried(polygons.points, way, progress))
    if not len(moved.points) or np.isfinite(moved.points).all():
        return moved
    whole = np.logical_and.reduceat(np.isfinite(moved.points).all(axis=1), moved.ring_start[:-1])
    return _of_rings(moved, whole, moved.count, np.arange(moved.count))


def middle_in_degrees(box: Box, crs: QgsCoordinateReferenceSystem) -> tuple[float, float]:
    """Return longitude and latitude of the middle of a box.

    Raises
    ------
    QgsCsException
        When it lies where its system is not defined.
    """
    west, south, east, north = box
    way = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(GEOGRAPHIC), QgsCoordinateTransformContext())
    point = way.transform(QgsPointXY((west + east) / 2, (south + north) / 2))
    return point.x(), point.y()


def _is_upright(crs: QgsCoordinateReferenceSystem, polygons: Polygons) -> bool:
    """Tell whether up is north, in the middle of the land, by less than a few degrees."""
    if not len(polygons.points):
        return False
    if crs.isGeographic():
        return True
    try:
        factors = crs.factors(QgsPoint(*middle_in_degrees(box_around(polygons.points), crs)))
    except QgsCsException:
        return False
    return bool(factors.isValid()) and abs(factors.meridianConvergence()) < _UPRIGHT


def _split(points: Floats, lines: Lines) -> list[Floats]:
    parts = np.split(points, lines.part_start[1:-1]) if len(points) else []
    return [part for part in parts if np.isfinite(part).all()]


def _holds(box: Box, ring: Floats) -> bool:
    (x, y), (west, south, east, north) = ring.mean(axis=0).tolist(), box
    return west <= x <= east and south <= y <= north
