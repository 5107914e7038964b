"""The nearest services of a demand point, in one form however the travel was measured.

Why: straight lines, networks and rasters find services by different roads and must report them alike, so that their
results can stand side by side: the nearest service, the minutes to it, the mean of the K nearest (Eurostat's two
measures of accessibility), and, where there is no figure, the reason why.

References
----------
Eurostat, GISCO geographic accessibility: travel time to the nearest service and mean of the three nearest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Booleans, Floats, Integers, Integers8
from ..errors import InputError

NO_SERVICE = -1


class Status(IntEnum):
    """Status of a travel time; the member's lower-case name is the text of the output field."""

    OK = 0
    BEYOND = 1  # a service exists and the way there is longer than the limit
    UNREACHABLE = 2  # no way leads to any service of the type
    OFF_NETWORK = 3  # the demand point itself has no place from which to start


def status_labels(status: ArrayLike) -> NDArray[np.str_]:
    """Name status codes as the output field does.

    Examples
    --------
    >>> status_labels([0, 3]).tolist()
    ['ok', 'off_network']
    """
    names = np.array([member.name.lower() for member in sorted(Status)])
    return np.asarray(names[np.asarray(status, dtype=np.int64)])


def status_of_labels(labels: Sequence[object]) -> Integers8:
    """Read status codes back from the texts of the output field.

    Raises
    ------
    KeyError
        When a text is none of them.

    Examples
    --------
    >>> status_of_labels(["ok", "off_network"]).tolist()
    [0, 3]
    """
    return np.array([Status[str(label).upper()] for label in labels], dtype=np.int8)


@dataclass(frozen=True)
class NearestServices:
    """The nearest services of each demand point, one column per type of service.

    Minutes are kept as minutes, not seconds, because limits are whole minutes of a law and inclusive: a conversion
    could push a point across the limit.

    Parameters
    ----------
    types : sequence
        Label of each column.
    near : (demand, types) array of int
        Position of the nearest service among the services given; `NO_SERVICE` where there is none within the limit.
    minutes : (demand, types) array of float
        Travel time to it; NaN where there is none within the limit.
    mean_minutes : (demand, types) array of float
        Mean over the K nearest; NaN where fewer than K lie within the limit.
    dist_km : (demand, types) array of float
        Kilometres travelled to the nearest; NaN where there is none within the limit.
    status : (demand, types) array of int8
        Codes of `Status`.
    """

    types: Sequence[object]
    near: Integers
    minutes: Floats
    mean_minutes: Floats
    dist_km: Floats
    status: Integers8

    def count_unreached(self) -> int:
        """Count the demand points and types without a service within the limit."""
        return int(np.count_nonzero(self.near == NO_SERVICE))

    def rows(self, values: NDArray[Any]) -> NDArray[Any]:
        """Return figures with one row a type and demand point: all points of the first type, then of the next.

        Parameters
        ----------
        values : (demand, types) or (demand,) ndarray
            Figures of the points, which may be the same for every type.

        Returns
        -------
        (types x demand,) ndarray
        """
        by_type = values if values.ndim == 2 else values[:, np.newaxis]
        return np.broadcast_to(by_type, self.near.shape).T.ravel()

    @property
    def row_types(self) -> list[object]:
        """Label of each row of `rows`."""
        return [label for label in self.types for _ in range(len(self.near))]


def types_that_occur(of_type: NDArray[np.object_]) -> list[object]:
    """List the types, sorted; services without one belong to none, unless no service has one."""
    known = {label for label in of_type.tolist() if label is not None}
    return sorted(known) if known else [None]


def check_limits(k: int, max_minutes: float) -> None:
    """Refuse numbers of services and limits without meaning.

    Raises
    ------
    InputError
        When `k` is less than 1, or the limit negative or unknown.
    """
    if k < 1:
        raise InputError("The number of nearest services is {k}.", hint="Give 1 or more.", k=k)
    if not max_minutes >= 0.0:
        raise InputError(
            "The limit is {minutes} minutes.", hint="Give 0 for no limit, or a positive number.", minutes=max_minutes
        )


def within_limit(minutes: ArrayLike, max_minutes: float) -> Booleans:
    """Tell which times count: known, and not above the limit.

    Parameters
    ----------
    minutes : array_like
        NaN or infinity = not reached.
    max_minutes : float
        Inclusive; 0 = no limit.

    Examples
    --------
    >>> within_limit([29.9, 30.0, 30.1, float("nan")], 30).tolist()
    [True, True, False, False]
    """
    minutes = np.asarray(minutes, dtype=np.float64)
    known = np.isfinite(minutes)
    if not max_minutes:
        return np.asarray(known)
    return np.asarray(known & (minutes <= max_minutes))


def status_codes(nearest: ArrayLike, max_minutes: float, reachable: ArrayLike, located: ArrayLike) -> Integers8:
    """Say of each demand point whether it has a travel time, and if not, why.

    Parameters
    ----------
    nearest : (...) array_like of float
        Minutes to the nearest service; NaN or infinity = none found.
    max_minutes : float
        Inclusive limit; 0 = none.
    reachable : (...) array_like of bool
        Whether some way leads to some service, however long (a search that stops at the limit knows it from
        the connected components).
    located : (...) array_like of bool
        Whether the point has a place to start from; False wins over all else.

    Returns
    -------
    (...) ndarray of int8
        Codes of `Status`.
    """
    ok = within_limit(nearest, max_minutes)
    status = np.where(ok, Status.OK, np.where(np.asarray(reachable), Status.BEYOND, Status.UNREACHABLE))
    return np.where(np.asarray(located), status, Status.OFF_NETWORK).astype(np.int8)


