"""Straight lines between every origin and destination: a table of pairs where there is no network.

The rule is that of `straight.straight_access`: geodesic distance, lengthened by a detour factor and travelled at one
speed.  It knows no road, river or mountain, and is no driving time.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers
from ..geodesy import GRS80, Ellipsoid
from ..progress import Progress, attended
from .nearest import check_limits, nearest_of_parts, rank_of_ids, within_limit
from .od_table import check_size
from .straight import Places, check_line, k_nearest


class StraightPairs(NamedTuple):
    """Pairs within the limit, by origin, then minutes, then id of the destination.

    Attributes
    ----------
    origin, destination : (p,) ndarray of int
        Positions among the points given.
    minutes, km : (p,) ndarray
        Of the lengthened line.
    """

    origin: Integers
    destination: Integers
    minutes: Floats
    km: Floats


def straight_pairs(
    origins: Places,
    destinations: Places,
    destination_ids: ArrayLike,
    *,
    origin_of: Integers | None = None,
    destination_of: Integers | None = None,
    detour: float = 1.3,
    cruise_speed: float = 60.0,
    start_minutes: float = 0.0,
    max_minutes: float = 0.0,
    max_destinations: int = 0,
    ellipsoid: Ellipsoid = GRS80,
    progress: Progress | None = None,
) -> StraightPairs:
    """Measure every pair of an origin and a destination, or the nearest of each origin.

    Parameters
    ----------
    origins, destinations : Places
        Points in degrees; those without coordinates are in no pair.
    destination_ids : (destinations,) array_like
        Sortable ids that order destinations which are equally far.
    origin_of, destination_of : (points,) ndarray of int, optional
        The place that each point is a part of, where places have several points: a pair is as far as its nearest
        parts.  A point is a place of its own unless given.
    detour : float
        Kilometres travelled per kilometre of straight line, at least 1.
    cruise_speed : float
        Kilometres an hour.
    start_minutes : float
        What every way takes beside, at least 0.
    max_minutes : float
        Inclusive; 0 = no limit.
    max_destinations : int
        How many pairs an origin has at most; 0 = all.
    ellipsoid : Ellipsoid
        GRS80 unless told.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    StraightPairs

    Raises
    ------
    InputError
        When a parameter is out of range.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> pairs = straight_pairs(Places([0.0], [0.0]), Places([0.3, 0.1], [0.0, 0.0]), ["a", "b"], max_destinations=1)
    >>> pairs.destination.tolist(), pairs.km.round(2).tolist()
    ([1], [14.47])
    """
    check_limits(1, max_minutes)
    check_line(detour, cruise_speed, start_minutes)
    members = np.flatnonzero(destinations.located)
    goals = members.size if destination_of is None else np.unique(destination_of[members]).size
    most, rank = min(max_destinations or goals, goals), rank_of_ids(destination_ids)
    origin_count = len(origins.degrees) if origin_of is None else int(origin_of.max(initial=-1)) + 1

    def count(rows: Integers) -> int:
        some = Places(*origins.degrees[rows].T)
        near = k_nearest(some, destinations, members, rank, k=most, service_of=destination_of, ellipsoid=ellipsoid)[0]
        return int(within_limit(start_minutes + near * pace, max_minutes).sum())

    pace = detour * 60.0 / (1000.0 * cruise_speed)
    check_size(origin_count, goals, origin_count * most, count if max_minutes and most else None)
    metres, which = k_nearest(
        origins, destinations, members, rank, k=max(most, 1), service_of=destination_of, ellipsoid=ellipsoid,
        progress=progress,
    )  # fmt: skip
    if origin_of is not None and not np.array_equal(origin_of, np.arange(origin_count)):
        parts = metres, which, origin_of, origin_count, rank
        metres, which = attended(lambda: nearest_of_parts(*parts), progress)
    minutes = start_minutes + metres * pace
    kept = within_limit(minutes, max_minutes)
    origin = np.broadcast_to(np.arange(len(metres))[:, None], metres.shape)
    return StraightPairs(origin[kept], which[kept], minutes[kept], metres[kept] * detour / 1000.0)
