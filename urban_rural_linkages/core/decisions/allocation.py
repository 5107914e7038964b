"""The allocation of demand to open sites: where people go, how far, and the figures of each site."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from .problem import TOLERANCE, LocationProblem

NOWHERE = -1


@dataclass(frozen=True, eq=False)
class Allocation:
    """Rows of demand and the site that each goes to; a demand that is split has several.

    Attributes
    ----------
    demand : (rows,) ndarray of int
    site : (rows,) ndarray of int
        `NOWHERE` where no open site can be reached, or none has room.
    share : (rows,) ndarray
        Of the demand.
    minutes, before, change : (rows,) ndarray
        To this site, to the nearest that was open before, and their difference; NaN where one is not there.
    within : (rows,) ndarray
        1 within the radius, 0 beyond it, also where nothing is reached.
    """

    demand: Integers
    site: Integers
    share: Floats
    minutes: Floats
    before: Floats
    change: Floats
    within: Floats


@dataclass(frozen=True, eq=False)
class SiteFigures:
    """Figures of each site; NaN where nobody goes.

    Attributes
    ----------
    people, load, mean_minutes, max_minutes, spare : (m,) ndarray
        People and weight that come, how far, and what is left of the capacity (NaN without one).
    """

    people: Floats
    load: Floats
    mean_minutes: Floats
    max_minutes: Floats
    spare: Floats


@dataclass(frozen=True)
class Reach:
    """Figures of all demand.

    Attributes
    ----------
    mean_minutes, max_minutes : float
        Of those who reach a site; NaN where nobody does.
    people_within, people_beyond : float
        Of the radius; whoever reaches nothing is beyond it.
    """

    mean_minutes: float
    max_minutes: float
    people_within: float
    people_beyond: float


def nearest_open(problem: LocationProblem, opened: ArrayLike) -> tuple[Integers, Floats]:
    """Return the nearest open site of each demand and the minutes; among equals the first by id.

    Examples
    --------
    >>> from .problem import location_problem
    >>> found = nearest_open(location_problem([[3.0, 3.0], [np.nan, 1.0]], [1, 1], site_ids=["b", "a"]), [0, 1])
    >>> found[0].tolist(), found[1].tolist()
    ([1, 1], [3.0, 1.0])
    """
    columns, ways = _ways_to(problem, opened)
    return _least(columns, ways)


def nearest_two(
    problem: LocationProblem, opened: ArrayLike
) -> tuple[tuple[Integers, Floats], tuple[Integers, Floats]]:  # fmt: skip
    """Return the nearest open site of each demand with its minutes, and the same of the second nearest.

    Examples
    --------
    >>> from .problem import location_problem
    >>> first, second = nearest_two(location_problem([[3.0, 5.0], [np.nan, 1.0]], [1, 1]), [0, 1])
    >>> first[0].tolist(), second[0].tolist(), second[1].tolist()
    ([0, 1], [1, -1], [5.0, nan])
    """
    columns, ways = _ways_to(problem, opened)
    first = _least(columns, ways)
    if columns.size:
        ways[np.arange(len(ways)), np.argmin(ways, axis=1)] = np.inf
    return first, _least(columns, ways)


def _ways_to(problem: LocationProblem, opened: ArrayLike) -> tuple[Integers, Floats]:
    """Return sites in the order of their ids, and the minutes to them; infinite without a way."""
    columns = np.asarray(opened, dtype=np.int64)
    columns = columns[np.argsort(np.array(problem.site_ids)[columns], kind="stable")]
    ways = problem.minutes[:, columns]
    return columns, np.where(np.isnan(ways), np.inf, ways)


def _least(columns: Integers, ways: Floats) -> tuple[Integers, Floats]:
    if not columns.size:
        return np.full(len(ways), NOWHERE), np.full(len(ways), np.nan)
    place = np.argmin(ways, axis=1)
    minutes = ways[np.arange(len(ways)), place]
    return np.where(np.isinf(minutes), NOWHERE, columns[place]), np.where(np.isinf(minutes), np.nan, minutes)


def allocate(
    problem: LocationProblem, opened: ArrayLike, existing: Booleans, radius: float, shares: Floats | None = None
) -> Allocation:
    """Send each demand to its nearest open site, or as the shares of a model with capacities say.

    Parameters
    ----------
    problem : LocationProblem
    opened : (p,) array_like of int
        Sites that are open.
    existing : (m,) ndarray of bool
        Sites that were open before.
    radius : float
        Minutes, inclusive.
    shares : (n, m) ndarray, optional
    """
    site, minutes = nearest_open(problem, opened)
    before = nearest_open(problem, np.flatnonzero(existing))[1]
    demand, share = np.arange(len(site)), np.ones(len(site))
    if shares is not None:
        rows, columns = np.nonzero(shares > TOLERANCE)
        left = 1.0 - shares.sum(axis=1)
        nowhere = np.flatnonzero(left > 1e-6)
        counted = np.isin(nowhere, problem.instance.rows)
        weightless = np.setdiff1d(nowhere, problem.instance.rows)
        demand = np.concatenate([rows, nowhere[counted], weightless])
        column = np.concatenate([columns, np.full(counted.sum(), NOWHERE), site[weightless]])
        share = np.concatenate([shares[rows, columns], left[nowhere[counted]], np.ones(weightless.size)])
        order = np.lexsort((column, demand))
        demand, site, share = demand[order], column[order], share[order]
        minutes = np.where(site == NOWHERE, np.nan, problem.minutes[demand, site])
    with np.errstate(invalid="ignore"):
        within = (minutes <= radius + TOLERANCE).astype(np.float64)
    return Allocation(demand, site, share, minutes, before[demand], minutes - before[demand], within)


def site_figures(problem: LocationProblem, found: Allocation) -> SiteFigures:
    """Count who comes to each site, and how far."""
    count, served = len(problem.site_ids), found.site != NOWHERE
    site, row = found.site[served], found.demand[served]
    people, load = (values[row] * found.share[served] for values in (problem.people, problem.weights))
    minutes = found.minutes[served]
    total = sum_by(site, people, count)
    longest = np.full(count, -np.inf)
    np.maximum.at(longest, site, minutes)
    taken = sum_by(site, load, count)
    spare = np.full(count, np.nan) if problem.capacity is None else problem.capacity - taken
    return SiteFigures(total, taken, ratio(sum_by(site, people * minutes, count), total),
                       np.where(np.isinf(longest), np.nan, longest), spare)  # fmt: skip


def reach_of(problem: LocationProblem, found: Allocation, radius: float) -> Reach:
    """Measure what all demand has.

    Examples
    --------
    >>> from .problem import location_problem
    >>> problem = location_problem([[10.0], [40.0], [np.nan]], [3, 1, 1])
    >>> reach_of(problem, allocate(problem, [0], np.array([True]), 30.0), 30.0)
    Reach(mean_minutes=17.5, max_minutes=40.0, people_within=3.0, people_beyond=2.0)
    """
    people, known = problem.people[found.demand] * found.share, ~np.isnan(found.minutes)
    counted = known & (people > 0.0)
    mean = ratio(float((people[known] * found.minutes[known]).sum()), float(people[known].sum()))
    within = float(people[known & (found.within > 0.0)].sum())
    return Reach(float(mean), float(found.minutes[counted].max(initial=-np.inf)) if counted.any() else float("nan"),
                 within, float(people.sum()) - within)  # fmt: skip
