"""Maps of the sheets: the land of a diagnosis, laid out for one unit after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ....core.report.drawing import Drawing, Stroke
from ....core.report.maps.areas import group_numbers
from ....core.report.sheets.surroundings import NamedPoint, Settlements, Surroundings
from ....io.painting import TextWidths
from ...unit_inputs import read_groups
from ..diagnosis import Diagnosis
from ..framing import Framing
from ..maps.land import DiagnosisLand

_LESSER = ("primary", "secondary", "tertiary", "unclassified")
_MAIN = ("motorway", "trunk")
_LESSER_ROAD, _MAIN_ROAD = Stroke("#c3b9a6", 0.25), Stroke("#7d8b95", 0.5)


class SheetPlaces:
    """The locator and the surroundings of each unit; none of a unit that is on no map.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its units are polygons.
    framing : Framing
        Which units are drawn together.
    """

    def __init__(self, diagnosis: Diagnosis, framing: Framing) -> None:
        land = DiagnosisLand(diagnosis, framing)
        atlas = land.maker.atlas
        names = read_groups(diagnosis.run) or [""] * len(diagnosis.unit_ids)
        groups = group_numbers([name or None for name in names])
        points, people = land.settlements
        roads = [(lines, stroke) for classes, stroke in ((_LESSER, _LESSER_ROAD), (_MAIN, _MAIN_ROAD))
                 for lines in land.road_lines(classes, stroke)]  # fmt: skip
        self._place: dict[int, tuple[Surroundings, int]] = {}
        for number, part in enumerate(atlas.parts):
            main = number == 0
            maps = Surroundings(
                atlas, number, groups, _names(land) if main else _nameless,
                [(lines.parts[number], stroke) for lines, stroke in roads],
                Settlements(points, people) if main else Settlements(points[:0], people[:0]), TextWidths(),
            )  # fmt: skip
            self._place |= {row: (maps, place) for place, row in enumerate(part.rows.tolist())}

    def locator(self, unit: int) -> Drawing | None:
        """Return where a unit lies in its region."""
        found = self._place.get(unit)
        return found[0].locator(found[1]) if found else None

    def map(self, unit: int) -> Drawing | None:
        """Return the surroundings of a unit."""
        found = self._place.get(unit)
        return found[0].map(found[1]) if found else None


def _names(land: DiagnosisLand) -> Callable[[int], NamedPoint | None]:
    """Return what finds the name of a unit of the main land and its point, each once."""

    @cache
    def find(row: int) -> NamedPoint | None:
        return next(iter(land.names_of([row])), None)

    return find


def _nameless(row: int) -> NamedPoint | None:
    return None
