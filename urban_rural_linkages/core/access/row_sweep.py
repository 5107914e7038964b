"""Least-cost search row by row, down and up, until nothing improves.

Why: in plain Python a search cell by cell is a thousand times too slow, and numpy works on whole rows at the speed of
the machine.  From a row whose times have changed, the next row is improved in two motions:

- from row to row, by the three shifted minima (straight down and both diagonals);
- along the row: with C the time from the row's beginning, ``min over x' <= x of (d[x'] + C[x] - C[x'])`` is one running
  minimum of ``d - C``, and the same from right to left.

Downward and upward sweeps alternate; only rows next to a row that improved are visited, and within them only the
columns near the improvement.  Rows stay in the processor's cache, so that the time per cell does not grow with the
grid.

The method suits isotropic steps to eight neighbours.  A labyrinth that winds north and south takes a sweep a turn.

References
----------
Danielsson, P.-E. (1980), Euclidean distance mapping, Computer Graphics and Image Processing 14(3), 227-248, for
distances by raster scans; the running minimum along rows and the bookkeeping are ours.
"""

from __future__ import annotations

import numpy as np

from ..progress import Progress, proceed
from .exact_time import Keys
from .step_costs import Booleans, LevelCosts

_ROWS_PER_QUESTION = 64  # how often the user is asked whether to go on: about every 5 ms
_MARGIN = 256  # columns scanned beside an improvement before it is known how far it goes

Span = tuple[int, int]
"""First column and the one after the last."""

_NOTHING: Span = (0, 0)


def sweep(costs: LevelCosts, keys: Keys, progress: Progress) -> None:
    """Lower the keys until no step lowers any: the least times from the cells that have a key.

    Parameters
    ----------
    costs : LevelCosts
        To eight neighbours.
    keys : (rows + 2, columns + 2) ndarray of int64
        Keys with the rim, those of the sources set; changed in place.
    progress : Progress
        Asked between rows.  How many sweeps are to come is not known: the fraction draws near to 1.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    surface = _Surface(costs, keys)
    rows = costs.shape[0]
    downwards, upwards = [_NOTHING] * (rows + 2), [_NOTHING] * (rows + 2)  # what improved and was not yet handed on
    for row in np.flatnonzero((keys < costs.clock.horizon_key).any(axis=1)).tolist():
        surface.load(row, 0, costs.stride)
        surface.scan(row, 0, costs.stride)
        downwards[row] = upwards[row] = (0, costs.stride)
    sweeps = 0
    while any(low < high for low, high in downwards) or any(low < high for low, high in upwards):
        waiting, down = (downwards, 1) if sweeps % 2 == 0 else (upwards, -1)
        for done, row in enumerate(range(1, rows + 1)[::down]):
            if done % _ROWS_PER_QUESTION == 0:
                proceed(progress, 1.0 - 1.0 / (1.0 + (sweeps + done / rows) / 8.0))
            low, high = waiting[row]
            if low == high:
                continue
            waiting[row] = _NOTHING
            improved = surface.hand_on(row, row + down, low, high)
            downwards[row + down] = _union(downwards[row + down], improved)
            upwards[row + down] = _union(upwards[row + down], improved)
        sweeps += 1


class _Surface:
    """The keys, what steps cost, and the row at work."""

    def __init__(self, costs: LevelCosts, keys: Keys) -> None:
        self._keys = keys
        self._straight, self._diagonal = costs.halves.north_south, costs.halves.diagonal
        self._along = _times_along_rows(costs)
        self._row, self._beside = np.empty(costs.stride, np.int64), np.empty(costs.stride, np.int64)
        self._lower = np.empty(costs.stride, np.bool_)

    def hand_on(self, row: int, to: int, low: int, high: int) -> Span:
        """Improve row `to` from the columns [low, high) of its neighbour `row`; give the columns that improved."""
        low, high = max(low - 1, 1), min(high + 1, self._row.size - 1)
        here = slice(low, high)
        best, beside, lower = self._row[here], self._beside[low - 1 : high + 1], self._lower[here]
        around = slice(low - 1, high + 1)
        np.add(self._keys[row, around], self._diagonal[row, around], out=beside)
        np.minimum(beside[:-2], beside[2:], out=best)
        np.add(best, self._diagonal[to, here], out=best)
        ahead = beside[1:-1]
        np.add(self._keys[row, here], self._straight[row, here], out=ahead)
        np.add(ahead, self._straight[to, here], out=ahead)
        np.minimum(best, ahead, out=best)
        np.less(best, self._keys[to, here], out=lower)
        if not lower.any():
            return _NOTHING
        np.minimum(best, self._keys[to, here], out=best)
        return self.scan(to, low, high)

    def load(self, row: int, low: int, high: int) -> None:
        """Put a row's keys on the table."""
        self._row[low:high] = self._keys[row, low:high]

    def scan(self, row: int, low: int, high: int) -> Span:
        """Improve a row along itself, from its columns [low, high) on the table; give the columns that improved.

        The columns beside are looked at in margins that double for as long as the improvement reaches their end.
        """
        end, margin = self._row.size, _MARGIN
        left, right = low, high
        while True:
            wider = max(left - margin, 0), min(right + margin, end)
            self.load(row, wider[0], left)
            self.load(row, right, wider[1])
            left, right = wider
            lower = self._scan_both_ways(row, left, right)
            if not (lower[0] and left > 0) and not (lower[-1] and right < end):
                break
            margin *= 4
        self._keys[row, left:right] = self._row[left:right]
        first = int(lower.argmax())
        return (left + first, right - int(lower[::-1].argmax())) if lower[first] else _NOTHING

    def _scan_both_ways(self, row: int, left: int, right: int) -> Booleans:
        """Take the running minimum from the left and from the right; tell which columns it lowered."""
        best, along, lower = self._row[left:right], self._along[row, left:right], self._lower[left:right]
        np.subtract(best, along, out=best)
        np.minimum.accumulate(best, out=best)
        np.add(best, along, out=best)
        np.add(best, along, out=best)
        np.minimum.accumulate(best[::-1], out=best[::-1])
        np.subtract(best, along, out=best)
        return np.less(best, self._keys[row, left:right], out=lower)


def _times_along_rows(costs: LevelCosts) -> Keys:
    """Add up the steps of each row from its beginning.

    The steps at the border of a barrier take the whole horizon, those within it nothing: so no time leaks through, and
    sums stay below what `exact_time.fit_clock` has allowed for.
    """
    half, horizon = costs.halves.east_west, costs.clock.horizon_key
    along = np.zeros_like(half)
    for row in range(1, half.shape[0] - 1):
        step = along[row, 1:]
        np.add(half[row, :-1], half[row, 1:], out=step)
        step[step >= 4 * horizon] = 0
        np.minimum(step, horizon, out=step)
        np.add.accumulate(step, out=step)
    return along


def _union(one: Span, other: Span) -> Span:
    """Give the shortest span that holds both."""
    if one[0] == one[1] or other[0] == other[1]:
        return other if one[0] == one[1] else one
    return min(one[0], other[0]), max(one[1], other[1])
