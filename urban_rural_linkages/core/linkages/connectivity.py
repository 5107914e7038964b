"""Connectivity of pairs over layers: how strong a pair is beside the others, layer by layer, and in the mean.

Why: workers and pupils cannot be added, but the place of a pair among all pairs of its layer can be compared.  The
index of a pair is the mean of its percentile ranks over the layers in which it has a link.  How many these are goes
with it, because the mean of one layer is no index: with fewer than `min_layers` it is unknown.

What it is not: a measure of how much goes between two units.  A pair that leads in one layer and has no link in the
others may have an index above one that is in the middle of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, Integers, sum_by
from .balance import Balance


@dataclass(frozen=True, eq=False)
class Connectivity:
    """Index of each pair that has a link in any layer.

    Attributes
    ----------
    first, second : (pairs,) ndarray of intp
        Positions of units, sorted.
    index : (pairs,) ndarray
        0 to 1; NaN with fewer layers than are asked for.
    layers : (pairs,) ndarray of int
        In how many layers the pair has a link of known intensity.
    """

    first: Indices
    second: Indices
    index: Floats
    layers: Integers

    def of(self, found: Balance) -> Indices:
        """Return the row of each pair of a balance."""
        count = found.layer.count
        return np.searchsorted(self.first * count + self.second, found.first * count + found.second)


def connectivity(balances: Sequence[Balance], min_layers: int = 2) -> Connectivity:
    """Return the index of all pairs.

    Parameters
    ----------
    balances : sequence of Balance
        One a layer, of the same units.
    min_layers : int
        The fewest layers that make an index.

    Returns
    -------
    Connectivity
    """
    count = balances[0].layer.count
    keys = np.concatenate([found.first * count + found.second for found in balances])
    ranks = np.concatenate([percentile_ranks(found.intensity) for found in balances])
    pairs, row = np.unique(keys, return_inverse=True)
    known = np.isfinite(ranks)
    layers = np.bincount(row[known], minlength=pairs.size)
    total = sum_by(row[known], ranks[known], pairs.size)
    index = np.where(layers >= max(min_layers, 1), total / np.maximum(layers, 1), np.nan)
    return Connectivity(pairs // count, pairs % count, index, layers)


def percentile_ranks(values: ArrayLike) -> Floats:
    """Return the place of each value among the known ones, from 0, the least, to 1, the largest.

    Equal values have the mean of their places.  A value alone has no place: NaN.

    Examples
    --------
    >>> percentile_ranks([5.0, 1.0, 1.0, float("nan")]).tolist()
    [1.0, 0.25, 0.25, nan]
    """
    given = np.asarray(values, dtype=np.float64)
    out = np.full(given.shape, np.nan)
    known = np.isfinite(given)
    size = int(known.sum())
    if size < 2:
        return out
    _, place, counts = np.unique(given[known], return_inverse=True, return_counts=True)
    mean_rank = np.cumsum(counts) - (counts + 1) / 2.0  # from 0
    out[known] = mean_rank[place] / (size - 1)
    return out
