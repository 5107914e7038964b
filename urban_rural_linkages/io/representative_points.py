"""The points that stand for features: one point for a feature, in whatever system its layer is stored."""

from __future__ import annotations

from math import isfinite

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

from .projections import GEOGRAPHIC, utm_zone

_STEP, _DEGREE_STEP = 1e-4, 1e-9  # a tenth of a millimetre: what a transformation there and back leaves


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
