"""Standing of units among all: fifths rather than ranks, because neighbours in a ranking hardly differ."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ...arrays import Floats, figures

FEWEST = 10
"""Units from which on fifths are told; of fewer, ranges of ranks."""


def fifths(values: ArrayLike) -> Floats:
    """Return in which fifth each value lies: 1 for the highest, 5 for the lowest; NaN where unknown.

    Equal values lie in one fifth, that of their middle rank.

    Examples
    --------
    >>> fifths([10, 9, 8, 7, 6, 5, 4, 3, 2, float("nan"), 1]).tolist()[:9]
    [1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0]
    """
    first, last, count = _ranks(values)
    middle = (first + last) / 2
    return np.asarray(np.minimum(np.floor(5 * (middle - 0.5) / max(count, 1)) + 1, 5), dtype=float)


def rank_ranges(values: ArrayLike) -> tuple[Floats, Floats, int]:
    """Return the first and the last rank of each value, 1 for the highest, and how many are known; NaN where unknown.

    Examples
    --------
    >>> first, last, count = rank_ranges([5, 7, 5])
    >>> first.tolist(), last.tolist(), count
    ([2.0, 1.0, 2.0], [3.0, 1.0, 3.0], 3)
    """
    return _ranks(values)


def _ranks(values: ArrayLike) -> tuple[Floats, Floats, int]:
    own = figures(values)
    known = np.sort(own[~np.isnan(own)])
    count = known.size
    first = count - np.searchsorted(known, own, side="right") + 1.0
    last = count - np.searchsorted(known, own, side="left") + 0.0
    unknown = np.isnan(own)
    return np.where(unknown, np.nan, first), np.where(unknown, np.nan, last), int(count)


def weighted_mean(values: ArrayLike, weights: ArrayLike, members: ArrayLike | None = None) -> float:
    """Return the mean of known values, weighted by what they are shares of; NaN where there is none.

    The mean of shares weighted by their denominators is the share of the whole.

    Examples
    --------
    >>> weighted_mean([10.0, 20.0, float("nan")], [300, 100, 50])
    12.5
    """
    own, by = figures(values), figures(weights)
    use = ~np.isnan(own) & (by > 0)
    if members is not None:
        use &= np.asarray(members, dtype=bool)
    total = float(by[use].sum())
    return float((own[use] * by[use]).sum()) / total if total > 0 else float("nan")
