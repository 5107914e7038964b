"""Print layouts: one map, its title, legend, scale and source, on a page of the size that a report needs.

The layouts stay in the project, so that whoever opens it can print each map again.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..core.inert import inert
from ..core.report.map_frames import symbol_share
from .projections import METRES_OF_A_DEGREE, unit_metres

_MILLIMETRES = Qgis.LayoutUnit.Millimeters
_INK, _SOFT = QColor("#22303a"), QColor("#5b6b76")
_MARGIN = 3.0
_FOOTNOTE = 5.5  # mm, two lines
_LINE_BREAK, _LEGEND_CHARACTERS, _SOURCE_CHARACTERS = "|", 26, 150
_LONGEST_SEGMENT = 14.0
_AREAS_APART, _POINTS_APART = 600, 250  # so many can be told apart on a map at their usual size
_TOP = 10.0  # of the map
_STRIP, _STRIP_SMALL, _WIDEST_INSET = 32.5, 20.0, 55.0
_INSET_TITLE, _INSET_BAR = 3.2, 5.2  # mm above and below the frame of an inset: nothing is written over its map
_CHARACTERS_OF_A_MILLIMETRE = 0.9  # at six points
_TITLE_LINES = 2  # of an inset, at most
_SMALL_BAR = 6.7  # mm that the scale of a small map takes below it
INSET = "inset"  # begins what the map of an inset is called in its layout
_ROUND_KILOMETRES = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0, 500.0)


@dataclass(frozen=True)
class Inset:
    """Inset of a map: its title, its system, and its extent in that."""

    title: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle


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
    insets : sequence of Inset
        Side by side below the map, each at its own scale.
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
    insets: Sequence[Inset] = ()
    width: float = 174.0
    height: float = 121.0
    legend_width: float = 46.0
    small: bool = False

    @property
    def map_size(self) -> tuple[float, float]:
        """Width and height of the map itself, in mm."""
        beside = 0.0 if self.small else self.legend_width
        below = 16.0 + (_FOOTNOTE if self.footnote else 0.0) + self.strip
        return self.width - beside - 2 * _MARGIN, self.height - below

    @property
    def strip(self) -> float:
        """Height of the strip of insets below the map, in mm; 0 without any."""
        return (_STRIP_SMALL if self.small else _STRIP) if self.insets else 0.0

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
    _insets(layout, page)
    if not page.small:
        _legend(layout, page, shown)
        if page.footnote:
            _label(layout, page.footnote, _MARGIN, page.height - 10.5, page.map_size[0], 5.5, 6.5, _SOFT)
        source = textwrap.shorten(page.source, _SOURCE_CHARACTERS, placeholder=" …")
        _label(layout, source, _MARGIN, page.height - 5.0, page.width - 2 * _MARGIN, 4.5, 6.5, _SOFT)
    _scale_bar(layout, page, shown)
    project.layoutManager().addLayout(layout)
    return layout


def thin_symbols(layer: QgsVectorLayer) -> None:
    """Make the symbols of a layer of many features smaller, and their outlines thinner, so that a map of them is read.

    Outlines of 8,000 municipalities in their usual width would be all that is seen of a country.
    """
    is_area = layer.geometryType() == Qgis.GeometryType.Polygon
    share = symbol_share(layer.featureCount(), _AREAS_APART if is_area else _POINTS_APART)
    if share == 1.0:
        return
    for symbol in layer.renderer().symbols(QgsRenderContext()):
        if isinstance(symbol, QgsMarkerSymbol):
            symbol.setSize(symbol.size() * share)
        for part in symbol.symbolLayers():
            if isinstance(part, QgsSimpleFillSymbolLayer | QgsSimpleMarkerSymbolLayer):
                part.setStrokeWidth(part.strokeWidth() * share)


def _map(layout: QgsPrintLayout, page: MapPage) -> QgsLayoutItemMap:
    return _map_item(layout, page.layers, layout.project().crs(), page.extent, (_MARGIN, _TOP, *page.map_size))


def _map_item(
    layout: QgsPrintLayout, layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, extent: QgsRectangle,
    place: tuple[float, float, float, float],
) -> QgsLayoutItemMap:  # fmt: skip
    """Add a map at a place of the page: left and upper edge, width and height in mm."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(*place[:2], _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(*place[2:], _MILLIMETRES))
    item.setCrs(crs)
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)
    shown = QgsRectangle(extent)
    shown.scale(1.04)
    item.zoomToExtent(shown)
    item.setFrameEnabled(False)
    return item


