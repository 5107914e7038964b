"""Indicators of a sheet: the values of all units with those of their groups and of the region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ...arrays import Floats, figures
from ..charts.dots import DotScale
from .standing import FEWEST, fifths, rank_ranges, weighted_mean

_NAN = float("nan")


class Standing(NamedTuple):
    """The standing of a unit: its fifth (0: not told), or the first and the last of its ranks among so many units."""

    fifth: int
    first: int
    last: int
    among: int


@dataclass(frozen=True)
class Indicator:
    """An indicator over all units.

    Attributes
    ----------
    values : ndarray, shape (units,)
        NaN where unknown.
    by_group : mapping of str to float
        Of each group: of all its people, not the mean of its units.
    region, reference : float
        Of all units together, and of another place; NaN where unknown.
    scale : DotScale
        That holds them all.
    """

    values: Floats
    by_group: Mapping[str, float]
    region: float
    reference: float
    scale: DotScale
    _fifths: Floats
    _ranks: tuple[Floats, Floats, int]

    @classmethod
    def of(
        cls,
        values: ArrayLike,
        weights: ArrayLike,
        groups: Sequence[str] | None = None,
        logarithmic: bool = False,
        region: float | None = None,
    ) -> Indicator:
        """Compare units with their groups and their region.

        Parameters
        ----------
        values : array_like, shape (units,)
            NaN where unknown.
        weights : array_like, shape (units,)
            What the values are shares of: people, women, area; so that means are the shares of the whole.
        groups : sequence of str, optional
            The group of each unit, "" for none.
        logarithmic : bool
            Whether the scale is.
        region : float, optional
            The value of the region, where it is known by itself.
        """
        own = figures(values)
        names = np.array(list(groups or ()), dtype=object)
        by_group = {name: weighted_mean(own, weights, names == name) for name in sorted(set(groups or ())) if name}
        whole = weighted_mean(own, weights) if region is None else region
        scale = DotScale.over(own, logarithmic, [*by_group.values(), whole])
        return cls(own, by_group, whole, _NAN, scale, fifths(own), rank_ranges(own))

    def shown_as(self, values: ArrayLike) -> Indicator:
        """Return the same with other values of the units, as where some are not published; those of groups stay."""
        own = figures(values)
        scale = DotScale.over(own, self.scale.logarithmic, [*self.by_group.values(), self.region])
        return replace(self, values=own, scale=scale, _fifths=fifths(own), _ranks=rank_ranges(own))

    def beside(self, reference: float) -> Indicator:
        """Return the same with the value of another place, NaN for none, on its scale."""
        others = [*self.by_group.values(), self.region, reference]
        return replace(self, reference=reference, scale=DotScale.over(self.values, self.scale.logarithmic, others))

    @property
    def is_told(self) -> bool:
        """Whether more than one unit has a value, and not all the same."""
        known = self.values[~np.isnan(self.values)]
        return known.size > 1 and bool(known.min() < known.max())

    def standing(self, unit: int) -> Standing | None:
        """Return where a unit stands, 1 for the highest; None where its value is unknown.

        Of few units, or of a country in which nearly all are equal, ranges of ranks say more than fifths.
        """
        first, last, count = self._ranks
        if np.isnan(first[unit]):
            return None
        fifth = int(self._fifths[unit]) if count >= FEWEST else 0
        return Standing(fifth, int(first[unit]), int(last[unit]), count)


def within_chance(before: float, after: float) -> bool:
    """Tell whether a difference of two counts is no more than counts differ by chance: 2 sqrt(before + after).

    Examples
    --------
    >>> within_chance(100, 90), within_chance(1000, 800)
    (True, False)
    """
    return bool(abs(after - before) <= 2 * np.sqrt(before + after))


def urgent_fifth(rank: ArrayLike) -> Floats:
    """Return in which fifth of the units each is by its rank, 1 for the most urgent; NaN where it has none."""
    return fifths(-figures(rank))


Turn = Literal["gains", "loses", "keeps", "unknown"]


def turn(before: float, after: float) -> Turn:
    """Return whether a unit gained or lost people."""
    if not (before == before and after == after):
        return "unknown"
    return "loses" if after < before else "gains" if after > before else "keeps"


@dataclass(frozen=True)
class ServiceTimes:
    """Mean minutes of the people of each unit to a type of service (NaN: unknown), and of all people."""

    label: str
    minutes: Floats
    region: float


def nearest_first(minutes: Mapping[str, Floats], people: ArrayLike) -> list[ServiceTimes]:
    """Return types of services by the mean minutes of all people, the nearest first; those without any are left out."""
    found = [ServiceTimes(label, of, weighted_mean(of, people)) for label, of in minutes.items() if _any(of)]
    return sorted(found, key=lambda one: (one.region, one.label))


def longest_time(times: Sequence[ServiceTimes]) -> float:
    """Return the longest mean minutes of any unit, 0 where there are none."""
    return max((float(np.nanmax(one.minutes)) for one in times), default=0.0)


def _any(values: Floats) -> bool:
    return bool(np.isfinite(values).any())
