"""Geometries of features: the points that stand for them, valid outlines, and vertices carried to another system.

A bow tie has no area that could be read off its vertices, because its halves turn opposite ways and cancel; a part
that is drawn twice counts twice.  What is valid of an outline is the ground that it encloses, each piece once.
"""

from __future__ import annotations

from math import isfinite

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

from ..core.arrays import Floats
from ..core.progress import Progress, proceed
from .projections import GEOGRAPHIC, utm_zone

_STEP, _DEGREE_STEP = 1e-4, 1e-9  # a tenth of a millimetre: what a transformation there and back leaves
_AT_ONCE = 100_000
_LINE_STRING = b"\x01\x02\x00\x00\x00"  # little-endian, a line string; the number of its vertices follows


class RepresentativePoints:
    """Finds the points that stand for geometries.

    A point stands for itself.  Lines and polygons stand for a point on their surface, which is half-way across the
    shape at half its height: sideways and upwards are those of the UTM zone in which the feature lies, so that the same
    unit has the same point in every system.  A shape that no zone can hold is taken in degrees.

    Parameters
    ----------
    crs : QgsCoordinateReferenceSystem
        Of the geometries and of the points; where it is not valid, shapes are taken as they are.
    transforms : QgsCoordinateTransformContext
        Which datum transformations the user prefers.
    """

    def __init__(self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> None:
        self._crs, self._transforms = crs, transforms
        self._degrees = QgsCoordinateReferenceSystem(GEOGRAPHIC)
        self._ways: dict[str, QgsCoordinateTransform] = {}

    def of(self, geometry: QgsGeometry) -> QgsPointXY | None:
        """Return the point of a geometry in its own system; None where there is no geometry."""
        if geometry is None or geometry.isEmpty():
            return None
        if geometry.type() == Qgis.GeometryType.Point and not geometry.isMultipart():
            return geometry.asPoint()
        for system in self._systems(geometry.boundingBox().center()):
            point = self._point_in(system, geometry)
            if point is not None:
                return point
        return _on_surface(geometry)

    def _systems(self, middle: QgsPointXY) -> list[QgsCoordinateReferenceSystem]:
        """Return where a shape is looked at, the first choice first; nowhere where its place is unknown."""
        if not self._crs.isValid():
            return []
        try:
            place = self._way(self._degrees).transform(middle)
        except QgsCsException:
            return []
        return [utm_zone(place.x(), place.y()), self._degrees] if isfinite(place.x()) else []

    def _point_in(self, system: QgsCoordinateReferenceSystem, geometry: QgsGeometry) -> QgsPointXY | None:
        if system == self._crs:
            return _on_surface(geometry)
        moved = QgsGeometry(geometry)
        try:
            moved.transform(self._way(system))
            if not moved.boundingBox().isFinite():  # QGIS moves it there without a word
                return None
            step = _DEGREE_STEP if system == self._degrees else _STEP
            moved = moved.snappedToGrid(step, step)  # a corner at half the height stays there
            if moved.isEmpty():
                return None
            return self._way(system).transform(_on_surface(moved), Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return None

    def _way(self, system: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        key = system.authid()
        if key not in self._ways:
            self._ways[key] = QgsCoordinateTransform(self._crs, system, self._transforms)
        return self._ways[key]


def _on_surface(geometry: QgsGeometry) -> QgsPointXY:
    inside = geometry.pointOnSurface()
    return geometry.boundingBox().center() if inside.isEmpty() else inside.asPoint()


def valid_outline(geometry: QgsGeometry) -> QgsGeometry:
    """Return a polygon as it is where it is valid, else the ground that it encloses, as polygons.

    What GEOS cannot mend, such as a vertex without a number, is returned as it is: whoever reads it names it.
    """
    if geometry.isEmpty() or geometry.isGeosValid():
        return geometry
    mended = geometry.makeValid(Qgis.MakeValidMethod.Structure)
    return geometry if mended.isNull() else mended


def valid_polygon(geometry: QgsGeometry) -> QgsGeometry:
    """Return a flat polygon without curves and bow ties, which can be cut with others."""
    plain = QgsGeometry(geometry)
    if plain.isEmpty():
        return plain
    plain.convertToStraightSegment()
    plain.get().dropZValue()
    plain.get().dropMValue()
    return valid_outline(plain)


def carried(points: Floats, transform: QgsCoordinateTransform, progress: Progress) -> Floats:
    """Carry coordinates over.

    Parameters
    ----------
    points : (n, 2) ndarray
        In the system that the transformation begins with.
    transform : QgsCoordinateTransform
        With the user's datum preferences.
    progress : Progress
        Asked between blocks of points.

    Returns
    -------
    (n, 2) ndarray
        NaN for the points of a block in which one lies outside the system.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    if transform.isShortCircuited():
        return points
    found = np.full(points.shape, np.nan)
    for begin in range(0, len(points), _AT_ONCE):
        proceed(progress, begin / len(points))
        block = np.ascontiguousarray(points[begin : begin + _AT_ONCE], dtype="<f8")
        line = QgsGeometry()
        line.fromWkb(_LINE_STRING + np.uint32(len(block)).astype("<u4").tobytes() + block.tobytes())
        try:
            line.transform(transform)
        except QgsCsException:
            continue
        header = len(_LINE_STRING) + 4
        found[begin : begin + len(block)] = np.frombuffer(line.asWkb().data(), "<f8", offset=header).reshape(-1, 2)
    return found
