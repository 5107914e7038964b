"""Floating catchment areas: supply per person, with the competition of all who reach it.

Why: a doctor 20 minutes away is little help when three towns share her.  All methods of the family take two steps: the
supply of each facility is divided by the people in its catchment, and each place adds up the ratios of the facilities
in its own.  They differ only in the weights of the two steps,

    R_j = S_j / sum_i P_i v_ij        A_i = sum_j R_j u_ij

with w the decay of the cost:

========  =====================  =====================  ==========================================================
method    v                      u
========  =====================  =====================  ==========================================================
2SFCA     w                      w                      w is 1 up to the cutoff (Luo and Wang 2003)
E2SFCA    w                      w                      w falls in steps (Luo and Qi 2009)
3SFCA     w G                    w G                    G_ij = w_ij / sum_j w_ij: people choose (Wan 2012)
M2SFCA    w                      w**2                   far supply is lost, not handed to others (Delamater 2013)
BFCA      w / sum_j w            w / sum_i w            nobody is counted twice (Paez 2019)
========  =====================  =====================  ==========================================================

With v = u the people carry away just what is offered: ``sum_i A_i P_i`` is the supply that anybody reaches.  M2SFCA
gives that up by intent; BFCA has another identity, ``sum_i A_i = sum_j R_j``, over the facilities in anybody's reach.

A facility with nobody in its catchment has the ratio 0, and a place that reaches nothing scores 0: both were measured.

References
----------
Luo, W. and Wang, F. (2003), Environment and Planning B 30, 865-884.
Luo, W. and Qi, Y. (2009), Health & Place 15, 1100-1107.
Wan, N., Zou, B. and Sternberg, T. (2012), International Journal of Geographical Information Science 26, 1073-1089;
weights as in PySAL, access 1.1.
Delamater, P. L. (2013), Health & Place 24, 30-43.
Paez, A., Higgins, C. D. and Vivona, S. F. (2019), PLoS ONE 14(6), e0218773.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, ratio
from .od_table import OdTable


class FloatingCatchments(NamedTuple):
    """Result of a method of the family.

    Attributes
    ----------
    score : (origins,) ndarray of float64
        Supply per person; 0 where nothing is reached.
    ratio : (destinations,) ndarray of float64
        Supply per person of the catchment; 0 where there is nobody.
    """

    score: Floats
    ratio: Floats


def two_step(od: OdTable, supply: ArrayLike, demand: ArrayLike, weights: ArrayLike) -> FloatingCatchments:
    """Apply 2SFCA, or with weights that fall, E2SFCA.

    Parameters
    ----------
    od : OdTable
        Pairs.
    supply : (destinations,) array_like
        Capacity, 0 or more.
    demand : (origins,) array_like
        People, 0 or more; NaN = unknown, and they compete for nothing.
    weights : (pairs,) array_like
        Decay of the cost of each pair.

    Returns
    -------
    FloatingCatchments
    """
    return _floating(od, supply, demand, weights, weights)


def three_step(
    od: OdTable, supply: ArrayLike, demand: ArrayLike, weights: ArrayLike, choice: ArrayLike | None = None
) -> FloatingCatchments:
    """Apply 3SFCA: people are shared out over what they may choose before the two steps.

    Parameters
    ----------
    od, supply, demand, weights
        See `two_step`.
    choice : (pairs,) array_like, optional
        Weights from which the choice G is formed, `weights` unless given.  PySAL chooses among all pairs of the
        table, those beyond its limit of cost included: give the weights before the limit here, those after it there.

    Returns
    -------
    FloatingCatchments
    """
    preferred = np.asarray(weights if choice is None else choice, dtype=np.float64)
    share = ratio(preferred, od.sum_by_origin(preferred)[od.origin], empty=0.0)
    chosen = np.asarray(weights, dtype=np.float64) * share
    return _floating(od, supply, demand, chosen, chosen)


def modified_two_step(od: OdTable, supply: ArrayLike, demand: ArrayLike, weights: ArrayLike) -> FloatingCatchments:
    """Apply M2SFCA: ``A_i = sum_j R_j w_ij**2``; for the parameters see `two_step`."""
    return _floating(od, supply, demand, weights, np.asarray(weights, dtype=np.float64) ** 2)


def balanced(od: OdTable, supply: ArrayLike, demand: ArrayLike, weights: ArrayLike) -> FloatingCatchments:
    """Apply BFCA: the weights of each place sum to 1 in the first step, those of each facility in the second.

    For the parameters see `two_step`.
    """
    raw = np.asarray(weights, dtype=np.float64)
    of_place = ratio(raw, od.sum_by_origin(raw)[od.origin], empty=0.0)
    of_facility = ratio(raw, od.sum_by_destination(raw)[od.destination], empty=0.0)
    return _floating(od, supply, demand, of_place, of_facility)


def _floating(
    od: OdTable, supply: ArrayLike, demand: ArrayLike, first: ArrayLike, second: ArrayLike
) -> FloatingCatchments:
    """Take the two steps with the weights of each."""
    people = np.nan_to_num(np.asarray(demand, dtype=np.float64), nan=0.0)
    competing = od.sum_by_destination(people[od.origin] * np.asarray(first, dtype=np.float64))
    per_person = ratio(supply, competing, empty=0.0)
    return FloatingCatchments(
        od.sum_by_origin(per_person[od.destination] * np.asarray(second, dtype=np.float64)), per_person
    )
