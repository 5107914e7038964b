"""The project of a diagnosis: its layers styled and grouped by chapter, its maps as print layouts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from qgis.core import (
    Qgis,
    QgsAttributeTableConfig,
    QgsExpression,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsRuleBasedLabeling,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

from ...core.inert import inert
from ...core.known import highest
from ...core.progress import stepped
from ...core.report.svg import svg_of
from ...i18n import tr
from ...io.columns import unwritable
from ...io.layouts import INSET, MapPage, add_layout, thin_symbols
from ...io.pictures import add_svg
from ...io.threads import on_main_thread
from ..bivariate_style import layer_legend
from ..provenance import labels_of
from ..styling import apply_style, dress, load_style, style_title
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis
from .framing import Framing
from .together import PARTS, footnote

_NAMED_PLACES = 9
_Result = TypeVar("_Result")


class DiagnosisProject:
    """Builds the project while it is still nowhere to be seen, and draws its maps.

    A project and its layouts belong to QGIS' main thread, and a diagnosis runs in another: what touches them is done
    there piece by piece, each as short as one layer or one map, so that the windows answer and the user can cancel.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose results are shown.
    framing : Framing
        Where the maps are.
    """

    def __init__(self, diagnosis: Diagnosis, framing: Framing) -> None:
        self._diagnosis, self._framing = diagnosis, framing
        self._crs = framing.crs
        self._layers: dict[str, QgsMapLayer] = {}
        self._themes: dict[str, MapTheme] = {}
        self._places: QgsVectorLayer
        self._above: list[QgsVectorLayer]
        self._project: QgsProject
        self._on_main_thread(self._begin)

    def add(self, chapters: Sequence[ChapterResult]) -> None:
        """Add a group of layers for each chapter, the names of the largest places above, the outlines below."""
        for number, chapter in enumerate(chapters):
            group = self._on_main_thread(partial(self._add_group, chapter.title))
            for theme in chapter.maps:
                self._on_main_thread(partial(self._add_layer, group, theme, theme == chapter.maps[0]))
            self._on_main_thread(partial(_show, group, number == 0))

    def draw(self, chapters: Sequence[ChapterResult], sources: Mapping[str, str]) -> None:
        """Add a print layout for each printed map, with the line of sources of its chapter."""
        printed = [(theme, sources[chapter.id]) for chapter in chapters for theme in chapter.maps if theme.printed]
        for theme, line in stepped(printed, self._diagnosis.progress):
            self._on_main_thread(partial(self._page, theme, line))

    def write(self) -> Path:
        """Write the project beside its data, which it names by relative paths, and return where it lies."""
        return self._on_main_thread(self._write)

    def close(self) -> None:
        """Let go of project and layers, in the thread that they belong to."""
        on_main_thread(self._end)

    def _on_main_thread(self, work: Callable[[], _Result]) -> _Result:
        self._diagnosis.proceed()
        return on_main_thread(work, self._diagnosis.run.progress)

    def _begin(self) -> None:
        run = self._diagnosis.run
        self._project = QgsProject()
        self._project.setCrs(self._crs)
        self._project.setTitle(run.text("TITLE"))
        self._project.setFilePathStorage(Qgis.FilePathType.Relative)
        self._project.setEllipsoid(run.ellipsoid())
        self._project.setTransformContext(run.context.transformContext())
        self._places = self._named_outlines()
        self._above = [self._places, *self._parts()]
        for layer in self._above:
            self._project.addMapLayer(layer, False)
            self._project.layerTreeRoot().addLayer(layer)

    def _end(self) -> None:
        self._layers.clear()
        del self._places, self._above, self._project

    def _add_group(self, title: str) -> QgsLayerTreeGroup:
        return self._project.layerTreeRoot().addGroup(title)

    def _add_layer(self, group: QgsLayerTreeGroup, theme: MapTheme, is_visible: bool) -> None:
        layer = self._themed_layer(theme)
        self._project.addMapLayer(layer, False)
        group.addLayer(layer).setItemVisibilityChecked(is_visible)
        self._layers[theme.name], self._themes[theme.name] = layer, theme

    def _page(self, theme: MapTheme, source: str) -> QgsPrintLayout:
        """Add the print layout of a map, with the square of a map of two indicators where it is one."""
        themes = [*(self._themes[name] for name in theme.overlay), theme]
        square = layer_legend(self._layers[theme.name], load_style(theme.style), self._diagnosis.language.code)
        explained = [shown for shown in themes if shown.legend and not (square and shown is theme)]
        size: dict[str, Any] = {"width": 86.0, "height": 92.0, "small": True} if theme.size == "small" else {}
        page = MapPage(
            name=theme.title,
            title=theme.heading or theme.title,
            layers=[*self._above, *(self._layers[shown.name] for shown in themes)],
            legend=[(self._layers[shown.name], style_title(shown.style, self._diagnosis.language.code))
                    for shown in explained],
            extent=self._framing.extent,
            source=source,
            insets=self._framing.insets,
            footnote=footnote(self._diagnosis) if self._shows_units(theme) else "",
            **size,
        )  # fmt: skip
        layout = add_layout(self._project, page)
        if square:
            add_svg(layout, svg_of(square), *page.legend_place)
        return layout

    def _shows_units(self, theme: MapTheme) -> bool:
        layer = self._layers[theme.name]
        return isinstance(layer, QgsVectorLayer) and layer.geometryType() == Qgis.GeometryType.Polygon

    def _parts(self) -> list[QgsVectorLayer]:
        """Return the outlines of units that are counted together; no layer where there are none."""
        if PARTS not in self._diagnosis.tables:
            return []
        layer = self._diagnosis.opened(PARTS)
        layer.setName(tr("Units counted together"))
        apply_style(layer, PARTS)
        return [layer]

    def _write(self) -> Path:
        path = self._diagnosis.geopackage.with_suffix(".qgz")
        extent = QgsReferencedRectangle(self._framing.extent, self._crs)
        self._project.viewSettings().setDefaultViewExtent(extent)
        if not self._project.write(str(path)):
            raise unwritable(str(path), self._project.error())
        return path

    def _themed_layer(self, theme: MapTheme) -> QgsMapLayer:
        if theme.raster:
            cells = QgsRasterLayer(self._diagnosis.raster(theme.raster), inert(theme.title), "gdal")
            dress(cells, {}, theme.style)
            return cells
        layer = self._diagnosis.opened(theme.table)
        layer.setName(inert(theme.title))
        if theme.condition:
            layer.setSubsetString(theme.condition)
        dress(layer, labels_of(layer), theme.style)
        thin_symbols(layer)
        self._show_results_only(layer)
        return layer

    def _show_results_only(self, layer: QgsVectorLayer) -> None:
        """Hide the fields that a layer brought along: only code, name, group and results are read."""
        own = set(self._diagnosis.run.table("UNITS").field_names)
        kept = {self._diagnosis.run.field(name) for name in ("UNIT_ID", "NAME", "GROUP")}
        columns = []
        config = QgsAttributeTableConfig()
        config.update(layer.fields())
        for column in config.columns():
            column.hidden = column.name == "fid" or (column.name in own and column.name not in kept)
            columns.append(column)
        config.setColumns(columns)
        layer.setAttributeTableConfig(config)

    def _named_outlines(self) -> QgsVectorLayer:
        layer = self._diagnosis.opened("change")
        layer.setName(tr("Units and their largest places"))
        apply_style(layer, "outlines")
        thin_symbols(layer)
        self._show_results_only(layer)
        name = self._diagnosis.run.field("NAME") or self._diagnosis.run.field("UNIT_ID")
        if name:
            layer.setLabeling(_labels(name, self._condition_of_largest()))
            layer.setLabelsEnabled(True)
        return layer

    def _condition_of_largest(self) -> str:
        ids = self._diagnosis.unit_ids
        _, population = self._diagnosis.populations
        largest = highest(population, ids, _NAMED_PLACES)
        if not largest:
            return "FALSE"
        smallest = population[largest[-1]]
        field = QgsExpression.quotedColumnRef(self._diagnosis.run.field("POP_END"))
        # An inset has its title; names of places would hide its islands.
        return f"to_real({field}) >= {smallest:g} AND coalesce(@map_id, '') NOT LIKE '{INSET} %'"


def _show(group: QgsLayerTreeGroup, is_first: bool) -> None:
    group.setExpanded(is_first)
    group.setItemVisibilityChecked(is_first)


def _labels(field: str, condition: str) -> QgsRuleBasedLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.placement = Qgis.LabelPlacement.Horizontal
    text = QgsTextFormat()
    text.setFont(QFont("Open Sans"))
    text.setSize(7)
    text.setColor(QColor("#22303a"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    settings.setFormat(text)
    root = QgsRuleBasedLabeling.Rule(QgsPalLayerSettings())
    rule = QgsRuleBasedLabeling.Rule(settings)
    rule.setFilterExpression(condition)
    root.appendChild(rule)
    return QgsRuleBasedLabeling(root)
