"""Feature sources as columns, points and areas: the only reader of features.

A `FeatureTable` reads its source once and hands out what core understands: lists of plain Python values, float64
arrays, coordinates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from math import isnan
from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsEllipsoidUtils,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.access.lines import Lines, geodesic_lengths, lines_from_wkb
from ..core.errors import CrsError, InputError
from ..core.geodesy import Ellipsoid
from ..core.progress import Progress, Unreported
from .files.file_remarks import require_letters
from .files.vector_file import FileColumns, whole_file
from .geometries import RepresentativePoints, carried
from .geometry_table import GeometryTable
from .projections import GEOGRAPHIC


class FeatureTable(GeometryTable):
    """The features of a source with their geometries: points, lengths and areas, in any reference system."""

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The coordinate reference system of the source; invalid where it has none."""
        return self.source.sourceCrs()

    @property
    def has_geometry(self) -> bool:
        """Whether features can carry geometry."""
        return self.source.wkbType() != Qgis.WkbType.NoGeometry

    @cached_property
    def written_type(self) -> Qgis.WkbType:
        """Return the type under which its features are written: of many parts where one of them has.

        A GeoJSON file calls itself what its first feature is, and may hold polygons beside multipolygons.
        """
        kind = self.source.wkbType()
        if QgsWkbTypes.isMultiType(kind) or kind in (Qgis.WkbType.NoGeometry, Qgis.WkbType.Unknown):
            return kind
        multiple = any(feature.geometry().isMultipart() for feature in self.watched(self.features))
        return QgsWkbTypes.multiType(kind) if multiple else kind

    @property
    def has_straight_lines(self) -> bool:
        """Whether features carry lines without curves, which can be had as arrays."""
        flat = QgsWkbTypes.flatType(self.source.wkbType())
        return flat in (Qgis.WkbType.LineString, Qgis.WkbType.MultiLineString)

    @cached_property
    def lines(self) -> Lines:
        """The lines of all features, in the coordinate reference system of the layer.

        Raises
        ------
        InputError
            When a feature is no line, or is curved.
        """
        geometries = self.wkb
        return self.attended(lambda: lines_from_wkb(geometries, self.name))

    def lines_in(self, crs: QgsCoordinateReferenceSystem) -> Lines:
        """Return the lines of all features in another coordinate reference system.

        Raises
        ------
        InputError
            When a feature is no line, is curved, or lies where the system is not defined.
        """
        if crs == self.crs:
            return self.lines
        points = carried(self.lines.points, self.transform_to(crs), Unreported(self._progress))
        if not np.isfinite(points).all():
            self.geometries_in(crs)  # names the feature
        return replace(self.lines, points=points)

    def lonlat(self, ids: Sequence[str] | None = None) -> np.ndarray:
        """Return longitude and latitude of each feature's point, in degrees.

        Lines and polygons stand for a point on their surface.  A feature without geometry is NaN.

        Returns
        -------
        numpy.ndarray
            Shape (n, 2).

        Raises
        ------
        CrsError
            When the layer has no coordinate reference system.
        InputError
            When a feature lies where its system is not defined.
        """
        return self.points_in(QgsCoordinateReferenceSystem(GEOGRAPHIC), ids)

    def points_in(
        self, crs: QgsCoordinateReferenceSystem, ids: Sequence[str] | None = None, is_window: bool = False
    ) -> np.ndarray:  # fmt: skip
        """Return the coordinates of each feature's point in a coordinate reference system; else as `lonlat`.

        Where the system is that of a window of a map, what lies outside its area is NaN: it is in another window.
        """
        transform = self.transform_to(crs)
        found = np.full((len(self), 2), np.nan)
        for row, (x, y) in enumerate(self.watched(self._own_points.tolist())):
            try:
                if not isnan(x):
                    found[row] = _pair(transform.transform(QgsPointXY(x, y)))
            except QgsCsException:
                if not is_window:
                    raise self._misplaced(ids[row] if ids else row + 1) from None
        return found

    @cached_property
    def _own_points(self) -> np.ndarray:
        """The point of each feature in the layer's own coordinates; NaN where it has no geometry."""
        found = np.full((len(self), 2), np.nan)
        for row, geometry in enumerate(self.watched(self.geometries)):
            point = self.representative_points.of(geometry)
            if point is not None:
                found[row] = _pair(point)
        return found

    @cached_property
    def representative_points(self) -> RepresentativePoints:
        """What finds the points that stand for the features, in the layer's own coordinates."""
        return RepresentativePoints(self.crs, self._transforms)

    def parts_in(
        self, crs: QgsCoordinateReferenceSystem | None = None, ids: Sequence[str] | None = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the points of each feature and which feature each is of: several where it is of several points.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem, optional
            Where the points are wanted; longitude and latitude unless given.
        ids : sequence of str, optional
            How error messages call the features.

        Returns
        -------
        points : numpy.ndarray, shape (m, 2)
            NaN for a feature without geometry; else as `points_in`.
        feature : numpy.ndarray of int, shape (m,)
            Rises; every feature has one point or more.
        """
        crs = crs or QgsCoordinateReferenceSystem(GEOGRAPHIC)
        points, transform, several = self.points_in(crs, ids), self.transform_to(crs), {}
        for row, geometry in enumerate(self.watched(self.geometries)):
            if (
                geometry.type() == Qgis.GeometryType.Point
                and geometry.constGet()
                and geometry.constGet().partCount() > 1
            ):
                several[row] = [_pair(transform.transform(point)) for point in geometry.asMultiPoint()]
        if not several:
            return points, np.arange(len(self))
        parts = [np.array(several[row]) if row in several else points[[row]] for row in range(len(self))]
        return np.concatenate(parts), np.repeat(np.arange(len(self)), [len(part) for part in parts])

    def ellipsoidal_areas(self, ellipsoid: str) -> np.ndarray:
        """Return the area of each polygon on the ellipsoid, in m2; NaN without geometry."""
        self.require_crs()
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, self._transforms)
        measure.setEllipsoid(ellipsoid)
        areas = np.full(len(self), np.nan)
        for row, geometry in enumerate(self.watched(self.geometries)):
            if not geometry.isEmpty():
                found = self._measured(measure.measureArea, geometry, row)
                areas[row] = measure.convertAreaMeasurement(found, Qgis.AreaUnit.SquareMeters)
        return areas

    def ellipsoidal_lengths(self, ellipsoid: str) -> np.ndarray:
        """Return the length of each line on the ellipsoid, in metres; NaN without geometry."""
        self.require_crs()
        if (lengths := self._lengths_at_once(ellipsoid)) is not None:
            return lengths
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, self._transforms)
        measure.setEllipsoid(ellipsoid)
        lengths = np.full(len(self), np.nan)
        for row, geometry in enumerate(self.geometries):
            self._stop_if_cancelled(row)
            if not geometry.isEmpty():
                found = self._measured(measure.measureLength, geometry, row)
                lengths[row] = measure.convertLengthMeasurement(found, Qgis.DistanceUnit.Meters)
        return lengths

    def _lengths_at_once(self, ellipsoid: str) -> np.ndarray | None:
        """Return the lengths of straight lines; None where they have to be measured one by one."""
        body = QgsEllipsoidUtils.ellipsoidParameters(ellipsoid)
        if not self.has_straight_lines or body.useCustomParameters or not (body.valid and body.crs.isValid()):
            return None
        transform = QgsCoordinateTransform(self.crs, body.crs, self._transforms)
        lonlat = carried(self.lines.points, transform, Unreported(self._progress))
        if not np.isfinite(lonlat).all():
            return None
        shape = Ellipsoid(body.semiMajor, (body.semiMajor - body.semiMinor) / body.semiMajor)
        lines = replace(self.lines, points=lonlat)
        return self.attended(lambda: geodesic_lengths(lines, shape))

    def _measured(self, measure: Callable[[QgsGeometry], float], geometry: QgsGeometry, row: int) -> float:
        try:
            return measure(geometry)
        except QgsCsException:
            raise self._misplaced(row + 1) from None

    def geometries_in(self, crs: QgsCoordinateReferenceSystem) -> list[QgsGeometry | None]:
        """Return the geometries in another coordinate reference system; None where there is none.

        Raises
        ------
        InputError
            When a feature lies where its system is not defined.
        """
        transform, found = self.transform_to(crs), []
        for row, geometry in enumerate(self.watched(self.geometries)):
            moved = _transformed(geometry, transform)
            if moved is not None and not moved.boundingBox().isFinite():  # QGIS moves it there without a word
                raise self._misplaced(row + 1)
            found.append(moved)
        return found

    def transform_to(self, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        """Return the transformation from this layer to `crs`."""
        self.require_crs()
        return QgsCoordinateTransform(self.crs, crs, self._transforms)

    def transform_from_degrees(self, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        """Return the transformation from longitude and latitude to `crs`, with the user's datum preferences."""
        return QgsCoordinateTransform(QgsCoordinateReferenceSystem(GEOGRAPHIC), crs, self._transforms)

    def moved_from_degrees(self, lonlat: np.ndarray, crs: QgsCoordinateReferenceSystem) -> np.ndarray:
        """Return points given in longitude and latitude in another system; NaN stays NaN."""
        transform, moved = self.transform_from_degrees(crs), np.full(lonlat.shape, np.nan)
        for row in np.flatnonzero(np.isfinite(lonlat).all(axis=1)).tolist():
            moved[row] = _pair(transform.transform(QgsPointXY(*lonlat[row])))
        return moved

    def require_crs(self) -> None:
        """Refuse a layer whose coordinates mean nothing.

        Raises
        ------
        CrsError
            When the layer has no coordinate reference system, or is a table.
        """
        if not self.has_geometry:
            raise CrsError("Layer '{layer}' is a table: its rows have no place.",
                           hint="Choose a layer of points, lines or areas.", layer=self.name)  # fmt: skip
        if not self.crs.isValid():
            raise CrsError(
                "Layer '{layer}' has no coordinate reference system.",
                hint="Set it in the layer's properties (Source), then run again.",
                layer=self.name,
            )

    def _misplaced(self, feature: object) -> InputError:
        return InputError(
            "Feature '{feature}' of layer '{layer}' lies outside the area of its coordinate reference system.",
            hint="Check the layer's system, or the feature's coordinates.",
            feature=feature, layer=self.name,
        )  # fmt: skip


def layer_name(layer: QgsMapLayer) -> str:
    """Return what a layer is called: its table, where QGIS names a layer of a file of several after the file."""
    decoded = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table, path = decoded.get("layerName"), decoded.get("path")
    named_after_file = bool(table) and bool(path) and layer.name() == Path(str(path)).stem
    return str(table) if named_after_file else layer.name()


def table_of_layer(
    layer: QgsVectorLayer,
    context: QgsProcessingContext,
    progress: Progress | None = None,
    expected: Sequence[str] = (),
) -> FeatureTable:
    """Return a layer as a table, and keep the layer alive for as long as the table is.

    Fields that are expected to be asked for are read in one pass.

    Raises
    ------
    InputError
        When the letters of a shapefile are lost, see `file_remarks`.
    """
    require_letters(layer, layer.name())
    table = FeatureTable(QgsProcessingFeatureSource(layer, context), layer.name(), context.transformContext(), progress,
                         columns=FileColumns(whole_file(layer, None), expected))  # fmt: skip
    table.layer = layer
    return table


def _transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry | None:
    if geometry.isEmpty():
        return None
    moved = QgsGeometry(geometry)
    if not transform.isShortCircuited():  # which copies all vertices and moves none
        moved.transform(transform)
    return moved


def _pair(point: QgsPointXY) -> tuple[float, float]:
    return point.x(), point.y()
