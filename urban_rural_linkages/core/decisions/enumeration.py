"""All sets of sites tried, where they are few: a proof that needs no solver, and the first set by id among equals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, islice
from math import comb

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, proceed
from .problem import TOLERANCE

MOST_SETS = 20_000
MOST_STEPS = 100_000_000  # demand times sets: about a second
_CELLS = 4_000_000  # held at a time

Measure = Callable[[Floats], Floats]
"""From the minutes of each demand to its nearest open site, (sets, n), to a value a set: small is good."""


def is_small(demand: int, kept: Booleans, p: int) -> bool:
    """Tell whether all sets of p sites can be tried.

    Examples
    --------
    >>> is_small(388, np.zeros(388, dtype=bool), 1), is_small(388, np.zeros(388, dtype=bool), 8)
    (True, False)
    """
    sets = comb(int((~kept).sum()), p - int(kept.sum()))
    return sets <= MOST_SETS and demand * sets <= MOST_STEPS


def best_of_all(
    minutes: Floats, kept: Booleans, p: int, first: Measure, second: Measure, progress: Progress | None = None
) -> Integers:
    """Try all sets of p sites, and return the one with the least first measure, then the second, then by its columns.

    Parameters
    ----------
    minutes : (n, m) ndarray
        Finite.
    kept : (m,) ndarray of bool
        Sites that are in every set.
    p : int
        Sites in a set.
    first, second : callable
        What is made least, and what decides among equals.
    progress : Progress, optional
        Progress and cancellation.

    Examples
    --------
    >>> ways = np.array([[0.0, 1.0, 2.0], [2.0, 1.0, 0.0]])
    >>> total = lambda nearest: nearest.sum(axis=1)
    >>> best_of_all(ways, np.zeros(3, dtype=bool), 1, total, total).tolist()
    [0]
    """
    progress = progress or NullProgress()
    always, free = np.flatnonzero(kept), np.flatnonzero(~kept)
    more = p - always.size
    if not more:
        return always
    by_site = np.ascontiguousarray(minutes.T)
    nearest = by_site[always].min(axis=0) if always.size else np.full(len(minutes), np.inf)
    best: tuple[float, float] = (np.inf, np.inf)
    chosen, tried, total = always, 0, comb(free.size, more)
    for sets in _blocks(free, more, max(_CELLS // max(len(minutes), 1), 1)):
        proceed(progress, tried / total)
        ways = np.minimum(by_site[sets].min(axis=1), nearest)
        values = first(ways), second(ways)
        least = values[0].min()
        candidates = np.flatnonzero(values[0] <= least + TOLERANCE * max(abs(least), 1.0))
        row = int(candidates[np.argmin(values[1][candidates])])
        found = float(values[0][row]), float(values[1][row])
        if _is_less(found, best):
            best, chosen = found, np.sort(np.append(always, sets[row]))
        tried += len(sets)
    return chosen


def _blocks(free: Integers, more: int, size: int) -> Iterator[Integers]:
    sets = combinations(free.tolist(), more)
    while block := list(islice(sets, size)):
        yield np.array(block, dtype=np.int64)


def _is_less(found: tuple[float, float], best: tuple[float, float]) -> bool:
    for one, other in zip(found, best, strict=True):
        if np.isinf(other) or abs(one - other) > TOLERANCE * max(abs(other), 1.0):
            return one < other
    return False
