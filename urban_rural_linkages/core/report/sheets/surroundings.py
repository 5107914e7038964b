"""Maps of a sheet: where the unit lies in its region, and its surroundings with roads and settlements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ...arrays import Floats, Integers
from ..drawing import ACCENT, AMBER, INK, LINE, PETROL, WHITE, Circle, Drawing, Group, Mark, Path, Rectangle, Stroke
from ..lettering import Measure
from ..maps.atlas import DETAIL, Atlas, Part, Placed
from ..maps.frame import Box, Frame
from ..maps.furniture import HEIGHT, furniture
from ..maps.layers import lines_within, thinned_lines
from ..maps.names import Name, name_marks, place_names

SIZE = (56.0, 31.0)
"""The map of the surroundings, in mm; the line below it comes in addition."""

LOCATOR = (31.0, 32.0)
_ROUND_THE_UNIT = 1.2  # times the unit's own width and height
_ALL_DRAWN = 150  # units up to which the locator shows all borders
_MOST_NAMES, _NAME_SIZE = 6, 6.0
_OTHERS, _OWN, _BORDER = "#eef0ec", "#fdf1e3", Stroke("#b9c3c8", 0.18)
_LAND, _GROUP = "#3d6c7b", "#7ea3af"
_LARGEST_DOT = 1.3  # mm


NamedPoint = tuple[str, float, float]
"""A name and its point, in the coordinates of a part."""


@dataclass(frozen=True, eq=False)
class Settlements:
    """Points where people live, in the coordinates of a part, with how many (NaN: unknown)."""

    points: Floats
    people: Floats


class Surroundings:
    """The maps of one part of the land, for all units that it has.

    Parameters
    ----------
    atlas : Atlas
        The outlines of all units.
    part : int
        Which part of it.
    groups : ndarray of int, shape (units,)
        The group of each unit of the atlas; -1: none.
    names : callable
        Finds the name of a unit of the atlas and the point that it stands at; None for none.
    roads : sequence of (sequence of ndarray, Stroke)
        Lines in the part's coordinates, the lesser roads first.
    settlements : Settlements
        Points where people live.
    measure : Measure
        Of texts.
    """

    def __init__(
        self, atlas: Atlas, part: int, groups: Integers, names: Callable[[int], NamedPoint | None],
        roads: Sequence[tuple[Sequence[Floats], Stroke]], settlements: Settlements, measure: Measure,
    ) -> None:  # fmt: skip
        self._atlas, self._number, self._part = atlas, part, atlas.parts[part]
        self._names, self._settlements, self._measure = names, settlements, measure
        self._roads = [(_Boxed.of(lines), stroke) for lines, stroke in roads]
        self._boxes = _boxes_of_units(self._part)
        self._groups = groups[self._part.rows]
        frame = Frame.fitting(self._part.box, self._part.metres, *LOCATOR)
        self._placed: Placed = atlas.placed(part, frame)
        self._land: list[Mark] = [Path(self._placed.region, _LAND)]
        self._borders = self._inner_borders()
        self._of_group: dict[int, list[Mark]] = {}

    def locator(self, unit: int) -> Drawing:
        """Draw where a unit lies, by its place among the part's units."""
        frame = self._placed.frame
        own = Path(self._placed.rings[unit], AMBER, Stroke(WHITE, 0.35))
        marks = [*self._land, *self._group(int(self._groups[unit])), *self._borders, own]
        return Drawing(frame.width, frame.height, marks)

    def _inner_borders(self) -> list[Mark]:
        """Return the borders between units, where they are few enough to be seen."""
        if len(self._part.rows) > _ALL_DRAWN:
            return []
        each = np.arange(len(self._part.rows))
        return [Path(self._placed.outlines.border(each, inner=True), stroke=Stroke(PETROL, 0.18))]

    def _group(self, group: int) -> list[Mark]:
        """Return the land of a group, none without one."""
        if group not in self._of_group:
            rings = self._placed.outlines.border(np.where(self._groups == group, 0, -1)) if group >= 0 else []
            self._of_group[group] = [Path(rings, _GROUP)] if rings else []
        return self._of_group[group]

    def map(self, unit: int) -> Drawing:
        """Draw the surroundings of a unit at the largest round ratio at which it fits, the line of scale below."""
        frame = self._frame(unit)
        window = _window(frame)
        marks: list[Mark] = [Rectangle(0.0, 0.0, *SIZE, "#f7f8f6")]
        near = [row for row in _touched(self._boxes, window).tolist() if row != unit]
        for row in near:
            marks += self._outline(row, frame, _OTHERS, _BORDER)
        marks += self._outline(unit, frame, _OWN, None)
        for lines, stroke in self._roads:
            found = [frame.placed(line) for line in lines_within(lines.near(window), window)]
            marks += [Path(thinned_lines(found, DETAIL), stroke=stroke)] if found else []
        marks += self._outline(unit, frame, None, Stroke(ACCENT, 0.5))
        marks += self._dots(frame, window)
        marks += self._named([unit, *near], frame)
        below = furniture(frame, self._part.north, 0.0, SIZE[1] + 0.6, self._measure, 18.0)
        edge = Rectangle(0.0, 0.0, *SIZE, stroke=Stroke(LINE, 0.2))
        return Drawing(SIZE[0], SIZE[1] + HEIGHT - 1.0, [Group(marks, clip=(0.0, 0.0, *SIZE)), edge, *below])

    def _frame(self, unit: int) -> Frame:
        west, south, east, north = self._boxes[unit].tolist()
        wide, high = (east - west) * (_ROUND_THE_UNIT - 1) / 2, (north - south) * (_ROUND_THE_UNIT - 1) / 2
        fitted = Frame.fitting((west - wide, south - high, east + wide, north + high), self._part.metres, *SIZE)
        across, down = (side * fitted.units_of_a_millimetre / 2 for side in SIZE)
        return Frame((west + east) / 2 - across, (south + north) / 2 + down, fitted.ratio, self._part.metres, *SIZE)

    def _outline(self, row: int, frame: Frame, fill: str | None, stroke: Stroke | None) -> list[Mark]:
        rings = thinned_lines([frame.placed(ring) for ring in self._part.outline(row)], DETAIL / 2)
        return [Path(rings, fill, stroke)] if rings else []

    def _dots(self, frame: Frame, window: Box) -> list[Mark]:
        points, people = self._settlements.points, self._settlements.people
        west, south, east, north = window
        seen = np.flatnonzero((points[:, 0] > west) & (points[:, 0] < east) & (points[:, 1] > south)
                              & (points[:, 1] < north)) if len(points) else np.empty(0, dtype=np.int64)  # fmt: skip
        if not seen.size:
            return []
        known = np.nan_to_num(people[seen])
        radius = np.clip(_LARGEST_DOT * np.sqrt(known / max(float(known.max()), 1.0)), 0.35, _LARGEST_DOT)
        return [Circle(x, y, r, INK, Stroke(WHITE, 0.15))
                for (x, y), r in zip(frame.placed(points[seen]).tolist(), radius.tolist(), strict=True)]  # fmt: skip

    def _named(self, rows: Sequence[int], frame: Frame) -> list[Mark]:
        names = []
        for row in rows:
            found = self._names(int(self._part.rows[row]))
            if found is not None:
                ((x, y),) = frame.placed(np.array([found[1:]])).tolist()
                names.append(Name(found[0], x, y, strong=row == rows[0], radius=0.0, clearance=0.9))
        paper = (0.5, 0.5, SIZE[0] - 0.5, SIZE[1] - 0.5)
        return name_marks(place_names(names, _MOST_NAMES, paper, [], self._measure, _NAME_SIZE))


