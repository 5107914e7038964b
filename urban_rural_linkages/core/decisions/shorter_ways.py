"""Ways before and after a change that only shortens them: who gains, by how much, and who comes within a radius.

What counts as shorter, and where the colours begin, is as of any scenario: what is less may be the rounding of a speed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, sum_by
from .people import Times, people_of
from .scenarios import BREAKS_MIN, GAIN, Change, colour_classes, compare, mean_where


@dataclass(frozen=True)
class Gains:
    """People whose way becomes shorter.

    Attributes
    ----------
    people, mean_minutes : float
        Who gains more than half a minute, or has a way at last, and the mean gain of those who had one.
    newly_within : float
        People within the radius now who were not.
    """

    people: float
    mean_minutes: float
    newly_within: float


@dataclass(frozen=True, eq=False)
class ShorterWays:
    """Ways of places before and after.  Made by `shorter_ways`.

    Attributes
    ----------
    change : Change
    radius : float
        Minutes, inclusive.
    """

    change: Change
    radius: float

    @property
    def before(self) -> Floats:
        """Minutes before; NaN without a way."""
        return self.change.before.values

    @property
    def after(self) -> Floats:
        """Minutes after; NaN without a way."""
        return self.change.after.values

    @property
    def minutes(self) -> Floats:
        """By how many minutes, NaN where there was no way or is none."""
        return self.before - self.after

    @property
    def gains(self) -> Booleans:
        """Places whose way is shorter by more than half a minute, or that have one at last."""
        return self.change.has(GAIN)

    @property
    def newly_within(self) -> Booleans:
        """Places within the radius that were not."""
        return self.change.newly_within(self.radius)

    @property
    def number(self) -> Integers:
        """The class: 0 where it is the same, then those that begin beyond each of `BREAKS_MIN`."""
        return np.maximum(-colour_classes(self.change), 0.0).astype(np.int64)

    def of(self, people: Floats) -> Gains:
        """Count the gains of all people, or of a group; unknown ones (NaN) are left out."""
        return Gains(people_of(people, self.gains), -mean_where(self.change.delta, people, self.gains),
                     people_of(people, self.newly_within))  # fmt: skip


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
    Gains(people=4.0, mean_minutes=15.15, newly_within=3.0)
    """
    return ShorterWays(compare(Times.without_ways(before), Times.without_ways(after)), radius)


def people_by_class(people: Floats, number: Floats) -> list[float]:
    """Add up the people of each class of shorter ways; unknown ones are left out.

    Examples
    --------
    >>> people_by_class(np.array([5.0, np.nan, 2.0]), np.array([0.0, 1.0, 3.0]))
    [5.0, 0.0, 0.0, 2.0]
    """
    counted = ~np.isnan(people) & ~np.isnan(number)
    return [float(one) for one in sum_by(number[counted].astype(int), people[counted], len(BREAKS_MIN) + 1)]
