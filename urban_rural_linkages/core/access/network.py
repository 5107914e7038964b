"""The nearest services of every demand point over a network.

Why: a law that promises services within 30 minutes means minutes on roads.  From a demand point a person walks straight
to the nearest position on the network, travels on it in the least time (or by the shortest way), and walks from it to
the service; the walks are the access legs.  What is told of every point and type of service is the nearest service,
the mean of the k nearest (Eurostat's measure), and where there is no figure, why.

It knows no traffic, no turn restrictions and no timetable.  Two points that lie off the network side by side are
connected over the network all the same.

References
----------
Eurostat, GISCO geographic accessibility: travel time to the nearest service and mean of the three nearest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..progress import NullProgress, Progress, Stage, attended
from .dead_parts import snap_ends
from .graph import KMH, Network
from .nearest import (
    NO_SERVICE,
    NearestServices,
    check_limits,
    mean_of_nearest,
    rank_of_ids,
    status_codes,
    types_that_occur,
    within_limit,
)
from .routing import STAGGER, Seeds, nearest_layers, reachable_nodes
from .snapping import SnappedPlaces, SnappedPoints, along_edges, end_weights

Cost = Literal["time", "distance"]
Direction = Literal["to", "from"]

TIE_DECIMALS = 9  # minutes and kilometres that agree so far are equal: less is noise of the arithmetic


@dataclass(frozen=True, eq=False)
class NetworkAccess:
    """Nearest services over a network, and the distance of points from it.

    Attributes
    ----------
    nearest : NearestServices
        One row a demand point, one column a type.
    demand_snap, service_snap : ndarray
        Metres to the network, also where that is too far; NaN where a point has no coordinates.
    service_on_network : ndarray of bool
        Which services could be snapped to the network.
    demand_passed, service_passed : int
        Points snapped to a farther line, because nothing is reached from the nearest; see `dead_parts`.
    """

    nearest: NearestServices
    demand_snap: Floats
    service_snap: Floats
    service_on_network: Booleans
    demand_passed: int = 0
    service_passed: int = 0


def network_access(
    network: Network,
    demand: ArrayLike,
    services: ArrayLike,
    service_ids: ArrayLike | None = None,
    service_types: ArrayLike | None = None,
    types: Sequence[object] | None = None,
    *,
    demand_of: Integers | None = None,
    service_of: Integers | None = None,
    k: int = 3,
    cost: Cost = "time",
    direction: Direction = "to",
    max_minutes: float = 60.0,
    access_speed: float = 5.0,
    max_snap: float = 1000.0,
    pass_over: bool = False,
    progress: Progress | None = None,
) -> NetworkAccess:
    """Find the nearest services of every demand point and type of service over a network.

    Services are ordered by time or, where the cost is distance, by metres, access legs included; minutes and
    kilometres are those of one and the same way.  The limit is one of minutes in either case, and inclusive; a way
    by distance over a line without a speed has no minutes, and lies within every limit.  Equal costs go to the lowest
    id.  A demand point is `beyond` when a way to some service of the type exists, traffic directions observed, and
    `unreachable` when none does.

    Parameters
    ----------
    network : Network
        The graph.
    demand, services : (n, 2) array_like
        In the plane of the network; NaN = a feature without geometry.
    service_ids : (services,) array_like, optional
        Sortable ids that break ties; the position unless given.
    service_types : (services,) array_like, optional
        Type of each service; all of one type (None) unless given.
    types : sequence, optional
        The types to answer for, in the order of the result's columns; unless given, those that occur, sorted.
    demand_of, service_of : (points,) ndarray of int, optional
        The place that each point is a part of, where places have several points: a place is as near as the nearest of
        its parts.  A point is a place of its own unless given; ids and types are those of the places.
    k : int
        How many services the mean takes.
    cost : {"time", "distance"}
        What is made least.
    direction : {"to", "from"}
        Whether people travel to the service, or it to them.
    max_minutes : float
        Inclusive limit; 0 = none.
    access_speed : float
        Kilometres an hour between points and the network.
    max_snap : float
        Metres, inclusive, that a point may lie off the network.
    pass_over : bool
        Whether parts of the network from which nothing is reached are passed over; see `dead_parts`.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    NetworkAccess

    Raises
    ------
    InputError
        When a parameter is out of range.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    A village in the middle of a road of 60 km/h, a school at each end, 4 and 6 km away:

    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> road = build_network(lines_from_coordinates([[[(0, 0), (10000, 0)]]]), 60.0)
    >>> found = network_access(road, [(4000, 0)], [(0, 0), (10000, 0)], k=2).nearest
    >>> found.near.tolist(), found.minutes.tolist(), found.mean_minutes.tolist(), found.dist_km.tolist()
    ([[0]], [[4.0]], [[5.0]], [[4.0]])
    """
    check_parameters(max_minutes, access_speed, max_snap, k)
    progress = progress or NullProgress()
    here, there, *passed, _ = snap_ends(
        network, np.asarray(demand), np.asarray(services), cost, leaving_sources=direction == "to",
        pass_over=pass_over, max_snap=max_snap, progress=Stage(progress, 0.0, 0.35),
    )  # fmt: skip
    homes, places = SnappedPlaces.of_points(here, demand_of), SnappedPlaces.of_points(there, service_of)
    count = places.total
    rank = rank_of_ids(np.arange(count) if service_ids is None else np.asarray(service_ids))
    of_type = np.full(count, None) if service_types is None else np.asarray(service_types, dtype=object)
    columns = list(types) if types is not None else types_that_occur(of_type)
    search = _Search(network, cost, direction, max_minutes, access_speed * KMH, k)

    found = []
    for column, label in enumerate(columns):
        members = np.flatnonzero((of_type[places.of] == label) & places.snapped.located)
        span = 0.65 / len(columns)
        stage = Stage(progress, 0.35 + span * column, 0.35 + span * (column + 1))
        found.append(_nearest_of_type(search, homes, places, members, rank, stage))
    nearest = _collect(columns, found, max_minutes, homes)
    counts = tuple(int(points.sum()) for points in passed)
    return NetworkAccess(nearest, homes.distance(), places.distance(), places.located(), *counts)


class _Search(NamedTuple):
    """Settings of a search, the same for all types."""

    network: Network
    cost: Cost
    direction: Direction
    max_minutes: float
    access_speed: float  # metres a second
    k: int

    def limit(self) -> float:
        """Cost beyond which nothing can be within the limit of minutes; a little more, and cut off exactly later."""
        seconds = self.max_minutes * 60.0 * (1.0 + 1e-9) if self.max_minutes else np.inf
        speed = 1.0 if self.cost == "time" else max(self.network.fastest, self.access_speed)
        return seconds * speed

    def legs(self, snapped: SnappedPoints) -> tuple[Floats, Floats]:
        """Give cost and other measure of the access legs."""
        seconds = snapped.distance / self.access_speed
        return (seconds, snapped.distance) if self.cost == "time" else (snapped.distance, seconds)


class _Found(NamedTuple):
    """The k nearest services of one type; rows are demand points."""

    service: Integers  # (n, k)
    minutes: Floats  # (n, k)
    km: Floats  # (n, k)
    reachable: Booleans  # (n,)


def _nearest_of_type(
    search: _Search, homes: SnappedPlaces, places: SnappedPlaces, members: Integers, rank: Integers, progress: Progress
) -> _Found:
    """Find the k nearest of some services, and whether any can be reached at all."""
    rows = np.flatnonzero(homes.snapped.located)
    owners = np.unique(places.of[members])
    owners = owners[np.argsort(rank[owners], kind="stable")]
    place_number = np.zeros(places.total, dtype=np.int64)
    place_number[owners] = np.arange(owners.size)
    mine, theirs, number = homes.snapped.only(rows), places.snapped.only(members), place_number[places.of[members]]
    to_service = search.direction == "to"
    arcs = attended(lambda: search.network.arcs(search.cost, reverse=to_service), progress)
    seeds = _seeds(search, theirs, number, leaving=not to_service)
    limit = search.limit() + STAGGER * owners.size
    layers = nearest_layers(arcs, seeds, search.k, limit, progress)

    least, other = search.network.weights(search.cost)
    ends = np.column_stack((search.network.tail[mine.edge], search.network.head[mine.edge]))
    way = end_weights(search.network, mine, least, leaving=to_service)
    beside = end_weights(search.network, mine, other, leaving=to_service)
    leg, leg_other = search.legs(mine)
    offers = [
        (layer.service[ends], layer.cost[ends] + way + leg[:, None], layer.other[ends] + beside + leg_other[:, None])
        for layer in layers
    ]
    row, service, cost, second = _joined(search.k, rows.size, offers, _direct(search, mine, theirs, number))
    row = homes.of[rows][row]
    shape = (homes.total, search.k)
    unknown = np.full(shape, np.nan)
    found = _Found(np.full(shape, NO_SERVICE), unknown, unknown.copy(), np.zeros(shape[0], dtype=bool))
    minutes, km = (cost / 60.0, second / 1000.0) if search.cost == "time" else (second / 60.0, cost / 1000.0)
    minutes, km = minutes.round(TIE_DECIMALS), km.round(TIE_DECIMALS)
    best, place = _k_best(row, service, minutes if search.cost == "time" else km, search.k)
    at = (row[best], place)
    found.service[at], found.minutes[at], found.km[at] = owners[service[best]], minutes[best], km[best]
    found.reachable[:] = found.service[:, 0] != NO_SERVICE
    if search.max_minutes and not found.reachable.all():  # without a limit, what was not found is not there
        reachable = attended(lambda: _reachable(search, seeds, ends, way), progress)
        found.reachable[homes.of[rows[reachable]]] = True
    return found


def _joined(
    k: int, homes: int, offers: list[tuple[Integers, Floats, Floats]], direct: tuple[Integers, Integers, Floats, Floats]
) -> tuple[Integers, Integers, Floats, Floats]:
    """Join what both ends of an edge offer to the direct ways along it: home, service, cost and the other measure."""
    row = np.tile(np.repeat(np.arange(homes), 2), k)
    service, cost, second = (np.concatenate([offer[part].ravel() for offer in offers]) for part in range(3))
    row, service, cost, second = (
        np.concatenate(pair) for pair in zip((row, service, cost, second), direct, strict=True)
    )
    kept = (service != NO_SERVICE) & np.isfinite(cost)
    return row[kept], service[kept], cost[kept] - STAGGER * service[kept], second[kept]


def _seeds(search: _Search, places: SnappedPoints, number: Integers, *, leaving: bool) -> Seeds:
    """Enter the graph at both ends of the edges of services, which are numbered in the order of their ids."""
    network = search.network
    least, other = network.weights(search.cost)
    way = end_weights(network, places, least, leaving=leaving)
    beside = end_weights(network, places, other, leaving=leaving)
    leg, leg_other = search.legs(places)
    way += (leg + STAGGER * number)[:, None]
    beside += leg_other[:, None]
    service, end = np.nonzero(np.isfinite(way))
    node = np.column_stack((network.tail[places.edge], network.head[places.edge]))
    return Seeds(node[service, end], way[service, end], beside[service, end], number[service])


def _direct(
    search: _Search, homes: SnappedPoints, places: SnappedPoints, number: Integers
) -> tuple[Integers, Integers, Floats, Floats]:
    """List the pairs on one edge, with the costs of the way along it and of both legs; staggered as all others are."""
    if search.direction == "to":
        home, place, forth = along_edges(search.network, homes, places)
    else:
        place, home, forth = along_edges(search.network, places, homes)
    edge = homes.edge[home]
    costs = [
        weight.of(edge, forth) + mine[home] + theirs[place]
        for weight, mine, theirs in zip(
            search.network.weights(search.cost), search.legs(homes), search.legs(places), strict=True
        )
    ]
    return home, number[place], costs[0] + STAGGER * number[place], costs[1]


def _k_best(row: Integers, service: Integers, cost: Floats, k: int) -> tuple[Integers, Integers]:
    """Choose the k cheapest services of each row, each service once.

    Services are numbered in the order of ids, which breaks ties.  Returns which offers are chosen, and their places.
    """
    order = np.lexsort((cost, service, row))
    once = np.diff(row[order], prepend=-1).astype(bool) | np.diff(service[order], prepend=-1).astype(bool)
    order = order[once]
    order = order[np.lexsort((service[order], cost[order], row[order]))]
    begins = np.diff(row[order], prepend=-1) != 0
    place = np.arange(order.size) - np.maximum.accumulate(np.where(begins, np.arange(order.size), 0))
    return order[place < k], place[place < k]


def _reachable(search: _Search, seeds: Seeds, ends: Integers, way: Floats) -> Booleans:
    """Tell which demand points any way joins to a service, however long."""
    arcs = search.network.arcs(search.cost, reverse=search.direction == "to")
    found = reachable_nodes(arcs, seeds.node)
    return np.asarray((found[ends] & np.isfinite(way)).any(axis=1))


def _collect(columns: list[object], found: list[_Found], max_minutes: float, homes: SnappedPlaces) -> NearestServices:
    """Put the types side by side and cut off at the limit."""
    service, minutes, km = (np.stack([getattr(one, name) for one in found], axis=1) for name in _Found._fields[:3])
    reachable = np.stack([one.reachable for one in found], axis=1)
    nearest = known_or_nothing(minutes[:, :, 0], km[:, :, 0])
    ok = within_limit(nearest, max_minutes)
    return NearestServices(
        types=columns,
        near=np.where(ok, service[:, :, 0], NO_SERVICE),
        minutes=np.where(ok, minutes[:, :, 0], np.nan),
        mean_minutes=mean_of_nearest(minutes, max_minutes),
        dist_km=np.where(ok, km[:, :, 0], np.nan),
        status=status_codes(nearest, max_minutes, reachable, homes.located()[:, None]),
    )


def known_or_nothing(minutes: Floats, km: Floats) -> Floats:
    """Take a way that has a length and no time, because a line on it has no speed, for one of no minutes.

    So it lies within every limit of minutes: nothing says that it does not.
    """
    return np.where(np.isnan(minutes) & np.isfinite(km), 0.0, minutes)


def check_parameters(max_minutes: float, access_speed: float, max_snap: float, k: int) -> None:
    """Refuse limits, speeds and numbers of services that are out of range."""
    check_limits(k, max_minutes)
    if not access_speed > 0.0:
        raise InputError("The access speed is {speed} km/h.", hint="Give more than 0.", speed=access_speed)
    if not max_snap >= 0.0:
        raise InputError("The farthest way to the network is {metres} metres.", hint="Give 0 or more.", metres=max_snap)
