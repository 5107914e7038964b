"""Layers of the project: opened, named, styled, with map tips, forms and the metadata of their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import (
    QgsAbstractMetadataBase,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRenderContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ....core.inert import inert
from ....i18n import tr
from ....io.layer_classes import call_units_by_name, keep_used_classes
from ....io.layouts import thin_symbols
from ....io.relief import shade_below
from ...provenance import labels_of, without_places
from ...style_files import load_style
from ...styling import apply_style, dress
from ..chapter import MapTheme
from ..citing import source_line
from ..diagnosis import Diagnosis
from ..service_names import service_name
from .figures import Figure, field, words
from .forms import arrange_fields, label_unit, name_values
from .metadata import licences_of
from .pair_tips import name_units, pair_tip, partner_figures
from .reached_tips import has_own_tip, reached_figures
from .tables import RIVERS, ROADS, WATER
from .tips import minutes_before_and_after, minutes_to_places, own_figure, rural_area_figures, tip, unit_figures

_BORDER, _BORDER_WIDTH = "#5b6b76", 0.1
_ROADS_OPACITY, _RELIEF = 0.75, 0.25
_RIVER, _WATER = "#7fb0cc", "#a9cbde"
_MOST_NAMES = 500  # of areas that a tip calls by name


class Layers:
    """Maker of the layers of one project; each method works on the main thread, for a moment.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose tables they show.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis, self._language = diagnosis, diagnosis.language.code
        self._names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))

    def of_theme(self, theme: MapTheme) -> QgsMapLayer:
        """Open the layer of a map and give it its style, tip and form."""
        if theme.raster:
            cells = QgsRasterLayer(self._diagnosis.raster(theme.raster), inert(theme.title), "gdal")
            dress(cells, {}, theme.style, self._language)
            return cells
        layer = self._diagnosis.opened(theme.table, theme.condition)
        layer.setName(inert(theme.title))
        labels = labels_of(layer)
        dress(layer, labels, theme.style, self._language)
        thin_symbols(layer)
        label_unit(layer, self._diagnosis)
        arrange_fields(layer, self._diagnosis, list(labels))
        self._name_classes(layer, theme)
        name_units(layer, dict(self._names.items()))
        self._set_tip(layer, theme)
        return layer

    def borders(self) -> QgsVectorLayer:
        """Open the outlines of the units, which carry the tip of the units themselves."""
        layer = self._diagnosis.opened("change")
        layer.setName(inert(self._diagnosis.words.headings))
        if layer.geometryType().name == "Polygon":
            look = {"style": "no", "outline_color": _BORDER, "outline_width": str(_BORDER_WIDTH)}
            layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
        else:
            apply_style(layer, "outlines")
        thin_symbols(layer)
        labels = labels_of(layer)
        dress(layer, labels, None)
        label_unit(layer, self._diagnosis)
        arrange_fields(layer, self._diagnosis, list(labels))
        self._set_tip(layer, MapTheme("", "", "change", "density"))
        return layer

    def background(self, table: str) -> QgsVectorLayer:
        """Open roads, rivers or water."""
        titles = {ROADS: tr("Main roads"), RIVERS: tr("Rivers"), WATER: tr("Lakes and reservoirs")}
        layer = self._diagnosis.opened(table)
        layer.setName(titles[table])
        if table == ROADS:
            apply_style(layer, "main_roads", self._language)
            keep_used_classes(layer)
            for symbol in layer.renderer().symbols(QgsRenderContext()):
                symbol.setOpacity(_ROADS_OPACITY)  # of a layer it would make the map a picture when it is printed
        elif table == RIVERS:
            look = {"line_color": _RIVER, "line_width": "0.25", "capstyle": "round", "joinstyle": "round"}
            layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(look)))
        else:
            look = {"color": _WATER, "outline_color": _RIVER, "outline_width": "0.1"}
            layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
        return layer

    def relief(self, path: str) -> QgsRasterLayer:
        """Open the relief, which darkens what lies below it."""
        layer = QgsRasterLayer(path, tr("Relief"), "gdal")
        shade_below(layer, _RELIEF)
        return layer

    def cite(self, layer: QgsMapLayer, inputs: Sequence[str]) -> None:
        """Write the author, and source and licences of some inputs, into the metadata of a layer."""
        metadata = without_places(layer.metadata())
        author = self._diagnosis.run.text("AUTHOR")
        if author:
            contact = QgsAbstractMetadataBase.Contact(inert(author))
            contact.role = "author"
            metadata.setContacts([contact])
        source = source_line(self._diagnosis, inputs)
        if source and not metadata.abstract():
            metadata.setAbstract(inert(source))
        metadata.setLicenses(licences_of(self._diagnosis, inputs))
        layer.setMetadata(metadata)

    def _name_classes(self, layer: QgsVectorLayer, theme: MapTheme) -> None:
        """Put words in place of codes: in the legend, the form and the attribute table."""
        style = load_style(theme.style)
        name = style.get("field", "")
        if style["kind"] in ("categories", "links"):
            name_values(layer, name, {entry["value"]: entry["label"][self._language] for entry in style["classes"]})
        elif style["kind"] == "distinct" and call_units_by_name(layer, self._names):
            there = map(str, layer.uniqueValues(layer.fields().lookupField(name)))
            name_values(layer, name, {code: self._names[code] for code in sorted(there) if code in self._names})

    def _set_tip(self, layer: QgsVectorLayer, theme: MapTheme) -> None:
        run, fields = self._diagnosis.run, layer.fields().names()
        about = [name for name in (run.field("NAME"), run.field("GROUP"), run.field("UNIT_ID")) if name in fields]
        figures = unit_figures(self._diagnosis, fields)
        figures += [*self._own_figures(layer, theme, fields), *partner_figures(theme.table)]
        of_pairs = pair_tip(theme.table, self._language)
        if of_pairs:
            layer.setMapTipTemplate(of_pairs)
        elif about:
            layer.setMapTipTemplate(tip(field(about[0]), [field(name) for name in about[1:]], figures))
        else:
            layer.setMapTipTemplate(tip(words(theme.title), [layer.displayExpression() or "$id"], figures))

    def _own_figures(self, layer: QgsVectorLayer, theme: MapTheme, fields: list[str]) -> list[Figure]:
        style = load_style(theme.style)
        names: list[tuple[object, str]] = []
        if style["kind"] == "distinct" and style.get("field") in fields:
            values = layer.uniqueValues(layer.fields().lookupField(style["field"]))
            names = [(code, self._names[str(code)]) for code in sorted(map(str, values)) if str(code) in self._names]
        reached = reached_figures(layer, theme.style, self._language)
        if has_own_tip(theme.style):
            return reached
        if theme.style == "rural_areas":  # whose colours mean nothing
            return rural_area_figures(layer, self._language)
        if theme.style == "change" and "density_end" in fields:  # whose own figure each tip has already
            theme = replace(theme, style="density", heading="")
        profile, minutes = self._diagnosis.profile, ""
        if profile is not None and profile.service and "minutes" in fields:
            minutes = tr("Minutes: {service}").format(service=service_name(profile.service))
        found = own_figure(theme, fields, self._language, names[:_MOST_NAMES], minutes)
        also = minutes_before_and_after(layer, theme.style, self._language)
        also += minutes_to_places(layer, theme.style, self._language)
        return [*reached, *also, found] if found is not None else [*reached, *also]
