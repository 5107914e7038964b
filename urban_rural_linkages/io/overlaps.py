"""Areas and overlaps of polygons: square metres, ground that polygons share, and the zone that a feature lies in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..core.progress import NullProgress, Progress, proceed
from .geometries import valid_polygon
from .layers import FeatureTable
from .projections import local_utm, unit_metres

SLIVER_M2 = 0.01  # less than a sheet of paper: the rounding of coordinates, not land


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


@dataclass(frozen=True)
class Location:
    """Location of a polygon among others.

    Attributes
    ----------
    within : dict of int to float
        The zones (positions) that it overlaps, with the area in each, in m2.
    share_outside : float
        The part of it that lies in no zone, 0 to 1.
    nearest : int or None
        The nearest zone, where it overlaps none; of equally near ones, the first id.
    """

    within: dict[int, float]
    share_outside: float
    nearest: int | None


@dataclass(frozen=True)
class Overlap:
    """Ground that a polygon of one set shares with a polygon of another: their positions, the piece and its m2."""

    first: int
    second: int
    geometry: QgsGeometry
    area: float


def locations(
    table: FeatureTable, zones: FeatureTable, zone_ids: Sequence[str], progress: Progress | None = None
) -> list[Location | None]:
    """Return where each polygon of `table` lies among `zones`; None for a feature without geometry.

    Areas and distances are those of the projection of `table` or, where that is in degrees, of its UTM zone: they
    compare zones with one another, and are no measurement.
    """
    progress = progress or NullProgress()
    crs = _working_crs(table)
    outlines = [None if g is None else valid_polygon(g) for g in zones.geometries_in(crs)]
    index = _index(outlines)
    found: list[Location | None] = []
    for row, geometry in enumerate(table.geometries_in(crs)):
        proceed(progress, row / len(table))
        found.append(None if geometry is None else _location(valid_polygon(geometry), outlines, index, zone_ids))
    return found


def overlaps(
    geometries: Sequence[QgsGeometry],
    firsts: Sequence[int],
    seconds: Sequence[int],
    measure: AreaMeasure,
    progress: Progress | None = None,
) -> list[Overlap]:
    """Return the ground that polygons of the one set share with those of the other.

    Parameters
    ----------
    geometries : sequence of QgsGeometry
        All polygons.
    firsts, seconds : sequence of int
        Positions of the two sets.
    measure : AreaMeasure
        Measures the pieces; those below 0.01 m2 are left out.
    """
    progress = progress or NullProgress()
    plain = [valid_polygon(geometry) for geometry in geometries]
    chosen = set(seconds)
    index = _index([geometry if row in chosen else None for row, geometry in enumerate(plain)])
    found = []
    for done, first in enumerate(firsts):
        proceed(progress, done / len(firsts))
        if plain[first].isEmpty():
            continue
        for second in sorted(index.intersects(plain[first].boundingBox())):
            piece = _polygons(plain[first].intersection(plain[second]))
            area = 0.0 if piece.isEmpty() else measure.square_metres(piece)
            if area >= SLIVER_M2:
                found.append(Overlap(first, second, piece, area))
    return found


def covered_area(pieces: Sequence[Overlap], measure: AreaMeasure) -> float:
    """Return the ground that the pieces cover together, in m2: what three polygons share counts once.

    Pieces are put in an order of their own before they are united, so that the order of the polygons does not matter.
    """
    if not pieces:
        return 0.0
    return measure.square_metres(
        QgsGeometry.unaryUnion(sorted((piece.geometry for piece in pieces), key=QgsGeometry.asWkt))
    )


def _working_crs(table: FeatureTable) -> QgsCoordinateReferenceSystem:
    table.require_crs()
    return local_utm(table.lonlat()) if table.crs.isGeographic() else table.crs


def _location(
    geometry: QgsGeometry, outlines: list[QgsGeometry | None], index: QgsSpatialIndex, zone_ids: Sequence[str]
) -> Location:
    near = sorted(index.intersects(geometry.boundingBox()))
    shapes = {zone: outline for zone in near if (outline := outlines[zone]) is not None}
    pieces = {zone: _polygons(geometry.intersection(outline)) for zone, outline in shapes.items()}
    within = {zone: piece.area() for zone, piece in pieces.items() if not piece.isEmpty() and piece.area() > 0}
    if not within:
        return Location({}, 1.0, _nearest(geometry, outlines, zone_ids))
    inside = QgsGeometry.unaryUnion([pieces[zone] for zone in within]).area()
    return Location(within, max(0.0, 1 - inside / geometry.area()), None)


def _nearest(geometry: QgsGeometry, outlines: list[QgsGeometry | None], zone_ids: Sequence[str]) -> int | None:
    distances = [
        (geometry.distance(outline), zone_ids[zone], zone)
        for zone, outline in enumerate(outlines)
        if outline is not None
    ]
    return min(distances)[2] if distances else None


def _index(geometries: Sequence[QgsGeometry | None]) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for row, geometry in enumerate(geometries):
        if geometry is not None and not geometry.isEmpty():
            index.addFeature(_entry(row, geometry.boundingBox()))
    return index


def _entry(row: int, box: QgsRectangle) -> QgsFeature:
    entry = QgsFeature(row)
    entry.setGeometry(QgsGeometry.fromRect(box))
    return entry


def _polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons of an intersection, in one geometry; borders that only touch leave lines and points."""
    parts = [part for part in geometry.asGeometryCollection() if part.area() > 0]
    if not parts:
        return QgsGeometry()
    whole = parts[0] if len(parts) == 1 else QgsGeometry.collectGeometry(parts)
    whole.convertToMultiType()
    return whole


def zones_of(
    table: FeatureTable, zones: FeatureTable, zone_ids: Sequence[str], rows: Sequence[int] | None = None
) -> list[str | None]:
    """Return the id of the zone that each feature lies in; None outside all zones and without geometry.

    Only some rows are looked at where `rows` names them, and in their order.  On a common border the zone with the
    first id holds the point, so that the order of the layer does not matter.
    """
    transform = table.transform_to(zones.crs)
    index, outlines = QgsSpatialIndex(), []
    for number, outline in enumerate(zones.watched(zones.geometries)):
        outlines.append(outline)
        entry = QgsFeature(number)
        entry.setGeometry(outline)
        index.addFeature(entry)
    found: list[str | None] = []
    geometries = table.geometries if rows is None else table.geometries_of(rows)
    for geometry in table.watched(geometries):
        point = table.representative_points.of(geometry)
        if point is None:
            found.append(None)
            continue
        place = QgsGeometry.fromPointXY(transform.transform(point))
        near = (zone for zone in index.intersects(place.boundingBox()) if outlines[zone].intersects(place))
        found.append(min((zone_ids[zone] for zone in near), default=None))
    return found
