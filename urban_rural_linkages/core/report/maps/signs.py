"""Signs above a map for what a plan changes, each named: a plus where something opens, a cross where it closes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...arrays import Floats
from ..drawing import WHITE, Anchor, Mark, Rectangle, Text
from ..lettering import Measure, wrapped
from .atlas import Spot
from .layers import Points
from .legend import Key
from .names import Area, covered_by
from .sign_marks import COLOURS, NEW, RING, sign

RADIUS = 1.7
_SIZE, _ABOVE, _AROUND = 6.8, 1.3, 0.7
_LINE, _MOST_LINES, _WIDEST = 3.0, 2, 46.0  # mm from line to line, lines of a name, and mm of a line
_POINT = 25.4 / 72


_NEAR = 0.02  # of the width of the land: a name so near to a sign says the same again


def names_apart(
    names: Sequence[tuple[str, float, float]], signs: Sequence[Signs], units: Floats
) -> list[tuple[str, float, float]]:  # fmt: skip
    """Return the names of places where no sign stands, which has a name of its own.

    Parameters
    ----------
    names : sequence of (str, float, float)
        In the coordinates of the main land.
    signs : sequence of Signs
    units : (n, 2) ndarray
        Points of the units, between whose sides all distances are measured.
    """
    points = np.concatenate([np.empty((0, 2)), *(one.parts[0] for one in signs)])
    near = _NEAR * float(np.ptp(units[:, 0]))
    return [one for one in names if not (np.hypot(*(points - one[1:]).T) < near).any()]


@dataclass(frozen=True, eq=False)
class Signs(Points):
    """Places of one kind of change.

    Attributes
    ----------
    kind : str
        ``new``, ``closed`` or ``health``.
    names : sequence of sequence of str
        What stands above each, for each part of the land.
    measure : Measure, optional
        How wide texts are; without it no names are written.
    """

    kind: str = NEW
    names: Sequence[Sequence[str]] = ()
    measure: Measure | None = None
    radius: float = RADIUS

    def areas(self, spot: Spot) -> list[Area]:
        """Return what signs and their names cover."""
        found = [covered_by(x, y, self._rim + 0.2) for x, y in self.places(spot).tolist()]
        return found + [self._covered(text) for text in self._texts(spot)]

    def marks(self, spot: Spot) -> list[Mark]:
        """Return them on paper, names last."""
        titles = self.names[spot.placed.part] if self.names else [""] * len(self.places(spot))
        drawn = [mark for (x, y), title in zip(self.places(spot).tolist(), titles, strict=True)
                 for mark in sign(self.kind, x, y, self.radius, title)]  # fmt: skip
        texts = self._texts(spot)
        behind = [Rectangle(left, top, right - left, bottom - top, WHITE, radius=0.6)
                  for left, top, right, bottom in map(self._covered, texts)]  # fmt: skip
        return [*drawn, *behind, *texts]

    def key(self) -> Key | None:
        """Return its key in the legend."""
        if not self.label or not sum(map(len, self.parts)):
            return None
        return Key(self.label, COLOURS[self.kind], None, self.kind)

    @property
    def _rim(self) -> float:
        """How far a sign reaches, its ring included."""
        return self.radius + (RING if self.kind == NEW else 0.0)

    def _texts(self, spot: Spot) -> list[Text]:
        if self.measure is None or not self.names:
            return []
        placed = zip(self.places(spot).tolist(), self.names[spot.placed.part], strict=True)
        return [line for (x, y), name in placed if name for line in self._lines(x, y, name, spot, self.measure)]

    def _lines(self, x: float, y: float, name: str, spot: Spot, measure: Measure) -> list[Text]:
        """Return a name above its sign, or below it at the upper edge; within the sides of the map."""
        lines = wrapped(name, _WIDEST, measure, _SIZE, "semibold", _MOST_LINES)
        half, right = max(map(self._width, lines)) / 2, spot.x + spot.placed.frame.width
        anchor: Anchor = "start" if x - half < spot.x else "end" if x + half > right else "middle"
        first = y - self._rim - _ABOVE - _LINE * (len(lines) - 1)
        if first <= spot.y + _SIZE * _POINT:
            first = y + self._rim + _ABOVE + 0.8 * _SIZE * _POINT
        return [Text(x, first + _LINE * number, line, _SIZE, COLOURS[self.kind], "semibold", anchor=anchor)
                for number, line in enumerate(lines)]  # fmt: skip

    def _covered(self, text: Text) -> Area:
        """Return the box behind a name."""
        width = self._width(text.text)
        left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
        return (left - _AROUND, text.y - 0.82 * _SIZE * _POINT - _AROUND / 2, left + width + _AROUND,
                text.y + 0.24 * _SIZE * _POINT + _AROUND / 2)  # fmt: skip

    def _width(self, text: str) -> float:
        return 0.0 if self.measure is None else self.measure.width(text, _SIZE, "semibold")
