"""Means of travel compared: who reaches a service on foot, who by bicycle, and who by car alone.

Why: a clinic half an hour away by car is out of reach of who has none.  People who reach a service in time on foot do
not depend on a car; those who reach it by bicycle and not on foot do not either, if they can cycle; who reaches it in
time by car and by no other means depends on one.  Counted by sex and age this says whom a closed service leaves behind.

Nobody's car is counted here, nor who may drive: dependence is of the place.  Public transport is another means, and is
not in these figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers8, ratio
from .nearest import NearestServices, Status, within_limit


class Means(IntEnum):
    """The least means by which a service is reached in time; the lower-case name is the text of the output field."""

    FOOT = 0
    BICYCLE = 1  # and not on foot
    ONLY_CAR = 2
    BEYOND = 3  # by no means in time, though some way leads there
    NO_WAY = 4  # by no means at all


class MeansTimes(NamedTuple):
    """Times of the same places by three means of travel; rows are places, columns types of services.

    Attributes
    ----------
    foot, bicycle, car : NearestServices
        As the search finds them.
    """

    foot: NearestServices
    bicycle: NearestServices
    car: NearestServices

    def within(self, minutes: float) -> tuple[Booleans, Booleans, Booleans]:
        """Tell who reaches a service in time by each means."""
        return (
            within_limit(self.foot.minutes, minutes),
            within_limit(self.bicycle.minutes, minutes),
            within_limit(self.car.minutes, minutes),
        )

    @property
    def has_way(self) -> Booleans:
        """Whether some way leads to a service of the type, by any means and however long."""
        status = np.stack([one.status for one in self])
        return np.asarray(((status == Status.OK) | (status == Status.BEYOND)).any(axis=0))


def least_means(times: MeansTimes, minutes: float) -> Integers8:
    """Find the least means by which each place reaches each type of service in time.

    Parameters
    ----------
    times : MeansTimes
        Searched at least as far as `minutes`.
    minutes : float
        Inclusive.

    Returns
    -------
    (places, types) ndarray of int8
        Codes of `Means`.
    """
    foot, bicycle, car = times.within(minutes)
    none = np.where(times.has_way, Means.BEYOND, Means.NO_WAY)
    by_wheels = np.where(bicycle, Means.BICYCLE, np.where(car, Means.ONLY_CAR, none))
    return np.where(foot, Means.FOOT, by_wheels).astype(np.int8)


def means_labels(codes: Integers8) -> list[str]:
    """Name codes of `Means` as the output field does.

    Examples
    --------
    >>> means_labels(np.array([0, 2], dtype=np.int8))
    ['foot', 'only_car']
    """
    names = [member.name.lower() for member in sorted(Means)]
    return [names[code] for code in codes.tolist()]


class MeansTable(NamedTuple):
    """Rows by type of service, threshold and group, in this order.

    ``reach_foot + bicycle_not_foot + only_car + beyond + no_way = people``.

    Attributes
    ----------
    kind : list of object
        Types of services.
    threshold : (n,) ndarray
        Minutes.
    group : list of str
        Groups of people.
    people : (n,) ndarray
        All people of the group whose number is known.
    reach_foot, reach_bicycle, reach_car : (n,) ndarray
        Who reach a service in time by each means, whatever else they could take.
    bicycle_not_foot, only_car, beyond, no_way : (n,) ndarray
        Who reach it by bicycle and not on foot; by car and by no other means; by no means in time; by none at all.
    share_only_car : (n,) ndarray
        Of all people of the group, 0 to 1; NaN where there are none.
    """

    kind: list[object]
    threshold: Floats
    group: list[str]
    people: Floats
    reach_foot: Floats
    reach_bicycle: Floats
    reach_car: Floats
    bicycle_not_foot: Floats
    only_car: Floats
    beyond: Floats
    no_way: Floats
    share_only_car: Floats


def means_table(times: MeansTimes, groups: Mapping[str, Floats], thresholds: Sequence[float]) -> MeansTable:
    """Count the people of each group by the least means of travel.

    Parameters
    ----------
    times : MeansTimes
        Of the places.
    groups : mapping of str to (places,) ndarray
        People by group; NaN = unknown, and counted nowhere.
    thresholds : sequence of float
        Minutes.

    Returns
    -------
    MeansTable
    """
    kinds, rows = list(times.car.types), []
    for column in range(len(kinds)):
        for minutes in thresholds:
            means, reached = least_means(times, minutes)[:, column], times.within(minutes)
            for counted in groups.values():
                known = np.nan_to_num(counted)
                alone = [float(known[one[:, column]].sum()) for one in reached]
                least = [float(known[means == code].sum()) for code in (1, 2, 3, 4)]
                rows.append((float(known.sum()), *alone, *least))
    people, foot, bicycle, car, wheels, only_car, beyond, no_way = np.array(rows, dtype=np.float64).reshape(-1, 8).T
    times_each = len(thresholds) * len(groups)
    return MeansTable(
        kind=[kind for kind in kinds for _ in range(times_each)],
        threshold=np.tile(np.repeat(np.asarray(thresholds, dtype=np.float64), len(groups)), len(kinds)),
        group=list(groups) * (len(kinds) * len(thresholds)),
        people=people,
        reach_foot=foot,
        reach_bicycle=bicycle,
        reach_car=car,
        bicycle_not_foot=wheels,
        only_car=only_car,
        beyond=beyond,
        no_way=no_way,
        share_only_car=ratio(only_car, people),
    )


class SharedOut(NamedTuple):
    """A group at one threshold: on foot, by bicycle and not on foot, by car alone, and by no means in time."""

    kind: object
    group: str
    people: tuple[float, float, float, float]


def shared_out(table: MeansTable, minutes: float) -> list[SharedOut]:
    """Share the people of each group out among the means of travel at a threshold; who has no way is beyond it.

    Parameters
    ----------
    table : MeansTable
        All rows.
    minutes : float
        The threshold.
    """
    columns = zip(table.reach_foot, table.bicycle_not_foot, table.only_car, table.beyond + table.no_way, strict=True)
    return [SharedOut(table.kind[row], table.group[row], (float(foot), float(wheels), float(car), float(none)))
            for row, (foot, wheels, car, none) in enumerate(columns)
            if table.threshold[row] == minutes]  # fmt: skip


def most_by_car(table: MeansTable, minutes: float) -> float:
    """Return the people who depend on a car for the type of service where most do: of the first group.

    Parameters
    ----------
    table : MeansTable
        All rows.
    minutes : float
        The threshold.
    """
    rows = [row for row, group in enumerate(table.group) if group == table.group[0]]
    return float(max(table.only_car[row] for row in rows if table.threshold[row] == minutes))
