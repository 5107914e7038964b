"""Points in outlines: the outline that each of them lies in."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsSpatialIndex

from ..core.arrays import Integers
from .layers import FeatureTable


def outline_of_points(outlines: FeatureTable, points: FeatureTable) -> Integers:
    """Return the row of the outline that holds each point.

    Parameters
    ----------
    outlines : FeatureTable
        Polygons.
    points : FeatureTable
        In any coordinate reference system.

    Returns
    -------
    numpy.ndarray of int, shape (points,)
        The first outline that holds it or touches it; -1 where none does, or there is no point.
    """
    index = QgsSpatialIndex()
    for row, outline in enumerate(outlines.watched(outlines.geometries)):
        entry = QgsFeature(row)
        entry.setGeometry(outline)
        index.addFeature(entry)
    found = np.full(len(points), -1, dtype=np.int64)
    for row, (x, y) in enumerate(outlines.watched(points.points_in(outlines.crs).tolist())):
        if x == x and y == y:
            place = QgsGeometry.fromPointXY(QgsPointXY(x, y))
            near = sorted(index.intersects(place.boundingBox()))
            found[row] = next((one for one in near if outlines.geometries[one].intersects(place)), -1)
    return found
