"""Vertices of many lines carried from one coordinate reference system to another, a hundred thousand in one call."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry

from ..core.arrays import Floats
from ..core.progress import Progress, proceed

_AT_ONCE = 100_000
_LINE_STRING = b"\x01\x02\x00\x00\x00"  # little-endian, a line string; the number of its vertices follows


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
