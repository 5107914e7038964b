"""Flows between areas that merge pair by pair, and the best pair to merge next.

Why: of all pairs of a country's units hardly one in a hundred has commuters.  Kept as a full matrix, the flows of 8,000
units take half a gigabyte and every merge rewrites rows and columns of it; kept by area, with the flows out of it and
into it, a merge touches those that it moves and no others.

Sums are added up as they would be in a matrix: the row of the area that goes is added to that of the area that stays,
then the column.
"""

from __future__ import annotations

import heapq

import numpy as np

from ..arrays import Floats, Indices
from .flows import FlowTable

_GONE = np.iinfo(np.int64).max


class MergingFlows:
    """Flows between areas, which begin as the units of a table and merge.

    Parameters
    ----------
    flows : FlowTable
    touching : (m, 2) ndarray of intp, optional
        Pairs of units, in this direction, whose flows count; all unless given.  A merged area touches what its units
        touched.
    """

    def __init__(self, flows: FlowTable, touching: Indices | None = None) -> None:
        self._out: list[dict[int, float]] = [{} for _ in flows.ids]
        self._into: list[dict[int, float]] = [{} for _ in flows.ids]
        for origin, destination, workers in zip(
            flows.origin.tolist(), flows.destination.tolist(), flows.workers.tolist(), strict=True
        ):
            self._out[origin][destination] = self._into[destination][origin] = workers
        self._touches: tuple[list[set[int]], list[set[int]]] | None = None
        if touching is not None:
            self._touches = [set() for _ in flows.ids], [set() for _ in flows.ids]
            for one, other in touching[touching[:, 0] != touching[:, 1]].tolist():
                self._touches[0][one].add(other)
                self._touches[1][other].add(one)

    def workers(self, origin: int, destination: int) -> float:
        """Return the persons who live in one area and work in the other, or in the same."""
        return self._out[origin].get(destination, 0.0)

    def sent(self, area: int) -> tuple[Indices, Floats]:
        """Return the other areas that an area sends persons to, among those that it touches, and how many."""
        return self._others(area, self._out[area], 0)

    def received(self, area: int) -> tuple[Indices, Floats]:
        """Return the other areas that an area has persons from, among those that touch it, and how many."""
        return self._others(area, self._into[area], 1)

    def merge(self, goes: int, stays: int) -> None:
        """Add the flows of one area to those of another; the first is left without any."""
        kept = self._out[stays]
        for other, workers in self._out[goes].items():  # the row
            kept[other] = self._into[other][stays] = kept.get(other, 0.0) + workers
            del self._into[other][goes]
        self._out[goes] = {}
        kept = self._into[stays]
        for other, workers in self._into[goes].items():  # the column, of which the row of the area that goes is gone
            kept[other] = self._out[other][stays] = kept.get(other, 0.0) + workers
            del self._out[other][goes]
        self._into[goes] = {}
        if self._touches is not None:
            _merge_touching(*self._touches, goes, stays)
            _merge_touching(*self._touches[::-1], goes, stays)

    def _others(self, area: int, row: dict[int, float], way: int) -> tuple[Indices, Floats]:
        others = row.keys() - {area} if self._touches is None else row.keys() & self._touches[way][area]
        found = np.fromiter(others, np.intp, len(others))
        return found, np.fromiter(map(row.__getitem__, others), np.float64, len(others))


def _merge_touching(there: list[set[int]], back: list[set[int]], goes: int, stays: int) -> None:
    """Let one area touch what another touched, in one direction."""
    for other in there[goes]:
        back[other].discard(goes)
        if other != stays:
            there[stays].add(other)
            back[other].add(stays)
    there[goes] = set()


class BestPairs:
    """The pair of the largest value; of equal ones the first row, then the first column.

    Pairs are kept with the area that changed last of the two.  Each area has its best pair in a heap; a pair whose
    other area has changed meanwhile counts no longer, which is found out when it comes to the top: it stood there for
    too much, never for too little, because what changed was kept anew with the other area.

    Parameters
    ----------
    count : int
        Number of areas.
    row, column : (n,) ndarray of intp
        The pairs at the outset, each once; rows ascend.
    values : (n,) ndarray of float
        Of the pairs.

    Examples
    --------
    >>> pairs = BestPairs(3, np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([5.0, 7.0, 7.0]))
    >>> pairs.best()
    (0, 2, 7.0)
    >>> pairs.leave(0)
    >>> pairs.best()
    (1, 2, 7.0)
    >>> pairs.change(2, np.array([2]), np.array([1]), np.array([6.0]))
    >>> pairs.best(), pairs.best()
    ((2, 1, 6.0), (2, 1, 6.0))
    """

    def __init__(self, count: int, row: Indices, column: Indices, values: Floats) -> None:
        self._changed = np.zeros(count, dtype=np.int64)  # in the how-manieth change
        self._changes = 0
        self._heap: list[tuple[float, int, int, int, int]] = []
        edges = np.searchsorted(row, np.arange(count + 1))
        self._pairs: list[tuple[Indices, Indices, Floats]] = []
        for area in range(count):
            part = slice(edges[area], edges[area + 1])
            self._pairs.append((row[part], column[part], values[part]))
            self._push(area)

    def change(self, area: int, row: Indices, column: Indices, values: Floats) -> None:
        """Set all pairs of an area anew, as row or as column; its earlier ones count no longer."""
        self._changes += 1
        self._changed[area] = self._changes
        self._pairs[area] = row, column, values
        self._push(area)

    def leave(self, area: int) -> None:
        """Take an area out, and all its pairs."""
        self._changed[area] = _GONE
        self._pairs[area] = (np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0))

    def best(self) -> tuple[int, int, float] | None:
        """Return row, column and value of the best pair; None where there is none."""
        while self._heap:
            value, row, column, area, change = self._heap[0]
            if self._changed[area] == change and self._changed[row + column - area] <= change:
                return row, column, -value
            heapq.heappop(self._heap)
            if self._changed[area] == change:
                self._push(area)
        return None

    def _push(self, area: int) -> None:
        """Put the best of the pairs that are still kept with an area into the heap."""
        row, column, values = self._pairs[area]
        change = self._changed[area]
        still = self._changed[row + column - area] <= change
        if not still.all():
            row, column, values = self._pairs[area] = row[still], column[still], values[still]
        if values.size:
            value = values.max()
            first, second = min((int(row[i]), int(column[i])) for i in np.flatnonzero(values == value).tolist())
            heapq.heappush(self._heap, (-float(value), first, second, area, int(change)))
