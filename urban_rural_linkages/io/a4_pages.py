"""Pages of A4 for the maps of a project: title, map that follows a theme, legend, scale, locator and foot.

Every part has an id, so that a page can be made out of another one: what a user changed on a page of the project stays
on those that are printed later.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import atan2, degrees
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendModel,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..core.inert import inert
from .layouts import Inset, round_kilometres
from .pictures import embedded
from .projections import GEOGRAPHIC, METRES_OF_A_DEGREE, unit_metres

MILLIMETRES = Qgis.LayoutUnit.Millimeters
INK, SOFT, BRAND, ACCENT = QColor("#1d2b33"), QColor("#5b6b76"), QColor("#17495a"), QColor("#b3541e")
AMBER, LINE, SEA, LAND = "#e08e2b", "#d5dce0", "#eef3f5", "#c9d6db"
MAP, TITLE, SUBTITLE, LEGEND, FOOT, SQUARE = "map", "title", "subtitle", "legend", "foot", "square"
_ROUND = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0)
_NORTH_OFF = 2.0  # degrees by which north may turn on a map that has an arrow
_LOCATED, _LOCATED_AT_LEAST, _LOCATED_KM = 14.0, 3.0, 1500.0  # times the region is what the locator shows
_THIN = "\u202f"
_STRIP, _WIDEST_INSET = 34.0, 56.0
_ARROW = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 26"><path d="M10 8 L16 26 L10 21 L4 26 Z" fill="#5b6b76"/>'
    '<text x="10" y="7" font-size="8" font-family="Open Sans" text-anchor="middle" fill="#5b6b76">N</text></svg>'
)


@dataclass(frozen=True)
class Frame:
    """Places of the parts of a page, in mm.

    Attributes
    ----------
    width, height : float
        Of the page.
    map : tuple of float
        Left and upper edge, width and height of the map.
    below : tuple of float
        Left and upper edge of north arrow, scale bar and ratio.
    legend : tuple of float
        Left and upper edge of the legend.
    """

    width: float
    height: float
    map: tuple[float, float, float, float]
    below: tuple[float, float]
    legend: tuple[float, float]


def new_page(project: QgsProject, name: str, frame: Frame) -> QgsPrintLayout:
    """Return an empty page of a project, which is not in its list yet."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    for form in ("pdfTextFormat", "svgTextFormat"):  # what the dialogs of QGIS propose: letters, no outlines of them
        layout.setCustomProperty(form, Qgis.TextRenderFormat.AlwaysText.value)
    layout.setCustomProperty("pdfDisableRasterTiles", True)  # between whose parts there are lines
    sheet = layout.pageCollection().page(0)
    sheet.setPageSize(QgsLayoutSize(frame.width, frame.height, MILLIMETRES))
    sheet.setPageStyleSymbol(QgsFillSymbol.createSimple({"color": "#ffffff", "outline_style": "no"}))
    return layout


def place(item: QgsLayoutItem, left: float, top: float, width: float, height: float) -> None:
    """Put an item on its page, in mm."""
    item.attemptMove(QgsLayoutPoint(left, top, MILLIMETRES))
    item.attemptResize(QgsLayoutSize(width, height, MILLIMETRES))


