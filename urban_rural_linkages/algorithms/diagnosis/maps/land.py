"""The land of the maps: outlines of the units, roads and rivers, points of services, and the names of places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from qgis.core import QgsExpression

from ....core.arrays import Floats, Integers
from ....core.known import highest
from ....core.progress import Unreported
from ....core.report.drawing import INK, WHITE, Stroke
from ....core.report.maps.areas import colours_of_neighbours, largest_members
from ....core.report.maps.atlas import Atlas
from ....core.report.maps.choropleth import MapMaker
from ....core.report.maps.frame import Box, ring_of
from ....core.report.maps.layers import Lines
from ....core.report.maps.places import places_of_names
from ....i18n import tr
from ....io.map_land import MapLand, PartOfLand
from ....io.painting import TextWidths
from ....io.united_rings import rings_within
from ...territories import territory_name
from ..diagnosis import Diagnosis
from ..framing import Framing
from ..together import PARTS

_NAMED = 24  # places that are tried; a map has room for seven
_MOTORWAYS, _TRUNKS = ("motorway",), ("trunk",)
_ROAD = "#7d8b95"
RIVER, LAKE = "#8fb7d0", "#b5d3e6"
"""Of rivers and lakes on a map of the synthesis."""


class DiagnosisLand:
    """The land of one diagnosis, read once for all of its maps."""

    def __init__(self, diagnosis: Diagnosis, framing: Framing) -> None:
        self._diagnosis, run = diagnosis, diagnosis.run
        main, *apart = framing.rows
        self.parts = [PartOfLand(main, framing.crs)]
        self.parts += [PartOfLand(rows, inset.crs, inset.title) for rows, inset in zip(apart, framing.insets,
                                                                                       strict=True)]  # fmt: skip
        progress = Unreported(run.progress)
        self.land = MapLand(self.parts, progress)
        units = self.land.units(run.table("UNITS"), diagnosis.unit_ids)
        self.maker = MapMaker(Atlas(units, diagnosis.unit_ids, progress), TextWidths(), diagnosis.language.number)

    @cached_property
    def roads(self) -> list[Lines]:
        """Motorways and trunk roads, where roads with classes were given."""
        return [*self.road_lines(_TRUNKS, Stroke(_ROAD, 0.3)), *self.road_lines(_MOTORWAYS, Stroke(_ROAD, 0.5))]

    def road_lines(self, classes: tuple[str, ...], stroke: Stroke, box: Box | None = None) -> list[Lines]:
        """Return the roads of some classes of OpenStreetMap, also beyond the land; none where roads have no class."""
        field = self._diagnosis.run.field("HIGHWAY")
        if not self._diagnosis.given("NETWORK") or not field:
            return []
        values = ", ".join(QgsExpression.quotedValue(value) for value in classes)
        return self._lines("NETWORK", stroke, f"{QgsExpression.quotedColumnRef(field)} IN ({values})", box)

    def rivers(self, river: Stroke, lake: str, box: Box | None = None) -> list[Lines]:
        """Return rivers and lakes, where they were given, also beyond the land."""
        return [*self._lines("RIVERS", river, box=box), *self._shapes("WATER", lake)]

    def _shapes(self, name: str, fill: str) -> list[Lines]:
        if not self._diagnosis.given(name):
            return []
        table = self._diagnosis.run.table(name)
        return [Lines(self.land.rings(table, [str(row) for row in range(len(table))]), None, fill=fill, context=True)]

    def _lines(self, name: str, stroke: Stroke, expression: str = "", box: Box | None = None) -> list[Lines]:
        if not self._diagnosis.given(name):
            return []
        run = self._diagnosis.run
        return [Lines(self.land.lines(run.table(name).source, expression, run.context, box), stroke, context=True)]

    @cached_property
    def outside(self) -> Lines:
        """What lies around the land in its box, in white: it hides roads that go on beyond the border."""
        region = self.maker.atlas.borders(np.zeros(len(self._diagnosis.unit_ids), dtype=np.int64))
        around = [[ring_of(box), *rings] for box, rings in zip(self.land.boxes, region, strict=True)]
        return Lines(around, None, fill=WHITE, context=True)

    @cached_property
    def together(self) -> list[Lines]:
        """The borders within units that are counted together."""
        if PARTS not in self._diagnosis.tables:
            return []
        table = self._diagnosis.table(PARTS)
        rings = self.land.rings(table, [str(row) for row in range(len(table))])
        return [Lines(rings, Stroke(INK, 0.28, (0.9, 0.7)), tr("Counted together"), context=True)]

    @cached_property
    def names(self) -> list[tuple[str, float, float]]:
        """The largest places of the main land with their points, the capital first."""
        people = self._diagnosis.populations[1]
        main = self.parts[0].rows
        return self.names_of([main[place] for place in highest(people[main], _codes(self._diagnosis, main), _NAMED)])

    def names_of(self, rows: list[int]) -> list[tuple[str, float, float]]:
        """Return the names of units with their points: of their largest settlement where settlements were given."""
        part = self.maker.atlas.parts[0]
        place = {row: number for number, row in enumerate(part.rows.tolist())}
        rows = [row for row in rows if row in place]
        settlements, people = self.settlements
        points = places_of_names([part.outline(place[row]) for row in rows], self._unit_points[rows], settlements,
                                 people)  # fmt: skip
        names = self._short_names
        return [(names[row], x, y) for row, (x, y) in zip(rows, points.tolist(), strict=True) if x == x]

    @cached_property
    def _short_names(self) -> list[str]:
        """The names of the units without those that are counted with them, for which a map has no room."""
        joint = self._diagnosis.together.joint
        short = {territory_name(main, others): main for main, others in joint.items()}
        return [short.get(name, name) for name in self._diagnosis.unit_names]

    @property
    def units_of_main(self) -> Floats:
        """The points of the units of the main land."""
        return self._unit_points[self.parts[0].rows]

    @cached_property
    def _unit_points(self) -> Floats:
        return self._diagnosis.run.table("UNITS").points_in(self.parts[0].crs)

    def area_colours(self, groups: Integers, colours: int) -> tuple[list[int], list[list[Floats]]]:
        """Return a colour for each group of units, neighbours in different ones, and the borders between groups."""
        atlas = self.maker.atlas
        chosen = colours_of_neighbours(atlas.touching(groups), len(set(groups[groups >= 0].tolist())), colours)
        return chosen, atlas.borders(groups)

    def rings_within(self, part: int, groups: Sequence[Sequence[int]], metres: float) -> list[Floats]:
        """Return the outlines of groups of units in a part of the land, each drawn in by some metres."""
        atlas = self.maker.atlas
        own, rings = atlas.parts[part], atlas.outlines(part).rings()
        place = {row: number for number, row in enumerate(own.rows.tolist())}
        members = ([rings[place[row]] for row in group if row in place] for group in groups)
        return [ring for units in members if units for ring in rings_within(units, own.units_of(metres))]

    def largest_of(self, groups: Integers) -> list[int]:
        """Return for each group of units the one with most people."""
        return largest_members(groups, self._diagnosis.populations[1])

    @cached_property
    def settlements(self) -> tuple[Floats, Floats]:
        """The settlements of the main land with their people; none where they were not given."""
        if not self._diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP"):
            return np.empty((0, 2)), np.empty(0)
        table = self._diagnosis.run.table("SETTLEMENTS")
        points, rows = self.land.points(table)[0]
        return points, table.numbers(self._diagnosis.run.field("SETTLEMENT_POP"))[rows]


def _codes(diagnosis: Diagnosis, rows: Sequence[int]) -> list[str]:
    return [diagnosis.unit_ids[row] for row in rows]
