"""Feature sources as columns, points and areas: the only reader of features.

A `FeatureTable` reads its source once and hands out what core understands: lists of plain Python values, float64
arrays, coordinates.  NULL becomes None, and numbers that arrive as text are parsed, or refused by name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.credentials import without_credentials
from ..core.errors import Cancelled, CrsError, InputError
from ..core.identifiers import IdColumn, normalise_ids, require_unique, shortened
from ..core.notes import Note
from ..core.numbers import Marker, parse_numbers
from ..core.progress import NullProgress, Progress
from .files.array_columns import ArrayColumn
from .files.vector_file import FileColumns
from .projections import GEOGRAPHIC
from .representative_points import RepresentativePoints
from .valid_outlines import valid_outline

_ROWS_BETWEEN_CHECKS = 2000


class FeatureTable:
    """The features of a source, read once.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
        What Processing hands over; a selection or a filter is already applied.
    name : str
        How the layer is called; one given by its source alone is called by it, and passwords in it are left out.
    transforms : QgsCoordinateTransformContext
        Which datum transformations the user prefers.
    progress : Progress, optional
        Asked now and then whether the user pressed Cancel while features are read.
    tell : callable, optional
        Takes what the user should know of the layer, such as outlines that had to be mended.
    columns : FileColumns, optional
        The columns of the file behind the source, where they are those of the source.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        name: str,
        transforms: QgsCoordinateTransformContext,
        progress: Progress | None = None,
        tell: Callable[[Note], None] | None = None,
        columns: FileColumns | None = None,
    ) -> None:
        self.source = source
        self.name = without_credentials(name)
        self.layer: QgsVectorLayer | None = None
        self._transforms = transforms
        self._progress = progress or NullProgress()
        self._tell = tell or (lambda note: None)
        self._labels: list[str] = []
        self._columns = columns or FileColumns()

    @cached_property
    def features(self) -> list[QgsFeature]:
        """All features, in the order of the source; an empty source is an error.

        Invalid geometries are let through: population and rates do not depend on a bow tie in an outline.
        """
        unchecked = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        found = []
        for row, feature in enumerate(self.source.getFeatures(QgsFeatureRequest(), unchecked)):
            self._stop_if_cancelled(row)
            found.append(feature)
        if not found:
            raise self._empty()
        return found

    @cached_property
    def geometries(self) -> list[QgsGeometry]:
        """The geometries to measure and to compute with: of an outline that is not valid, what is valid of it.

        The features themselves keep theirs, and are written as they came.
        """
        own = [feature.geometry() for feature in self.features]
        if not self.has_polygons:
            return own
        mended: list[int] = []
        for row, geometry in enumerate(own):
            self._stop_if_cancelled(row)
            own[row] = valid_outline(geometry)
            if own[row] is not geometry:
                mended.append(row)
        if mended:
            self._tell(Note("Layer '{layer}' has outlines that are not valid, because they cross or repeat themselves: "
                            "{count} ({units}). Areas and cells are those of what they enclose, each piece once; mend "
                            "them with the algorithm 'Fix geometries'.", layer=self.name, count=len(mended),
                            units=shortened(sorted(map(self.label, mended)))))  # fmt: skip
        return own

    @property
    def was_read(self) -> bool:
        """Whether the features were read at all."""
        return "features" in self.__dict__

    def label(self, row: int) -> str:
        """Return how messages call a feature: by its id where ids were asked for, else by its number in the layer."""
        return self._labels[row] if self._labels else str(self.features[row].id())

    def __len__(self) -> int:
        rows = self._columns.rows
        return len(self.features) if rows is None or "features" in self.__dict__ else rows

    @property
    def field_names(self) -> list[str]:
        """The names of the fields, in order."""
        return self.source.fields().names()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The coordinate reference system of the source; invalid where it has none."""
        return self.source.sourceCrs()

    @property
    def has_geometry(self) -> bool:
        """Whether features can carry geometry."""
        return self.source.wkbType() != Qgis.WkbType.NoGeometry

    @property
    def has_polygons(self) -> bool:
        """Whether features carry polygons."""
        return QgsWkbTypes.geometryType(self.source.wkbType()) == Qgis.GeometryType.Polygon

    def column(self, field: str) -> list[object]:
        """Return the values of a field as plain Python values; NULL is None."""
        index = self.require_field(field)
        array = self._array(index)
        if array is not None:
            return array.as_objects()
        return [None if value == NULL else value for value in (f.attribute(index) for f in self.features)]

    def require_field(self, field: str) -> int:
        """Return where a field stands.

        Raises
        ------
        InputError
            When there is no such field.
        """
        index = self.source.fields().lookupField(field)
        if index < 0:
            raise InputError(
                "Layer '{layer}' has no field '{field}'; it has: {fields}.",
                hint="Choose one of them.",
                layer=self.name, field=field, fields=", ".join(self.field_names),
            )  # fmt: skip
        return index

    def _array(self, index: int) -> ArrayColumn | None:
        """Return a field straight from the file, or None where features have to be asked for it."""
        column = self._columns.get(self.field_names[index], self._progress)
        if column is not None and not len(column):
            raise self._empty()
        return column

    def id_column(self, field: str) -> IdColumn:
        """Return the ids of the rows, which may repeat; each different one is kept once.

        Raises
        ------
        InputError
            When a row has none.
        """
        array = self._array(self.require_field(field))
        if array is None or not array.known.all():  # the sentence names the rows without an id
            return IdColumn.of(normalise_ids(self.column(field), layer=self.name, field=field))
        values, codes = array.different()
        names = IdColumn.of(normalise_ids(values, layer=self.name, field=field))
        return IdColumn(names.names, names.codes[codes])

    def ids(self, field: str | None) -> list[str]:
        """Return the ids of the features as text; without a field, their numbers in the layer.

        Raises
        ------
        InputError
            When an id is missing, or given twice.
        """
        if not field:
            return [str(feature.id()) for feature in self.features]
        ids = normalise_ids(self.column(field), layer=self.name, field=field)
        require_unique(ids, layer=self.name, field=field)
        self._labels = ids
        return ids

    def numbers(
        self, field: str, ids: Sequence[str] | None = None, nodata: Sequence[Marker] | None = None, whole: bool = False
    ) -> np.ndarray:
        """Return the values of a field as float64; NaN is unknown.

        Parameters
        ----------
        field : str
            The field; it may hold text, as everything from a CSV does.
        ids : sequence of str, optional
            How error messages call the rows.
        nodata : sequence of float or str, optional
            Codes and texts that mean unknown; None where the user cannot name any.
        whole : bool
            Whether the field counts something, so that ``1.234`` as text must be a thousands separator.
        """
        array = self._array(self.require_field(field))
        values = self.column(field) if array is None else array.as_values()
        return parse_numbers(values, layer=self.name, field=field, row_names=ids, nodata_values=nodata, whole=whole)

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

    def points_in(self, crs: QgsCoordinateReferenceSystem, ids: Sequence[str] | None = None) -> np.ndarray:
        """Return the coordinates of each feature's point in a coordinate reference system; else as `lonlat`."""
        transform = self.transform_to(crs)
        found = np.full((len(self), 2), np.nan)
        for row, geometry in enumerate(self.geometries):
            self._stop_if_cancelled(row)
            try:
                point = self.representative_points.of(geometry)
                if point is not None:
                    found[row] = _pair(transform.transform(point))
            except QgsCsException:
                raise self._misplaced(ids[row] if ids else row + 1) from None
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
        for row, geometry in enumerate(self.geometries):
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
        for row, geometry in enumerate(self.geometries):
            if not geometry.isEmpty():
                areas[row] = measure.convertAreaMeasurement(measure.measureArea(geometry), Qgis.AreaUnit.SquareMeters)
        return areas

    def ellipsoidal_lengths(self, ellipsoid: str) -> np.ndarray:
        """Return the length of each line on the ellipsoid, in metres; NaN without geometry."""
        self.require_crs()
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, self._transforms)
        measure.setEllipsoid(ellipsoid)
        lengths = np.full(len(self), np.nan)
        for row, geometry in enumerate(self.geometries):
            self._stop_if_cancelled(row)
            if not geometry.isEmpty():
                metres = measure.convertLengthMeasurement(measure.measureLength(geometry), Qgis.DistanceUnit.Meters)
                lengths[row] = metres
        return lengths

    def geometries_in(self, crs: QgsCoordinateReferenceSystem) -> list[QgsGeometry | None]:
        """Return the geometries in another coordinate reference system; None where there is none.

        Raises
        ------
        InputError
            When a feature lies where its system is not defined.
        """
        transform, found = self.transform_to(crs), []
        for row, geometry in enumerate(self.geometries):
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

    def require_crs(self) -> None:
        """Refuse a layer whose coordinates mean nothing.

        Raises
        ------
        CrsError
            When the layer has no coordinate reference system.
        """
        if not self.crs.isValid():
            raise CrsError(
                "Layer '{layer}' has no coordinate reference system.",
                hint="Set it in the layer's properties (Source), then run again.",
                layer=self.name,
            )

    def _empty(self) -> InputError:
        return InputError("Layer '{layer}' has no features.",
                          hint="Choose a layer with features, or clear its filter or selection.",
                          layer=self.name)  # fmt: skip

    def _misplaced(self, feature: object) -> InputError:
        return InputError(
            "Feature '{feature}' of layer '{layer}' lies outside the area of its coordinate reference system.",
            hint="Check the layer's system, or the feature's coordinates.",
            feature=feature, layer=self.name,
        )  # fmt: skip

    def _stop_if_cancelled(self, row: int) -> None:
        if row % _ROWS_BETWEEN_CHECKS == 0 and self._progress.cancelled():
            raise Cancelled


def table_of_layer(layer: QgsVectorLayer, context: QgsProcessingContext) -> FeatureTable:
    """Return a layer as a table, and keep the layer alive for as long as the table is."""
    table = FeatureTable(QgsProcessingFeatureSource(layer, context), layer.name(), context.transformContext())
    table.layer = layer
    return table


def _transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry | None:
    if geometry.isEmpty():
        return None
    moved = QgsGeometry(geometry)
    moved.transform(transform)
    return moved


def _pair(point) -> tuple[float, float]:
    return point.x(), point.y()