def text_format(size: float, colour: QColor, bold: bool = False) -> QgsTextFormat:
    """Return how a text of a page looks; `size` in points."""
    font = QFont("Open Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(colour)
    return text


def add_text(
    layout: QgsPrintLayout, text: str, where: tuple[float, float, float, float], look: QgsTextFormat, name: str = "",
    right: bool = False,
) -> QgsLayoutItemLabel:  # fmt: skip
    """Add a text to a page; what stands in ``[% %]`` is evaluated, so texts of data come inert."""
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    item.setTextFormat(look)
    item.setMarginX(0.0)
    item.setMarginY(0.0)
    if right:
        item.setHAlign(Qt.AlignmentFlag.AlignRight)
    layout.addLayoutItem(item)
    place(item, *where)
    item.setId(name)
    return item


def add_box(layout: QgsPrintLayout, where: tuple[float, float, float, float], colour: str) -> QgsLayoutItemShape:
    """Add a rectangle of one colour."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    item.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    layout.addLayoutItem(item)
    place(item, *where)
    return item


def add_map(
    layout: QgsPrintLayout, where: tuple[float, float, float, float], crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle, name: str = MAP,
) -> QgsLayoutItemMap:  # fmt: skip
    """Add a map of an extent to a page, at the largest round scale at which it fits."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    place(item, *where)
    item.setId(name)
    item.setCrs(crs)
    shown = QgsRectangle(extent)
    shown.scale(1.02)
    item.zoomToExtent(shown)
    item.setScale(round_scale(item.scale()))
    return item


def round_scale(scale: float) -> float:
    """Return the next round scale at which as much fits.

    Examples
    --------
    >>> round_scale(466608.0), round_scale(500000.0)
    (500000.0, 500000.0)
    """
    power = 10.0 ** (len(str(int(scale))) - 1)
    return next(step * power for step in _ROUND if step * power >= scale * (1.0 - 1e-9))


def show_theme(item: QgsLayoutItemMap, theme: str) -> None:
    """Have a map follow a theme, so that a changed style reaches the print."""
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(theme)


def show_layers(item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer]) -> None:
    """Have a map show some layers, whatever is shown elsewhere."""
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)


def add_furniture(layout: QgsPrintLayout, shown: QgsLayoutItemMap, below: tuple[float, float]) -> None:
    """Add north arrow, scale bar and ratio below a map; the arrow only where north is up all over the map."""
    left, top = below
    if north_is_up(shown.crs(), shown.extent(), layout.project()):
        arrow = QgsLayoutItemPicture(layout)
        layout.addLayoutItem(arrow)
        arrow.setId("north")
        arrow.setPicturePath(embedded(_ARROW.encode("utf-8")), Qgis.PictureFormat.SVG)
        place(arrow, left, top, 5.0, 6.5)
        left += 8.0
    bar = add_scale_bar(layout, shown, (left, top - 1.0), segments=2, longest=20.0)
    add_ratio(layout, shown, (left + bar.rect().width() + 4.0, top + 2.2))


def add_ratio(layout: QgsPrintLayout, shown: QgsLayoutItemMap, where: tuple[float, float]) -> None:
    """Add the ratio of a map as it is when the page is printed, such as 1:750 000."""
    scale = f"map_get(item_variables('{shown.id()}'), 'map_scale')"
    ratio = f"1:[% replace(format_number(round({scale}), 0, 'en'), ',', '{_THIN}') %]"
    add_text(layout, ratio, (*where, 40.0, 5.0), text_format(7.5, SOFT), "ratio")


def add_scale_bar(
    layout: QgsPrintLayout, shown: QgsLayoutItemMap, where: tuple[float, float], segments: int, longest: float,
    size: float = 7.0,
) -> QgsLayoutItemScaleBar:  # fmt: skip
    """Add the scale bar of a map, each of its segments a round length of at most `longest` mm."""
    bar = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(bar)
    bar.setStyle("Single Box")
    bar.setLinkedMap(shown)
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1.0)
    bar.setNumberOfSegments(segments)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(round_kilometres(shown, longest))
    bar.setTextFormat(text_format(size, SOFT))
    bar.setFillSymbol(QgsFillSymbol.createSimple({"color": INK.name(), "outline_style": "no"}))
    bar.setHeight(1.2)
    bar.setLabelBarSpace(1.0)
    bar.attemptMove(QgsLayoutPoint(*where, MILLIMETRES))
    bar.attemptResize(QgsLayoutSize(0.0, 0.0, MILLIMETRES))  # to the least that it needs
    return bar


