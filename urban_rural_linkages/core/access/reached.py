"""Stretches of a network that are reached within thresholds of time, also those reached in part.

Why: a catchment drawn round a service is a circle; what is really reached within half an hour is roads, and of the last
road only a part.  Every position of the network has a time to the nearest service; a band is all positions above one
threshold and up to the next.  So no position is in two bands, and what lies between junctions is cut where the
threshold is passed, not at the next junction.

On an edge the time at a position is the least over its sources: the two ends, with their times, and the services that
are snapped to the edge itself, with their way to the network.  From each source a threshold reaches a stretch, in the
directions in which traffic is open; the union of these stretches is what is reached of the edge.

References
----------
Okabe, A. and Sugihara, K. (2012), Spatial Analysis along Networks, Wiley, ch. 3 (extended shortest-path trees).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, Stage, attended
from .dead_parts import sizeable_nodes, snap_alive
from .graph import KMH, Network
from .network import Direction
from .routing import Seeds, nearest_layers
from .snapping import SnappedPoints, end_weights, snap_points

_ROUNDING = 1e-9  # relative: the search goes so much beyond the last threshold, and is cut off exactly later
_NOTHING = 1e-12  # of an edge: what is shorter is a point


@dataclass(frozen=True, eq=False)
class Stretches:
    """Parts of edges that are reached.

    Attributes
    ----------
    edge : (m,) ndarray of int
        In the order of the places where edges begin, whatever the order of lines; an edge may have several.
    begin, end : (m,) ndarray
        Parts of the edge's length from its tail, 0 to 1.
    band : (m,) ndarray of int
        The first threshold within which the stretch is reached.
    """

    edge: Integers
    begin: Floats
    end: Floats
    band: Integers

    def metres(self, network: Network) -> Floats:
        """Give the length of each stretch on the ground."""
        return np.asarray((self.end - self.begin) * network.length[self.edge], dtype=np.float64)


def snap_services(
    network: Network,
    services: Floats,
    *,
    direction: Direction = "to",
    max_snap: float = 1000.0,
    pass_over: bool = False,
    progress: Progress | None = None,
) -> tuple[SnappedPoints, Booleans]:
    """Snap services to the network, as a search for the nearest does.

    Parameters
    ----------
    network : Network
        The graph.
    services : (n, 2) ndarray
        In the plane of the network; NaN = no place.
    direction, max_snap, pass_over, progress
        As in `network.network_access`.

    Returns
    -------
    SnappedPoints
    passed_over : (n,) ndarray of bool
        Which services would have been snapped to a part from which nothing is reached.
    """
    progress = progress or NullProgress()
    if not pass_over:
        snapped = snap_points(network, services, max_snap=max_snap, progress=progress)
        return snapped, np.zeros(snapped.edge.size, dtype=bool)
    anchors = attended(lambda: sizeable_nodes(network), progress)
    return snap_alive(
        network, services, anchors, "time", leaving=direction == "from", max_snap=max_snap, progress=progress
    )


def reached_stretches(
    network: Network,
    services: SnappedPoints,
    thresholds: Sequence[float],
    *,
    direction: Direction = "to",
    access_speed: float = 5.0,
    progress: Progress | None = None,
) -> Stretches:
    """Find what is reached of every edge within each threshold, of the nearest service.

    Parameters
    ----------
    network : Network
        The graph.
    services : SnappedPoints
        Those that are off the network reach nothing.
    thresholds : sequence of float
        Minutes, rising; inclusive.
    direction, access_speed, progress
        As in `network.network_access`.

    Returns
    -------
    Stretches

    Raises
    ------
    Cancelled
        When the user asked to stop.

    Examples
    --------
    A school in the middle of a road of 10 km and 60 km/h; one reaches it in three minutes from 3 km on either side:

    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> road = build_network(lines_from_coordinates([[[(0, 0), (10000, 0)]]]), 60.0)
    >>> school, _ = snap_services(road, np.array([[5000.0, 0.0]]))
    >>> found = reached_stretches(road, school, [1, 3])
    >>> found.begin.round(2).tolist(), found.end.round(2).tolist(), found.band.tolist()
    ([0.2, 0.4, 0.6], [0.4, 0.6, 0.8], [1, 0, 1])
    """
    progress = progress or NullProgress()
    limits = np.asarray(thresholds, dtype=np.float64) * 60.0
    on_network = services.only(np.flatnonzero(services.located))
    legs = on_network.distance / (access_speed * KMH)
    costs = _node_costs(network, on_network, legs, direction, float(limits[-1]), Stage(progress, 0.0, 0.6))
    return attended(lambda: _in_bands(_sources(network, on_network, legs, costs), network, limits, direction), progress)


def reached_by_type(
    network: Network,
    services: SnappedPoints,
    points: Sequence[Integers],
    thresholds: Sequence[float],
    *,
    direction: Direction = "to",
    access_speed: float = 5.0,
    progress: Progress | None = None,
) -> list[Stretches]:
    """Find what is reached for several types of services, each by itself.

    Parameters
    ----------
    network, services, thresholds, direction, access_speed, progress
        As in `reached_stretches`.
    points : sequence of ndarray of int
        The points of the services of each type.

    Returns
    -------
    list of Stretches
        One a type.
    """
    progress, found = progress or NullProgress(), []
    for number, rows in enumerate(points):
        stage = Stage(progress, number / len(points), (number + 1) / len(points))
        found.append(reached_stretches(
            network, services.only(rows), thresholds, direction=direction, access_speed=access_speed, progress=stage,
        ))  # fmt: skip
    return found


def _node_costs(
    network: Network, services: SnappedPoints, legs: Floats, direction: Direction, limit: float, progress: Progress
) -> Floats:
    """Search from all services at once: seconds of every junction, infinite beyond the limit."""
    leaving = direction == "from"
    way = end_weights(network, services, network.weights("time")[0], leaving=leaving) + legs[:, None]
    node = np.column_stack((network.tail[services.edge], network.head[services.edge]))
    at = np.isfinite(way)
    none = np.zeros(int(at.sum()))
    arcs = attended(lambda: network.arcs("time", reverse=not leaving), progress)
    seeds = Seeds(node[at], way[at], none, none.astype(np.int64))
    return nearest_layers(arcs, seeds, 1, limit * (1.0 + _ROUNDING), progress)[0].cost


@dataclass(frozen=True, eq=False)
class _Sources:
    """Positions on edges from which the edge is travelled, with the seconds to the service from there."""

    edge: Integers
    share: Floats
    cost: Floats


def _sources(network: Network, services: SnappedPoints, legs: Floats, costs: Floats) -> _Sources:
    """List the ends of all edges that are reached, and the services on them."""
    tails, heads = (np.flatnonzero(np.isfinite(costs[ends])) for ends in (network.tail, network.head))
    return _Sources(
        np.concatenate([tails, heads, services.edge]),
        np.concatenate([np.zeros(tails.size), np.ones(heads.size), services.share]),
        np.concatenate([costs[network.tail[tails]], costs[network.head[heads]], legs]),
    )


def _in_bands(sources: _Sources, network: Network, limits: Floats, direction: Direction) -> Stretches:
    """Cut the edges where a threshold is passed, and say of each piece which is the first to reach it."""
    within = [_union(*_reach(sources, network, limit, direction)) for limit in limits.tolist()]
    edge = np.concatenate([one[0] for one in within] * 2)
    share = np.concatenate([one[side] for side in (1, 2) for one in within])
    order = np.lexsort((share, edge))
    edge, share = edge[order], share[order]
    piece = np.flatnonzero((np.diff(edge) == 0) & (np.diff(share) > _NOTHING))
    edge, begin, end = edge[piece], share[piece], share[piece + 1]
    band = np.full(piece.size, limits.size)
    middle = 2.0 * edge + (begin + end) / 2.0  # shares of an edge lie between twice its number and one more
    for number in range(limits.size - 1, -1, -1):
        on, first, last = within[number]
        place = np.searchsorted(2.0 * on + first, middle, side="right") - 1
        inside = place >= 0
        inside[inside] = middle[inside] <= (2.0 * on + last)[place[inside]]
        band[inside] = number
    kept = np.flatnonzero(band < limits.size)
    here, next_to_it = (network.points[network.first[edge[kept]] + step] for step in (0, 1))
    kept = kept[np.lexsort((begin[kept], *next_to_it.T, *here.T))]
    return Stretches(edge[kept], begin[kept], end[kept], band[kept])


def _reach(sources: _Sources, network: Network, limit: float, direction: Direction) -> tuple[Integers, Floats, Floats]:
    """Give the stretch of its edge that each source reaches within a limit, as far as traffic is open."""
    rows = np.flatnonzero(sources.cost <= limit)
    edge, share, room = sources.edge[rows], sources.share[rows], limit - sources.cost[rows]
    weights, up, down = network.weights("time")[0], network.forward[edge], network.backward[edge]
    seconds_up, seconds_down = weights.forth[edge], weights.back[edge]
    if direction == "to":  # who is further up the edge comes down to the source
        up, down, seconds_up, seconds_down = down, up, seconds_down, seconds_up
    with np.errstate(divide="ignore", invalid="ignore"):
        far_up, far_down = (np.where(one > 0.0, room / one, 1.0) for one in (seconds_up, seconds_down))
    begin = np.where(down, np.maximum(share - far_down, 0.0), share)
    return edge, begin, np.where(up, np.minimum(share + far_up, 1.0), share)


def _union(edge: Integers, begin: Floats, end: Floats) -> tuple[Integers, Floats, Floats]:
    """Unite the stretches of each edge that touch."""
    order = np.lexsort((begin, edge))
    edge, begin, end = edge[order], begin[order], end[order]
    so_far = np.maximum.accumulate(2.0 * edge + end) if edge.size else end
    fresh = np.ones(edge.size, dtype=bool)
    fresh[1:] = 2.0 * edge[1:] + begin[1:] > so_far[:-1] + _NOTHING
    first = np.flatnonzero(fresh)
    return edge[first], begin[first], np.maximum.reduceat(end, first) if first.size else end


def stretch_vertices(network: Network, stretches: Stretches) -> tuple[Floats, Integers]:
    """Give the vertices of stretches: where they begin, the bends on the way, and where they end.

    Parameters
    ----------
    network : Network
        The graph.
    stretches : Stretches
        Parts of its edges.

    Returns
    -------
    points : (v, 2) ndarray
        In the plane of the network.
    start : (m + 1,) ndarray of int
        The vertices of a stretch are ``points[start[i] : start[i + 1]]``.

    Examples
    --------
    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> road = build_network(lines_from_coordinates([[[(0, 0), (600, 0), (600, 400)]]]), 60.0)
    >>> half = Stretches(np.array([0]), np.array([0.5]), np.array([0.8]), np.array([0]))
    >>> stretch_vertices(road, half)[0].tolist()
    [[500.0, 0.0], [600.0, 0.0], [600.0, 200.0]]
    """
    edge = stretches.edge
    first, last, measure = network.first[edge], network.last[edge], network.segments.measure
    ends = [measure[first] + share * network.length[edge] for share in (stretches.begin, stretches.end)]
    after = np.clip(np.searchsorted(measure, ends[0], side="right"), first + 1, last)  # the first bend behind it
    before = np.clip(np.searchsorted(measure, ends[1], side="left") - 1, first, last - 1)
    inner = np.maximum(before - after + 1, 0)
    start = np.concatenate([[0], np.cumsum(inner + 2)])
    points = np.empty((int(start[-1]), 2))
    points[start[:-1]] = _between(network, measure, after - 1, ends[0])
    points[start[1:] - 1] = _between(network, measure, before, ends[1])
    rows = np.repeat(after - np.cumsum(inner) + inner, inner) + np.arange(int(inner.sum()))
    points[np.repeat(start[:-1] + 1 - np.cumsum(inner) + inner, inner) + np.arange(rows.size)] = network.points[rows]
    return points, start


def _between(network: Network, measure: Floats, vertex: Integers, metres: Floats) -> Floats:
    """Give the position so many metres along the segment that begins at a vertex."""
    step = measure[vertex + 1] - measure[vertex]
    with np.errstate(divide="ignore", invalid="ignore"):
        part = np.where(step > 0.0, np.clip((metres - measure[vertex]) / step, 0.0, 1.0), 0.0)
    here = network.points[vertex]
    return np.asarray(here + part[:, None] * (network.points[vertex + 1] - here), dtype=np.float64)


def in_plane_units(network: Network, stretches: Stretches, metres: float) -> Floats:
    """Give a length on the ground in units of the plane, where each stretch lies.

    Examples
    --------
    >>> from ..ground import even_ground
    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> in_feet = build_network(lines_from_coordinates([[[(0, 0), (600, 0)]]]), 60.0, ground=even_ground(0.3048))
    >>> whole = Stretches(np.array([0]), np.array([0.0]), np.array([1.0]), np.array([0]))
    >>> in_plane_units(in_feet, whole, 304.8).round(6).tolist()
    [1000.0]
    """
    if network.scale is None:
        return np.full(stretches.edge.size, metres)
    return np.asarray(metres / network.scale[network.first[stretches.edge]], dtype=np.float64)
