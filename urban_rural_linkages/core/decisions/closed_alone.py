"""What a closure does to ways: minutes afterwards, people of groups newly beyond, and where an index is misled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from .allocation import nearest_open
from .closures import Closure
from .inequality import gini
from .next_place import is_within
from .people import Times
from .problem import LocationProblem
from .shortfall import shortfall

LONGEST = 999.0
"""Minutes more, of whoever has no way any more."""


def minutes_without(problem: LocationProblem, existing: Booleans, site: int) -> Floats:
    """Return the minutes of each demand to the nearest that stays; NaN where none can be reached."""
    left = existing.copy()
    left[site] = False
    return nearest_open(problem, np.flatnonzero(left))[1]


def newly_beyond(before: Floats, after: Floats, people: Floats, radius: float) -> float:
    """Count the people of a group who were within the radius and are not any more; unknown ones are left out.

    Examples
    --------
    >>> newly_beyond(np.array([10.0, 40.0]), np.array([31.0, 50.0]), np.array([3.0, 5.0]), 30.0)
    3.0
    """
    return float(np.nan_to_num(people)[is_within(before, radius) & ~is_within(after, radius)].sum())


@dataclass(frozen=True)
class Misled:
    """A closure after which the Gini index of minutes is lower, though nobody gains.

    Attributes
    ----------
    closure : Closure
    gini_before, gini_after : float
    depth_before, depth_after : float
        Mean excess over the threshold as a share of it.
    """

    closure: Closure
    gini_before: float
    gini_after: float
    depth_before: float
    depth_after: float


def misled(problem: LocationProblem, existing: Booleans, found: Sequence[Closure], radius: float) -> Misled | None:
    """Return the closure after which the Gini index of minutes falls most; None where it falls after none.

    Examples
    --------
    >>> from .closures import closures
    >>> from .problem import location_problem
    >>> problem = location_problem([[0.0, 50.0], [60.0, 5.0]], [9, 1])
    >>> both = np.array([True, True])
    >>> misled(problem, both, closures(problem, both, 30.0), 30.0) is None
    False
    """
    people = problem.people
    before = nearest_open(problem, np.flatnonzero(existing))[1]
    today, worst = _gini(before, people), None
    for closure in found:
        after = minutes_without(problem, existing, closure.site)
        index = _gini(after, people)
        if closure.lost_access == 0.0 and index < today and (worst is None or index < worst.gini_after):
            depths = (shortfall(Times.of(ways), people, radius, True).depth for ways in (before, after))
            worst = Misled(closure, today, index, *depths)
    return worst


def _gini(minutes: Floats, people: Floats) -> float:
    known = ~np.isnan(minutes)
    return gini(minutes[known], people[known])
