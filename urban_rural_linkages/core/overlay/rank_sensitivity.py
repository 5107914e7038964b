"""Sensitivity of the most urgent tenth of units to the weights of an index.

Why: weights are opinions.  Somebody else would have given another weight, and the question in every consultation is
whether that would have changed the list.  The weights are drawn again and again around those that were chosen, and each
unit is told how often it was among the most urgent tenth: a unit that always is needs no debate about weights.

The draws come from a generator with a fixed seed, so that a result can be repeated to the last digit.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats
from ..progress import NullProgress, Progress, proceed
from .composite_index import DECIMALS, Mean, composite_index, tenth_of

_INDICES_AT_ONCE = 1_000_000


def top_decile_probability(
    scores: ArrayLike,
    weights: ArrayLike,
    ids: Sequence[str],
    *,
    mean: Mean = "geometric",
    floor: float = 0.01,
    draws: int = 1000,
    spread: float = 0.25,
    seed: int = 12345,
    progress: Progress | None = None,
) -> Floats:
    """Draw the weights again and again, and tell how often each unit is among the most urgent tenth.

    Each weight is multiplied by a number drawn evenly between 1 - spread and 1 + spread, and each set divided by its
    sum.  The most urgent tenth are the ceil(n / 10) units with the highest index, of the n whose index is known;
    where the last places are tied to twelve decimals, the lower ids have them.

    Parameters
    ----------
    scores : (n, k) array_like
        0 to 1; NaN = unknown.
    weights : (k,) array_like
        Above 0.
    ids : sequence of n str
        Names of the units, compared as text: the result does not depend on their order.
    mean, floor
        As in `composite_index`.
    draws : int
        At least 1.
    spread : float
        0 to 1; with 0 every draw is the same.
    seed : int
        Of the generator.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    (n,) ndarray
        0 to 1; NaN where the index is unknown.

    Raises
    ------
    Cancelled
        When the user asked to stop.

    References
    ----------
    Saisana, M., Saltelli, A., Tarantola, S. (2005): Uncertainty and sensitivity analysis techniques as tools for the
    quality assessment of composite indicators, Journal of the Royal Statistical Society A 168(2), 307-323.

    Examples
    --------
    >>> top_decile_probability([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]], [1, 1], ["a", "b", "c"], spread=0).tolist()
    [0.0, 1.0, 0.0]
    """
    progress = progress or NullProgress()
    table = np.asarray(scores, dtype=np.float64)
    known = ~np.isnan(table).any(axis=1)
    rows = np.array(sorted(np.flatnonzero(known).tolist(), key=ids.__getitem__), dtype=np.intp)
    probability = np.full(len(table), np.nan)
    if not rows.size:
        return probability
    factors = np.random.default_rng(seed).uniform(1.0 - spread, 1.0 + spread, (draws, table.shape[1]))
    drawn = np.asarray(weights, dtype=np.float64) * factors
    times, block = np.zeros(rows.size), max(1, _INDICES_AT_ONCE // rows.size)
    for first in range(0, draws, block):
        proceed(progress, first / draws)
        indices = composite_index(table[rows], drawn[first : first + block], mean, floor)
        times += _highest(np.round(indices, DECIMALS), tenth_of(rows.size)).sum(axis=0)
    proceed(progress, 1.0)
    probability[rows] = times / draws
    return probability


def _highest(indices: Floats, count: int) -> Booleans:
    """Find the `count` highest of each row; of those tied for the last places, the first have them."""
    last = np.partition(indices, -count, axis=1)[:, -count, np.newaxis]
    above, tied = indices > last, indices == last
    left = count - above.sum(axis=1, keepdims=True)
    first = np.cumsum(tied, axis=1) <= left
    return np.asarray(above | (tied & first), dtype=bool)
