"""People in bands of travel time: counted where they live, and never by the area of a band.

Why: a band drawn on a map is land, and most of it is empty; half of the people may live in the smallest band.  Whoever
lives in a place has the minutes of that place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers, Integers8, ratio
from .nearest import NearestServices, Status

BEYOND, NO_WAY = "beyond", "no_way"
WITHIN = "within"


class BandPeople(NamedTuple):
    """Rows by type of service, group and band: the bands first, then who is beyond them, then who has no way.

    Attributes
    ----------
    kind : list of object
        Types of services.
    group : list of str
    reach : list of str
        ``within``, ``beyond`` or ``no_way``.
    lower, upper : (n,) ndarray
        Minutes: above the one, and up to the other; NaN where there is none.
    people : (n,) ndarray
        Those whose number is known.
    share : (n,) ndarray
        Of all people of the group, 0 to 1.
    places : (n,) ndarray of int
        In which they live.
    """

    kind: list[object]
    group: list[str]
    reach: list[str]
    lower: Floats
    upper: Floats
    people: Floats
    share: Floats
    places: Integers

    def of_bands(self) -> Floats:
        """Return the people of the first group in each band, type by type: the rows of a layer of bands."""
        first = self.group[0] if self.group else ""
        rows = [row for row, name in enumerate(self.group) if name == first and self.reach[row] == WITHIN]
        return self.people[rows]


def people_in_bands(
    nearest: NearestServices, groups: Mapping[str, Floats], thresholds: Sequence[float]
) -> BandPeople:  # fmt: skip
    """Count the people of each group in each band of time to the nearest service of each type.

    Parameters
    ----------
    nearest : NearestServices
        Of the places, searched at least as far as the last threshold.
    groups : mapping of str to (places,) ndarray
        People by group; NaN = unknown, and counted nowhere.
    thresholds : sequence of float
        Minutes, rising; inclusive.

    Returns
    -------
    BandPeople

    Examples
    --------
    >>> from .nearest import NearestServices
    >>> minutes, status = np.array([[10.0], [10.1], [99.0], [np.nan]]), np.array([[0], [0], [0], [2]], dtype=np.int8)
    >>> found = NearestServices(["clinic"], np.zeros((4, 1), dtype=int), minutes, minutes, minutes, status)
    >>> rows = people_in_bands(found, {"all": np.array([5.0, 3.0, 1.0, 1.0])}, [10, 30])
    >>> list(zip(rows.reach, rows.upper.tolist(), rows.people.tolist()))
    [('within', 10.0, 5.0), ('within', 30.0, 3.0), ('beyond', nan, 1.0), ('no_way', nan, 1.0)]
    """
    edges, count = np.asarray(thresholds, dtype=np.float64), len(thresholds) + 2
    kinds, names = list(nearest.types), list(groups)
    people, share, places = [], [], []
    for column in range(len(kinds)):
        band = _bands(nearest.minutes[:, column], nearest.status[:, column], edges)
        for counted in groups.values():
            known = np.nan_to_num(counted)
            total = np.bincount(band, weights=known, minlength=count)
            people.append(total)
            share.append(ratio(total, known.sum()))
            places.append(np.bincount(band[known > 0], minlength=count))
    times = len(kinds) * len(names)
    nothing = [np.nan, np.nan]
    return BandPeople(
        [kind for kind in kinds for _ in range(len(names) * count)],
        [name for _ in kinds for name in names for _ in range(count)],
        [*[WITHIN] * len(edges), BEYOND, NO_WAY] * times,
        np.tile([0.0, *edges.tolist(), np.nan], times),
        np.tile([*edges.tolist(), *nothing], times),
        np.concatenate([*people, np.empty(0)]),
        np.concatenate([*share, np.empty(0)]),
        np.concatenate([*places, np.empty(0, dtype=np.int64)]),
    )


def _bands(minutes: Floats, status: Integers8, edges: Floats) -> Integers:
    """Return the band of each place: behind the last one who is beyond it, and then who has no way."""
    band = np.searchsorted(edges, np.nan_to_num(minutes, nan=np.inf), side="left")
    has_way = (status == Status.OK) | (status == Status.BEYOND)
    return np.asarray(np.where(has_way, band, len(edges) + 1), dtype=np.int64)
