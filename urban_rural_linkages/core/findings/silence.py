"""Limits under which nothing is said: few people, small differences, chance of small numbers, unknown figures.

References
----------
The noise of small numbers is that of counts that come about independently (Poisson): the difference of two of them
has a standard deviation of the root of their sum, and twice that is taken for chance.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from ..arrays import Booleans, Floats, ratio

LEAST_PEOPLE = 100
"""Of fewer people nothing is said."""
LEAST_POINTS = 1.0
"""Per cent of a change, and points of a share, under which nothing is said."""
MOST_UNKNOWN = 0.10
"""Share of the people beyond which too much is unknown."""


def within_noise(first: float, second: float) -> bool:
    """Tell whether two counts differ by less than chance: less than twice the root of their sum.

    Examples
    --------
    >>> within_noise(100, 85), within_noise(1000, 850)
    (True, False)
    """
    return abs(first - second) < 2 * math.sqrt(max(first + second, 0.0))


def direction(before: float, after: float) -> int:
    """Return 1 where people have clearly become more, -1 where fewer, 0 where it cannot be said.

    Examples
    --------
    >>> direction(1000, 850), direction(99, 10), direction(100000, 99500)
    (-1, 0, 0)
    """
    if not before >= LEAST_PEOPLE or not math.isfinite(after):
        return 0
    if 100 * abs(after - before) / before < LEAST_POINTS or within_noise(before, after):
        return 0
    return 1 if after > before else -1


def share_differs(part: float, whole: float, share: float) -> int:
    """Return 1 where a group's share is clearly higher than another, -1 where lower, 0 where it cannot be said.

    Parameters
    ----------
    part, whole : float
        People of the group of whom it holds, and all of them.
    share : float
        The other share, 0 to 1.
    """
    if not whole >= LEAST_PEOPLE or not math.isfinite(part) or not math.isfinite(share):
        return 0
    expected = share * whole
    if 100 * abs(part - expected) / whole < LEAST_POINTS or within_noise(part, expected):
        return 0
    return 1 if part > expected else -1


def unknown_share(people: Floats, known: Booleans) -> float:
    """Return the share of the people who live where a figure is unknown.

    A unit whose people are unknown, too, counts as one of average size.

    Parameters
    ----------
    people : (units,) ndarray
        Inhabitants, NaN where unknown.
    known : (units,) ndarray of bool
        Where the figure is known.
    """
    if not known.any():
        return 1.0
    counted = ~np.isnan(people)
    average = float(people[counted].mean()) if counted.any() else 1.0
    weights = np.where(counted, people, average)
    return float(ratio(weights[~known].sum(), weights.sum(), empty=0.0))


def too_unknown(people: Floats, known: Booleans) -> bool:
    """Tell whether a figure is unknown for more of the people than anything may be said of the others."""
    return unknown_share(people, known) > MOST_UNKNOWN


def carrier(sizes: Floats, holds_without: Callable[[int], bool]) -> int | None:
    """Return the unit that alone carries what is said; None where it holds without any single one.

    Parameters
    ----------
    sizes : (units,) ndarray
        How much each adds to what is said; only the largest is looked at.
    holds_without : callable
        Tells whether it can still be said without a unit.
    """
    if np.count_nonzero(~np.isnan(sizes)) < 2:
        return None
    largest = int(np.nanargmax(sizes))
    return None if holds_without(largest) else largest
