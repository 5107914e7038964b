"""Maps of classes of cells: a small picture of them, under the outline of the region."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRasterLayer

from ....core.report.drawing import Stroke
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Image
from ....core.report.maps.legend import Key
from ....io.map_cells import class_picture
from ...style_files import load_style
from ...styling import style_title
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from .land import DiagnosisLand
from .themes import outlines_of_theme

_EDGE = Stroke("#b9c2c7", 0.12)


def cells_content(
    diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme, overlays: Sequence[MapTheme]
) -> MapContent:  # fmt: skip
    """Return a map of the classes of a raster; classes that no cell of the region has are left out of the legend."""
    style, code = load_style(theme.style), diagnosis.language.code
    layer = QgsRasterLayer(diagnosis.raster(theme.raster), theme.raster, "gdal")
    colours = {int(entry["value"]): entry["colour"] for entry in style["classes"]}
    found: set[int] = set()
    parts = []
    for part, box in zip(land.parts, land.land.boxes, strict=True):
        picture, seen = class_picture(layer, colours, part.crs, box, diagnosis.run.context.transformContext())
        parts.append((picture, box) if picture else None)
        found |= seen
    keys = [Key(entry["label"][code], entry["colour"], _EDGE) for entry in style["classes"]
            if int(entry["value"]) in found]  # fmt: skip
    above = [outlines_of_theme(diagnosis, land, shown) for shown in overlays]
    return MapContent(None, [*land.roads, *above], land.names, Image(parts, keys, style_title(theme.style, code)),
                      title=theme.title)  # fmt: skip
