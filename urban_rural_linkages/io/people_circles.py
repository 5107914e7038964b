"""Circles as large as the people, year by year: a layer that the time controller of QGIS plays."""

from __future__ import annotations

from typing import cast

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProject,
    QgsProperty,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

_LARGEST, _SMALLEST = 14.0, 0.9  # mm
_FRAMES = 2.0  # a second


def size_by_people(layer: QgsVectorLayer, largest: float) -> None:
    """Make the areas of the circles of a layer as large as its field `people`, and draw the large ones below.

    Parameters
    ----------
    layer : QgsVectorLayer
        Points with circles.
    largest : float
        The number of people of the largest circle.
    """
    size = f'max({_SMALLEST}, {_LARGEST} * sqrt("people" / {largest:.0f}))'
    renderer = layer.renderer()
    for symbol in renderer.symbols(QgsRenderContext()):
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(size))
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("people", False)]))
    renderer.setOrderByEnabled(True)


def make_yearly(layer: QgsVectorLayer, field: str) -> None:
    """Show in each year the rows whose date in a field is of that year."""
    temporal = cast("QgsVectorLayerTemporalProperties", layer.temporalProperties())
    temporal.setIsActive(True)
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    temporal.setStartField(field)
    temporal.setFixedDuration(1.0)
    temporal.setDurationUnits(Qgis.TemporalUnit.Years)
    temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)


def play_years(project: QgsProject, first: int, last: int) -> None:
    """Have the time controller of QGIS go from the first year to the last, a year at a time."""
    whole = QgsDateTimeRange(_first_day(first), _first_day(last + 1), True, False)
    project.timeSettings().setTemporalRange(whole)
    project.timeSettings().setTimeStep(1.0)
    project.timeSettings().setTimeStepUnit(Qgis.TemporalUnit.Years)
    project.timeSettings().setFramesPerSecond(_FRAMES)


def _first_day(year: int) -> QDateTime:
    return QDateTime(QDate(year, 1, 1), QTime(0, 0))
