"""Distance of points from an area that they lie outside of, in the area's own UTM zone.

The distance from a point to an outline has no closed form on the ellipsoid; in the local zone it is right to a tenth
of a per cent, which is what a warning needs.
"""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsSpatialIndex

from ..core.progress import NullProgress, Progress, proceed
from .geometries import carried
from .layers import FeatureTable
from .projections import GEOGRAPHIC, local_utm, utm_zone

# An outline drawn by hand differs from another by this much; a service on it is inside.
TOUCHING_M = 1.0
_POINTS_BETWEEN_CHECKS = 20  # one takes a hundredth of a second where an outline has a million vertices
_EARTH = (180.0, 90.0)
_CORNERS = [[0, 1], [0, 3], [2, 1], [2, 3]]  # of west, south, east and north
_BULGE = 0.1  # of a box: as much as its sides, which are curved in degrees, may reach beyond its corners


def distances_outside(lonlat: np.ndarray, area: FeatureTable, progress: Progress | None = None) -> np.ndarray:
    """Return the distance of each point to the area, in m.

    Parameters
    ----------
    lonlat : numpy.ndarray, shape (n, 2)
        Degrees; NaN where there is no point.  What lies beyond the Earth is no point either.
    area : FeatureTable
        Polygons; of points or lines, their convex hull is the area.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    numpy.ndarray, shape (n,)
        0 inside and on the outline; NaN where there is no point.
    """
    with np.errstate(invalid="ignore"):
        known = (np.abs(lonlat) <= _EARTH).all(axis=1)
    crs = zone_of(area, progress or NullProgress())
    outlines = [geometry for geometry in area.geometries_in(crs) if geometry is not None]
    if not outlines:
        return np.where(known, 0.0, np.nan)
    if not area.has_polygons:
        outlines = [QgsGeometry.collectGeometry(outlines).convexHull()]
    covered = _Outlines(outlines)
    to_local = area.transform_from_degrees(crs)
    distances = np.full(len(lonlat), np.nan)
    for done, row in enumerate(np.flatnonzero(known)):
        if done % _POINTS_BETWEEN_CHECKS == 0:
            proceed(progress or NullProgress(), done / len(lonlat))
        metres = covered.distance(to_local.transform(QgsPointXY(*lonlat[row])))
        distances[row] = 0.0 if metres <= TOUCHING_M else metres
    return distances


def zone_of(area: FeatureTable, progress: Progress) -> QgsCoordinateReferenceSystem:
    """Return the UTM zone in which the mean of the points of an area's features lies.

    Points on tens of thousands of outlines take longer than all distances.  Each lies in the box of its outline, and so
    their mean between the means of the sides: where these are in one zone, that is the one.
    """
    boxes = [outline.boundingBox() for outline in area.watched(area.geometries) if not outline.isEmpty()]
    sides = np.array([(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) for box in boxes]).reshape(-1, 4)
    way = area.transform_to(QgsCoordinateReferenceSystem(GEOGRAPHIC))
    corners = carried(sides[:, _CORNERS].reshape(-1, 2), way, progress).reshape(-1, 4, 2)
    if len(corners) and np.isfinite(corners).all():
        low, high = corners.min(axis=1).mean(axis=0), corners.max(axis=1).mean(axis=0)
        bulge = _BULGE * (high - low)
        (west, south), (east, north) = (low - bulge).tolist(), (high + bulge).tolist()
        zones = [utm_zone(lon, lat) for lon in (west, east) for lat in (south, north)]
        if all(zone == zones[0] for zone in zones):
            return zones[0]
    return local_utm(area.lonlat())


class _Outlines:
    """Outlines in an index that finds the nearest by its shape, and not by its box."""

    def __init__(self, outlines: list[QgsGeometry]) -> None:
        self._outlines, self._index = outlines, QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
        for row, outline in enumerate(outlines):
            entry = QgsFeature(row)
            entry.setGeometry(outline)
            self._index.addFeature(entry)

    def distance(self, point: QgsPointXY) -> float:
        """Return the distance of a point to the nearest outline, in units of the map; 0 inside."""
        place = QgsGeometry.fromPointXY(point)
        return min(self._outlines[row].distance(place) for row in self._index.nearestNeighbor(point, 1))
