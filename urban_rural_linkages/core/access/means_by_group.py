"""Groups of people shared out among the means of travel: on foot, by bicycle and not on foot, by car alone, beyond."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, Integers8, sum_by
from .car_dependence import Means
from .nearest import within_limit

_IN_ORDER = (Means.FOOT, Means.BICYCLE, Means.ONLY_CAR, Means.BEYOND)


class ByMeans(NamedTuple):
    """People of one group by the least means of travel; ``beyond`` holds those whom no way leads there, too."""

    foot: float
    bicycle: float
    only_car: float
    beyond: float

    @property
    def people(self) -> float:
        """All people of the group whose number is known."""
        return sum(self)

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """Of all people of the group, 0 to 1; NaN where there is nobody."""
        if not self.people:
            return (float("nan"),) * 4
        return (self.foot / self.people, self.bicycle / self.people, self.only_car / self.people,
                self.beyond / self.people)  # fmt: skip

    @property
    def share_only_car(self) -> float:
        """Share that needs a car, 0 to 1; NaN where there is nobody."""
        return self.shares[2]

    @classmethod
    def counted(cls, foot: float, bicycle: float, only_car: float, beyond: float, no_way: float) -> ByMeans:
        """Return the same of a row of `car_dependence.MeansTable`, which counts who has no way by itself."""
        return cls(float(foot), float(bicycle), float(only_car), float(beyond) + float(no_way))


def by_means(
    foot: Floats, bicycle: Floats, car: Floats, minutes: float, groups: Mapping[str, Floats]
) -> dict[str, ByMeans]:
    """Count the people of each group by the least means by which their place reaches a service in time.

    Parameters
    ----------
    foot, bicycle, car : (places,) ndarray
        Minutes to the nearest service of a type by each means; NaN where there is no way in the search.
    minutes : float
        The threshold; inclusive.
    groups : mapping of str to (places,) ndarray
        People of each group; NaN = unknown, and counted nowhere.

    Returns
    -------
    dict of str to ByMeans

    Examples
    --------
    >>> nan = float("nan")
    >>> foot, bicycle, car = np.array([9.0, 40.0, nan]), np.array([3.0, 12.0, 50.0]), np.array([1.0, 4.0, 15.0])
    >>> tuple(by_means(foot, bicycle, car, 30, {"all": np.array([5.0, 3.0, 2.0])})["all"])
    (5.0, 3.0, 2.0, 0.0)
    """
    least = least_means_of(foot, bicycle, car, minutes)
    return {name: ByMeans(*(float(np.nansum(people[least == code])) for code in _IN_ORDER))
            for name, people in groups.items()}  # fmt: skip


def least_means_of(
    foot: Floats, bicycle: Floats, car: Floats, minutes: float, no_way: Booleans | None = None
) -> Integers8:  # fmt: skip
    """Find the least means by which each place reaches a service in time.

    Parameters
    ----------
    foot, bicycle, car, minutes
        As in `by_means`.
    no_way : (places,) ndarray of bool, optional
        Where no way leads to a service by any means; unless given such places count as beyond.

    Returns
    -------
    (places,) ndarray of int8
        Codes of `car_dependence.Means`.
    """
    on_foot, cycling, driving = (within_limit(times, minutes) for times in (foot, bicycle, car))
    none = Means.BEYOND if no_way is None else np.where(no_way, Means.NO_WAY, Means.BEYOND)
    by_wheels = np.where(cycling, Means.BICYCLE, np.where(driving, Means.ONLY_CAR, none))
    return np.asarray(np.where(on_foot, Means.FOOT, by_wheels), dtype=np.int8)


def means_of_zones(least: Integers8, people: Floats, zone: Integers, zones: int) -> list[Floats]:
    """Count the people of each zone by the least means of travel of their place.

    Parameters
    ----------
    least : (places,) ndarray of int8
        Codes of `car_dependence.Means`.
    people : (places,) ndarray
    zone : (places,) ndarray of int
        Negative where a place lies in none.
    zones : int

    Returns
    -------
    list of four (zones,) ndarray
        On foot, by bicycle and not on foot, by car alone, beyond; NaN in zones where nobody is counted.

    Examples
    --------
    >>> least, people = np.array([0, 2, 4], dtype=np.int8), np.array([5.0, 3.0, 1.0])
    >>> [counts.tolist() for counts in means_of_zones(least, people, np.array([0, 0, 1]), 3)]
    [[5.0, 0.0, nan], [0.0, 0.0, nan], [3.0, 0.0, nan], [0.0, 1.0, nan]]
    """
    inside = (zone >= 0) & (people > 0)
    counted = np.bincount(zone[inside], minlength=zones) > 0
    of_means = [inside & (np.minimum(least, Means.BEYOND) == code) for code in _IN_ORDER]
    return [np.where(counted, sum_by(zone[one], people[one], zones), np.nan) for one in of_means]


def need_cars_alike(one: Sequence[ByMeans], other: Sequence[ByMeans], most: float = 0.02) -> bool:
    """Tell whether two sets of groups need a car in shares that differ by less than `most`; not where one has nobody.

    Examples
    --------
    >>> need_cars_alike([ByMeans(70, 0, 30, 0)], [ByMeans(140, 0, 61, 0)]), need_cars_alike([], [])
    (True, False)
    """
    women, men = (ByMeans(*map(sum, zip(*groups, strict=True))) if groups else None for groups in (one, other))
    return women is not None and men is not None and abs(women.share_only_car - men.share_only_car) < most


def type_that_needs_cars(only_car: Mapping[str, float], besides: str) -> str:
    """Return the type of service for which most people need a car; one of those that a map shows only if alone.

    Parameters
    ----------
    only_car : mapping of str to float
        People who reach each type by car alone.
    besides : str
        The type that the map of minutes tells of.

    Returns
    -------
    str
        Of types with as many people the first by name.

    Examples
    --------
    >>> type_that_needs_cars({"hospital": 9.0, "bank": 2.0, "school": 5.0}, "hospital")
    'school'
    >>> type_that_needs_cars({"hospital": 9.0}, "hospital")
    'hospital'
    """
    others = sorted(name for name in only_car if name != besides) or sorted(only_car)
    return max(others, key=lambda name: only_car[name])
