"""Roads drawn and made faster on a network: times of edges, and new nodes and arcs, beside the junctions of today.

The edges of today stay whole.  A drawn road has a node at each of its points; where a point lies on a road of today it
is tied to the two ends of that edge, and to whatever else lies on it, which is the same as cutting the edge there.  The
two ends of a drawn road are moved to the nearest road; its points in between join only what they lie on, because a
crossing on paper is no junction.  Drawn roads join each other where they share a point.

Whoever lives nearer to a drawn road than to any road of today joins it at its nearest position, wherever that is, and
keeps the way of today beside it: a new road takes nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..access.graph import KMH, Network
from ..access.reached import Stretches, stretch_vertices
from ..access.snapping import SnappedPoints, along_edges, end_weights, snap_points
from ..arrays import Floats, Integers
from ..errors import InputError
from ..ground import Ground
from ..notes import Amount
from .changes import Road, RoadDrawn, RoadFaster

JOINS_WITHIN, ENDS_WITHIN = 1.0, 2000.0
"""Metres within which a point of a drawn road lies on another road, and within which its ends find one."""

Snap = Callable[[Floats], SnappedPoints]
_NOWHERE = SnappedPoints(np.empty(0, dtype=np.int64), np.empty(0), np.empty(0))


@dataclass(frozen=True, eq=False)
class ChangedRoads:
    """A network with changes.

    Attributes
    ----------
    network : Network
        Today's, with the times of the edges that are faster.
    nodes : int
        Junctions of today and, behind them, points of drawn roads.
    origin, to, seconds : (a,) ndarray
        Further arcs, in the direction of travel.
    joints : SnappedPoints
        Points of drawn roads on edges of today.
    joint_node : (j,) ndarray of int
        The node of each.
    drawn : Network or None
        The drawn roads by themselves, with an edge between two points that follow each other; their nodes are numbered
        from 0, in the order of the points.  A line of it is a drawn road.
    """

    network: Network
    nodes: int
    origin: Integers
    to: Integers
    seconds: Floats
    joints: SnappedPoints
    joint_node: Integers
    drawn: Network | None = None


def changed_roads(
    network: Network, roads: Sequence[Road], lines: dict[str, int], snap: Snap, ground: Ground | None = None
) -> ChangedRoads:
    """Make roads faster and tie drawn ones to a network.

    Parameters
    ----------
    network : Network
        Of today.
    roads : sequence of Road
    lines : dict of str to int
        The number of each line by its id.
    snap : callable
        From points to the nearest position on the network, however far.
    ground : Ground, optional
        How long the unit of the plane is; a metre everywhere unless given.

    Raises
    ------
    InputError
        When a line is not there, or the end of a drawn road finds no road.
    """
    for road in roads:
        if isinstance(road, RoadFaster):
            network = _faster(network, road, lines)
    drawn = [road for road in roads if isinstance(road, RoadDrawn)]
    at, begin = _points_of(drawn, ground)
    found = snap(at)
    scale = _scale(at, ground)
    earlier, later = _shared(at, begin, scale)
    ends = np.unique(np.concatenate([begin[:-1], begin[1:] - 1])) if drawn else np.empty(0, dtype=np.int64)
    ends = np.setdiff1d(ends, later)  # what joins an earlier new road lies where that one does
    ends = ends[found.located[ends] & (found.distance[ends] <= ENDS_WITHIN)]
    at[ends] = positions(network, found.only(ends))
    for one, other in zip(earlier.tolist(), later.tolist(), strict=True):
        at[other] = at[one]
    tied = np.union1d(ends, np.flatnonzero(found.located & (found.distance <= JOINS_WITHIN)))
    _refuse_loose(drawn, begin, found, np.concatenate([tied, later]))
    joints, node = found.only(tied), network.nodes + tied
    own = _network_of(drawn, begin, at, scale) if drawn else None
    pieces = [
        *(_along(own, network.nodes) if own is not None else ()),
        (network.nodes + earlier, network.nodes + later, np.zeros(later.size)),
        (network.nodes + later, network.nodes + earlier, np.zeros(later.size)),
        *_tied(network, joints, node),
    ]
    origin, to, seconds = (np.concatenate(part) for part in zip(*pieces, strict=True))
    return ChangedRoads(network, network.nodes + len(at), origin, to, seconds, joints, node, own)


def drawn_network(roads: Sequence[Road], ground: Ground | None = None) -> Network | None:
    """Return the roads that are drawn, where they were drawn, as a network of their own; None without any."""
    drawn = [road for road in roads if isinstance(road, RoadDrawn)]
    if not drawn:
        return None
    at, begin = _stacked([np.asarray(road.points, dtype=np.float64) for road in drawn])
    return _network_of(drawn, begin, at, _scale(at, ground))


def _points_of(drawn: Sequence[RoadDrawn], ground: Ground | None) -> tuple[Floats, Integers]:
    """Return the points of drawn roads, and where each begins.

    Where a later road has a point on an earlier one, this gets a point there too, at which they join.
    """
    points = [np.asarray(road.points, dtype=np.float64) for road in drawn]
    for number, road in enumerate(drawn[:-1]):
        own = drawn_network([road], ground)
        if own is None or not own.length.any():
            continue
        later = np.vstack(points[number + 1 :])
        touching = snap_points(own, later, max_snap=JOINS_WITHIN)
        within = touching.only(np.flatnonzero(touching.located & (touching.share > 0.0) & (touching.share < 1.0)))
        order = np.lexsort((within.share, within.edge))
        points[number] = np.insert(points[number], within.edge[order] + 1, positions(own, within)[order], axis=0)
    return _stacked(points)


def _stacked(points: Sequence[Floats]) -> tuple[Floats, Integers]:
    """Return points of several roads below each other, and where each begins."""
    begin = np.cumsum([0, *(len(one) for one in points)])
    return np.vstack(points) if points else np.empty((0, 2)), begin


def _scale(at: Floats, ground: Ground | None) -> Floats:
    """Return the metres on the ground of a unit of the plane at some points."""
    return np.ones(len(at)) if ground is None or not len(at) else ground.scale(*at.T)


def nearer_to_drawn(
    drawn: Network, points: Floats, metres: Floats, max_snap: float
) -> tuple[Integers, SnappedPoints]:  # fmt: skip
    """Find the points that lie nearer to a drawn road than to any road of today, and where they join it.

    Parameters
    ----------
    drawn : Network
        The drawn roads, each a line.
    points : (n, 2) ndarray
        NaN = a place without geometry.
    metres : (n,) ndarray
        From each to the road of today that it joins; NaN where it joins none.
    max_snap : float
        Metres, inclusive, that a place may lie off a road.

    Returns
    -------
    point : (q,) ndarray of int
        Each as often as there are drawn roads that are nearer.
    at : SnappedPoints
        Of each, on the drawn roads.
    """
    nearer = np.where(np.isnan(metres), np.inf, metres)
    each = [snap_points(drawn, points, max_snap=max_snap, edges=drawn.line == road)
            for road in np.unique(drawn.line[drawn.length > 0.0]).tolist()]  # fmt: skip
    if not each:  # roads of no length
        return np.empty(0, dtype=np.int64), _NOWHERE
    rows = [np.flatnonzero(one.located & (one.distance < nearer)) for one in each]
    found = [one.only(own) for one, own in zip(each, rows, strict=True)]
    at = SnappedPoints(*(np.concatenate([getattr(one, name) for one in found]) for name in
                         ("edge", "share", "distance")))  # fmt: skip
    return np.concatenate(rows), at


def _faster(network: Network, road: RoadFaster, lines: dict[str, int]) -> Network:
    """Make the edges of some lines take no longer than at a speed; those that are as fast stay."""
    missing = [line for line in road.lines if line not in lines]
    if missing:
        raise InputError("Road '{road}': the roads have no line '{line}'.",
                         hint="Choose the lines again: the layer has changed.", road=road.name,
                         line=missing[0])  # fmt: skip
    edges = np.isin(network.line, [lines[line] for line in road.lines])
    if not edges.any():
        raise InputError("Road '{road}': none of its lines is open to traffic.", hint="Choose another line.",
                         road=road.name)  # fmt: skip
    at_most = np.where(edges, network.length / (road.kmh * KMH), np.inf)
    back = network.seconds_back
    return replace(network, seconds=np.minimum(network.seconds, at_most),
                   seconds_back=None if back is None else np.minimum(back, at_most))  # fmt: skip


def positions(network: Network, snapped: SnappedPoints) -> Floats:
    """Return the coordinates of positions on a network."""
    order = np.argsort(snapped.edge, kind="stable")
    at = Stretches(snapped.edge[order], snapped.share[order], snapped.share[order], np.zeros_like(snapped.edge))
    points, start = stretch_vertices(network, at)
    found = np.empty((snapped.edge.size, 2))
    found[order] = points[start[:-1]]
    return found


def _shared(at: Floats, begin: Integers, scale: Floats) -> tuple[Integers, Integers]:
    """Return pairs of points of different drawn roads that are one place: of the earlier road, and of the later one."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    if not len(at):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    pairs = cKDTree(at).query_pairs(JOINS_WITHIN / float(scale.min()), output_type="ndarray").astype(np.int64)
    pairs = np.sort(pairs, axis=1)
    road = np.searchsorted(begin, pairs, side="right")
    pairs = pairs[road[:, 0] != road[:, 1]]
    pairs = pairs[np.lexsort((pairs[:, 0], pairs[:, 1]))]
    return pairs[:, 0], pairs[:, 1]


