"""Pages of the maps of a project: one upright and one lying, and the same for any other theme when it is printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ....core.inert import inert
from ....i18n import tr
from ....io import a4_pages as a4
from ....io.layouts import INSET, Inset
from ....io.pictures import add_svg
from ...bivariate_style import layer_legend_svg
from ...styling import load_style
from .classes import hide_band

_SCOPE, _PAGE, _FORM = "urban_rural_linkages", "urban_rural_linkages/page", "urban_rural_linkages/form"
PORTRAIT, LANDSCAPE = "portrait", "landscape"
_FRAMES = {PORTRAIT: a4.PORTRAIT, LANDSCAPE: a4.LANDSCAPE}
_LOCATOR = {PORTRAIT: (151.0, 236.0, 44.0, 44.0), LANDSCAPE: (238.0, 146.0, 44.0, 44.0)}
_ENTRIES_OF_A_COLUMN, _SQUARE_WIDTH = 7, 52.0


@dataclass(frozen=True)
class MapText:
    """Texts of a page, kept with the layer of its map.

    Attributes
    ----------
    title, subtitle, source : str
        Above and below the map.
    style, language : str
        The style of the layer and the language of its words.
    legend : list of (str, str)
        Ids of the layers that the legend explains, each with its heading.
    """

    title: str
    subtitle: str
    source: str
    style: str
    language: str
    legend: list[tuple[str, str]]


def keep_text(layer: QgsMapLayer, text: MapText) -> None:
    """Keep the texts of a page with the layer of its map."""
    layer.setCustomProperty(_PAGE, json.dumps(asdict(text), ensure_ascii=False))


def is_diagnosis(project: QgsProject) -> bool:
    """Tell whether a project is that of a diagnosis, with pages to print from."""
    return bool(_templates(project))


def shown_theme(project: QgsProject) -> str:
    """Return the theme whose map is shown in the layer tree now, "" where none is."""
    root = project.layerTreeRoot()
    themes = project.mapThemeCollection()
    for name in themes.mapThemes():
        layer = map_of_theme(project, name)
        node = root.findLayer(layer.id()) if layer is not None else None
        if node is not None and node.isVisible():
            return name
    return ""


def map_of_theme(project: QgsProject, theme: str) -> QgsMapLayer | None:
    """Return the layer of a theme that has the texts of a page; None where it has none."""
    state = project.mapThemeCollection().mapThemeState(theme)
    layers = (record.layer() for record in state.layerRecords() if record.isVisible)
    return next((layer for layer in layers if layer is not None and layer.customProperty(_PAGE)), None)


def add_pages(
    project: QgsProject, theme: str, extent: QgsRectangle, insets: Sequence[Inset], footnote: str
) -> None:  # fmt: skip
    """Add the two pages of a theme, from which those of others are made."""
    countries = _countries(project)
    names = {PORTRAIT: tr("A4 portrait"), LANDSCAPE: tr("A4 landscape")}
    for form, name in names.items():
        layout = _empty_page(project, form, name, extent, insets, footnote, countries)
        _fill(project, layout, theme)
        project.layoutManager().addLayout(layout)


def page_of_theme(project: QgsProject, theme: str, form: str) -> QgsPrintLayout | None:
    """Add the page of a theme to a project and return it; the one that is there, where it has been made before.

    Parameters
    ----------
    project : QgsProject
        Of a diagnosis.
    theme : str
    form : {"portrait", "landscape"}

    Returns
    -------
    QgsPrintLayout or None
        None where nothing can be printed: the page to begin from is gone, or the theme has no map.
    """
    template = _templates(project).get(form)
    if template is None or map_of_theme(project, theme) is None:
        return None
    name = f"{theme} ({template.name()})"
    manager = project.layoutManager()
    before = manager.layoutByName(name)
    if isinstance(before, QgsPrintLayout):
        return before
    layout = template.clone()
    layout.setName(name)
    layout.setCustomProperty(_FORM, "")
    _fill(project, layout, theme)
    manager.addLayout(layout)
    return layout


def _templates(project: QgsProject) -> dict[str, QgsPrintLayout]:
    layouts = project.layoutManager().printLayouts()
    return {layout.customProperty(_FORM): layout for layout in layouts if layout.customProperty(_FORM)}


def _empty_page(
    project: QgsProject, form: str, name: str, extent: QgsRectangle, insets: Sequence[Inset], footnote: str,
    countries: QgsMapLayer | None,
) -> QgsPrintLayout:  # fmt: skip
    """Return a page with everything but what is a theme's own."""
    frame = _FRAMES[form]
    layout = a4.new_page(project, name, frame)
    layout.setCustomProperty(_FORM, form)
    wide, lower = frame.width - 30.0, a4.height_of_insets(insets)
    a4.add_box(layout, (0.0, 0.0, frame.width, 1.6), a4.AMBER)
    a4.add_text(layout, "", (15.0, 10.0, wide, 10.0), a4.text_format(20.0, a4.BRAND, bold=True), a4.TITLE)
    a4.add_text(layout, "", (15.0, 21.0, wide, 6.0), a4.text_format(10.0, a4.SOFT), a4.SUBTITLE)
    left, top, width, height = frame.map
    shown = a4.add_map(layout, (left, top, width, height - lower), project.crs(), extent)
    if insets:
        strip = (left, top + height - lower + 2.0, width)
        a4.add_insets(layout, [Inset(inert(one.title), one.crs, one.extent) for one in insets], strip, INSET)
    a4.add_furniture(layout, shown, frame.below)
    if countries is not None:
        a4.add_locator(layout, shown, countries, _LOCATOR[form])
    if footnote:
        note = (left + 90.0, frame.below[1], width - 90.0, 7.0)
        a4.add_text(layout, inert(footnote), note, a4.text_format(6.5, a4.SOFT))
    a4.add_text(layout, "", (15.0, frame.height - 12.0, wide, 8.0), a4.text_format(6.5, a4.SOFT), a4.FOOT)
    _add_legend(layout, shown, frame)
    return layout


