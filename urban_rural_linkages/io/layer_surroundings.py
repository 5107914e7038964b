"""Surroundings of the features of a layer, outside a run of an algorithm: borders of units, services beyond them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsCoordinateTransformContext, QgsFeatureRequest, QgsProcessingContext, QgsVectorLayer

from ..core.arrays import Floats
from ..core.contiguity import shared_borders
from ..core.progress import Progress
from .layers import FeatureTable, table_of_layer
from .outside import distances_outside
from .projections import METRE_IN_DEGREES, looks_like_degrees, metre_in
from .territories import outlines_near


def neighbours_of_rows(
    layer: QgsVectorLayer, rows: Sequence[int], transforms: QgsCoordinateTransformContext, progress: Progress
) -> dict[int, list[int]]:  # fmt: skip
    """Return the places of the units that share a border with some units, by their places; none without outlines.

    Raises
    ------
    InputError
        When an outline is broken or curved.
    Cancelled
    """
    table = _table(layer, transforms, progress)
    if not table.has_polygons:
        return {}
    metre = metre_in(table.crs) if table.crs.isValid() else _metre_by_extent(layer)
    outlines = outlines_near(table, rows, [str(row) for row in range(len(table))])
    return table.attended(lambda: shared_borders(outlines, metre)).neighbours(rows)


def metres_outside(
    services: QgsVectorLayer, units: QgsVectorLayer, transforms: QgsCoordinateTransformContext, progress: Progress
) -> Floats:  # fmt: skip
    """Return how far each service lies outside the units, in m: 0 inside, NaN where it has no place.

    Raises
    ------
    InputError
        When a service lies where its system is not defined.
    Cancelled
    """
    points = _table(services, transforms, progress).lonlat()
    return distances_outside(points, _table(units, transforms, progress), progress)


def ids_of_rows(layer: QgsVectorLayer, rows: Sequence[int]) -> list[int]:
    """Return the ids of the features at some places in the order of the layer; places beyond its end have none."""
    wanted = set(rows)
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setNoAttributes()
    request.setLimit(max(wanted, default=-1) + 1)
    return [feature.id() for row, feature in enumerate(layer.getFeatures(request)) if row in wanted]


def _table(layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext, progress: Progress) -> FeatureTable:
    context = QgsProcessingContext()
    context.setTransformContext(transforms)
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    return table_of_layer(layer, context, progress)


def _metre_by_extent(layer: QgsVectorLayer) -> float:
    return METRE_IN_DEGREES if looks_like_degrees(layer.extent()) else 1.0