def _refuse_loose(drawn: Sequence[RoadDrawn], begin: Integers, found: SnappedPoints, joined: Integers) -> None:
    """Refuse roads of which an end joins nothing."""
    for number, road in enumerate(drawn):
        for end in (int(begin[number]), int(begin[number + 1]) - 1):
            if end not in joined:
                raise InputError("An end of the road '{road}' lies {km} km from any road, and joins none.",
                                 hint="Draw it to a road, or to a point of another new road.", road=road.name,
                                 km=Amount(float(found.distance[end]) / 1000.0, 1))  # fmt: skip


def _network_of(drawn: Sequence[RoadDrawn], begin: Integers, at: Floats, scale: Floats) -> Network:
    """Return drawn roads as a network of their own, open both ways."""
    road = np.repeat(np.arange(len(drawn)), np.diff(begin))
    metres = np.hypot(*np.diff(at, axis=0).T) * (scale[:-1] + scale[1:]) / 2.0
    first = np.flatnonzero(road[:-1] == road[1:])
    kmh = np.array([one.kmh for one in drawn])
    length, line, both = metres[first], road[first], np.ones(first.size, dtype=bool)
    return Network(len(at), first, first + 1, length, length / (kmh[line] * KMH), both, both, line, at, first,
                   first + 1, scale)  # fmt: skip


def _along(drawn: Network, first: int) -> list[tuple[Integers, Integers, Floats]]:
    """Return the arcs along drawn roads, both ways; their nodes are numbered from a first one."""
    tail, head = first + drawn.tail, first + drawn.head
    return [(tail, head, drawn.seconds), (head, tail, drawn.seconds)]


def _tied(
    network: Network, joints: SnappedPoints, node: Integers
) -> list[tuple[Integers, Integers, Floats]]:  # fmt: skip
    """Return the arcs between points on edges and the ends of these edges, and among points on one edge."""
    weight = network.weights("time")[0]
    ends = np.column_stack((network.tail[joints.edge], network.head[joints.edge]))
    leaving, arriving = (end_weights(network, joints, weight, leaving=one) for one in (True, False))
    out, into = np.nonzero(np.isfinite(leaving)), np.nonzero(np.isfinite(arriving))
    one, other, forth = along_edges(network, joints, joints)
    return [
        (node[out[0]], ends[out], leaving[out]),
        (ends[into], node[into[0]], arriving[into]),
        (node[one], node[other], weight.of(joints.edge[one], forth)),
    ]
