"""Maps of plans: each unit by the change of its mean way, what opens and closes as signs, roads as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....core.board.plan_figures import CLASSES
from ....core.report.drawing import Drawing, Stroke
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Layer, Lines, Points
from ....core.report.maps.multiples import Multiple, sheet_names, sheets_by_size
from ....core.report.maps.sign_marks import CLOSED, COLOURS, NEW
from ....core.report.maps.signs import Signs, names_apart
from ....core.report.maps.theme import UnitTheme
from ....core.report.typesetting.styles import columns_width
from ....i18n import tr
from ....io.painting import TextWidths
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..plans.tables import CHANGES, GRID, LEGEND, PLANS, ROADS
from ..plans.tables import COLOURS as PEOPLE
from .land import DiagnosisLand
from .minutes import service_points
from .themes import unit_theme

_HEIGHTS = (104.0, 92.0, 80.0, 68.0, 56.0)


def plan_drawings(land: DiagnosisLand, theme: MapTheme, content: MapContent) -> dict[str, list[Drawing]]:
    """Return the map of a plan, the tallest first, and its legend, which stands in another column."""
    shown = content.theme
    layers = [replace(layer, label="") if isinstance(layer, Lines | Points) else layer for layer in content.layers]
    bare = replace(content, theme=None if shown is None else replace(shown, legend=False), layers=layers)
    return {
        theme.name: land.maker.halves(bare, columns_width(7), _HEIGHTS),
        f"{LEGEND}{theme.name}": [land.maker.legend(content, columns_width(5))],
    }


def plan_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of a plan."""
    shown = unit_theme(diagnosis, theme.style, diagnosis.table(theme.table).column("change_class"))
    above: list[Layer] = [*land.roads, *_roads(diagnosis, land, theme.plan)]
    if "services" in diagnosis.tables:
        above.append(service_points(diagnosis, land, _service(diagnosis, theme.plan)))
    signs = [_signs(diagnosis, land, theme.plan, kind) for kind in (CLOSED, NEW)]
    names = names_apart(land.names, signs, land.units_of_main)
    return MapContent(_longest_first(diagnosis, shown, theme.plan), [*above, *signs], names, title=theme.title)


def plan_multiples(
    diagnosis: Diagnosis, land: DiagnosisLand, maps: Sequence[tuple[MapTheme, MapContent]]
) -> dict[str, list[Drawing]]:  # fmt: skip
    """Return the maps of all plans side by side under one legend; nothing for a single one."""
    if len(maps) < 2:
        return {}
    table, write = diagnosis.table(PLANS), diagnosis.language.number
    figures = zip(table.column("plan"), table.numbers("gain").tolist(), table.numbers("lose").tolist(), strict=True)
    rows = dict(zip(table.column("row_id"), figures, strict=True))
    every, words = [], tr("{gain} {gain:gains|gain}, {lose} {lose:loses|lose}")
    for theme, content in maps:
        name, gain, lose = rows[theme.plan]
        layers = [replace(layer, measure=None, radius=1.2) if isinstance(layer, Signs) else layer
                  for layer in content.layers]  # fmt: skip
        every.append(Multiple(str(name), words.format(gain=write(gain), lose=write(lose)),
                              replace(content, layers=layers)))  # fmt: skip
    first = maps[0][1].theme
    sheets = sheets_by_size(land.maker, every, "" if first is None else first.title)
    return dict(zip(sheet_names(GRID, len(maps)), sheets, strict=True))


def _longest_first(diagnosis: Diagnosis, theme: UnitTheme, plan: str) -> UnitTheme:
    """Return a theme whose legend begins with the longest ways, and counts people in place of units."""
    table = diagnosis.table(PEOPLE)
    own = [row for row, name in enumerate(table.column("row_id")) if name == plan]
    people = dict(zip(table.numbers("change_class")[own].tolist(), table.numbers("people")[own].tolist(), strict=True))
    return replace(theme.turned(), counted=tr("people"), amounts=[people[float(entry)] for entry in CLASSES])


def _service(diagnosis: Diagnosis, plan: str) -> str:
    table = diagnosis.table(PLANS)
    return str(dict(zip(table.column("row_id"), table.column("service"), strict=True))[plan] or "")


def _signs(diagnosis: Diagnosis, land: DiagnosisLand, plan: str, kind: str) -> Signs:
    """Return the places of a plan that open, or those that close."""
    table, change = diagnosis.table(CHANGES), {NEW: "opened", CLOSED: "closed"}[kind]
    own, kinds, names = table.column("row_id"), table.column("change"), table.column("name")
    parts, said = [], []
    for points, rows in land.land.points(table):
        chosen = [place for place, row in enumerate(rows.tolist()) if own[row] == plan and kinds[row] == change]
        parts.append(points[chosen])
        said.append([_called(kind, str(names[row])) for row in rows[chosen].tolist()])
    label = tr("new service") if kind == NEW else tr("closed service")
    return Signs(parts, label, kind=kind, names=said, measure=TextWidths())


def _called(kind: str, name: str) -> str:
    words = tr("new: {name}") if kind == NEW else tr("closed: {name}")
    return words.format(name=name)


def _roads(diagnosis: Diagnosis, land: DiagnosisLand, plan: str) -> list[Lines]:
    if ROADS not in diagnosis.tables:
        return []
    lines = land.land.lines(diagnosis.table(ROADS).source, f"\"row_id\" = '{plan}'", diagnosis.run.context)
    return [Lines(lines, Stroke(COLOURS[NEW], 0.9), tr("road of the plan"))] if any(lines) else []