def _window(frame: Frame) -> Box:
    units = frame.units_of_a_millimetre
    return (frame.west, frame.north - SIZE[1] * units, frame.west + SIZE[0] * units, frame.north)


@dataclass(frozen=True, eq=False)
class _Boxed:
    """Lines with the box around each, so that those of a window are found at once."""

    lines: Sequence[Floats]
    boxes: Floats

    @classmethod
    def of(cls, lines: Sequence[Floats]) -> _Boxed:
        boxes = [(*line.min(axis=0), *line.max(axis=0)) for line in lines]
        return cls(lines, np.array(boxes, dtype=float).reshape(-1, 4))

    def near(self, window: Box) -> list[Floats]:
        """Return the lines whose boxes touch a window."""
        return [self.lines[row] for row in _touched(self.boxes, window).tolist()]


def _touched(boxes: Floats, window: Box) -> Integers:
    west, south, east, north = window
    apart = (boxes[:, 2] < west) | (boxes[:, 0] > east) | (boxes[:, 3] < south) | (boxes[:, 1] > north)
    return np.flatnonzero(~apart)


def _boxes_of_units(part: Part) -> Floats:
    """Return the box around each unit, (m, 4): west, south, east, north; infinite around nothing."""
    polygons = part.polygons
    found = np.tile([np.inf, np.inf, -np.inf, -np.inf], (len(part.rows), 1))
    if not len(polygons.points):
        return found
    unit = np.repeat(polygons.ring_unit, np.diff(polygons.ring_start))
    for axis in (0, 1):
        np.minimum.at(found[:, axis], unit, polygons.points[:, axis])
        np.maximum.at(found[:, axis + 2], unit, polygons.points[:, axis])
    return found