def add_insets(
    layout: QgsPrintLayout, insets: Sequence[Inset], where: tuple[float, float, float], first: str
) -> list[QgsLayoutItemMap]:  # fmt: skip
    """Add maps of what lies far away in a strip: left and upper edge and width; `first` begins what they are called."""
    left, top, whole = where
    width = min(whole / len(insets) - 3.0, _WIDEST_INSET)
    made = []
    for number, inset in enumerate(insets, 1):
        add_text(layout, inset.title, (left, top, width, 3.6), text_format(6.2, INK))
        item = add_map(layout, (left, top + 4.0, width, _STRIP - 11.5), inset.crs, inset.extent, f"{first} {number}")
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(SOFT)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.15, MILLIMETRES))
        add_scale_bar(layout, item, (left, top + _STRIP - 7.3), segments=1, longest=width / 3.0, size=6.0)
        made.append(item)
        left += width + 3.0
    return made


def height_of_insets(insets: Sequence[Inset]) -> float:
    """Return by how much the map of a page is lower for its insets, in mm."""
    return _STRIP if insets else 0.0


def add_locator(
    layout: QgsPrintLayout, shown: QgsLayoutItemMap, countries: QgsMapLayer, where: tuple[float, float, float, float]
) -> None:  # fmt: skip
    """Add a small map that tells in which part of the world a map lies."""
    around = QgsRectangle(shown.extent())
    kilometres = around.width() * (unit_metres(shown.crs()) or METRES_OF_A_DEGREE) / 1000.0
    around.scale(max(_LOCATED_AT_LEAST, min(_LOCATED, _LOCATED_KM / max(kilometres, 1.0))))
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    place(item, *where)
    item.setId("locator")
    item.setCrs(shown.crs())
    item.zoomToExtent(around)
    show_layers(item, [countries])
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(LINE))
    item.setBackgroundColor(QColor(SEA))
    overview = QgsLayoutItemMapOverview("region", item)
    overview.setLinkedMap(shown)
    look = {"color": AMBER, "outline_color": "#ffffff", "outline_width": "0.3"}
    overview.setFrameSymbol(QgsFillSymbol.createSimple(look))
    item.overviews().addOverview(overview)


def north_is_up(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, project: QgsProject) -> bool:
    """Tell whether north is up at the corners of a map, within two degrees."""
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(GEOGRAPHIC), project)
    for x in (extent.xMinimum(), extent.xMaximum()):
        for y in (extent.yMinimum(), extent.yMaximum()):
            try:
                here = to_degrees.transform(QgsPointXY(x, y))
                back = Qgis.TransformDirection.Reverse
                north = to_degrees.transform(QgsPointXY(here.x(), here.y() + 0.01), back)
            except QgsCsException:
                return False
            if abs(degrees(atan2(north.x() - x, north.y() - y))) > _NORTH_OFF:
                return False
    return True


def add_countries(project: QgsProject, name: str) -> QgsVectorLayer | None:
    """Add the countries that ship with QGIS to a project, for a locator; None where they do not."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=countries", name, "ogr")
    if not layer.isValid():
        return None
    look = {"color": LAND, "outline_color": "#ffffff", "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    project.addMapLayer(layer, False)
    return layer


def is_upright(layout: QgsPrintLayout) -> bool:
    """Tell whether a page is higher than wide."""
    size = layout.pageCollection().page(0).pageSize()
    return size.height() > size.width()


def wrapped(text: str, letters: int, line_break: str) -> str:
    """Break a text into lines of so many letters."""
    return line_break.join(textwrap.wrap(text, letters))


def relabel(model: QgsLegendModel, node: QgsLayerTreeLayer, change: Callable[[str], str]) -> None:
    """Change the labels of a layer's classes in a legend; where the order of the classes is given, only those in it."""
    order = QgsMapLayerLegendUtils.legendNodeOrder(node)
    for place, entry in enumerate(model.layerLegendNodes(node)):
        number = order[place] if order else place
        label = inert(change(str(entry.data(Qt.ItemDataRole.DisplayRole))))
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, label)
