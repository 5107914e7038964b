"""Layers looked at outside a run of an algorithm: borders of units, services beyond them, places, rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsVectorLayer,
)

from ..core.arrays import Floats
from ..core.contiguity import shared_borders
from ..core.progress import NullProgress, Progress
from .layers import FeatureTable, table_of_layer
from .outline_facts import place_of
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


def middle_of_layer(layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext) -> Floats:
    """Return longitude and latitude of the middle of a layer as one row; NaN where they are not known."""
    if layer.extent().isEmpty():
        return np.full((1, 2), np.nan)
    return np.array([place_of(_table(layer, transforms, NullProgress()), layer.extent()).centre])


def rows_of_table(layer: QgsVectorLayer) -> list[dict[str, object]]:
    """Return the rows of a small table, each by the names of its fields; None where a field has no value."""
    names = layer.fields().names()
    return [{name: None if value == NULL else value for name, value in zip(names, feature.attributes(), strict=True)}
            for feature in layer.getFeatures()]  # fmt: skip


def _table(layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext, progress: Progress) -> FeatureTable:
    context = QgsProcessingContext()
    context.setTransformContext(transforms)
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    return table_of_layer(layer, context, progress)


def _metre_by_extent(layer: QgsVectorLayer) -> float:
    return METRE_IN_DEGREES if looks_like_degrees(layer.extent()) else 1.0
