"""Print layouts: one map, its title, legend, scale and source, on a page of the size that a report needs.

The layouts stay in the project, so that whoever opens it can print each map again.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..core.inert import inert
from .pictures import png_bytes
from .projections import METRES_OF_A_DEGREE, unit_metres

_MILLIMETRES = Qgis.LayoutUnit.Millimeters
_INK, _SOFT = QColor("#22303a"), QColor("#5b6b76")
_MARGIN = 3.0
_FOOTNOTE = 5.5  # mm, two lines
_LINE_BREAK, _LEGEND_CHARACTERS = "|", 26
_LONGEST_SEGMENT = 14.0
_ROUND_KILOMETRES = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0, 500.0)


@dataclass(frozen=True)
class MapPage:
    """Content of a map page.

    Attributes
    ----------
    name : str
        The layout's name in the project.
    title : str
        Above the map.
    layers : sequence of QgsMapLayer
        From top to bottom.
    legend : sequence of (QgsMapLayer, str)
        Which of them the legend explains, and under which heading.
    extent : QgsRectangle
        In the project's system.
    source : str
        Below the map.
    footnote : str
        Above the source: what the reader has to know of the units of this map.
    width, height : float
        Of the page, in mm.
    legend_width : float
        Of the column for the legend at the right, in mm.
    small : bool
        Whether it is one of several small maps that share a legend: it has none of its own.
    """

    name: str
    title: str
    layers: Sequence[QgsMapLayer]
    legend: Sequence[tuple[QgsMapLayer, str]]
    extent: QgsRectangle
    source: str
    footnote: str = ""
    width: float = 174.0
    height: float = 121.0
    legend_width: float = 46.0
    small: bool = False

    @property
    def map_size(self) -> tuple[float, float]:
        """Width and height of the map itself, in mm."""
        beside = 0.0 if self.small else self.legend_width
        return self.width - beside - 2 * _MARGIN, self.height - (16.0 + (_FOOTNOTE if self.footnote else 0.0))

    @property
    def legend_place(self) -> tuple[float, float, float]:
        """Left and upper edge and width of what stands in the column for the legend, in mm."""
        return self.width - self.legend_width, 11.0, self.legend_width - 2.0


def add_layout(project: QgsProject, page: MapPage) -> QgsPrintLayout:
    """Add a layout to a project and return it."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(inert(page.name))
    sheet: QgsLayoutItemPage = layout.pageCollection().page(0)
    sheet.setPageSize(QgsLayoutSize(page.width, page.height, _MILLIMETRES))
    no_frame = {"color": "#ffffff", "outline_style": "no"}
    sheet.setPageStyleSymbol(QgsFillSymbol.createSimple(no_frame))
    size = 9.0 if page.small else 10.5
    _label(layout, page.title, _MARGIN, 2.0, page.width - 2 * _MARGIN, 7.0, size, _INK, bold=True)
    shown = _map(layout, page)
    if not page.small:
        _legend(layout, page, shown)
        if page.footnote:
            _label(layout, page.footnote, _MARGIN, page.height - 10.5, page.map_size[0], 5.5, 6.5, _SOFT)
        _label(layout, page.source, _MARGIN, page.height - 5.0, page.width - 2 * _MARGIN, 4.5, 6.5, _SOFT)
    _scale_bar(layout, page, shown)
    project.layoutManager().addLayout(layout)
    return layout


def png_of_layout(layout: QgsPrintLayout, dots_per_inch: int = 200) -> bytes:
    """Draw the page of a layout."""
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=dots_per_inch)
    return png_bytes(image)


def _map(layout: QgsPrintLayout, page: MapPage) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(_MARGIN, 10.0, _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(*page.map_size, _MILLIMETRES))
    item.setCrs(layout.project().crs())
    item.setLayers(list(page.layers))
    item.setKeepLayerSet(True)
    extent = QgsRectangle(page.extent)
    extent.scale(1.04)
    item.zoomToExtent(extent)
    item.setFrameEnabled(False)
    return item


def _legend(layout: QgsPrintLayout, page: MapPage, shown: QgsLayoutItemMap) -> None:
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setLinkedMap(shown)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer, heading in page.legend:
        node = root.addLayer(layer)
        node.setCustomProperty("legend/title-label", _wrapped(heading))
        _wrap_labels(legend, node)
    for component, size in (
        (QgsLegendStyle.Style.Title, 8.0),
        (QgsLegendStyle.Style.Group, 8.0),
        (QgsLegendStyle.Style.Subgroup, 8.0),
        (QgsLegendStyle.Style.SymbolLabel, 7.5),
    ):
        style = legend.style(component)
        style.setTextFormat(_text_format(size, _INK, component != QgsLegendStyle.Style.SymbolLabel))
        legend.setStyle(component, style)
    legend.setSymbolWidth(5.0)
    legend.setSymbolHeight(3.6)
    legend.setWrapString(_LINE_BREAK)
    legend.attemptMove(QgsLayoutPoint(page.width - page.legend_width, 11.0, _MILLIMETRES))
    legend.adjustBoxSize()


def _wrap_labels(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer) -> None:
    """Break the labels of a layer's classes into lines that fit into the column of the legend."""
    model = legend.model()
    for place, entry in enumerate(model.layerLegendNodes(node)):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, _wrapped(entry.data(Qt.ItemDataRole.DisplayRole)))
    model.refreshLayerLegend(node)


def _wrapped(text: str) -> str:
    return inert(_LINE_BREAK.join(textwrap.wrap(text, _LEGEND_CHARACTERS)))


def _scale_bar(layout: QgsPrintLayout, page: MapPage, shown: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(bar)
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(shown)
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1.0)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(_round_kilometres(shown))
    bar.setTextFormat(_text_format(6.5, _SOFT))
    bar.setHeight(1.2)
    place = (_MARGIN, page.height - 9.0) if page.small else (page.width - page.legend_width, page.height - 17.0)
    bar.attemptMove(QgsLayoutPoint(*place, _MILLIMETRES))


def _round_kilometres(shown: QgsLayoutItemMap) -> float:
    """Return a round length that is at most 14 mm long on the page."""
    to_kilometres = (unit_metres(shown.crs()) or METRES_OF_A_DEGREE) / 1000.0
    longest = shown.extent().width() * to_kilometres / shown.rect().width() * _LONGEST_SEGMENT
    return max((step for step in _ROUND_KILOMETRES if step <= longest), default=_ROUND_KILOMETRES[0])


def _label(
    layout: QgsPrintLayout, text: str, x: float, y: float, width: float, height: float, size: float, colour: QColor,
    bold: bool = False,
) -> None:  # fmt: skip
    item = QgsLayoutItemLabel(layout)
    item.setText(inert(text))
    item.setTextFormat(_text_format(size, colour, bold))
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(width, height, _MILLIMETRES))


def _text_format(size: float, colour: QColor, bold: bool = False) -> QgsTextFormat:
    font = QFont("Open Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(colour)
    return text
