"""Page of one map on A4, upright or lying: what all themes share, and what is put in for one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from ..core.inert import inert
from . import a4_pages as a4
from .layer_classes import hide_band
from .layouts import INSET, Inset
from .pictures import add_svg

PORTRAIT, LANDSCAPE = "portrait", "landscape"
_FRAMES = {
    PORTRAIT: a4.Frame(210.0, 297.0, (15.0, 32.0, 180.0, 184.0), (15.0, 220.0), (15.0, 234.0)),
    LANDSCAPE: a4.Frame(297.0, 210.0, (15.0, 30.0, 200.0, 156.0), (15.0, 189.0), (222.0, 30.0)),
}
_LOCATOR = {PORTRAIT: (151.0, 236.0, 44.0, 44.0), LANDSCAPE: (238.0, 146.0, 44.0, 44.0)}
_ENTRIES_OF_A_COLUMN, _SQUARE_WIDTH, _LONG_TITLE = 7, 52.0, 46
_LEGEND_LETTERS = {PORTRAIT: 60, LANDSCAPE: 34}  # of a line
_LINE_BREAK = "|"


@dataclass(frozen=True)
class PageWords:
    """Texts and legend of a page.

    Attributes
    ----------
    title, subtitle, foot : str
        As labels show them: evaluated where ``[% %]`` says so.
    legend : sequence of (QgsMapLayer, str)
        The layers that the legend explains, with a heading each.
    square : str
        An SVG in place of the legend of the map; "" for none.
    """

    title: str
    subtitle: str
    foot: str
    legend: Sequence[tuple[QgsMapLayer, str]]
    square: str = ""


def map_page(
    project: QgsProject, form: str, name: str, extent: QgsRectangle, insets: Sequence[Inset], footnote: str,
    countries: QgsMapLayer | None,
) -> QgsPrintLayout:  # fmt: skip
    """Return a page with everything but what is a theme's own; it is not in the list of the project yet.

    Parameters
    ----------
    project : QgsProject
    form : {"portrait", "landscape"}
    name : str
        Of the layout.
    extent : QgsRectangle
        Of the map.
    insets : sequence of Inset
        What is drawn apart.
    footnote : str
        Beside the scale.
    countries : QgsMapLayer or None
        What the locator shows.
    """
    frame = _FRAMES[form]
    layout = a4.new_page(project, name, frame)
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


def put_theme(layout: QgsPrintLayout, theme: str, words: PageWords) -> None:
    """Put the map, the words and the legend of a theme on a page; parts that a user took away stay away."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap) and (item.id() == a4.MAP or item.id().startswith(INSET)):
            a4.show_theme(item, theme)
    for name, text in ((a4.TITLE, words.title), (a4.SUBTITLE, words.subtitle), (a4.FOOT, words.foot)):
        label = layout.itemById(name)
        if isinstance(label, QgsLayoutItemLabel):
            label.setText(text)
            if name == a4.TITLE:
                size = 15.0 if len(text) > _LONG_TITLE else 20.0
                label.setTextFormat(a4.text_format(size, a4.BRAND, bold=True))
    legend = layout.itemById(a4.LEGEND)
    if isinstance(legend, QgsLayoutItemLegend):
        _fill_legend(layout, legend, words)


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
    legend.setWrapString(_LINE_BREAK)
    a4.place(legend, *frame.legend, 10.0, 10.0)


def _fill_legend(layout: QgsPrintLayout, legend: QgsLayoutItemLegend, words: PageWords) -> None:
    is_upright = a4.is_upright(layout)
    model, entries = legend.model(), 0
    model.rootGroup().clear()
    before = layout.itemById(a4.SQUARE)
    if before is not None:
        layout.removeLayoutItem(before)
    if words.square:
        position = legend.pagePos()
        add_svg(layout, words.square, position.x(), position.y(), _SQUARE_WIDTH).setId(a4.SQUARE)
    letters = _LEGEND_LETTERS[PORTRAIT if is_upright else LANDSCAPE]
    for layer, heading in words.legend:
        node = model.rootGroup().addLayer(layer)
        node.setCustomProperty("legend/title-label", inert(a4.wrapped(heading, letters, _LINE_BREAK)))
        entries += 1 + _wrap(legend, node, lambda text: a4.wrapped(text, letters, _LINE_BREAK))
    legend.setColumnCount(2 if is_upright and entries > _ENTRIES_OF_A_COLUMN else 1)
    legend.adjustBoxSize()


def _wrap(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, wrapped: Callable[[str], str]) -> int:
    """Break the labels of a layer's classes into lines; return how many there are."""
    hide_band(node)
    model = legend.model()
    model.refreshLayerLegend(node)  # from here on without the name of a band
    a4.relabel(model, node, wrapped)
    model.refreshLayerLegend(node)
    return len(model.layerLegendNodes(node))
