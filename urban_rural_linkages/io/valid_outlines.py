"""Valid outlines of polygons that cross or repeat themselves, fit for measuring and cutting.

A bow tie has no area that could be read off its vertices, because its halves turn opposite ways and cancel; a part
that is drawn twice counts twice.  What is valid of an outline is the ground that it encloses, each piece once.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry


def valid_outline(geometry: QgsGeometry) -> QgsGeometry:
    """Return a polygon as it is where it is valid, else the ground that it encloses, as polygons.

    What GEOS cannot mend, such as a vertex without a number, is returned as it is: whoever reads it names it.
    """
    if geometry.isEmpty() or geometry.isGeosValid():
        return geometry
    mended = geometry.makeValid(Qgis.MakeValidMethod.Structure)
    return geometry if mended.isNull() else mended


def valid_polygon(geometry: QgsGeometry) -> QgsGeometry:
    """Return a flat polygon without curves and bow ties, which can be cut with others."""
    plain = QgsGeometry(geometry)
    if plain.isEmpty():
        return plain
    plain.convertToStraightSegment()
    plain.get().dropZValue()
    plain.get().dropMValue()
    return valid_outline(plain)
