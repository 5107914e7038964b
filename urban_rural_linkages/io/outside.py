"""Distance of points from an area that they lie outside of, in the area's own UTM zone.

The distance from a point to an outline has no closed form on the ellipsoid; in the local zone it is right to a tenth
of a per cent, which is what a warning needs.
"""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from ..core.progress import NullProgress, Progress, proceed
from .layers import FeatureTable
from .projections import local_utm

# An outline drawn by hand differs from another by this much; a service on it is inside.
TOUCHING_M = 1.0
_POINTS_BETWEEN_CHECKS = 200
_EARTH = (180.0, 90.0)


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
    crs = local_utm(area.lonlat())
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


class _Outlines:
    """Outlines found by their boxes: of thousands, only the few that may be nearest are measured."""

    def __init__(self, outlines: list[QgsGeometry]) -> None:
        self._outlines, self._index = outlines, QgsSpatialIndex()
        for row, outline in enumerate(outlines):
            self._index.addFeature(row, outline.boundingBox())

    def distance(self, point: QgsPointXY) -> float:
        """Return the distance of a point to the nearest outline, in units of the map; 0 inside."""
        place = QgsGeometry.fromPointXY(point)
        most = min(self._outlines[row].distance(place) for row in self._index.nearestNeighbor(point, 1))
        box = QgsRectangle.fromCenterAndSize(point, 2 * most, 2 * most)
        return min((self._outlines[row].distance(place) for row in self._index.intersects(box)), default=most)
