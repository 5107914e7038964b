"""The layer of the series: circles of people year by year in the colour of their index to the first year."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ....core.demography.yearly_rows import YearlyRows
from ....i18n import tr
from ....io.people_circles import make_yearly, size_by_people
from ...styling import apply_style
from ..diagnosis import Diagnosis
from .figures import Figure, field, number
from .tables import SERIES
from .tips import tip


def series_layer(diagnosis: Diagnosis, series: YearlyRows) -> QgsVectorLayer:
    """Open the series."""
    layer, years, language = diagnosis.opened(SERIES), series.years, diagnosis.language.code
    layer.setName(tr("Inhabitants year by year, {first}–{last}").format(first=years[0], last=years[-1]))
    apply_style(layer, "series", language)
    size_by_people(layer, series.largest)
    index = tr("Index ({year} = 100)").format(year=years[0])
    for name, label in (("code", tr("Code")), ("name", tr("Name")), ("group", tr("Group")), ("year", tr("Year")),
                        ("people", tr("Inhabitants")), ("index", index)):  # fmt: skip
        place = layer.fields().lookupField(name)
        if place >= 0:
            layer.setFieldAlias(place, label)
    layer.setDisplayExpression(field("name"))
    figures = [
        Figure(tr("Inhabitants"), number(field("people"), 0, language)),
        Figure(index, number(field("index"), 1, language)),
    ]
    layer.setMapTipTemplate(tip(field("name"), [f"year({field('year')})", field("code")], figures))
    make_yearly(layer, "year")
    if series.is_thinned:
        metadata = layer.metadata()
        metadata.setAbstract(tr("Of the series, these years: {years}.").format(years=", ".join(map(str, years))))
        layer.setMetadata(metadata)
    return layer
