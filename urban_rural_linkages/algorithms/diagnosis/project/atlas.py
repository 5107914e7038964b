"""The atlas of a project: a sheet of A4 for each unit, beside its group and the region."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ....core.inert import inert
from ....i18n import tr
from ....io import a4_pages as a4
from ..diagnosis import Diagnosis
from .figures import evaluated, field, known, number, words
from .pages import foot
from .sheets import SHEETS, Row, Sheets

SCALES = (10_000, 15_000, 25_000, 50_000, 75_000, 100_000, 125_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000,
          750_000, 1_000_000, 1_500_000, 2_000_000)  # fmt: skip
"""Denominators of the scales of a sheet, of which the largest is taken at which a unit fits."""
_THIS = "\"code\" = attribute(@atlas_feature, 'code')"
_ROW, _TABLE = 7.4, 200.0  # mm
_PALE = QColor("#f4d6a4")


class Atlas:
    """Maker of the atlas of one project.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose units have sheets.
    project : QgsProject
    sheets : Sheets
        Their figures, written already.
    """

    def __init__(self, diagnosis: Diagnosis, project: QgsProject, sheets: Sheets) -> None:
        self._diagnosis, self._project, self._sheets = diagnosis, project, sheets
        self._language = diagnosis.language.code
        self._here = self._layer(tr("Municipality sheets"), {"style": "no", "outline_color": a4.ACCENT.name(),
                                                              "outline_width": "0.8"}, None)  # fmt: skip
        self._small = self._layer(tr("Municipality sheets (locator)"), {"color": "#f0b45a", "outline_color": "#ffffff",
                                                                         "outline_width": "0.4"}, "#3a6b7c")  # fmt: skip

    def add(
        self, extent: QgsRectangle, maps: Sequence[tuple[str, QgsMapLayer]], around: Sequence[QgsMapLayer], source: str
    ) -> QgsPrintLayout:  # fmt: skip
        """Add the atlas to the project.

        Parameters
        ----------
        extent : QgsRectangle
            Of the region.
        maps : sequence of (str, QgsMapLayer)
            Small maps of the region at the right, two at most, each with its title.
        around : sequence of QgsMapLayer
            What the map of a unit shows, from above.
        source : str
            At the foot.
        """
        layout = a4.new_page(self._project, tr("Atlas: a sheet for each municipality"), a4.PORTRAIT)
        self._add_head(layout, extent)
        self._add_key_figures(layout)
        self._add_map(layout, extent, around)
        self._add_small_maps(layout, extent, maps)
        self._add_table(layout)
        a4.add_text(layout, foot(source, self._language), (15.0, 284.0, 160.0, 8.0), a4.text_format(6.5, a4.SOFT), a4.FOOT)
        page = "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]"
        a4.add_text(layout, page, (175.0, 284.0, 20.0, 6.0), a4.text_format(7.5, a4.BRAND, bold=True), right=True)
        self._begin_atlas(layout)
        self._project.layoutManager().addLayout(layout)
        return layout

    def _layer(self, name: str, look: dict[str, str], others: str | None) -> QgsVectorLayer:
        """Open the outlines of the sheets: that of the page in one look, the others in a colour where one is given."""
        layer = self._diagnosis.opened(SHEETS)
        layer.setName(name)
        root = QgsRuleBasedRenderer.Rule(None)
        if others:
            plain = {"color": others, "outline_color": a4.BRAND.name(), "outline_width": "0.1"}
            root.appendChild(QgsRuleBasedRenderer.Rule(QgsFillSymbol.createSimple(plain)))
        root.appendChild(QgsRuleBasedRenderer.Rule(QgsFillSymbol.createSimple(look), filterExp=_THIS))
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.setDisplayExpression("name")
        self._project.addMapLayer(layer, False)
        return layer

    def _add_head(self, layout: QgsPrintLayout, extent: QgsRectangle) -> None:
        a4.add_box(layout, (0.0, 0.0, 210.0, 34.0), a4.BRAND.name())
        a4.add_box(layout, (0.0, 34.0, 210.0, 1.2), a4.AMBER)
        white = QColor("#ffffff")
        a4.add_text(layout, evaluated(field("name")), (15.0, 8.0, 152.0, 13.0), a4.text_format(24.0, white), a4.TITLE)
        parts = [field("group")] if self._sheets.has_groups else []
        parts += [field("code"), number(field("area_km2"), 1, self._language, "km²")]
        below = " || ' · ' || ".join(f"coalesce({part}, '–')" for part in parts)
        a4.add_text(layout, evaluated(below), (15.0, 23.0, 152.0, 7.0), a4.text_format(9.5, _PALE), a4.SUBTITLE)
        region = a4.add_map(layout, (171.0, 4.0, 26.0, 26.0), self._project.crs(), extent, "region")
        region.setBackgroundColor(a4.BRAND)
        a4.show_layers(region, [self._small])

    def _add_key_figures(self, layout: QgsPrintLayout) -> None:
        run, language = self._diagnosis.run, self._language
        fields = {row.field: row for row in self._sheets.rows}
        shown = [(number(field("people"), 0, language), tr("inhabitants {year}").format(year=run.whole("END_YEAR")), False),
                 (self._text(fields["change_pct"], "%"), tr("since {year}").format(year=run.whole("START_YEAR")), True)]  # fmt: skip
        if "share_old" in fields:
            shown.append((self._text(fields["share_old"], "%"), tr("65 and over"), False))
        if "minutes" in fields:
            shown.append((self._text(fields["minutes"], "min"), fields["minutes"].label.split(": ", 1)[-1], False))
        if self._sheets.ranked:
            of = f"to_string({field('rank')}) || {words(' ' + tr('of') + ' ' + str(self._sheets.ranked))}"
            shown.append((of, tr("rank of urgency"), True))
        for place, (text, label, is_marked) in enumerate(shown):
            left = 15.0 + place * 37.0
            colour = a4.ACCENT if is_marked else a4.BRAND
            a4.add_text(layout, evaluated(known(text)), (left, 42.0, 36.0, 8.5), a4.text_format(16.0, colour, bold=True))
            a4.add_text(layout, inert(label), (left, 51.0, 36.0, 6.0), a4.text_format(7.5, a4.SOFT))

    def _text(self, row: Row, unit: str = "", of: str = "") -> str:
        return number(field(row.field + of), row.decimals, self._language, unit, row.signed)

    def _add_map(self, layout: QgsPrintLayout, extent: QgsRectangle, around: Sequence[QgsMapLayer]) -> None:
        item = a4.add_map(layout, (15.0, 62.0, 118.0, 118.0), self._project.crs(), extent)
        a4.show_layers(item, [around[0], self._here, *around[1:]])
        item.setAtlasDriven(True)
        item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(a4.LINE))
        bar = a4.add_scale_bar(layout, item, (15.0, 181.0), segments=2, longest=20.0)
        bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)
        bar.setMinimumBarWidth(20.0)
        bar.setMaximumBarWidth(40.0)
        a4.add_ratio(layout, item, (60.0, 184.2))

    def _add_small_maps(
        self, layout: QgsPrintLayout, extent: QgsRectangle, maps: Sequence[tuple[str, QgsMapLayer]]
    ) -> None:  # fmt: skip
        for place, (title, layer) in enumerate(maps[:2]):
            top = 62.0 + place * 61.0
            a4.add_text(layout, inert(title), (139.0, top, 56.0, 4.5), a4.text_format(8.0, a4.INK, bold=True))
            item = a4.add_map(layout, (139.0, top + 5.0, 56.0, 52.0), self._project.crs(), extent, f"small {place + 1}")
            a4.show_layers(item, [self._here, layer])

    def _add_table(self, layout: QgsPrintLayout) -> None:
        columns = [("", tr("Municipality"))]
        if self._sheets.has_groups:
            columns.append(("_group", self._group_title()))
        columns.append(("_region", tr("Region")))
        lefts = [75.0 + place * 40.0 for place in range(len(columns))]
        for left, (_, title) in zip(lefts, columns, strict=True):
            look = a4.text_format(8.5, a4.BRAND, bold=True)
            a4.add_text(layout, title, (left, _TABLE, 38.0, 5.5), look, right=True)
        a4.add_box(layout, (15.0, _TABLE + 6.4, 180.0, 0.35), a4.BRAND.name())
        for place, row in enumerate(self._sheets.rows, 1):
            top = _TABLE + place * _ROW
            a4.add_text(layout, inert(row.label), (15.0, top, 62.0, 5.5), a4.text_format(8.5, a4.INK))
            for left, (of, _) in zip(lefts, columns, strict=True):
                look = a4.text_format(8.5, a4.INK, bold=not of)
                a4.add_text(layout, evaluated(known(self._text(row, of=of))), (left, top, 38.0, 5.5), look, right=True)
            a4.add_box(layout, (15.0, top + 6.4, 180.0, 0.15), a4.LINE)

    def _group_title(self) -> str:
        """Return what the groups are called: by their field, where its name is a word."""
        name = self._diagnosis.run.field("GROUP") or ""
        return name.capitalize() if name.isalpha() else tr("Group")

    def _begin_atlas(self, layout: QgsPrintLayout) -> None:
        atlas = layout.atlas()
        atlas.setCoverageLayer(self._here)
        atlas.setEnabled(True)
        atlas.setPageNameExpression(field("name"))
        atlas.setSortFeatures(True)
        atlas.setSortExpression(field("name"))
        atlas.setFilenameExpression("'sheet_' || \"code\"")
