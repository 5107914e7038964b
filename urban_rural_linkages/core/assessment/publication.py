"""Black spots that may be published: rounded to the block, and from three reports on.

Why: a place that one woman named as the one where she is afraid may tell who she is, where she lives and when she walks
home.  What is published is therefore rounded to blocks of the ground, and a block only appears when three people or
more have named places in it (k-anonymity with k = 3; Samarati and Sweeney 1998).

Blocks are squares that begin at the origin of the coordinates, so that two maps of one town have the same blocks, and a
spot cannot be found by shifting them.

It cannot know whether the same person reported twice, nor whether three reports came from one family: that is for
whoever collects them.

References
----------
Samarati, P. and Sweeney, L. (1998), Protecting privacy when disclosing information, SRI International.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, sum_by
from ..errors import InputError

BLACK_SPOT = "black_spot"  # stands in the name of every layer of them
LEAST_REPORTS = 3
BLOCK = 100.0


@dataclass(frozen=True, eq=False)
class PublishableSpots:
    """Black spots that may be shown, and the number of those that may not.

    Attributes
    ----------
    points : (b, 2) ndarray
        The centres of the blocks, by x, then y.
    reports : (b,) ndarray of int
        How many people named a place in each block.
    spots : (b,) ndarray of int
        How many places there are in it.
    block : (n,) ndarray of int
        The block of each place given, as a position among `points`; -1 = held back.
    """

    points: Floats
    reports: Integers
    spots: Integers
    block: Integers

    @property
    def held_back(self) -> int:
        """How many places are not shown."""
        return int((self.block < 0).sum())


def publishable_spots(
    points: ArrayLike, reports: ArrayLike, block: float = BLOCK, least: int = LEAST_REPORTS
) -> PublishableSpots:
    """Round places to the centres of blocks, and keep the blocks with enough reports.

    The result does not depend on the order of the places.

    Parameters
    ----------
    points : (n, 2) array_like
        Metres; NaN = a place that is not known, which is held back.
    reports : (n,) array_like
        How many people named each place; NaN counts for nobody, because nobody can be shown to stand behind it.
    block : float
        Metres, the side of a block.
    least : int
        Reports from which a block is shown.

    Returns
    -------
    PublishableSpots

    Raises
    ------
    InputError
        When the block has no size, or a number of reports is negative or no whole number; rows count from 1.

    Examples
    --------
    Two places in one block with three reports between them, and one alone with two:

    >>> found = publishable_spots([(10, 20), (90, 40), (510, 20)], [1, 2, 2], block=100)
    >>> found.points.tolist(), found.reports.tolist(), found.held_back
    ([[50.0, 50.0]], [3], 1)
    """
    places = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    people = _checked(np.asarray(reports, dtype=np.float64).reshape(-1), block)
    known = np.isfinite(places).all(axis=1)
    cells, number = np.unique(np.floor(places[known] / block), axis=0, return_inverse=True)
    number = np.asarray(number, dtype=np.int64).reshape(-1)
    named = sum_by(number, np.nan_to_num(people[known]), len(cells)).round().astype(np.int64)
    spots = np.bincount(number, minlength=len(cells)).astype(np.int64)

    shown = named >= least
    place = np.where(shown, np.cumsum(shown) - 1, -1)
    owner = np.full(len(places), -1, dtype=np.int64)
    owner[known] = place[number]
    return PublishableSpots((cells[shown] + 0.5) * block, named[shown], spots[shown], owner)


def is_few(count: float | None) -> bool:
    """Tell whether a count of people is of so few that it may tell who they are; nobody is not few."""
    return count is not None and 0 < count < LEAST_REPORTS


def _checked(people: Floats, block: float) -> Floats:
    if not block > 0.0:
        raise InputError("A block must be larger than 0 m, but is {block} m.", hint="Give for example 100 m.",
                         block=f"{block:g}")  # fmt: skip
    wrong = np.flatnonzero((people < 0) | (np.isfinite(people) & (people != people.round())) | np.isinf(people))
    if wrong.size:
        raise InputError("Row {row} has {count} reports.", hint="A number of reports is whole, and not negative.",
                         row=int(wrong[0]) + 1, count=f"{people[wrong[0]]:g}")  # fmt: skip
    return people
