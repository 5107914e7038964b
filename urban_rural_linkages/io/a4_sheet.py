"""Sheet of a unit on A4, as a page of an atlas: head, key figures, map, two small maps of the region, a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import Qgis, QgsLayoutItemMap, QgsMapLayer, QgsPrintLayout, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from . import a4_pages as a4

SCALES = (10_000.0, 15_000.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0, 125_000.0, 150_000.0, 200_000.0, 250_000.0,
          300_000.0, 400_000.0, 500_000.0, 750_000.0, 1_000_000.0, 1_500_000.0, 2_000_000.0)  # fmt: skip
"""Denominators of the scales of a sheet, of which the largest is taken at which a unit fits."""
_FRAME = a4.Frame(210.0, 297.0, (15.0, 62.0, 118.0, 118.0), (15.0, 181.0), (0.0, 0.0))
_STEP, _ROW, _TABLE, _COLUMN, _SMALL = 37.0, 7.4, 200.0, 40.0, 61.0  # mm
_PALE, _WHITE = QColor("#f4d6a4"), QColor("#ffffff")


@dataclass(frozen=True)
class KeyFigure:
    """A large figure of a sheet, its label, and whether it is in the colour of warning; texts as labels show them."""

    text: str
    label: str
    is_marked: bool = False


@dataclass(frozen=True)
class Sheet:
    """Content of the sheets of an atlas; texts are those of labels, evaluated where ``[% %]`` says so.

    Attributes
    ----------
    name : str
        Of the layout.
    title, below, foot : str
        The unit, what stands below its name, and at the foot.
    figures : sequence of KeyFigure
        Five at most.
    columns : sequence of str
        Heads of the columns of the table behind its first.
    rows : sequence of sequence of str
        Each the label and a text for each column.
    """

    name: str
    title: str
    below: str
    foot: str
    figures: Sequence[KeyFigure]
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class SheetMaps:
    """Maps of the sheets of an atlas.

    Attributes
    ----------
    extent : QgsRectangle
        Of the region.
    unit : QgsVectorLayer
        The units, of which it draws that of the page; what the atlas goes through.
    locator : QgsMapLayer
        The region with the unit of the page, for the head.
    around : sequence of QgsMapLayer
        What the map of a unit shows, from above.
    small : sequence of (str, QgsMapLayer)
        Maps of the region, two at most, with their titles.
    """

    extent: QgsRectangle
    unit: QgsVectorLayer
    locator: QgsMapLayer
    around: Sequence[QgsMapLayer]
    small: Sequence[tuple[str, QgsMapLayer]]


def sheet_layout(project: QgsProject, sheet: Sheet, maps: SheetMaps) -> QgsPrintLayout:
    """Return an atlas of sheets; it is not in the list of the project yet."""
    layout = a4.new_page(project, sheet.name, _FRAME)
    a4.add_box(layout, (0.0, 0.0, 210.0, 34.0), a4.BRAND.name())
    a4.add_box(layout, (0.0, 34.0, 210.0, 1.2), a4.AMBER)
    a4.add_text(layout, sheet.title, (15.0, 8.0, 152.0, 13.0), a4.text_format(24.0, _WHITE), a4.TITLE)
    a4.add_text(layout, sheet.below, (15.0, 23.0, 152.0, 7.0), a4.text_format(9.5, _PALE), a4.SUBTITLE)
    region = a4.add_map(layout, (171.0, 4.0, 26.0, 26.0), project.crs(), maps.extent, "region")
    region.setBackgroundColor(a4.BRAND)
    a4.show_layers(region, [maps.locator])
    _add_figures(layout, sheet.figures)
    _add_maps(layout, project, maps)
    _add_table(layout, sheet)
    a4.add_text(layout, sheet.foot, (15.0, 284.0, 155.0, 8.0), a4.text_format(6.5, a4.SOFT), a4.FOOT)
    page = "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]"
    a4.add_text(layout, page, (175.0, 284.0, 20.0, 6.0), a4.text_format(7.5, a4.BRAND, bold=True), right=True)
    atlas = layout.atlas()
    atlas.setCoverageLayer(maps.unit)
    atlas.setEnabled(True)
    atlas.setPageNameExpression('"name"')
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"name"')
    atlas.setFilenameExpression("'sheet_' || \"code\"")
    return layout


def _add_figures(layout: QgsPrintLayout, figures: Sequence[KeyFigure]) -> None:
    for place, figure in enumerate(figures):
        left = 15.0 + place * _STEP
        look = a4.text_format(16.0, a4.ACCENT if figure.is_marked else a4.BRAND, bold=True)
        a4.add_text(layout, figure.text, (left, 42.0, _STEP - 1.0, 8.5), look)
        a4.add_text(layout, figure.label, (left, 51.0, _STEP - 1.0, 6.0), a4.text_format(7.5, a4.SOFT))


def _add_maps(layout: QgsPrintLayout, project: QgsProject, maps: SheetMaps) -> None:
    shown = a4.add_map(layout, _FRAME.map, project.crs(), maps.extent)
    a4.show_layers(shown, [maps.around[0], maps.unit, *maps.around[1:]])
    shown.setAtlasDriven(True)
    shown.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)
    shown.setFrameEnabled(True)
    shown.setFrameStrokeColor(QColor(a4.LINE))
    bar = a4.add_scale_bar(layout, shown, _FRAME.below, segments=2, longest=20.0)
    bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)
    bar.setMinimumBarWidth(20.0)
    bar.setMaximumBarWidth(40.0)
    a4.add_ratio(layout, shown, (64.0, 184.2))
    for place, (title, layer) in enumerate(maps.small[:2]):
        top = 62.0 + place * _SMALL
        a4.add_text(layout, title, (139.0, top, 56.0, 4.5), a4.text_format(8.0, a4.INK, bold=True))
        small = a4.add_map(layout, (139.0, top + 5.0, 56.0, 52.0), project.crs(), maps.extent, f"small {place + 1}")
        a4.show_layers(small, [maps.unit, layer])


def _add_table(layout: QgsPrintLayout, sheet: Sheet) -> None:
    lefts = [195.0 - _COLUMN * (len(sheet.columns) - place) for place in range(len(sheet.columns))]
    for left, title in zip(lefts, sheet.columns, strict=True):
        look = a4.text_format(8.5, a4.BRAND, bold=True)
        a4.add_text(layout, title, (left, _TABLE, _COLUMN, 5.5), look, right=True)
    a4.add_box(layout, (15.0, _TABLE + 6.4, 180.0, 0.35), a4.BRAND.name())
    for place, (label, *texts) in enumerate(sheet.rows, 1):
        top = _TABLE + place * _ROW
        a4.add_text(layout, label, (15.0, top, 60.0, 5.5), a4.text_format(8.5, a4.INK))
        for left, text in zip(lefts, texts, strict=True):
            look = a4.text_format(8.5, a4.INK, bold=text is texts[0])
            a4.add_text(layout, text, (left, top, _COLUMN, 5.5), look, right=True)
        a4.add_box(layout, (15.0, top + 6.4, 180.0, 0.15), a4.LINE)
