"""Zones whose ways a closure makes longer, and the closure by which an index is misled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Integers
from .closures import ClosedWays, Closure
from .inequality import gini
from .people import Times
from .places_and_zones import mean_of_zones
from .scenarios import LOSE, Change, compare
from .shortfall import shortfall


def longer_zones(ways: ClosedWays, people: Floats, zone: Integers, zones: int) -> tuple[Integers, Change]:
    """Return the zones whose mean way a closure makes longer by more than half a minute, or ends, and their ways.

    Examples
    --------
    >>> ways = ClosedWays(np.array([10.0, 40.0]), np.array([31.0, 40.2]), 30.0)
    >>> rows, change = longer_zones(ways, np.array([3.0, 5.0]), np.array([0, 1]), 2)
    >>> rows.tolist(), change.delta.tolist()
    ([0], [21.0])
    """
    before, after = (mean_of_zones(minutes, people, zone, zones) for minutes in (ways.before, ways.after))
    change = compare(Times.without_ways(before), Times.without_ways(after))
    rows = np.flatnonzero(change.has(LOSE))
    return rows, change.of_rows(rows)


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


def misled(found: Sequence[Closure], people: Floats) -> Misled | None:
    """Return the closure after which the Gini index of minutes falls most; None where it falls after none.

    Examples
    --------
    >>> from .closures import closures
    >>> from .problem import location_problem
    >>> problem = location_problem([[0.0, 50.0], [60.0, 5.0]], [9, 1])
    >>> misled(closures(problem, np.array([True, True]), 30.0), problem.people) is None
    False
    """
    indices = [(_gini(closure.ways.after, people), closure) for closure in found if closure.lost_access == 0.0]
    if not indices:
        return None
    index, worst = min(indices, key=lambda one: one[0])
    ways, today = worst.ways, _gini(worst.ways.before, people)
    if not index < today:
        return None
    depths = (shortfall(Times.of(minutes), people, ways.radius, True).depth for minutes in (ways.before, ways.after))
    return Misled(worst, today, index, *depths)


def _gini(minutes: Floats, people: Floats) -> float:
    known = ~np.isnan(minutes)
    return gini(minutes[known], people[known])


@dataclass(frozen=True, eq=False)
class OwnClosures:
    """The closure that makes the mean way of each zone longest: for it, that of its own service.

    Attributes
    ----------
    site : (zones,) ndarray of int
        Of the problem; `NO_SITE` where no closure makes its way longer by more than half a minute.
    before, after : (zones,) ndarray
        Mean minutes today and without it; NaN where there is none, or no way is left.
    """

    site: Integers
    before: Floats
    after: Floats


NO_SITE = -1


def own_closures(found: Sequence[Closure], people: Floats, zone: Integers, zones: int) -> OwnClosures:
    """Find the closure that each zone would feel most; of equals the first.

    Examples
    --------
    >>> from .closures import closures
    >>> from .problem import location_problem
    >>> problem = location_problem([[5.0, 50.0], [20.0, 10.0]], [8, 2])
    >>> own = own_closures(closures(problem, np.array([True, True]), 30.0), problem.people, np.array([0, 1]), 3)
    >>> own.site.tolist(), own.before.tolist(), own.after.tolist()
    ([0, 1, -1], [5.0, 10.0, nan], [50.0, 20.0, nan])
    """
    site, before, after = np.full(zones, NO_SITE), np.full(zones, np.nan), np.full(zones, np.nan)
    most = np.zeros(zones)
    for one in found:
        rows, change = longer_zones(one.ways, people, zone, zones)
        longer = np.where(np.isnan(change.delta), np.inf, change.delta)
        felt = longer > most[rows]
        chosen = rows[felt]
        most[chosen], site[chosen] = longer[felt], one.site
        before[chosen], after[chosen] = change.before.values[felt], change.after.values[felt]
    return OwnClosures(site, before, after)
