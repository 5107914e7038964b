"""Spatial availability: the supply shared out among the people who can get to it, to the last place.

Why: floating catchments give ratios that add up to nothing in particular.  Spatial availability hands every unit of
supply to somebody,

    V_i = sum_j S_j F_ij / sum_i F_ij,      F_ij = P_i**alpha f(c_ij)

so that ``sum_i V_i`` is the supply that anybody reaches, a figure that can be checked and a share that can be compared.
The published form divides the two factors by their sums, ``P_i**alpha / sum_i P_i**alpha`` and ``f_ij / sum_i f_ij``;
for each destination these sums cancel.

References
----------
Soukhov, A., Paez, A., Higgins, C. D. and Mohamed, M. (2023), Introducing spatial availability, a singly-constrained
measure of competitive accessibility, PLoS ONE 18(1), e0278468.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, ratio
from .od_table import OdTable


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
