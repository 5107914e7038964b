"""Cohort ratios of too few people, pooled over all units.

Where 3 people of 60-64 became 6 of 65-69, the cohort did not double: someone moved.  Projecting such a ratio forward
makes villages explode or vanish.  The usual remedy is to take the ratio of the parent region, here that of all units
of the table together.

References
----------
Smith, S., Tayman, J. and Swanson, D. (2013), A Practitioner's Guide to State and Local Population Projections: ratios
of small areas are adjusted with those of a larger one ("synthetic").  The limit of 10 people is ours: no standard is
published.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Booleans, Floats, ratio


def regional_ratios(numerator: Floats, denominator: Floats, members: Booleans) -> Floats:
    """Return the ratio of all units together, cell by cell.

    Parameters
    ----------
    numerator, denominator : ndarray of shape (units, ...)
        Persons.
    members : ndarray of bool, shape (units,)
        Which units make the region: those of which everything is known.

    Returns
    -------
    ndarray of shape (...)
        NaN where the region has nobody in the denominator.

    Examples
    --------
    >>> regional_ratios(np.array([6.0, 14.0]), np.array([5.0, 20.0]), np.array([True, True])).tolist()
    0.8
    """
    return ratio(numerator[members].sum(axis=0), denominator[members].sum(axis=0))


def replace_small_cells(own: Floats, denominator: Floats, regional: Floats, min_cell: float) -> Floats:
    """Return the ratios, those of fewer than `min_cell` people replaced by the region's.

    A ratio of nobody at all is not defined and is replaced whatever the limit.

    Parameters
    ----------
    own, denominator : ndarray of shape (units, ...)
        Each unit's ratio, and the people it is a ratio of; NaN where unknown.
    regional : ndarray of shape (...)
        The region's ratios.
    min_cell : float
        Persons.

    Returns
    -------
    ndarray of shape (units, ...)
        NaN where the denominator is unknown, and where not even the region has a ratio.
    """
    small = (denominator < min_cell) | (denominator == 0)
    used: Floats = np.where(small, regional, own)
    return used
