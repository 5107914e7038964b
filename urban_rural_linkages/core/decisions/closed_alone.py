"""Ways when a service closes: of each place and zone, of groups, and the closure by which an index is misled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers
from .allocation import nearest_open
from .closures import Closure
from .inequality import gini
from .people import Times
from .places_and_zones import is_within, mean_of_zones
from .problem import TOLERANCE, LocationProblem
from .shorter_ways import COUNTED_FROM
from .shortfall import shortfall


@dataclass(frozen=True, eq=False)
class ClosedWays:
    """Ways of places before a closure and after it.

    Attributes
    ----------
    before, after : (n,) ndarray
        Minutes; NaN without a way.
    radius : float
        Minutes, inclusive.
    """

    before: Floats
    after: Floats
    radius: float

    @property
    def affected(self) -> Booleans:
        """Places whose way becomes longer, or is lost."""
        lost = ~np.isnan(self.before) & np.isnan(self.after)
        with np.errstate(invalid="ignore"):
            return lost | (self.after - self.before > TOLERANCE)

    def newly_beyond(self, people: Floats) -> float:
        """Count the people who were within the radius and are not any more; unknown ones are left out."""
        newly = is_within(self.before, self.radius) & ~is_within(self.after, self.radius)
        return float(np.nan_to_num(people)[newly].sum())


def closed_ways(problem: LocationProblem, existing: Booleans, site: int, radius: float) -> ClosedWays:
    """Return the ways with a site closed.

    Examples
    --------
    >>> from .problem import location_problem
    >>> problem = location_problem([[10.0, 31.0], [50.0, 40.0]], [3, 5])
    >>> ways = closed_ways(problem, np.array([True, True]), 0, 30.0)
    >>> ways.affected.tolist(), ways.newly_beyond(problem.people)
    ([True, False], 3.0)
    """
    left = existing.copy()
    left[site] = False
    before, after = (nearest_open(problem, np.flatnonzero(opened))[1] for opened in (existing, left))
    return ClosedWays(before, after, radius)


@dataclass(frozen=True, eq=False)
class LongerZones:
    """Zones whose people have a way that is longer by half a minute or more in the mean, or none any more.

    Attributes
    ----------
    rows : (k,) ndarray of int
    before, after, longer : (k,) ndarray
        Mean minutes, and how many more; NaN where no way is left.
    """

    rows: Integers
    before: Floats
    after: Floats
    longer: Floats


def longer_zones(ways: ClosedWays, people: Floats, zone: Integers, zones: int) -> LongerZones:
    """Return the zones that a closure touches.

    Examples
    --------
    >>> ways = ClosedWays(np.array([10.0, 40.0]), np.array([31.0, 40.2]), 30.0)
    >>> found = longer_zones(ways, np.array([3.0, 5.0]), np.array([0, 1]), 2)
    >>> found.rows.tolist(), found.longer.tolist()
    ([0], [21.0])
    """
    before, after = (mean_of_zones(minutes, people, zone, zones) for minutes in (ways.before, ways.after))
    with np.errstate(invalid="ignore"):
        touched = (after - before >= COUNTED_FROM) | (np.isnan(after) & ~np.isnan(before))
    rows = np.flatnonzero(touched)
    return LongerZones(rows, before[rows], after[rows], (after - before)[rows])


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
        after = closed_ways(problem, existing, closure.site, radius).after
        index = _gini(after, people)
        if closure.lost_access == 0.0 and index < today and (worst is None or index < worst.gini_after):
            depths = (shortfall(Times.of(ways), people, radius, True).depth for ways in (before, after))
            worst = Misled(closure, today, index, *depths)
    return worst


def _gini(minutes: Floats, people: Floats) -> float:
    known = ~np.isnan(minutes)
    return gini(minutes[known], people[known])
