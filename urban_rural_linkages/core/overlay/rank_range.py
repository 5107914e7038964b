"""Range of the rank of a unit when the weights of a composite index move: a rank alone says more than is known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..progress import NullProgress, Progress, proceed
from .composite_index import DECIMALS, Mean, composite_index

HELD = 0.90
"""Share of the trials that a range holds."""
_INDICES_AT_ONCE = 1_000_000


def rank_range(
    scores: Sequence[ArrayLike],
    rows: Sequence[int],
    *,
    weights: ArrayLike | None = None,
    mean: Mean = "geometric",
    draws: int = 1000,
    spread: float = 0.25,
    seed: int = 12345,
    progress: Progress | None = None,
) -> tuple[Floats, Floats]:
    """Draw the weights again and again, and return between which ranks each unit is in 90 of 100 trials.

    The weights are drawn as in `composite_index.top_decile_probability`, so a seed gives the same trials.  Of the
    trials that are left out half are at either end; equal indices share the rank of the first of them.

    Parameters
    ----------
    scores : sequence of k array_like of shape (n,)
        Of each indicator: 0 to 1, NaN = unknown.  One without any score is passed over.
    rows : sequence of m int
        Of which units.
    weights : (k,) array_like, optional
        Above 0; all alike where they are not given.
    mean, draws, spread, seed, progress
        As in `top_decile_probability`.

    Returns
    -------
    lowest, highest : (m,) ndarray
        Ranks, 1 for the highest index; NaN for a unit whose index is unknown.

    Raises
    ------
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> lowest, highest = rank_range([[1.0, 0.5, 0.55], [0.9, 0.6, 0.5]], [0, 1], draws=200)
    >>> lowest.tolist(), highest.tolist()
    ([1.0, 2.0], [1.0, 2.0])
    """
    progress = progress or NullProgress()
    table = np.transpose(np.asarray(scores, dtype=np.float64))
    own = np.ones(table.shape[1]) if weights is None else np.asarray(weights, dtype=np.float64)
    used = np.asarray(~np.isnan(table).all(axis=0))
    known = np.asarray(~np.isnan(table[:, used]).any(axis=1))
    chosen = np.asarray(rows, dtype=np.intp)
    lowest, highest = np.full(chosen.size, np.nan), np.full(chosen.size, np.nan)
    ranked = np.flatnonzero(known[chosen])
    if not ranked.size:
        return lowest, highest
    places = (np.cumsum(known) - 1)[chosen[ranked]]
    drawn = (own * np.random.default_rng(seed).uniform(1.0 - spread, 1.0 + spread, (draws, own.size)))[:, used]
    ranks = np.empty((draws, ranked.size))
    block = max(1, _INDICES_AT_ONCE // int(known.sum()))
    for first in range(0, draws, block):
        proceed(progress, first / draws)
        indices = np.round(composite_index(table[known][:, used], drawn[first : first + block], mean), DECIMALS)
        for column, place in enumerate(places):
            ranks[first : first + block, column] = 1 + (indices > indices[:, place, np.newaxis]).sum(axis=1)
    proceed(progress, 1.0)
    left_out = (1 - HELD) / 2
    lowest[ranked] = np.quantile(ranks, left_out, axis=0, method="lower")
    highest[ranked] = np.quantile(ranks, 1 - left_out, axis=0, method="higher")
    return lowest, highest
