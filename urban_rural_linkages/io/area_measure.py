"""Square metres of polygons: on the plane of their projection, or on the ellipsoid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsWkbTypes,
)

from .layers import FeatureTable
from .projections import unit_metres
from .valid_outlines import valid_polygon


class AreaMeasure:
    """Measures areas in one coordinate reference system.

    Parameters
    ----------
    crs : QgsCoordinateReferenceSystem
        Of the geometries; valid.
    transforms : QgsCoordinateTransformContext
        Which datum transformations the user prefers.
    ellipsoid : str, optional
        What to measure on; without it areas are those of the plane, which only a projected system has.
    """

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext, ellipsoid: str | None
    ) -> None:
        self._side = unit_metres(crs) or 1.0
        self._ellipsoid: QgsDistanceArea | None = None
        if ellipsoid is not None:
            self._ellipsoid = QgsDistanceArea()
            self._ellipsoid.setSourceCrs(crs, transforms)
            self._ellipsoid.setEllipsoid(ellipsoid)

    def square_metres(self, geometry: QgsGeometry) -> float:
        """Return the area of a geometry; NaN where there is none."""
        if geometry is None or geometry.isEmpty():
            return float("nan")
        if self._ellipsoid is None:
            return geometry.area() * self._side**2
        area = self._ellipsoid.measureArea(geometry)
        return self._ellipsoid.convertAreaMeasurement(area, Qgis.AreaUnit.SquareMeters)

    def areas(self, table: FeatureTable) -> np.ndarray:
        """Return the area of each feature, in m2; NaN without geometry."""
        return np.array([self.square_metres(valid_polygon(geometry)) for geometry in table.geometries])


def repeated_area(geometries: Sequence[QgsGeometry], measure: AreaMeasure) -> float:
    """Return by how much the sum of the polygons' areas is more than the ground that they cover, in m2."""
    plain = [valid_polygon(geometry) for geometry in geometries if not geometry.isEmpty()]
    if not plain:
        return 0.0
    return sum(map(measure.square_metres, plain)) - measure.square_metres(QgsGeometry.unaryUnion(plain))


def repeated_areas(groups: Iterable[Sequence[QgsGeometry]], measure: AreaMeasure) -> float:
    """Add up `repeated_area` of several groups of polygons, each by itself."""
    return sum(repeated_area(geometries, measure) for geometries in groups)


def holds_lines(table: FeatureTable) -> bool:
    """Tell whether the features of a layer are lines."""
    return QgsWkbTypes.geometryType(table.source.wkbType()) == Qgis.GeometryType.Line
