"""The atlas of a project: a sheet of A4 for each unit, beside its group and the region."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFillSymbol, QgsMapLayer, QgsProject, QgsRectangle, QgsRuleBasedRenderer, QgsVectorLayer

from ....core.inert import inert
from ....i18n import tr
from ....io.a4_sheet import KeyFigure, Sheet, SheetMaps, sheet_layout
from ..diagnosis import Diagnosis
from .figures import evaluated, field, known, number, words
from .pages import foot
from .tables import SHEETS, ProjectTables, Row

_THIS = "\"code\" = attribute(@atlas_feature, 'code')"
_OUTLINE = {"style": "no", "outline_color": "#b3541e", "outline_width": "0.8"}
_FILLED = {"color": "#f0b45a", "outline_color": "#ffffff", "outline_width": "0.4"}
_OTHERS = {"color": "#3a6b7c", "outline_color": "#17495a", "outline_width": "0.1"}


class Atlas:
    """Maker of the atlas of one project.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose units have sheets.
    project : QgsProject
    tables : ProjectTables
        Their figures.
    """

    def __init__(self, diagnosis: Diagnosis, project: QgsProject, tables: ProjectTables) -> None:
        self._diagnosis, self._project, self._tables = diagnosis, project, tables
        self._language = diagnosis.language.code

    def add(
        self, extent: QgsRectangle, small: Sequence[tuple[str, QgsMapLayer]], around: Sequence[QgsMapLayer], source: str
    ) -> None:  # fmt: skip
        """Add the atlas to the project.

        Parameters
        ----------
        extent : QgsRectangle
            Of the region.
        small : sequence of (str, QgsMapLayer)
            Small maps of the region at the right, two at most, each with its title.
        around : sequence of QgsMapLayer
            What the map of a unit shows, from above.
        source : str
            At the foot.
        """
        unit = self._layer(tr("Sheets"), _OUTLINE, None)
        locator = self._layer(tr("Sheets (locator)"), _FILLED, _OTHERS)
        maps = SheetMaps(extent, unit, locator, around, [(inert(title), layer) for title, layer in small])
        columns, fields = [inert(self._diagnosis.words.heading), tr("Region")], ["", "_region"]
        if self._tables.has_groups:
            columns.insert(1, self._group_title())
            fields.insert(1, "_group")
        rows = [[inert(row.label), *(self._shown(row, of=of) for of in fields)] for row in self._tables.rows]
        sheet = Sheet(
            self._diagnosis.fill(tr("Atlas: a sheet for each {unit}")), evaluated(field("name")), self._below(),
            foot(source, self._language), self._key_figures(), columns, rows,
        )  # fmt: skip
        self._project.layoutManager().addLayout(sheet_layout(self._project, sheet, maps))

    def _layer(self, name: str, look: dict[str, str], others: dict[str, str] | None) -> QgsVectorLayer:
        """Open the units of the sheets: that of the page in one look, the others in another where one is given."""
        layer = self._diagnosis.opened(SHEETS)
        layer.setName(name)
        root = QgsRuleBasedRenderer.Rule(None)
        if others:
            root.appendChild(QgsRuleBasedRenderer.Rule(QgsFillSymbol.createSimple(others)))
        root.appendChild(QgsRuleBasedRenderer.Rule(QgsFillSymbol.createSimple(look), filterExp=_THIS))
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.setDisplayExpression(field("name"))
        self._project.addMapLayer(layer, False)
        return layer

    def _below(self) -> str:
        parts = [field("group")] if self._tables.has_groups else []
        parts += [field("code"), number(field("area_km2"), 1, self._language, "km²")]
        return evaluated(" || ' · ' || ".join(known(part) for part in parts))

    def _key_figures(self) -> list[KeyFigure]:
        run, rows = self._diagnosis.run, {row.field: row for row in self._tables.rows}
        people = evaluated(known(number(field("people"), 0, self._language)))
        figures = [
            KeyFigure(people, tr("inhabitants {year}").format(year=run.whole("END_YEAR"))),
            KeyFigure(
                self._shown(rows["change_pct"], "%"), tr("since {year}").format(year=run.whole("START_YEAR")), True
            ),
        ]
        if "share_old" in rows:
            figures.append(KeyFigure(self._shown(rows["share_old"], "%"), tr("65 and over")))
        if "minutes" in rows:
            figures.append(KeyFigure(self._shown(rows["minutes"], "min"), inert(rows["minutes"].label)))
        if self._tables.ranked:
            rank = f"to_string({field('rank')}) || {words(tr(' of {count}').format(count=self._tables.ranked))}"
            figures.append(KeyFigure(evaluated(known(rank)), tr("rank of urgency"), True))
        return figures

    def _shown(self, row: Row, unit: str = "", of: str = "") -> str:
        text = number(field(f"{row.field}{of}"), row.decimals, self._language, unit, row.signed)
        return evaluated(known(text))

    def _group_title(self) -> str:
        """Return what the groups are called: by their field, where its name is a word."""
        name = self._diagnosis.run.field("GROUP") or ""
        return name.capitalize() if name.isalpha() else tr("Group")
