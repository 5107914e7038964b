"""Measures of accessibility without competition, and spatial availability.

Why: the oldest measures are the ones that planners can explain: how many jobs within 30 minutes (cumulative), how far
to the nearest school (closest), within what time there are more places than people (balancing), and all of it weighed
by how far it is (gravity).  Competition for the same places is the matter of `floating_catchments`, whose ratios add
up to nothing in particular.  Spatial availability hands every unit of supply to somebody,

    V_i = sum_j S_j F_ij / sum_i F_ij,      F_ij = P_i**alpha f(c_ij)

so that ``sum_i V_i`` is the supply that anybody reaches, a figure that can be checked and a share that can be compared.
The published form divides the two factors by their sums, ``P_i**alpha / sum_i P_i**alpha`` and ``f_ij / sum_i f_ij``;
for each destination these sums cancel.

References
----------
Pereira, R. H. M. and Herszenhut, D. (2022), accessibility: Transport accessibility measures, R package, Ipea.
Barboza, M. H. C. et al. (2021), Balancing time: using a new accessibility measure in Rio de Janeiro, Journal of
Transport Geography 90, 102924 (balancing cost).
Hansen, W. G. (1959), How accessibility shapes land use, Journal of the American Institute of Planners 25, 73-76.
Soukhov, A., Paez, A., Higgins, C. D. and Mohamed, M. (2023), Introducing spatial availability, a singly-constrained
measure of competitive accessibility, PLoS ONE 18(1), e0278468.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, ratio
from .decay import Decay, binary
from .od_table import OdTable


def cumulative(od: OdTable, supply: ArrayLike, cutoff: float) -> Floats:
    """Add up the supply within the cutoff: ``A_i = sum_j S_j [c_ij <= cutoff]``.

    Parameters
    ----------
    od : OdTable
        Costs.
    supply : (destinations,) array_like
        What each destination offers, 0 or more.
    cutoff : float
        Inclusive, in the unit of the costs.

    Returns
    -------
    (origins,) ndarray of float64
        0 where nothing is within the cutoff.
    """
    return gravity(od, supply, lambda cost: binary(cost, cutoff))


def gravity(od: OdTable, supply: ArrayLike, decay: Decay) -> Floats:
    """Add up the supply weighed by how far it is: ``A_i = sum_j S_j f(c_ij)``.

    Parameters
    ----------
    od : OdTable
        Costs.
    supply : (destinations,) array_like
        What each destination offers, 0 or more.
    decay : callable
        f, see `decay`.

    Returns
    -------
    (origins,) ndarray of float64
        0 where nothing can be reached.
    """
    return od.sum_by_origin(np.asarray(supply, dtype=np.float64)[od.destination] * decay(od.cost))


def closest(od: OdTable, supply: ArrayLike, n: int = 1) -> Floats:
    """Find the cost at which n units of supply are reached, the nearest first.

    Supply is counted, as in Ipea's package: a campus of three schools is the first, the second and the third.  Where
    every destination offers one, this is the cost to the n-th closest destination.  A destination that offers nothing
    is nobody's closest.

    Parameters
    ----------
    od : OdTable
        Costs.
    supply : (destinations,) array_like
        What each destination offers, 0 or more.
    n : int
        How much is to be reached; with 1 a destination that offers any at all, however little, is enough.

    Returns
    -------
    (origins,) ndarray of float64
        NaN where fewer can be reached.
    """
    offered = np.asarray(supply, dtype=np.float64)
    if n == 1:
        cost = od.smallest_by_origin(np.where(offered[od.destination] > 0.0, od.cost, np.inf))
        return np.where(np.isinf(cost), np.nan, cost)
    return _cost_of_reaching(od, offered, np.full(len(od.origins), float(n)), exceed=False)


def balancing(od: OdTable, supply: ArrayLike, demand: ArrayLike, step: float = 1.0) -> Floats:
    """Find the time within which there is more supply than people at the origin.

    ``A_i = min {T = 0, step, 2 step, ... : sum_j S_j [c_ij <= T] > P_i}``, with "more than" strict.

    Parameters
    ----------
    od : OdTable
        Costs.
    supply : (destinations,) array_like
        What each destination offers, 0 or more.
    demand : (origins,) array_like
        People; NaN = unknown.
    step : float
        Times are multiples of it.

    Returns
    -------
    (origins,) ndarray of float64
        0 where nobody lives, NaN where people are unknown or all that can be reached is not more than they are.
    """
    people = np.asarray(demand, dtype=np.float64)
    cost = _cost_of_reaching(od, np.asarray(supply, dtype=np.float64), people, exceed=True)
    return np.where(people == 0.0, 0.0, np.ceil(cost / step) * step)


def _cost_of_reaching(od: OdTable, supply: Floats, target: Floats, *, exceed: bool) -> Floats:
    """Give the cost at which the supply, nearest first, comes to the target of each origin, or exceeds it."""
    offered = supply[od.destination]
    side: Literal["left", "right"] = "right" if exceed else "left"
    found = np.full(len(od.origins), np.nan)
    for origin, start, end in zip(*od.segments, strict=True):
        # A sum for each origin, not one for all with the starts taken off: a tie with the target must stay exact.
        nearest_first = start + np.argsort(od.cost[start:end], kind="stable")  # ties stay in the order of ids
        place = int(np.searchsorted(np.cumsum(offered[nearest_first]), target[origin], side=side))
        if place < nearest_first.size:
            found[origin] = od.cost[nearest_first[place]]
    return found


def spatial_availability(
    od: OdTable, supply: ArrayLike, demand: ArrayLike, weights: ArrayLike, alpha: float = 1.0
) -> Floats:
    """Share the supply out by people and distance.

    Parameters
    ----------
    od : OdTable
        Pairs.
    supply : (destinations,) array_like
        Capacity, 0 or more.
    demand : (origins,) array_like
        People, 0 or more; NaN = unknown, and they are given nothing.
    weights : (pairs,) array_like
        Decay of the cost of each pair.
    alpha : float
        Exponent of the people; 1 = each counts the same.  Where nobody lives nothing is given, even with 0.

    Returns
    -------
    (origins,) ndarray of float64
        In units of the supply; 0 where nothing is reached or nobody lives, NaN where people are unknown.
    """
    people = np.asarray(demand, dtype=np.float64)
    pull = np.where(people > 0.0, np.power(people, alpha, where=people > 0.0, out=np.zeros(people.shape)), 0.0)
    claim = pull[od.origin] * np.asarray(weights, dtype=np.float64)
    claims = od.sum_by_destination(claim)[od.destination]
    share = ratio(claim, claims, empty=0.0)
    given = od.sum_by_origin(np.asarray(supply, dtype=np.float64)[od.destination] * share)
    return np.where(np.isnan(people), np.nan, given)
