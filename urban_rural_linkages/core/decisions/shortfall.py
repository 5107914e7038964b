"""Shortfall of people: how many pass a line, and how far, by Foster, Greer and Thorbecke.

References
----------
Foster, J., Greer, J. and Thorbecke, E. (1984), A class of decomposable poverty measures, Econometrica 52.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..arrays import Floats, ratio, sum_of_products
from .people import Times, people_of


class Shortfall(NamedTuple):
    """Foster, Greer and Thorbecke's three measures.

    Attributes
    ----------
    share : float
        Of the people who pass the line (alpha 0).
    depth : float
        How far they do, as a share of the line, 0 for all others, in the mean of all (alpha 1).
    severity : float
        The same squared, in which those who are farthest weigh most (alpha 2).
    """

    share: float
    depth: float
    severity: float


def shortfall(access: Times, weights: Floats, line: float, is_bad: bool = False) -> Shortfall:
    """Measure how many people are on the wrong side of a line, and how far.

    Parameters
    ----------
    access : Times
        What people have, or their minutes.
    weights : (units,) ndarray
        People.
    line : float
        Above 0; who is exactly on it does not fall short.
    is_bad : bool
        Whether much is bad, as of minutes: then those above the line fall short.  Those out of reach count in the share
        alone: how far is not known of them.

    Returns
    -------
    Shortfall
        NaN where there is nobody.

    Examples
    --------
    >>> shortfall(Times.of([0, 10, 20, 30]), np.array([10.0, 10, 20, 60]), 15)
    Shortfall(share=0.2, depth=0.13333333333333333, severity=0.1111111111111111)
    """
    counted = ~np.isnan(weights)
    everybody, known = people_of(weights, access.told & counted), access.known & counted
    if not (everybody > 0 and line > 0):
        return Shortfall(float("nan"), float("nan"), float("nan"))
    x, w = access.values[known], weights[known]
    gap = np.maximum((x - line) / line if is_bad else (line - x) / line, 0.0)
    lost = people_of(weights, access.unreachable) if is_bad else 0.0
    share, measured = (float(w[gap > 0].sum()) + lost) / everybody, float(w.sum())
    depth, severity = (float(ratio(sum_of_products(w, power), measured)) for power in (gap, gap**2))
    return Shortfall(share, depth, severity)


def excess_minutes(access: Times, weights: Floats, threshold: float) -> float:
    """Add up the minutes that all people together travel beyond a threshold; those out of reach are left out.

    Examples
    --------
    >>> excess_minutes(Times.of([20.0, 45.0]), np.array([100.0, 10.0]), 30)
    150.0
    """
    over = np.maximum(access.values - threshold, 0.0)
    return float(np.nansum(over * weights))
