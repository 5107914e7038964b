"""Layers above the colours of a map: lines, outlines and points, given in the coordinates of each part of the land."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...arrays import Floats
from ..drawing import INK, WHITE, Circle, Fill, Mark, Path, Picture, Stroke
from .atlas import DETAIL, Layout, Spot
from .frame import Box
from .legend import Key
from .names import Area, covered_by
from .thinning import points_to_keep

RIM = Stroke(INK, 0.28)
"""Of a point."""

_FEW, _MANY, _TOO_MANY = 25, 150, 800  # points that have room at full size, small, and as dots


@dataclass(frozen=True, eq=False)
class Lines:
    """Lines above the colours, such as roads.

    Attributes
    ----------
    parts : sequence of sequence of ndarray
        For each part of the land the lines in its coordinates.
    stroke : Stroke
        How they are drawn.
    label : str
        In the legend; empty: not there.
    fill : str or None
        Of what they enclose, such as lakes.
    context : bool
        Whether they only help to find one's way, and are left out of small maps.
    """

    parts: Sequence[Sequence[Floats]]
    stroke: Stroke | None
    label: str = ""
    fill: str | None = None
    context: bool = False

    def marks(self, spot: Spot) -> list[Mark]:
        """Return them on paper."""
        frame = spot.placed.frame
        moved = [frame.placed(line) + (spot.x, spot.y) for line in self.parts[spot.placed.part] if len(line) > 1]
        rings = thinned_lines(moved, DETAIL)
        return [Path(rings, self.fill, self.stroke)] if rings else []

    def key(self) -> Key | None:
        """Return its key in the legend."""
        kind = "line" if self.stroke is not None and self.fill is None else "box"
        return Key(self.label, self.fill, self.stroke, kind) if self.label and any(self.parts) else None


@dataclass(frozen=True, eq=False)
class Points:
    """Points above the colours, such as services.

    Attributes
    ----------
    parts : sequence of (n, 2) ndarray
        For each part of the land, in its coordinates.
    label : str
        In the legend; empty: not there.
    radius : float
        In mm.
    fill, stroke
        Of the circles.
    titles : sequence of sequence of str
        What a reader sees who points at one, for each part; empty: nothing.
    radii : sequence of ndarray
        Of each circle, where they differ.
    """

    parts: Sequence[Floats]
    label: str = ""
    radius: float = 0.75
    fill: Fill = WHITE
    stroke: Stroke | None = RIM
    titles: Sequence[Sequence[str]] = ()
    radii: Sequence[Floats] = ()

    @classmethod
    def by_count(cls, parts: Sequence[Floats], label: str, titles: Sequence[Sequence[str]] = ()) -> Points:
        """Return white points with a dark rim, small where they are many, dots where more, none where they hide all."""
        count = sum(map(len, parts))
        if count > _TOO_MANY:
            return cls([np.empty((0, 2)) for _ in parts])
        if count > _MANY:
            return cls(parts, label, 0.24, INK, None, titles)
        few = count < _FEW
        return cls(parts, label, 0.75 if few else 0.42, stroke=RIM if few else Stroke(INK, 0.2), titles=titles)

    def places(self, spot: Spot) -> Floats:
        """Return where they lie on the drawing, in mm."""
        return spot.placed.frame.placed(self.parts[spot.placed.part]) + (spot.x, spot.y)

    def areas(self, spot: Spot) -> list[Area]:
        """Return what they cover, for names to keep away from."""
        places = self.places(spot).tolist()
        radii = self.radii[spot.placed.part].tolist() if self.radii else [self.radius] * len(places)
        return [covered_by(x, y, radius + 0.2) for (x, y), radius in zip(places, radii, strict=True)]

    def marks(self, spot: Spot) -> list[Mark]:
        """Return them on paper."""
        titles = self.titles[spot.placed.part] if self.titles else ()
        radii = self.radii[spot.placed.part].tolist() if self.radii else ()
        return [
            Circle(x, y, radii[place] if radii else self.radius, self.fill, self.stroke,
                   titles[place] if titles else "")
            for place, (x, y) in enumerate(self.places(spot).tolist())
        ]  # fmt: skip

    def key(self) -> Key | None:
        """Return its key in the legend."""
        if not self.label or not sum(map(len, self.parts)):
            return None
        return Key(self.label, self.fill, self.stroke, "point")


@dataclass(frozen=True)
class Image:
    """Pixels in place of colours of units, such as classes of cells: for each part its picture and the box it fills."""

    parts: Sequence[tuple[bytes, Box] | None]
    keys: Sequence[Key] = ()
    title: str = ""

    def marks(self, spot: Spot) -> list[Mark]:
        """Return it on paper."""
        given = self.parts[spot.placed.part]
        if given is None:
            return []
        content, (west, south, east, north) = given
        (left, top), (right, bottom) = spot.placed.frame.placed(np.array([(west, north), (east, south)])).tolist()
        return [Picture(spot.x + left, spot.y + top, right - left, bottom - top, content)]


Layer = Lines | Points


def layer_marks(layers: Sequence[Layer], layout: Layout) -> list[Mark]:
    """Return layers on paper, the first lowest."""
    return [mark for layer in layers for spot in layout.spots for mark in layer.marks(spot)]


def layer_keys(layers: Sequence[Layer]) -> list[Key]:
    """Return the keys of layers that have one."""
    return [key for key in (layer.key() for layer in layers) if key is not None]


def thinned_lines(lines: Sequence[Floats], tolerance: float) -> list[Floats]:
    """Return lines with fewer points; none where there are none.

    Examples
    --------
    >>> thinned_lines([np.array([[0.0, 0.0], [1.0, 0.01], [2.0, 0.0]])], 0.1)[0].tolist()
    [[0.0, 0.0], [2.0, 0.0]]
    """
    if not lines:
        return []
    starts = np.concatenate([[0], np.cumsum([len(line) for line in lines])])
    points = np.concatenate(lines)
    keep = points_to_keep(points, starts, tolerance)
    cuts = np.cumsum(np.add.reduceat(keep, starts[:-1]))[:-1]
    return np.split(points[keep], cuts)


def longest_lines(sets: Sequence[Sequence[Floats]], most: int) -> list[list[Floats]]:
    """Return the longest lines of several sets, each in its set, no more than `most` of all together.

    Length is that of the box around a line: of the streets of a town a map shows no single one.

    Examples
    --------
    >>> street, road = np.array([[0.0, 0.0], [1.0, 0.0]]), np.array([[0.0, 0.0], [9.0, 0.0]])
    >>> [len(lines) for lines in longest_lines([[street, road], [street]], 1)]
    [1, 0]
    """
    long = [float(np.ptp(line, axis=0).max()) for lines in sets for line in lines]
    if len(long) <= most:
        return [list(lines) for lines in sets]
    kept = iter(np.isin(np.arange(len(long)), np.argsort(np.negative(long), kind="stable")[:most]).tolist())
    return [[line for line in lines if next(kept)] for lines in sets]


def lines_within(lines: Sequence[Floats], box: Box) -> list[Floats]:
    """Return what of lines lies in a box, cut off at its sides.

    Examples
    --------
    >>> [line.tolist() for line in lines_within([np.array([[-1.0, 0.5], [2.0, 0.5]])], (0.0, 0.0, 1.0, 1.0))]
    [[[0.0, 0.5], [1.0, 0.5]]]
    """
    west, south, east, north = box
    low, high = np.array([west, south]), np.array([east, north])
    found: list[Floats] = []
    for line in lines:
        if len(line) < 2 or (line.max(axis=0) < low).any() or (line.min(axis=0) > high).any():
            continue
        if (line >= low).all() and (line <= high).all():
            found.append(line)
            continue
        found += _cut(line, low, high)
    return found


def _cut(line: Floats, low: Floats, high: Floats) -> list[Floats]:
    """Cut a line at the sides of a box (Liang and Barsky 1984, each of its edges)."""
    begin, step = line[:-1], np.diff(line, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (low - begin) / step, (high - begin) / step
    flat = step == 0
    outside = flat & ((begin < low) | (begin > high))
    one, other = np.where(flat, -np.inf, one), np.where(flat, np.inf, other)
    enter = np.maximum(np.minimum(one, other).max(axis=1), 0.0)
    leave = np.minimum(np.maximum(one, other).min(axis=1), 1.0)
    seen = (enter < leave) & ~outside.any(axis=1)
    pieces: list[list[Floats]] = []
    for number in np.flatnonzero(seen).tolist():
        first, last = begin[number] + enter[number] * step[number], begin[number] + leave[number] * step[number]
        if pieces and enter[number] == 0.0 and np.array_equal(pieces[-1][-1], first):
            pieces[-1].append(last)
        else:
            pieces.append([first, last])
    return [np.array(piece) for piece in pieces]
