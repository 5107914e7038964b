"""Outlines of units as arcs that neighbours share, so that they still share them with fewer points.

An arc is a stretch of border between two points where three lands meet, or a whole ring where none meet; the idea is
that of TopoJSON (Bostock 2012).  What is drawn of a border, be it of one unit, of a group of units or of the region,
is made of the same arcs, and fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...arrays import Booleans, Floats, Integers
from ...polygons import Polygons
from ...progress import Progress
from .chains import chained
from .thinning import points_to_keep

_SMALL = 4.0  # tolerances: the size of an island that is not drawn beside a larger part of its unit


@dataclass(frozen=True, eq=False)
class Outlines:
    """Outlines of units, made of arcs.

    Attributes
    ----------
    count : int
        Number of units.
    points : (v, 2) ndarray
        Of all arcs, one after another, both ends included.
    arc_start : (a + 1,) ndarray of int
        Where each arc begins; the last entry is `v`.
    arc_units : (a, 2) ndarray of int
        The units on its sides; -1 where there is none.
    ring_start : (r + 1,) ndarray of int
        Where the arcs of each ring begin.
    ring_arcs : (s,) ndarray of int
        The arcs of the rings in order; ``~arc`` where the ring follows an arc from its end to its beginning.
    ring_unit : (r,) ndarray of int
        The unit of each ring; never falls.
    """

    count: int
    points: Floats
    arc_start: Integers
    arc_units: Integers
    ring_start: Integers
    ring_arcs: Integers
    ring_unit: Integers

    def thinned(self, tolerance: float, progress: Progress | None = None) -> Outlines:
        """Return the outlines with fewer points, and without islands that would be specks.

        Parameters
        ----------
        tolerance : float
            How far a border may move, in units of the coordinates.
        progress : Progress, optional
            Asked for cancellation.
        """
        if not len(self.points):
            return self
        keep = points_to_keep(self.points, self.arc_start, tolerance, progress)
        arc_start = np.concatenate([[0], np.cumsum(np.add.reduceat(keep, self.arc_start[:-1]))])
        rings = self._kept_rings(_SMALL * tolerance)
        lengths = np.diff(self.ring_start)
        return Outlines(
            self.count, self.points[keep], arc_start, self.arc_units,
            np.concatenate([[0], np.cumsum(lengths[rings])]), self.ring_arcs[np.repeat(rings, lengths)],
            self.ring_unit[rings],
        )  # fmt: skip

    def _kept_rings(self, least: float) -> Booleans:
        """Tell which rings are drawn: those that share a border, are large, or are the largest of their unit."""
        if not self.ring_unit.size:
            return np.zeros(0, dtype=bool)
        sizes = self._arc_sizes()[np.where(self.ring_arcs < 0, ~self.ring_arcs, self.ring_arcs)]
        size = np.add.reduceat(sizes, self.ring_start[:-1])
        largest = np.zeros(self.count)
        np.maximum.at(largest, self.ring_unit, size)
        first = self.ring_arcs[self.ring_start[:-1]]
        alone = (np.diff(self.ring_start) == 1) & (self.arc_units[np.where(first < 0, ~first, first), 1] < 0)
        return np.asarray(~alone | (size >= least) | (size >= largest[self.ring_unit]))

    def _arc_sizes(self) -> Floats:
        """Return the longer side of the box around each arc."""
        starts = self.arc_start[:-1]
        sides = np.maximum.reduceat(self.points, starts, axis=0) - np.minimum.reduceat(self.points, starts, axis=0)
        return np.asarray(sides.max(axis=1), dtype=np.float64)

    @cached_property
    def _arcs(self) -> list[Floats]:
        return np.split(self.points, self.arc_start[1:-1]) if self.points.size else []

    def rings(self) -> list[list[Floats]]:
        """Return the rings of each unit; none where it has no outline."""
        found: list[list[Floats]] = [[] for _ in range(self.count)]
        owners, arcs = self.ring_unit.tolist(), self.ring_arcs.tolist()
        bounds = self.ring_start.tolist()
        for ring, unit in enumerate(owners):
            parts = [self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1] for arc in
                     arcs[bounds[ring] : bounds[ring + 1]]]  # fmt: skip
            line = parts[0] if len(parts) == 1 else np.concatenate([part[:-1] for part in parts[:-1]] + [parts[-1]])
            if len(line) > 3:  # closed: three different points at least
                found[unit].append(line)
        return found

    def border(self, groups: Sequence[int] | Integers, inner: bool = False) -> list[Floats]:
        """Return the lines that part groups of units.

        Parameters
        ----------
        groups : (count,) integers
            The group of each unit; -1: of none, as what lies outside.
        inner : bool
            Only between two groups, not towards what is of none.
        """
        number = np.append(np.asarray(groups, dtype=np.int64), -1)
        one, other = number[self.arc_units].T
        parting = one != other
        if inner:
            parting &= (one >= 0) & (other >= 0)
        return chained([self._arcs[arc] for arc in np.flatnonzero(parting).tolist()])

    def moved(self, points: Floats) -> Outlines:
        """Return the outlines with their points elsewhere."""
        return Outlines(self.count, points, self.arc_start, self.arc_units, self.ring_start, self.ring_arcs,
                        self.ring_unit)  # fmt: skip


def outlines_of(polygons: Polygons, nearness: float) -> Outlines:
    """Find the arcs of outlines.

    Parameters
    ----------
    polygons : Polygons
        The units, neighbours with the same points along their border.
    nearness : float
        The side of the squares whose points count as the same, in units of the coordinates.

    Examples
    --------
    >>> from ...polygons import polygons_from_rings
    >>> left, right = [(0, 0), (1, 0), (1, 1), (0, 1)], [(1, 0), (2, 0), (2, 1), (1, 1)]
    >>> found = outlines_of(polygons_from_rings([[[left]], [[right]]]), 0.01)
    >>> len(found.arc_units), [line.tolist() for line in found.border([0, 1], inner=True)]
    (3, [[[1.0, 0.0], [1.0, 1.0]]])
    """
    rings = _Rings.of(polygons, nearness)
    begins = np.flatnonzero(rings.is_node & ~rings.is_last)
    if not begins.size:
        return _nothing(polygons.count)
    ends = np.append(begins[1:], len(rings.ids))
    ends = np.where(rings.is_last[ends - 1], ends - 1, ends)  # the closing point of the ring
    ids, many = rings.ids, rings.ids.max() + 1
    ahead, back = ids[begins] * many + ids[begins + 1], ids[ends] * many + ids[ends - 1]
    turned = back < ahead
    _, first, arc = np.unique(np.minimum(ahead, back), return_index=True, return_inverse=True)
    arc = arc.reshape(-1)
    lengths = (ends - begins)[first] + 1
    arc_start = np.concatenate([[0], np.cumsum(lengths)])
    step = np.arange(arc_start[-1]) - np.repeat(arc_start[:-1], lengths)
    place = np.where(np.repeat(turned[first], lengths), np.repeat(ends[first], lengths) - step,
                     np.repeat(begins[first], lengths) + step)  # fmt: skip
    ring = np.repeat(np.arange(len(rings.starts) - 1), np.diff(rings.starts))[begins]
    return Outlines(
        polygons.count, rings.points[place], arc_start, _sides(arc, rings.unit[ring], len(first)),
        np.searchsorted(ring, np.arange(len(rings.starts))), np.where(turned, ~arc, arc), rings.unit,
    )  # fmt: skip


def _nothing(count: int) -> Outlines:
    none, begin = np.empty(0, dtype=np.int64), np.zeros(1, dtype=np.int64)
    return Outlines(count, np.empty((0, 2)), begin, np.empty((0, 2), dtype=np.int64), begin, none, none)


def _sides(arc: Integers, unit: Integers, count: int) -> Integers:
    """Return the units of each arc: of its first and its last use; -1 where it has but one."""
    sides = np.full((count, 2), -1, dtype=np.int64)
    order = np.argsort(arc, kind="stable")
    begin = np.searchsorted(arc[order], np.arange(count))
    end = np.append(begin[1:], len(arc))
    sides[:, 0] = unit[order[begin]]
    shared = end - begin > 1
    sides[shared, 1] = unit[order[end[shared] - 1]]
    return sides


@dataclass(frozen=True, eq=False)
class _Rings:
    """Rings that begin where lands meet, each with its closing point; points that are the same have one number."""

    points: Floats
    ids: Integers
    starts: Integers
    unit: Integers
    is_node: Booleans
    is_last: Booleans

    @classmethod
    def of(cls, polygons: Polygons, nearness: float) -> _Rings:
        """Return rings whose points are numbered, none twice in a row, each turned to where lands meet."""
        ids = _numbers(polygons.points, nearness)
        starts, lengths = polygons.ring_start[:-1], np.diff(polygons.ring_start)
        before = np.arange(len(ids)) - 1
        before[starts] = polygons.ring_start[1:] - 1
        kept = ids != ids[before]
        counts = np.add.reduceat(kept, starts) if len(starts) else lengths
        real = counts >= 3
        kept &= np.repeat(real, lengths)
        return cls._turned(polygons.points[kept], ids[kept], counts[real], polygons.ring_unit[real])

    @classmethod
    def _turned(cls, points: Floats, ids: Integers, lengths: Integers, unit: Integers) -> _Rings:
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        if not ids.size:
            none = np.zeros(0, dtype=bool)
            return cls(points, ids, starts, unit, none, none)
        node = _nodes(ids, starts)
        place = np.arange(len(ids))
        first = np.minimum.reduceat(np.where(node[ids], place, len(ids)), starts[:-1])
        alone = first == len(ids)
        lowest = np.minimum.reduceat(ids, starts[:-1])
        least = np.minimum.reduceat(np.where(ids == np.repeat(lowest, lengths), place, len(ids)), starts[:-1])
        first = np.where(alone, least, first)
        node[lowest[alone]] = True  # the same for the unit on the other side
        closed = np.concatenate([[0], np.cumsum(lengths + 1)])
        step = np.arange(closed[-1]) - np.repeat(closed[:-1], lengths + 1)
        begin, size = np.repeat(starts[:-1], lengths + 1), np.repeat(lengths, lengths + 1)
        place = begin + (np.repeat(first - starts[:-1], lengths + 1) + step) % size
        is_last = np.zeros(len(place), dtype=bool)
        is_last[closed[1:] - 1] = True
        return cls(points[place], ids[place], closed, unit, node[ids[place]], is_last)


def _numbers(points: Floats, nearness: float) -> Integers:
    """Return one number for all points that lie in the same square."""
    if not points.size:
        return np.zeros(0, dtype=np.int64)
    squares = np.rint((points - points.min(axis=0)) / nearness).astype(np.int64)
    _, number = np.unique(squares[:, 0] * (squares[:, 1].max() + 1) + squares[:, 1], return_inverse=True)
    return np.asarray(number.reshape(-1), dtype=np.int64)


def _nodes(ids: Integers, starts: Integers) -> Booleans:
    """Tell at which points lands meet: those that not all rings pass between the same two neighbours."""
    before, after = np.arange(len(ids)) - 1, np.arange(len(ids)) + 1
    before[starts[:-1]], after[starts[1:] - 1] = starts[1:] - 1, starts[:-1]
    low, high = np.minimum(ids[before], ids[after]), np.maximum(ids[before], ids[after])
    node = np.zeros(ids.max() + 1, dtype=bool)
    node[ids[low == high]] = True
    order = np.argsort(ids, kind="stable")
    same = ids[order[1:]] == ids[order[:-1]]
    differs = (low[order[1:]] != low[order[:-1]]) | (high[order[1:]] != high[order[:-1]])
    node[ids[order[1:]][same & differs]] = True
    return node
