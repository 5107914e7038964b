"""Outlines around several units, a little within their border, so that areas that touch or overlap stay apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ..core.arrays import Floats

_SEGMENTS = 4  # of a quarter of a circle


def rings_within(units: Sequence[Sequence[Floats]], distance: float) -> list[Floats]:
    """Return the closed rings around units together, drawn in by a distance; none of what is narrower.

    Parameters
    ----------
    units : sequence of sequence of (n, 2) ndarray
        The rings of each unit; those that lie in another are holes.
    distance : float
        In the units of the coordinates.
    """
    united = QgsGeometry.unaryUnion([_unit(rings) for rings in units if len(rings)])
    shrunk = united.buffer(-distance, _SEGMENTS) if not united.isEmpty() else united
    found: list[Floats] = []
    for part in shrunk.asGeometryCollection():
        if part.type() == Qgis.GeometryType.Polygon:
            found += [np.array([(point.x(), point.y()) for point in ring]) for ring in part.asPolygon()]
    return found


def _unit(rings: Sequence[Floats]) -> QgsGeometry:
    """Return the area of a unit: what lies in an odd number of its rings."""
    area = QgsGeometry()
    for ring in rings:
        one = QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in ring.tolist()]])
        area = one if area.isNull() else area.symDifference(one)
    return area