def smallest(costs: ArrayLike, services: ArrayLike, rank: ArrayLike, k: int) -> tuple[Floats, Integers]:
    """Pick the k cheapest services of each row, in order; equal costs go by the rank of the service's id.

    Parameters
    ----------
    costs : (n, m) array_like of float
        NaN = not reached, last in order.
    services : (n, m) array_like of int
        Which service each cost belongs to; `NO_SERVICE` in cells that stand for none (their cost must be NaN).
    rank : (services,) array_like of int
        Place of each service in the order of ids; see `rank_of_ids`.
    k : int
        How many to keep; where m is smaller, rows are filled up with NaN and `NO_SERVICE`.

    Returns
    -------
    costs : (n, k) ndarray of float
    services : (n, k) ndarray of int
    """
    costs = np.asarray(costs, dtype=np.float64)
    services = np.asarray(services, dtype=np.int64)
    rank = np.append(np.asarray(rank, dtype=np.int64), np.iinfo(np.int64).max)  # the last one serves NO_SERVICE = -1
    order = np.lexsort((rank[services], costs), axis=1)[:, :k]
    missing = ((0, 0), (0, k - order.shape[1]))
    best = np.pad(np.take_along_axis(costs, order, axis=1), missing, constant_values=np.nan)
    which = np.pad(np.take_along_axis(services, order, axis=1), missing, constant_values=NO_SERVICE)
    return best, np.where(np.isnan(best), NO_SERVICE, which)


def nearest_of_parts(
    costs: Floats, services: Integers, place_of: Integers, count: int, rank: Integers
) -> tuple[Floats, Integers]:
    """Put together what the parts of places found: of each place the k cheapest services, each of them once.

    Parameters
    ----------
    costs : (p, k) ndarray of float
        Of each part; NaN = not reached.
    services : (p, k) ndarray of int
        Whose costs they are; `NO_SERVICE` where there are none.
    place_of : (p,) ndarray of int
        The place of each part.
    count : int
        Number of places.
    rank : (services,) ndarray of int
        Place of each service in the order of ids, which breaks ties.

    Returns
    -------
    costs : (count, k) ndarray of float
    services : (count, k) ndarray of int

    Examples
    --------
    >>> costs, services = np.array([[5.0, 9.0], [4.0, 7.0]]), np.array([[0, 1], [0, 2]])
    >>> found = nearest_of_parts(costs, services, np.zeros(2, dtype=int), 1, np.arange(3))
    >>> found[0].tolist(), found[1].tolist()
    ([[4.0, 7.0]], [[0, 2]])
    """
    k = costs.shape[1]
    best, which = np.full((count, k), np.nan), np.full((count, k), NO_SERVICE)
    place, service, cost = np.repeat(place_of, k), services.ravel(), costs.ravel()
    known = np.flatnonzero(~np.isnan(cost))
    order = known[np.lexsort((cost[known], service[known], place[known]))]
    once = (np.diff(place[order], prepend=-1) != 0) | (np.diff(service[order], prepend=-1) != 0)
    order = order[once]
    order = order[np.lexsort((rank[service[order]], cost[order], place[order]))]
    begins = np.diff(place[order], prepend=-1) != 0
    at = np.arange(order.size) - np.maximum.accumulate(np.where(begins, np.arange(order.size), 0))
    order, at = order[at < k], at[at < k]
    best[place[order], at], which[place[order], at] = cost[order], service[order]
    return best, which


def nearest_part(metres: Floats, part_of: Integers, count: int) -> Floats:
    """Return how far the nearest point of each of `count` places is.

    Parameters
    ----------
    metres : (points,) ndarray
        Distance of each point; NaN where it is not known.
    part_of : (points,) ndarray of int
        The place that each point is a part of.
    count : int
        Number of places.

    Returns
    -------
    (count,) ndarray
        NaN where no point of a place has a distance.

    Examples
    --------
    >>> nearest_part(np.array([5.0, np.nan, 3.0, np.nan]), np.array([0, 0, 0, 1]), 2).tolist()
    [3.0, nan]
    """
    nearest = np.full(count, np.inf)
    np.fmin.at(nearest, part_of, metres)
    return np.where(np.isinf(nearest), np.nan, nearest)


def rank_of_ids(ids: ArrayLike) -> Integers:
    """Give each service its place in ascending order of ids; equal ids share a place.

    Examples
    --------
    >>> rank_of_ids(["b", "a", "c"]).tolist()
    [1, 0, 2]
    """
    return np.asarray(np.unique(np.asarray(ids), return_inverse=True)[1], dtype=np.int64).ravel()


def mean_of_nearest(minutes: ArrayLike, max_minutes: float) -> Floats:
    """Average the k nearest of each row, where all k lie within the limit.

    A mean over fewer than k would fall when a far service closes; it is unknown instead.

    Parameters
    ----------
    minutes : (..., k) array_like of float
        NaN = not reached.
    max_minutes : float
        Inclusive limit; 0 = none.

    Returns
    -------
    (...) ndarray of float
        Minutes; NaN where one of the k is missing or beyond the limit.

    Examples
    --------
    >>> mean_of_nearest([[10.0, 20.0], [10.0, 40.0]], 30).tolist()
    [15.0, nan]
    """
    minutes = np.asarray(minutes, dtype=np.float64)
    complete = within_limit(minutes, max_minutes).all(axis=-1)
    return np.where(complete, minutes.mean(axis=-1), np.nan)