def _add_legend(layout: QgsPrintLayout, shown: QgsLayoutItemMap, frame: a4.Frame) -> None:
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setId(a4.LEGEND)
    legend.setLinkedMap(shown)
    legend.setAutoUpdateModel(False)
    for component, size, bold in (
        (QgsLegendStyle.Style.Title, 9.0, True), (QgsLegendStyle.Style.Group, 8.5, True),
        (QgsLegendStyle.Style.Subgroup, 8.5, True), (QgsLegendStyle.Style.SymbolLabel, 7.5, False),
    ):  # fmt: skip
        style = legend.style(component)
        style.setTextFormat(a4.text_format(size, a4.INK, bold))
        legend.setStyle(component, style)
    legend.setSymbolWidth(6.0)
    legend.setSymbolHeight(3.2)
    legend.setBoxSpace(0.0)
    legend.setSplitLayer(True)
    left, top, _ = frame.legend
    a4.place(legend, left, top, 10.0, 10.0)


def _fill(project: QgsProject, layout: QgsPrintLayout, theme: str) -> None:
    """Give a page the map, the words and the legend of a theme."""
    layer = map_of_theme(project, theme)
    if layer is None:
        return
    kept = json.loads(layer.customProperty(_PAGE))
    text = MapText(**{**kept, "legend": [tuple(entry) for entry in kept["legend"]]})
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap) and (item.id() == a4.MAP or item.id().startswith(INSET)):
            a4.show_theme(item, theme)
    layout.itemById(a4.TITLE).setText(inert(text.title))
    layout.itemById(a4.SUBTITLE).setText(inert(text.subtitle))
    layout.itemById(a4.FOOT).setText(foot(text.source, text.language))
    _fill_legend(project, layout, text, layer)


def foot(source: str, language: str) -> str:
    """Return what stands at the foot of a page: source, projection, date and author, each as it is when printed."""
    words = [inert(source)] if source else []
    words.append("CRS: [% @project_crs %] ([% @project_crs_description %])")
    words.append(f"[% format_date(now(), 'd MMMM yyyy', '{language}') %][% if(@project_author <> '', ' · ' || "
                 "@project_author, '') %]")  # fmt: skip
    return " ".join(f"{word}." if not word.endswith((".", "]")) else word for word in words)


def _fill_legend(project: QgsProject, layout: QgsPrintLayout, text: MapText, layer: QgsMapLayer) -> None:
    legend = layout.itemById(a4.LEGEND)
    model = legend.model()
    model.rootGroup().clear()
    square = layer_legend_svg(layer, load_style(text.style), text.language)
    before = layout.itemById(a4.SQUARE)
    if before is not None:
        layout.removeLayoutItem(before)
    if square:
        position = legend.pagePos()
        picture = add_svg(layout, square, position.x(), position.y(), _SQUARE_WIDTH)
        picture.setId(a4.SQUARE)
    entries = 0
    for layer_id, heading in text.legend:
        shown = project.mapLayer(layer_id)
        if shown is None or (square and shown is layer):
            continue
        node = model.rootGroup().addLayer(shown)
        node.setCustomProperty("legend/title-label", inert(heading))
        hide_band(node)
        model.refreshLayerLegend(node)
        entries += 1 + len(model.layerLegendNodes(node))
    is_upright = layout.pageCollection().page(0).pageSize().height() > 250.0
    legend.setColumnCount(1 + (entries > _ENTRIES_OF_A_COLUMN) if is_upright else 1)
    legend.adjustBoxSize()


def _countries(project: QgsProject) -> QgsVectorLayer | None:
    """Add the countries that ship with QGIS, for the locator; None where they do not."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=countries", tr("Countries (for the locator)"), "ogr")
    if not layer.isValid():
        return None
    look = {"color": a4.LAND, "outline_color": "#ffffff", "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    project.addMapLayer(layer, False)
    return layer
