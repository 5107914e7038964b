"""How far points lie outside an area, measured in the area's own UTM zone.

The distance from a point to an outline has no closed form on the ellipsoid; in the local zone it is right to a tenth
of a per cent, which is what a warning needs.
"""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from .layers import FeatureTable
from .projections import local_utm

# An outline drawn by hand differs from another by this much; a service on it is inside.
TOUCHING_M = 1.0


def distances_outside(lonlat: np.ndarray, area: FeatureTable) -> np.ndarray:
    """Return the distance of each point to the area, in m.

    Parameters
    ----------
    lonlat : numpy.ndarray, shape (n, 2)
        Degrees; NaN where there is no point.
    area : FeatureTable
        Polygons; of points or lines, their convex hull is the area.

    Returns
    -------
    numpy.ndarray, shape (n,)
        0 inside and on the outline; NaN where there is no point.
    """
    known = np.isfinite(lonlat).all(axis=1)
    crs = local_utm(area.lonlat())
    outlines = [geometry for geometry in area.geometries_in(crs) if geometry is not None]
    if not outlines:
        return np.where(known, 0.0, np.nan)
    covered = QgsGeometry.collectGeometry(outlines)
    if not area.has_polygons:
        covered = covered.convexHull()
    to_local = area.transform_from_degrees(crs)
    distances = np.full(len(lonlat), np.nan)
    for row in np.flatnonzero(known):
        point = QgsGeometry.fromPointXY(to_local.transform(QgsPointXY(*lonlat[row])))
        metres = covered.distance(point)
        distances[row] = 0.0 if metres <= TOUCHING_M else metres
    return distances
