"""Figures of units beside those of their group and of the region, as a sheet of one unit shows them.

Figures of a group and of the region are ratios of sums, never means of the figures of units: a village of forty would
weigh as much as a city.  A unit takes part in a ratio only where both of its terms are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, ratio


@dataclass(frozen=True, eq=False)
class Beside:
    """A figure of each unit, of its group and of the region.

    Attributes
    ----------
    unit, region : ndarray, shape (units,)
        NaN where unknown; that of the region is the same for all.
    group : ndarray, shape (units,), or None
        None where there are no groups.
    """

    unit: Floats
    group: Floats | None
    region: Floats


def ratio_beside(above: Floats, below: Floats, groups: Sequence[str] | None) -> Beside:
    """Return a ratio of units, groups and the region.

    Parameters
    ----------
    above, below : ndarray, shape (units,)
        Terms of the ratio; NaN where unknown.
    groups : sequence of str, optional
        Group of each unit.

    Examples
    --------
    >>> found = ratio_beside(np.array([1.0, 2.0, 3.0]), np.array([10.0, 10.0, np.nan]), ["a", "a", "b"])
    >>> found.unit.tolist(), found.group.tolist(), found.region.tolist()
    ([0.1, 0.2, nan], [0.15, 0.15, nan], [0.15, 0.15, 0.15])
    """
    both = np.isfinite(above) & np.isfinite(below)
    return _beside(ratio(above, below), np.where(both, above, 0.0), np.where(both, below, 0.0), groups)


def mean_beside(values: Floats, people: Floats, groups: Sequence[str] | None) -> Beside:
    """Return a figure of units, and its mean over the people of groups and of the region.

    Examples
    --------
    >>> mean_beside(np.array([10.0, 40.0]), np.array([300.0, 100.0]), None).region.tolist()
    [17.5, 17.5]
    """
    both = np.isfinite(values) & np.isfinite(people)
    weights = np.where(both, people, 0.0)
    return _beside(values, np.where(both, values, 0.0) * weights, weights, groups)


def change_beside(start: Floats, end: Floats, groups: Sequence[str] | None) -> Beside:
    """Return the change of the people in per cent: of groups and the region that of all their people at each date.

    A unit that was created in between counts in the total of the last date, because its people were counted in another
    one before.

    Examples
    --------
    >>> found = change_beside(np.array([100.0, np.nan]), np.array([80.0, 10.0]), None)
    >>> found.unit.round(1).tolist(), found.region.round(1).tolist()
    ([-20.0, nan], [-10.0, -10.0])
    """
    found = _beside(ratio(end, start), np.nan_to_num(end), np.nan_to_num(start), groups)
    grown = [None if part is None else 100.0 * (part - 1.0) for part in (found.unit, found.group, found.region)]
    return Beside(grown[0], grown[1], grown[2])  # type: ignore[arg-type]


def largest_of_zones(people: Floats, zones: Sequence[str | None]) -> dict[str, int]:
    """Return the place with most people of each zone; places outside all zones, or without anybody, are left out.

    Examples
    --------
    >>> largest_of_zones(np.array([3.0, 9.0, np.nan]), ["a", "a", "b"])
    {'a': 1}
    """
    order = np.argsort(np.nan_to_num(people, nan=-1.0), kind="stable").tolist()
    lived_in: Booleans = people > 0
    return {str(zones[place]): place for place in order if zones[place] is not None and lived_in[place]}


def _beside(own: Floats, above: Floats, below: Floats, groups: Sequence[str] | None) -> Beside:
    region = ratio(np.full(len(own), above.sum()), below.sum())
    if groups is None:
        return Beside(own, None, region)
    _, member = np.unique(np.asarray(groups, dtype=object).astype(str), return_inverse=True)
    of_groups = ratio(np.bincount(member, weights=above), np.bincount(member, weights=below))
    return Beside(own, of_groups[member], region)
