"""Ways before and after a change, place by place: who gains, by how much, and who comes within a radius.

A way is counted as shorter from half a minute on, and has a colour from one minute on: what is less may be the rounding
of a speed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from .places_and_zones import is_within
from .problem import TOLERANCE

COUNTED_FROM = 0.5
"""Minutes from which on a way counts as shorter or longer."""
SHORTER = (1.0, 5.0, 15.0)
"""Minutes at which the classes of shorter ways begin."""


@dataclass(frozen=True)
class Gains:
    """People whose way becomes shorter.

    Attributes
    ----------
    people, mean_minutes : float
        Who gains half a minute or more, or has a way at last, and the mean gain of those who had one.
    newly_within : float
        People within the radius now who were not.
    classes : tuple of float
        People whose way is the same (less than a minute shorter, or unknown), and of each class of `SHORTER`.
    """

    people: float
    mean_minutes: float
    newly_within: float
    classes: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class ShorterWays:
    """Ways of places before and after.  Made by `shorter_ways`.

    Attributes
    ----------
    before, after : (n,) ndarray
        Minutes; NaN without a way.
    shorter : (n,) ndarray
        By how many minutes; infinite where there was no way, NaN where there is none still.
    gains, newly_within : (n,) ndarray of bool
    number : (n,) ndarray of int
        The class: 0 where it is the same, then those of `SHORTER`.
    """

    before: Floats
    after: Floats
    shorter: Floats
    gains: Booleans
    newly_within: Booleans
    number: Integers

    @property
    def minutes(self) -> Floats:
        """By how many minutes, NaN where there was no way or is none."""
        return np.where(np.isinf(self.shorter), np.nan, self.shorter)

    def of(self, people: Floats) -> Gains:
        """Count the gains of all people, or of a group; unknown ones (NaN) are left out."""
        counted = np.nan_to_num(people)
        had = self.gains & np.isfinite(self.shorter)
        mean = ratio(float((counted * np.where(had, self.shorter, 0.0)).sum()), float(counted[had].sum()))
        classes = np.bincount(self.number, weights=counted, minlength=len(SHORTER) + 1)
        return Gains(float(counted[self.gains].sum()), float(mean), float(counted[self.newly_within].sum()),
                     tuple(classes.tolist()))  # fmt: skip


def shorter_ways(before: Floats, after: Floats, radius: float) -> ShorterWays:
    """Compare ways; whoever has no way before and one now is in the highest class.

    Parameters
    ----------
    before, after : (n,) ndarray
        Minutes; NaN without a way.
    radius : float
        Minutes, inclusive.

    Examples
    --------
    >>> shorter_ways(np.array([40.0, 10.0]), np.array([20.0, 9.4]), 30.0).of(np.array([3.0, 1.0]))
    Gains(people=4.0, mean_minutes=15.15, newly_within=3.0, classes=(1.0, 0.0, 0.0, 3.0))
    """
    shorter = np.where(np.isnan(before) & ~np.isnan(after), np.inf, before - after)
    known = np.nan_to_num(shorter, posinf=np.inf)
    return ShorterWays(
        before, after, shorter, known >= COUNTED_FROM - TOLERANCE,
        is_within(after, radius) & ~is_within(before, radius),
        np.searchsorted(SHORTER, known + TOLERANCE, side="right"),
    )  # fmt: skip


def people_by_class(people: Floats, number: Floats) -> list[float]:
    """Add up the people of each class of shorter ways; unknown ones are left out.

    Examples
    --------
    >>> people_by_class(np.array([5.0, np.nan, 2.0]), np.array([0.0, 1.0, 3.0]))
    [5.0, 0.0, 0.0, 2.0]
    """
    counted = ~np.isnan(people) & ~np.isnan(number)
    return [float(one) for one in sum_by(number[counted].astype(int), people[counted], len(SHORTER) + 1)]
