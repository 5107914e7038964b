"""The land of all maps of a report: outlines simplified once, and laid out on paper once for each size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ...arrays import Floats, Integers
from ...polygons import Polygons
from ...progress import Progress
from .areas import touching
from .frame import Box, Frame, box_around
from .outlines import Outlines, outlines_of

DETAIL = 0.1
"""How far a border may move, in mm of paper."""

LARGEST = (126.0, 126.0)
"""The box of the largest map of a page, in mm."""

_NEARNESS = 0.02  # of the detail: points as near as that are one
_STRIP, _TITLE, _BELOW, _APART = 0.22, 3.0, 3.2, 3.0  # of insets: share of the height; mm above, below and between
_ROOM = 1.0  # mm around the land of an inset


@dataclass(frozen=True, eq=False)
class Part:
    """Land that is drawn together, in one system of coordinates.

    Attributes
    ----------
    rows : (m,) ndarray of int
        Which units it has.
    polygons : Polygons
        Their outlines, in the same order, in the part's own coordinates.
    metres : float
        Of a unit of the coordinates.
    title : str
        Of an inset.
    north : bool
        Whether up is near enough to north for an arrow.
    """

    rows: Integers
    polygons: Polygons
    metres: float = 1.0
    title: str = ""
    north: bool = True

    @property
    def box(self) -> Box:
        """The box around the land."""
        return box_around(self.polygons.points)

    def units_of(self, metres: float) -> float:
        """Return a distance in units of the coordinates."""
        return metres / self.metres

    def outline(self, unit: int) -> list[Floats]:
        """Return the closed rings of a unit, by its place among the part's units."""
        first, last = np.searchsorted(self.polygons.ring_unit, [unit, unit + 1]).tolist()
        starts = self.polygons.ring_start
        rings = [self.polygons.points[starts[ring] : starts[ring + 1]] for ring in range(first, last)]
        return [np.concatenate([ring, ring[:1]]) for ring in rings]


@dataclass(frozen=True, eq=False)
class Placed:
    """A part on paper.

    Attributes
    ----------
    part : int
        Its number.
    frame : Frame
        Its ratio and its size.
    rows : (m,) ndarray of int
        The units.
    outlines : Outlines
        Their outlines, in mm within the frame.
    rings : list of list of ndarray
        The rings of each unit, in mm within the frame.
    """

    part: int
    frame: Frame
    rows: Integers
    outlines: Outlines
    rings: list[list[Floats]]

    @cached_property
    def region(self) -> list[Floats]:
        """The outline of all units together."""
        return self.outlines.border(np.zeros(self.outlines.count, dtype=np.int64))

    def around(self, groups: Integers, inner: bool = False) -> list[Floats]:
        """Return the borders of groups, given for all units of the atlas."""
        return self.outlines.border(groups[self.rows], inner)


@dataclass(frozen=True)
class Spot:
    """A part and where its frame lies on the drawing, in mm."""

    placed: Placed
    x: float
    y: float


@dataclass(frozen=True)
class Layout:
    """The main land and its insets on paper, in mm: their spots, that of the main land first."""

    spots: Sequence[Spot]
    width: float
    height: float

    @property
    def main(self) -> Spot:
        """The main land."""
        return self.spots[0]


@dataclass(eq=False)
class Atlas:
    """Parts of land and their outlines on paper, made once for each ratio.

    Attributes
    ----------
    parts : sequence of Part
        The main land first, then what is drawn apart.
    codes : sequence of str
        Of all units.
    progress : Progress, optional
        Asked for cancellation.
    """

    parts: Sequence[Part]
    codes: Sequence[str]
    progress: Progress | None = None
    _outlines: dict[int, Outlines] = field(default_factory=dict)
    _placed: dict[tuple[int, int], Placed] = field(default_factory=dict)
    _finest: dict[int, float] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many units there are."""
        return len(self.codes)

    def laid_out(self, width: float, height: float, inset_titles: bool = True) -> Layout:
        """Return the main land at the largest round ratio at which it fits into a box, insets in a strip below it."""
        strip = _STRIP * height if len(self.parts) > 1 else 0.0
        main = self.placed(0, Frame.fitting(self.parts[0].box, self.parts[0].metres, width, height - strip))
        spots, x = [Spot(main, 0.0, 0.0)], 0.0
        top, lowest = main.frame.height, main.frame.height
        around = (_TITLE, _BELOW) if inset_titles else (0.5, 0.5)
        count = len(self.parts) - 1
        room = (width - _APART * max(count - 1, 0)) / max(count, 1) - 2 * _ROOM
        for number, part in enumerate(self.parts[1:], start=1):
            frame = Frame.fitting(part.box, part.metres, room, strip - sum(around) - 2 * _ROOM - 1.5,
                                  at_least=main.frame.ratio)  # fmt: skip
            spots.append(Spot(self.placed(number, frame), x + _ROOM, top + 1.5 + around[0] + _ROOM))
            x += frame.width + 2 * _ROOM + _APART
            lowest = max(lowest, top + 1.5 + sum(around) + frame.height + 2 * _ROOM)
        return Layout(spots, max(main.frame.width, x - _APART), lowest)

    def borders(self, groups: Integers, inner: bool = False) -> list[list[Floats]]:
        """Return for each part the borders of groups of all units, in its coordinates."""
        return [self.outlines(part).border(groups[self.parts[part].rows], inner) for part in range(len(self.parts))]

    def touching(self, groups: Integers) -> Integers:
        """Return the pairs of groups of all units that share a border, (m, 2)."""
        return np.concatenate([touching(self.outlines(number), groups[part.rows])
                               for number, part in enumerate(self.parts)])  # fmt: skip

    def outlines(self, part: int) -> Outlines:
        """Return the outlines of a part in its coordinates, as fine as the largest map shows them."""
        if part not in self._outlines:
            self.laid_out(*LARGEST)
        return self._outlines[part]

    def placed(self, part: int, frame: Frame) -> Placed:
        """Return a part in a frame, its outlines as fine as the ratio shows."""
        key = (part, frame.ratio)
        if key not in self._placed:
            units = frame.units_of_a_millimetre
            outlines = self._fine(part, DETAIL * units)
            if self._finest[part] < 0.7 * DETAIL * units:
                outlines = outlines.thinned(DETAIL * units, self.progress)
            moved = outlines.moved(frame.placed(outlines.points))
            self._placed[key] = Placed(part, frame, self.parts[part].rows, moved, moved.rings())
        return self._placed[key]

    def _fine(self, part: int, tolerance: float) -> Outlines:
        """Return the outlines simplified as far as the largest map of them allows; that one comes first."""
        if part not in self._outlines or tolerance < 0.7 * self._finest[part]:
            raw = outlines_of(self.parts[part].polygons, _NEARNESS * tolerance)
            self._outlines[part] = raw.thinned(tolerance, self.progress)
            self._finest[part] = tolerance
        return self._outlines[part]
