"""Arrays: the types of their elements, division where there may be nothing to divide by, and sums by group.

Every figure of core is an array of numpy.  Here are the names of their types, and the two operations that every
subject needs: `ratio`, which gives NaN where the denominator is 0, and `sum_by`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats


def ratio(part: ArrayLike, whole: ArrayLike, empty: float = np.nan) -> Floats:
    """Divide, with NaN (never infinity) where the denominator is 0 or either figure is unknown.

    Parameters
    ----------
    part, whole : array_like
        Numerators and denominators; they are broadcast against each other.
    empty : float
        What to give instead where the denominator is 0, such as 0 for the share of nothing.

    Returns
    -------
    (...) floats
        Quotients.

    Examples
    --------
    >>> ratio([1.0, 1.0, np.nan], [4.0, 0.0, 2.0])
    array([0.25,  nan,  nan])
    >>> ratio([0.0, 1.0], [0.0, 2.0], empty=0.0)
    array([0. , 0.5])
    """
    numerator, denominator = np.asarray(part, dtype=np.float64), np.asarray(whole, dtype=np.float64)
    out = np.full(np.broadcast_shapes(numerator.shape, denominator.shape), empty)
    return np.asarray(np.divide(numerator, denominator, out=out, where=denominator != 0.0), dtype=np.float64)


def sum_by(groups: ArrayLike, values: ArrayLike, count: int) -> Floats:
    """Add up values by group, in the order in which they come.

    Parameters
    ----------
    groups : (n,) integers
        Group of each value, 0 ... `count` - 1.
    values : (n,) floats
        What is added up; a NaN makes the sum of its group NaN.
    count : int
        Number of groups.

    Returns
    -------
    (count,) floats
        Sums; a group without any value is 0.

    Examples
    --------
    >>> sum_by(np.array([1, 1]), np.array([2.0, 3.0]), 3)
    array([0., 5., 0.])
    """
    total = np.bincount(np.asarray(groups), weights=np.asarray(values), minlength=count)
    return total.astype(np.float64, copy=False)  # of no values, bincount has integers
