"""Places within zones: the groups of a zone shared out to its places, and the mean ways of the people of each zone."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from .problem import TOLERANCE

OUTSIDE = -1
"""The zone of a place that lies in none."""


def groups_of_places(people: Floats, zone: Integers, groups: Mapping[str, Floats]) -> dict[str, Floats]:
    """Share out the people of each group of a zone to its places, as if all had alike people.

    Parameters
    ----------
    people : (places,) ndarray
        NaN where unknown.
    zone : (places,) ndarray of int
        `OUTSIDE` where a place lies in none.
    groups : mapping of str to (zones,) ndarray
        People of each group in each zone; NaN where unknown.

    Returns
    -------
    dict of str to (places,) ndarray
        NaN where the group of the zone is unknown, or nobody is counted in its places.

    Examples
    --------
    >>> groups_of_places(np.array([30.0, 10.0]), np.array([0, 0]), {"old": np.array([8.0])})["old"].tolist()
    [6.0, 2.0]
    """
    counted = np.nan_to_num(people)
    inside = zone != OUTSIDE
    found = {}
    for name, of_zone in groups.items():
        whole = sum_by(zone[inside], counted[inside], len(of_zone))
        found[name] = np.where(inside, ratio(of_zone, whole)[zone] * counted, np.nan)
    return found


def mean_of_zones(minutes: Floats, people: Floats, zone: Integers, zones: int) -> Floats:
    """Return the mean way of the people of each zone who have one; NaN where nobody has.

    Parameters
    ----------
    minutes, people : (places,) ndarray
        NaN where there is none, or unknown.
    zone : (places,) ndarray of int
    zones : int

    Examples
    --------
    >>> ways, people = np.array([10.0, 40.0, np.nan]), np.array([3.0, 1.0, 5.0])
    >>> mean_of_zones(ways, people, np.array([0, 0, 1]), 2).tolist()
    [17.5, nan]
    """
    counted = (zone != OUTSIDE) & ~np.isnan(minutes) & (people > 0.0)
    weights = people[counted]
    return ratio(sum_by(zone[counted], weights * minutes[counted], zones), sum_by(zone[counted], weights, zones))


def zones_of_some(chosen: Booleans, people: Floats, zone: Integers) -> int:
    """Count the zones of places in which somebody lives.

    Examples
    --------
    >>> zones_of_some(np.array([True, True, False]), np.array([1.0, 0.0, 5.0]), np.array([0, 1, 2]))
    1
    """
    found = zone[chosen & (people > 0.0) & (zone != OUTSIDE)]
    return int(np.unique(found).size)


def known_groups(groups: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the groups of which anything is known.

    Examples
    --------
    >>> list(known_groups({"old": np.array([np.nan]), "young": np.array([np.nan, 3.0])}))
    ['young']
    """
    return {name: people for name, people in groups.items() if not np.isnan(people).all()}


def people_beyond(minutes: Floats, people: Floats, radius: float) -> float:
    """Count the people beyond a radius, those without a way among them; unknown people are left out.

    Examples
    --------
    >>> people_beyond(np.array([30.0, 31.0, np.nan]), np.array([1.0, 2.0, 4.0]), 30.0)
    6.0
    """
    return float(np.nansum(people[~is_within(minutes, radius)]))


def is_within(minutes: Floats, radius: float) -> Booleans:
    """Tell where a way is within a radius, which it is at its very value; nowhere without a way."""
    with np.errstate(invalid="ignore"):
        within: Booleans = minutes <= radius + TOLERANCE
    return within
