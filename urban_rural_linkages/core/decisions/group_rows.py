"""Rows of groups of people: how many are beyond each threshold, how far, and how that compares with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..access.equity import ascending
from ..arrays import Booleans, Floats, ratio, sum_of_products
from .people import Part, Times, percentile, weighted_mean
from .shortfall import excess_minutes, shortfall

NINE_OF_TEN = 0.9
FARTHER = (1.0, 1.5, 2.0)
"""Times a threshold, at which people far beyond it are told apart."""
NAN = float("nan")


@dataclass(frozen=True)
class GroupRow:
    """A part of the people and a threshold: a row of the table of groups.

    Attributes
    ----------
    place, group : str
        The class and the group; "" for all.
    threshold : float
        NaN where there is none.
    people, unknown, unreachable : float
        All, those whose access is not known, and those whom no way leads there.
    units : int
        In which people of the part live.
    mean, nine_of_ten, worst_tenth : float
        The mean of those with a figure, what nine of ten of them do not exceed, and the mean of the tenth that is worst
        off: with the most minutes, or with the least of what is good.
    beyond, share : float
        People beyond the threshold (of what is good: below it), and their share of those of whom it is told.
    depth, excess : float
        Mean excess over the threshold as a share of it, and the minutes beyond of all people together.
    share_of_rest, ratio, gap : float
        The share of all others, how many times it is as large, and by how many points it is larger.
    mean_of_rest : float
        The mean of all others with a figure; NaN where there are none.
    """

    place: str
    group: str
    threshold: float
    people: float
    unknown: float
    unreachable: float
    units: int
    mean: float
    nine_of_ten: float
    worst_tenth: float
    beyond: float
    share: float
    depth: float
    excess: float
    share_of_rest: float
    ratio: float
    gap: float
    mean_of_rest: float

    @property
    def minutes_over(self) -> float:
        """How many minutes over the threshold those beyond it travel in the mean; NaN where nobody has such a way."""
        return float(ratio(self.excess, self.beyond - self.unreachable))

    @property
    def excess_thousands(self) -> float:
        """The minutes beyond of all people together, in thousands."""
        return self.excess / 1000.0

    def stands_out(self, everybody: GroupRow, times: float = 1.2) -> bool:
        """Tell whether its share beyond is that many times that of everybody, or more."""
        return self.share >= times * everybody.share

    def is_like(self, other: GroupRow, points: float = 2.0) -> bool:
        """Tell whether the shares beyond differ by fewer percentage points."""
        return abs(self.share - other.share) < points / 100.0


def group_rows(access: Times, part: Part, thresholds: Sequence[float], is_bad: bool = True) -> list[GroupRow]:
    """Count a part of the people at each threshold.

    Parameters
    ----------
    access : Times
        Minutes or a score of each unit.
    part : Part
        Of whom.
    thresholds : sequence of float
        Increasing; without any there is one row without a threshold.
    is_bad : bool
        Whether much is bad, as of minutes.

    Examples
    --------
    >>> from .people import parts_of
    >>> everybody = parts_of(np.array([90.0, 10.0]), {})[0]
    >>> row = group_rows(Times.of([10.0, 50.0]), everybody, [30.0])[0]
    >>> row.beyond, row.share, row.mean, row.worst_tenth
    (10.0, 0.1, 14.0, 50.0)
    """
    lived_in = part.weights > 0
    own, w = access.of_rows(lived_in), part.weights[lived_in]
    known = own.known
    mean, nine = weighted_mean(own.values, w), percentile(own.values, w, NINE_OF_TEN)
    mean_of_rest = weighted_mean(access.values, part.rest)
    worst = worst_tenth(own.values[known], w[known], is_bad)
    told, told_of_rest = float(w[own.told].sum()), float(part.rest[access.told].sum())
    unknown, unreachable = float(w[~own.told].sum()), float(w[own.unreachable].sum())
    found = []
    for threshold in thresholds or (NAN,):
        beyond = float(w[_beyond(own, threshold, is_bad)].sum())
        beyond_of_rest = float(part.rest[_beyond(access, threshold, is_bad)].sum())
        share, other = (
            float(ratio(count if threshold == threshold else NAN, total))
            for count, total in ((beyond, told), (beyond_of_rest, told_of_rest))
        )
        depth = shortfall(own, w, threshold, is_bad).depth
        excess = excess_minutes(own, w, threshold) if is_bad and threshold == threshold else NAN
        found.append(GroupRow(
            part.place, part.group, threshold, float(w.sum()), unknown, unreachable, w.size, mean, nine, worst,
            beyond if threshold == threshold else NAN, share, depth, excess, other, float(ratio(share, other)),
            share - other, mean_of_rest,
        ))  # fmt: skip
    return found


def worst_tenth(values: Floats, weights: Floats, is_bad: bool = True) -> float:
    """Return the mean of the tenth of the people that is worst off; a unit at its edge counts in part.

    Examples
    --------
    >>> round(worst_tenth(np.array([10.0, 20.0, 60.0]), np.array([80.0, 15.0, 5.0])), 9)
    40.0
    """
    x, w = ascending(values, weights)
    if is_bad:
        x, w = x[::-1], w[::-1]
    before = np.cumsum(w) - w
    inside = np.clip(w.sum() * (1 - NINE_OF_TEN) - before, 0.0, w)
    return float(ratio(sum_of_products(x, inside), inside.sum()))


def _beyond(access: Times, threshold: float, is_bad: bool) -> Booleans:
    """Tell who is on the wrong side of a threshold."""
    if is_bad:
        return access.beyond(threshold)
    with np.errstate(invalid="ignore"):
        below: Booleans = access.values < threshold
    return below


def farther(threshold: float) -> tuple[float, ...]:
    """Return a threshold, one and a half times it and twice it.

    Examples
    --------
    >>> farther(30.0)
    (30.0, 45.0, 60.0)
    """
    return tuple(threshold * times for times in FARTHER)
