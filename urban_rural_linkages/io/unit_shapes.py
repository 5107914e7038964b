"""Outlines of the units of an assessment as geometries, in one coordinate reference system."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
)

from ..core.assessment.unit_records import Unit
from ..core.errors import InputError


def unit_shapes(
    units: Sequence[Unit], transforms: QgsCoordinateTransformContext
) -> tuple[list[QgsGeometry], QgsCoordinateReferenceSystem]:
    """Return the outlines of units, of many parts all of them, in the system of the first; null without an outline.

    Raises
    ------
    InputError
        When an outline is no WKT, or cannot be brought into that system.
    """
    first = next((unit.crs for unit in units if unit.outline), "")
    crs = QgsCoordinateReferenceSystem(first)
    return [_shape(unit, crs, transforms) for unit in units], crs


def _shape(unit: Unit, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> QgsGeometry:
    if not unit.outline:
        return QgsGeometry()
    shape = QgsGeometry.fromWkt(unit.outline)
    own = QgsCoordinateReferenceSystem(unit.crs)
    try:
        if own != crs:
            shape.transform(QgsCoordinateTransform(own, crs, transforms))
    except QgsCsException:
        shape = QgsGeometry()
    if shape.isNull():
        raise InputError("The outline of the municipality '{unit}' cannot be read.",
                         hint="Make the assessment again from a layer of outlines.", unit=unit.name)  # fmt: skip
    shape.convertToMultiType()
    return shape
