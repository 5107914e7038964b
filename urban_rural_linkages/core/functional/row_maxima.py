"""Row maxima of a square table of which a row and a column change at a time.

Why: methods that merge the pair with the largest value, again and again, would spend their time searching the whole
table for it.  A merge changes the values of one row and one column only, so the largest value of every other row is
kept and compared with the one value that changed.

This is not sorted storage: only the largest value can be asked for.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Floats

NONE = -np.inf  # the value of a pair that must not be chosen


class RowMaxima:
    """Keep the largest value of each row, of equal ones the first column.

    Parameters
    ----------
    values : ndarray of float, shape (n, n)
        `NONE` where a pair must not be chosen.  The array is kept, not copied: change it, then call `changed`.
    """

    def __init__(self, values: Floats) -> None:
        self.values = values
        self._column = np.argmax(values, axis=1)
        self._largest = values[np.arange(len(values)), self._column]

    def largest(self) -> tuple[int, int, float]:
        """Return row, column and value of the largest value; of equal ones the first row, then the first column."""
        row = int(np.argmax(self._largest))
        return row, int(self._column[row]), float(self._largest[row])

    def changed(self, *places: int) -> None:
        """Take note that the rows and the columns of some places have other values now."""
        stale = np.isin(self._column, places)
        stale[list(places)] = True
        for place in places:
            value = self.values[:, place]
            better = (value > self._largest) | ((value == self._largest) & (place < self._column))
            better &= ~stale
            self._largest[better], self._column[better] = value[better], place
        rows = np.flatnonzero(stale)
        self._column[rows] = np.argmax(self.values[rows], axis=1)
        self._largest[rows] = self.values[rows, self._column[rows]]
