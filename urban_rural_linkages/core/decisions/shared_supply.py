"""The supply of services, shared among all who reach it (2SFCA), and how evenly that is spread over people.

Minutes lead where it is told who is far, because their Gini index may fall while everybody loses.  Of what is within
reach more is better, so that its curve of Lorenz and its Gini index may stand by themselves.

References
----------
Luo, W. and Wang, F. (2003), Environment and Planning B 30, 865-884.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..access.accessibility import accessibility
from ..access.od_table import OdTable
from ..arrays import Floats
from .inequality import gini
from .lorenz import Lorenz, lorenz
from .people import parts_of, weighted_mean

ALIKE = 0.05
"""A Gini index below it: the curve lies on the line of evenness, as a reader sees it."""
_ORDER = {"": 0, "city": 1, "town": 2, "rural": 3}
_PER = (1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6)

Silence = Literal["", "nothing", "one", "alike"]


@dataclass(frozen=True)
class ShareRow:
    """A class of places, or all of them.

    Attributes
    ----------
    place : str
        The class; "" for all.
    people, none : float
        All, and those within whose reach nothing is.
    mean : float
        What there is for each person, in the mean.
    gini, four_tenths : float
        The Gini index, and what the four tenths with least have, in per cent; NaN where nobody has anything.
    """

    place: str
    people: float
    none: float
    mean: float
    gini: float
    four_tenths: float


@dataclass(frozen=True, eq=False)
class SharedSupply:
    """The supply within reach of each place.

    Attributes
    ----------
    minutes : float
        Within which a service is in reach.
    score : (places,) ndarray
        For each person who lives there; 0 where nothing is within reach.
    rows : list of ShareRow
        Everybody first, then each class, the densest first.
    curve : Lorenz
        Of everybody.
    silence : {"", "nothing", "one", "alike"}
        Why a curve would say nothing: nothing is within anybody's reach, one service alone is, or all have the same.
    """

    minutes: float
    score: Floats
    rows: list[ShareRow]
    curve: Lorenz
    silence: Silence

    @property
    def everybody(self) -> ShareRow:
        """The row of all."""
        return self.rows[0]

    @property
    def per(self) -> float:
        """For how many people it is told, a power of ten, so that their mean is 1 or more.

        Examples
        --------
        >>> shared_supply(np.array([[5.0], [9.0]]), np.array([2.0]), np.array([400.0, 100.0]), 30.0).per
        1000.0
        """
        return next((per for per in _PER if self.everybody.mean * per >= 1.0), _PER[-1])

    @property
    def told(self) -> Floats:
        """What each place has for so many people, (places,)."""
        return self.per * self.score

    @property
    def means(self) -> list[float]:
        """The mean of each row for so many people."""
        return [self.per * row.mean for row in self.rows]


@dataclass(frozen=True, eq=False)
class Supply:
    """The amounts that services offer, as they are counted.

    Attributes
    ----------
    amounts : (services,) ndarray
        What each offers; 1 where they are counted as one each.
    unknown : int
        Of how many it is not known what they offer.
    """

    amounts: Floats
    unknown: int

    @property
    def is_counted_as_one(self) -> bool:
        """Whether each service counts as one, for want of a capacity: a part of them would hide the others."""
        return self.unknown > 0

    @property
    def is_unknown(self) -> bool:
        """Whether it is known of none."""
        return self.unknown == self.amounts.size

    @classmethod
    def of(cls, capacities: Floats) -> Supply:
        """Return the capacities where all are known, else one for each service.

        Examples
        --------
        >>> Supply.of(np.array([30.0, np.nan])).amounts.tolist(), Supply.of(np.array([30.0, 9.0])).amounts.tolist()
        ([1.0, 1.0], [30.0, 9.0])
        """
        unknown = int(np.isnan(capacities).sum())
        return cls(np.ones(capacities.size) if unknown else capacities, unknown)


def shared_supply(
    minutes: Floats, supply: Floats, people: Floats, limit: float, classes: Sequence[str] | None = None
) -> SharedSupply:  # fmt: skip
    """Share what services offer among the people who reach it (2SFCA), and measure how evenly it is spread.

    Parameters
    ----------
    minutes : (places, services) ndarray
        NaN where no way leads there.
    supply : (services,) ndarray
        What each offers, 0 or more: its beds, or 1 where each counts as one.
    people : (places,) ndarray
        0 or more.
    limit : float
        Minutes, inclusive, beyond which nothing is within reach.
    classes : sequence of str, optional
        Of each place, such as rural; "" where unknown.

    Raises
    ------
    InputError
        When a supply is unknown or negative.

    Examples
    --------
    >>> minutes = np.array([[5.0, 50.0], [50.0, 10.0], [90.0, 90.0]])
    >>> found = shared_supply(minutes, np.array([30.0, 10.0]), np.array([60.0, 100.0, 40.0]), 30.0)
    >>> found.score.tolist(), found.everybody.none, found.everybody.mean
    ([0.5, 0.1, 0.0], 40.0, 0.2)
    """
    near = np.nan_to_num(minutes, nan=np.inf) <= limit
    place, service = np.nonzero(near)
    ids = [tuple(map(str, range(count))) for count in near.shape]
    table = OdTable(ids[0], ids[1], place, service, minutes[near])
    score = accessibility("2sfca", table, supply, people, cutoff=limit).score
    parts = sorted(parts_of(people, {}, classes), key=lambda part: _ORDER.get(part.place, len(_ORDER)))
    rows = [_row(part.place, score, part.weights) for part in parts]
    within = int(np.count_nonzero(near[people > 0].any(axis=0) & (supply > 0)))
    return SharedSupply(limit, score, rows, lorenz(score, people), _silence(within, rows[0]))


def farthest_telling(
    minutes: Floats, supply: Floats, people: Floats, limits: Sequence[float], classes: Sequence[str] | None = None
) -> SharedSupply:  # fmt: skip
    """Share within the farthest of some limits at which people differ; within the farthest of all where they never do.

    Where a region is small everybody reaches everything within the hour, and only a shorter way tells people apart.

    Parameters
    ----------
    minutes, supply, people, classes
        See `shared_supply`.
    limits : sequence of float
        In any order, one or more.
    """
    farthest, *nearer = sorted(limits, reverse=True)
    found = shared_supply(minutes, supply, people, farthest, classes)
    others = (shared_supply(minutes, supply, people, limit, classes) for limit in nearer)
    return next((one for one in others if not one.silence), found) if found.silence else found


def _row(place: str, score: Floats, weights: Floats) -> ShareRow:
    index, least = gini(score, weights), lorenz(score, weights).percent_of_four_tenths
    none = float(weights[score == 0.0].sum())
    return ShareRow(place, float(weights.sum()), none, weighted_mean(score, weights), index, least)


def _silence(services: int, everybody: ShareRow) -> Silence:
    if services < 2:
        return "one" if services else "nothing"
    return "alike" if everybody.gini < ALIKE else ""
