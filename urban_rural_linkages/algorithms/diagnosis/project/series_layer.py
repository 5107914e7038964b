"""The layer of the series: circles of people year by year, which the time controller of QGIS plays."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProject,
    QgsProperty,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ....i18n import tr
from ...styling import apply_style
from ..diagnosis import Diagnosis
from .figures import Figure, field, number
from .places import SERIES, Series
from .tips import tip

_LARGEST = 14.0  # mm, the circle of the largest number of people
_SMALLEST = 0.9


def series_layer(diagnosis: Diagnosis, series: Series, largest: float) -> QgsVectorLayer:
    """Open the series, with circles as large as the people and in the colour of their index.

    Parameters
    ----------
    diagnosis : Diagnosis
    series : Series
        Its years.
    largest : float
        The largest number of people of a unit.
    """
    layer = diagnosis.opened(SERIES)
    years = series.years
    layer.setName(tr("Inhabitants year by year, {first}–{last}").format(first=years[0], last=years[-1]))
    for name, label in (("code", tr("Code")), ("name", tr("Name")), ("year", tr("Year")), ("people", tr("Inhabitants")),
                        ("index", tr("Index ({year} = 100)").format(year=years[0]))):  # fmt: skip
        layer.setFieldAlias(layer.fields().lookupField(name), label)
    apply_style(layer, "series", diagnosis.language.code)
    _size_by_people(layer, largest)
    layer.setDisplayExpression("name")
    language = diagnosis.language.code
    figures = [
        Figure(tr("Inhabitants"), number(field("people"), 0, language)),
        Figure(tr("Index ({year} = 100)").format(year=years[0]), number(field("index"), 1, language)),
    ]
    layer.setMapTipTemplate(tip(field("name"), ["year(\"year\")", field("code")], figures))
    _make_temporal(layer)
    if series.is_thinned:
        metadata = layer.metadata()
        metadata.setAbstract(tr("Of the series, these years: {years}.").format(years=", ".join(map(str, years))))
        layer.setMetadata(metadata)
    return layer


def play(project: QgsProject, years: tuple[int, ...]) -> None:
    """Have the time controller of QGIS go from the first year to the last, a year at a time."""
    whole = QgsDateTimeRange(_first_day(years[0]), _first_day(years[-1] + 1), True, False)
    project.timeSettings().setTemporalRange(whole)
    project.timeSettings().setTimeStep(1.0)
    project.timeSettings().setTimeStepUnit(Qgis.TemporalUnit.Years)
    project.timeSettings().setFramesPerSecond(2.0)


def _make_temporal(layer: QgsVectorLayer) -> None:
    """Show in each year the rows of that year."""
    temporal = layer.temporalProperties()
    temporal.setIsActive(True)
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    temporal.setStartField("year")
    temporal.setFixedDuration(1.0)
    temporal.setDurationUnits(Qgis.TemporalUnit.Years)
    temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)


def _size_by_people(layer: QgsVectorLayer, largest: float) -> None:
    """Make the areas of the circles as large as the people, and draw the large ones below."""
    size = f"max({_SMALLEST}, {_LARGEST} * sqrt(\"people\" / {max(largest, 1.0):.0f}))"
    renderer = layer.renderer()
    for symbol in renderer.symbols(QgsRenderContext()):
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(size))
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("people", False)]))
    renderer.setOrderByEnabled(True)


def _first_day(year: int) -> QDateTime:
    return QDateTime(QDate(year, 1, 1), QTime(0, 0))
