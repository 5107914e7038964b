"""The map of urban-rural catchments: the class of each cell, pale outside the region; its legend is a table."""

from __future__ import annotations

from qgis.core import QgsRasterLayer

from ....core.report.charts.marks import tint
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Image
from ....io.map_cells import Region, class_picture
from ...style_files import load_style
from ...styling import style_title
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from .land import DiagnosisLand

_OUTSIDE = 0.28  # of a colour is left


def catchments_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map; its colours are explained by the table of the chapter."""
    style, code = load_style(theme.style), diagnosis.language.code
    layer = QgsRasterLayer(diagnosis.raster(theme.raster), theme.raster, "gdal")
    colours = {int(entry["value"]): entry["colour"] for entry in style["classes"]}
    pale = {value: tint(colour, _OUTSIDE) for value, colour in colours.items()}
    units = diagnosis.run.table("UNITS")
    parts = []
    for part, box in zip(land.parts, land.land.boxes, strict=True):
        region = Region(units.geometries_in(part.crs), pale)
        picture, _ = class_picture(layer, colours, part.crs, box, diagnosis.run.context.transformContext(), region)
        parts.append((picture, box) if picture else None)
    return MapContent(None, [], land.names, Image(parts, [], style_title(theme.style, code)), title=theme.title,
                      has_borders=False)  # fmt: skip
