"""Votes of several population grids on the tier of each city, for no two grids count the same people in it.

The tier that more than half of the grids give stands.  Else that of the reference grid, if no other is given more often
or none is higher; else the one given most often (of equally frequent ones the highest), if it is higher than that of
the reference; else that of the reference.  People are compared with the limits before any rounding, unlike in the
authors' program.

References
----------
Cattaneo, A., Girgin, S. et al. (2024), Worldwide delineation of multi-tier city-regions, Nature Cities; their program
ITC-CRIB/city-regions at 1b9e647 (src/urban-population).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers, Numbers, sum_by
from .urban_centres import UrbanCentres


class Reason(IntEnum):
    """Reasons for which a tier stands, numbered as the authors number them."""

    ALL = 1
    MAJORITY = 2
    REFERENCE_FREQUENT = 3
    REFERENCE_HIGHEST = 4
    FREQUENT_HIGHER = 5
    REFERENCE = 6


class TierVotes(NamedTuple):
    """The tiers of cities by several grids.

    Attributes
    ----------
    given : (grids, n) ndarray of int
        By each grid, the reference first; 0 below the smallest.
    tiers : (n,) ndarray of int
        That stand.
    reasons : list of Reason
    """

    given: Integers
    tiers: Integers
    reasons: list[Reason]


def voted(given: Integers) -> TierVotes:
    """Let grids vote.

    Parameters
    ----------
    given : (grids, n) ndarray of int
        The tier of each city by each grid, the reference first.

    Returns
    -------
    TierVotes

    Examples
    --------
    >>> found = voted(np.array([[1, 1, 3], [1, 2, 2], [1, 2, 1]]))
    >>> found.tiers.tolist(), [reason.name for reason in found.reasons]
    ([1, 2, 3], ['ALL', 'MAJORITY', 'REFERENCE_FREQUENT'])
    """
    decided = [_decided(column) for column in given.T.tolist()]
    return TierVotes(given, np.array([tier for tier, _ in decided], dtype=np.int64), [why for _, why in decided])


def _decided(given: Sequence[int]) -> tuple[int, Reason]:
    reference, counts = given[0], Counter(given)
    most = max(counts.values())
    frequent = max(tier for tier, count in counts.items() if count == most)
    if len(counts) == 1:
        return reference, Reason.ALL
    if 2 * most > len(given):
        return frequent, Reason.MAJORITY
    if counts[reference] == most:
        return reference, Reason.REFERENCE_FREQUENT
    if reference == max(given):
        return reference, Reason.REFERENCE_HIGHEST
    if frequent > reference:
        return frequent, Reason.FREQUENT_HIGHER
    return reference, Reason.REFERENCE


def is_same_count(one: Numbers, other: Numbers) -> bool:
    """Tell whether two grids count the same people in each cell, and so would vote twice.

    Examples
    --------
    >>> known = np.array([[1.0, np.nan]])
    >>> is_same_count(known, known.copy()), is_same_count(known, np.array([[1.0, 0.0]]))
    (True, False)
    """
    return bool(np.array_equal(one, other, equal_nan=True))


def people_by_grid(centres: UrbanCentres, grids: Sequence[Numbers]) -> Floats:
    """Return the people of each city by each grid, (grids, n); unknown cells hold nobody.

    Parameters
    ----------
    centres : UrbanCentres
    grids : sequence of (rows, columns) ndarray
        Persons of each cell, on the cells of the cities.

    Examples
    --------
    >>> from urban_rural_linkages.core.linkages.urban_centres import given_centres
    >>> city = given_centres(np.array([[1, 1, 0]]), np.array([9.0]), 5.0, np.zeros((1, 3)))
    >>> people_by_grid(city, [np.array([[4.0, np.nan, 7.0]]), np.array([[4.0, 5.0, 7.0]])]).tolist()
    [[4.0], [9.0]]
    """
    numbers = centres.numbers.ravel()
    return np.array([sum_by(numbers, np.nan_to_num(grid).ravel().astype(np.float64), len(centres) + 1)[1:]
                     for grid in grids]).reshape(len(grids), len(centres))  # fmt: skip