def _insets(layout: QgsPrintLayout, page: MapPage) -> None:
    """Add the strip of insets below the map; the titles of all have as many lines as the longest."""
    if not page.insets:
        return
    width = min((page.map_size[0] + _MARGIN) / len(page.insets) - _MARGIN, _WIDEST_INSET)
    titles = [textwrap.wrap(inset.title, int(width * _CHARACTERS_OF_A_MILLIMETRE), max_lines=_TITLE_LINES,
                            placeholder=" …") for inset in page.insets]  # fmt: skip
    above = _INSET_TITLE * max(map(len, titles))
    for number, title in enumerate(titles):
        _inset(layout, page, number, "\n".join(title), (width, above))


def _inset(layout: QgsPrintLayout, page: MapPage, number: int, title: str, size: tuple[float, float]) -> None:
    """Add an inset: its title, its map with a frame, and its scale; `size` is its width and the height of its title."""
    inset, (width, above), below = page.insets[number], size, 0.0 if page.small else _INSET_BAR
    gap = _SMALL_BAR if page.small else 1.0
    left, top = _MARGIN + number * (width + _MARGIN), _TOP + page.map_size[1] + gap
    height = page.strip - 1.0 - above - below
    label = _label(layout, title, left, top, width, above - 0.2, 5.0 if page.small else 6.0, _INK)
    label.setVAlign(Qt.AlignmentFlag.AlignBottom)
    shown = _map_item(layout, page.layers, inset.crs, inset.extent, (left, top + above, width, height))
    shown.setId(f"{INSET} {number + 1}")
    shown.setFrameEnabled(True)
    shown.setFrameStrokeColor(_SOFT)
    shown.setFrameStrokeWidth(QgsLayoutMeasurement(0.15, _MILLIMETRES))
    if not page.small:
        _bar(layout, shown, (left, top + above + height), segments=1, longest=width / 3.0, spaces=(0.3, 0.6))


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
    under = _TOP + page.map_size[1] - 3.0
    place = (_MARGIN, under) if page.small else (page.width - page.legend_width, page.height - 17.0)
    _bar(layout, shown, place, segments=2, longest=_LONGEST_SEGMENT)


def _bar(
    layout: QgsPrintLayout, shown: QgsLayoutItemMap, place: tuple[float, float], segments: int, longest: float,
    spaces: tuple[float, float] = (1.0, 3.0),
) -> None:  # fmt: skip
    """Add the scale bar of a map, each of its segments a round length that is at most `longest` mm long.

    `spaces` are those around it and below its numbers, in mm.
    """
    bar = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(bar)
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(shown)
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1.0)
    bar.setNumberOfSegments(segments)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(round_kilometres(shown, longest))
    bar.setTextFormat(_text_format(6.5, _SOFT))
    bar.setHeight(1.2)
    bar.setBoxContentSpace(spaces[0])
    bar.setLabelBarSpace(spaces[1])
    bar.attemptMove(QgsLayoutPoint(*place, _MILLIMETRES))
    bar.attemptResize(QgsLayoutSize(0.0, 0.0, _MILLIMETRES))  # to the least that it needs


def round_kilometres(shown: QgsLayoutItemMap, longest_mm: float) -> float:
    """Return a round length that is at most so long on the page."""
    to_kilometres = (unit_metres(shown.crs()) or METRES_OF_A_DEGREE) / 1000.0
    longest = shown.extent().width() * to_kilometres / shown.rect().width() * longest_mm
    return max((step for step in _ROUND_KILOMETRES if step <= longest), default=_ROUND_KILOMETRES[0])


def _label(
    layout: QgsPrintLayout, text: str, x: float, y: float, width: float, height: float, size: float, colour: QColor,
    bold: bool = False,
) -> QgsLayoutItemLabel:  # fmt: skip
    item = QgsLayoutItemLabel(layout)
    item.setText(inert(text))
    item.setTextFormat(_text_format(size, colour, bold))
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(width, height, _MILLIMETRES))
    return item


def _text_format(size: float, colour: QColor, bold: bool = False) -> QgsTextFormat:
    font = QFont("Open Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(colour)
    return text
