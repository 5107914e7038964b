"""Least-cost search row by row, down and up, until nothing improves.

Why: in plain Python a search cell by cell is a thousand times too slow, and numpy works on whole rows at the speed of
the machine.  From a row whose times have changed, the next row is improved in two motions:

- from row to row, by the three shifted minima (straight down and both diagonals);
- along the row: with C the time from the row's beginning, ``min over x' <= x of (d[x'] + C[x] - C[x'])`` is one running
  minimum of ``d - C``, and the same from right to left.

Downward and upward sweeps alternate; only rows next to a row that improved are visited, and within them only the
columns near the improvement.  Rows stay in the processor's cache, so that the time per cell does not grow with the
grid.

The method suits isotropic steps to eight neighbours.  Most cells are right after a few sweeps, and the rest would take
many more, above all along roads that wind; so the work is handed over to `delta_stepping` when it has become sparse.

References
----------
Danielsson, P.-E. (1980), Euclidean distance mapping, Computer Graphics and Image Processing 14(3), 227-248, for
distances by raster scans; the running minimum along rows and the bookkeeping are ours.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Booleans, Integers
from ..progress import Progress, proceed
from .step_costs import LevelCosts

_ROWS_PER_QUESTION = 64  # how often the user is asked whether to go on: about every 5 ms
_LEAST_SWEEPS, _MOST_SWEEPS = 4, 16
_FEW = 0.08  # of the cells: when a sweep improves fewer, single cells are worth more attention than whole rows
_MARGIN = 256  # columns scanned beside an improvement before it is known how far it goes


def sweep(costs: LevelCosts, keys: Integers, progress: Progress, hand_over: bool = False) -> Integers:
    """Lower the keys by sweeps: to the least times from the cells that have a key, or until sweeping no longer pays.

    Parameters
    ----------
    costs : LevelCosts
        To eight neighbours.
    keys : (rows + 2, columns + 2) ndarray of int64
        Keys with the rim, those of the sources set; changed in place.
    progress : Progress
        Progress and cancellation.  The number of sweeps is not known before: the fraction draws near to 1.
    hand_over : bool
        Whether to stop when few cells improve, or when there have been many sweeps.

    Returns
    -------
    ndarray of int
        Cells of the array with the rim from which something may still improve; none without `hand_over`.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    surface = _Surface(costs, keys)
    rows, sweeps = costs.shape[0], 0
    surface.start()
    while surface.is_waiting():
        if hand_over and (sweeps >= _MOST_SWEEPS or (sweeps >= _LEAST_SWEEPS and surface.improved < _FEW * keys.size)):
            break
        down = 1 if sweeps % 2 == 0 else -1
        surface.improved = 0
        for done, row in enumerate(range(1, rows + 1)[::down]):
            if done % _ROWS_PER_QUESTION == 0:
                proceed(progress, 1.0 - 1.0 / (1.0 + (sweeps + done / rows) / 8.0))
            surface.hand_on(row, down)
        sweeps += 1
    return surface.waiting_cells()


class _Surface:
    """The keys, what steps cost, the row at work, and which improvements no neighbour has heard of.

    Parameters
    ----------
    costs : LevelCosts
        To eight neighbours.
    keys : (rows + 2, columns + 2) ndarray of int64
        With the rim.
    """

    def __init__(self, costs: LevelCosts, keys: Integers) -> None:
        self._keys, self._horizon = keys, costs.clock.horizon_key
        self._straight, self._diagonal = costs.halves.north_south, costs.halves.diagonal
        self._along = _times_along_rows(costs)
        self._row, self._beside = np.empty(costs.stride, np.int64), np.empty(costs.stride, np.int64)
        self._lower = np.empty(costs.stride, np.bool_)
        self._news = {1: np.zeros(keys.shape, np.bool_), -1: np.zeros(keys.shape, np.bool_)}  # for below, for above
        self._has_news = {1: [False] * keys.shape[0], -1: [False] * keys.shape[0]}
        self.improved = 0  # how many cells, since somebody set it to 0

    def start(self) -> None:
        """Carry the sources along their own rows."""
        reached = self._keys < self._horizon
        for row in np.flatnonzero(reached.any(axis=1)).tolist():
            self._load(row, 0, self._row.size)
            self._scan(row, 0, self._row.size)
            for towards in (1, -1):
                self._news[towards][row] |= reached[row]
                self._has_news[towards][row] = True

    def is_waiting(self) -> bool:
        """Tell whether some improvement has not been handed on."""
        return any(self._has_news[1]) or any(self._has_news[-1])

    def waiting_cells(self) -> Integers:
        """List the cells whose improvement has not been handed on."""
        return np.flatnonzero(self._news[1] | self._news[-1])

    def hand_on(self, row: int, towards: int) -> None:
        """Improve the row below (`towards` 1) or above (-1) by what is new in a row."""
        if not self._has_news[towards][row]:
            return
        self._has_news[towards][row] = False
        news, to = self._news[towards][row], row + towards
        low, high = max(int(news.argmax()) - 1, 1), min(news.size - int(news[::-1].argmax()) + 1, news.size - 1)
        news[:] = False
        here, around = slice(low, high), slice(low - 1, high + 1)
        best, beside, lower = self._row[here], self._beside[around], self._lower[here]
        np.add(self._keys[row, around], self._diagonal[row, around], out=beside)
        np.minimum(beside[:-2], beside[2:], out=best)
        np.add(best, self._diagonal[to, here], out=best)
        ahead = beside[1:-1]
        np.add(self._keys[row, here], self._straight[row, here], out=ahead)
        np.add(ahead, self._straight[to, here], out=ahead)
        np.minimum(best, ahead, out=best)
        np.less(best, self._keys[to, here], out=lower)
        if lower.any():
            np.minimum(best, self._keys[to, here], out=best)
            self._scan(to, low, high)

    def _load(self, row: int, low: int, high: int) -> None:
        """Put a part of a row's keys on the table."""
        self._row[low:high] = self._keys[row, low:high]

    def _scan(self, row: int, low: int, high: int) -> None:
        """Improve a row along itself, from its columns [low, high) on the table, and note what is new.

        The columns beside are looked at in margins that grow for as long as the improvement reaches their end.
        """
        end, margin = self._row.size, _MARGIN
        left, right = low, high
        while True:
            wider = max(left - margin, 0), min(right + margin, end)
            self._load(row, wider[0], left)
            self._load(row, right, wider[1])
            left, right = wider
            lower = self._scan_both_ways(row, left, right)
            if not (lower[0] and left > 0) and not (lower[-1] and right < end):
                break
            margin *= 4
        self._keys[row, left:right] = self._row[left:right]
        self.improved += int(np.count_nonzero(lower))
        for towards in (1, -1):
            news = self._news[towards][row, left:right]
            np.logical_or(news, lower, out=news)
            self._has_news[towards][row] = True

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


def _times_along_rows(costs: LevelCosts) -> Integers:
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
