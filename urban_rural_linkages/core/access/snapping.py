"""Points snapped to the network: the nearest position on any edge, and the ways from there to its two ends.

Why: people live beside roads, not at junctions.  A point is snapped to the nearest position on the nearest edge,
which is the same as splitting the edge there, and to snap it to the nearest junction instead may cost kilometres.  From
that position the edge leads to its head and its tail, as far as its direction allows, and to whatever else is snapped
to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, ratio
from ..progress import NullProgress, Progress, attended, proceed
from .graph import Network, Weights
from .segments import SegmentIndex, index_segments

_BLOCK = 4096  # points between two questions whether to go on
_FEW = 2000  # points, for which an index of all segments is searched again rather than one of some made
_DECIMALS = 6  # positions that agree to the micrometre are one
_AT_JUNCTION = 0.001  # metres from the end of an edge


@dataclass(frozen=True, eq=False)
class SnappedPoints:
    """Positions on the network to which points are snapped.

    Attributes
    ----------
    edge : (n,) ndarray of int
        The edge; -1 where the point is off the network.
    share : (n,) ndarray
        Part of the edge's length from its tail to the position, 0 to 1; exactly 0 or 1 at a junction.
    distance : (n,) ndarray
        Metres from the point to the network, also where that is too far; NaN where the point has no coordinates.
    """

    edge: Integers
    share: Floats
    distance: Floats

    @property
    def located(self) -> Booleans:
        """Which points are on the network."""
        return np.asarray(self.edge >= 0)

    def only(self, points: Integers) -> SnappedPoints:
        """Keep some of the points, in their order."""
        return SnappedPoints(self.edge[points], self.share[points], self.distance[points])


@dataclass(frozen=True, eq=False)
class SnappedPlaces:
    """Places, of one point or several, and where their points are snapped.

    Attributes
    ----------
    snapped : SnappedPoints
        Of the points.
    of : (points,) ndarray of int
        The place of each point.
    total : int
        Number of places.
    """

    snapped: SnappedPoints
    of: Integers
    total: int

    @classmethod
    def of_points(cls, snapped: SnappedPoints, of: Integers | None) -> SnappedPlaces:
        """Take each point for a place of its own, unless it is said which place it is a part of."""
        owner = np.arange(snapped.edge.size) if of is None else np.asarray(of, dtype=np.int64)
        return cls(snapped, owner, int(owner.max(initial=-1)) + 1)

    def located(self) -> Booleans:
        """Tell which places have a point on the network."""
        found = np.zeros(self.total, dtype=bool)
        found[self.of[self.snapped.located]] = True
        return found

    def distance(self) -> Floats:
        """Give the metres from the nearest point of each place to the network; NaN without coordinates."""
        least = np.full(self.total, np.inf)
        known = np.isfinite(self.snapped.distance)
        np.minimum.at(least, self.of[known], self.snapped.distance[known])
        return np.where(np.isinf(least), np.nan, least)


def snap_points(
    network: Network,
    points: ArrayLike,
    *,
    max_snap: float = np.inf,
    edges: Booleans | None = None,
    progress: Progress | None = None,
) -> SnappedPoints:
    """Snap points to the nearest position on the network.

    A position within a millimetre of the end of an edge is the junction itself, so it does not matter
    which of its edges it is counted to.  Of positions equally near, that with the lower x, then y is taken; of edges
    that share it, one open both ways before a one-way one, then the faster.  Lines drawn on top of each other are
    different roads, and a point is snapped to one of them.

    Parameters
    ----------
    network : Network
        The graph.
    points : (n, 2) array_like
        In the plane of the network; NaN = a feature without geometry.
    max_snap : float
        Metres, inclusive; a point farther from the network is off it.
    edges : (e,) ndarray of bool, optional
        The edges to which points may be snapped; one or more.  All unless given.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    SnappedPoints
    """
    progress = progress or NullProgress()
    points = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    index, counting = attended(lambda: _search(network, edges, len(points)), progress)
    edge = np.full(len(points), -1)
    share, distance = np.full((2, len(points)), np.nan)
    known = np.flatnonzero(np.isfinite(points).all(axis=1))
    for begin in range(0, known.size, _BLOCK):
        proceed(progress, begin / known.size)
        rows = known[begin : begin + _BLOCK]
        edge[rows], share[rows], distance[rows] = _nearest_positions(network, index, counting, points[rows])
    proceed(progress, 1.0)
    off = ~(distance <= max_snap)
    edge[off], share[off] = -1, np.nan
    return SnappedPoints(edge, share, distance)


def end_weights(network: Network, snapped: SnappedPoints, weight: Weights, *, leaving: bool) -> Floats:
    """Weigh the ways between snapped points and the two ends of their edges.

    Parameters
    ----------
    network : Network
        The graph.
    snapped : SnappedPoints
        All of them on the network.
    weight : Weights
        Seconds or metres of whole edges.
    leaving : bool
        Whether the ways lead from the points to the ends, or from the ends to the points.

    Returns
    -------
    (n, 2) ndarray
        To or from tail and head; infinite where traffic runs the other way.
    """
    to_tail, to_head = snapped.share, 1.0 - snapped.share
    against, along = network.backward[snapped.edge], network.forward[snapped.edge]
    tail_open, head_open = (against, along) if leaving else (along, against)
    to_tail_whole, to_head_whole = (weight.back, weight.forth) if leaving else (weight.forth, weight.back)
    return np.column_stack(
        (
            np.where(tail_open | (to_tail == 0.0), to_tail * to_tail_whole[snapped.edge], np.inf),
            np.where(head_open | (to_head == 0.0), to_head * to_head_whole[snapped.edge], np.inf),
        )
    )


def along_edges(
    network: Network, origins: SnappedPoints, destinations: SnappedPoints
) -> tuple[Integers, Integers, Floats]:
    """Find the pairs of points that an edge connects without a junction between them.

    Parameters
    ----------
    network : Network
        The graph.
    origins, destinations : SnappedPoints
        All of them on the network.

    Returns
    -------
    origin, destination : (p,) ndarray of int
        Positions among the snapped points.
    forth : (p,) ndarray
        Part of the edge between the two, positive from its tail to its head; pairs against the traffic are left out.
    """
    order = np.argsort(destinations.edge, kind="stable")
    edges = destinations.edge[order]
    begin, end = (np.searchsorted(edges, origins.edge, side=side) for side in ("left", "right"))
    counts = end - begin
    origin = np.repeat(np.arange(origins.edge.size), counts)
    offset = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    destination = order[np.repeat(begin, counts) + offset]
    forth = destinations.share[destination] - origins.share[origin]
    edge = origins.edge[origin]
    is_open = (forth == 0.0) | np.where(forth > 0.0, network.forward[edge], network.backward[edge])
    return origin[is_open], destination[is_open], forth[is_open]


def _search(network: Network, edges: Booleans | None, points: int) -> tuple[SegmentIndex, Booleans | None]:
    """Return the segments to be searched by place, and which samples of them count where those of some edges do.

    For many points the segments of these edges are indexed by themselves.
    """
    if edges is None:
        return network.segments, None
    if points > _FEW:
        return index_segments(network.points, network.first[edges], network.last[edges], network.scale), None
    vertex = network.segments.vertex
    return network.segments, edges[np.searchsorted(network.first, vertex, side="right") - 1]


def _nearest_positions(
    network: Network, index: SegmentIndex, counting: Booleans | None, points: Floats
) -> tuple[Integers, Floats, Floats]:
    """Find edge, share and distance of the position nearest to each point."""
    owner, vertex = index.candidates(points, counting)
    begin = network.points[vertex]
    along = network.points[vertex + 1] - begin
    squared = (along**2).sum(axis=1)
    projected = ((points[owner] - begin) * along).sum(axis=1)
    part = np.clip(ratio(projected, squared, empty=0.0), 0.0, 1.0)
    position = begin + part[:, None] * along
    distance = np.hypot(*(points[owner] - position).T) * network.scale_along(vertex)

    edge = np.searchsorted(network.first, vertex, side="right") - 1
    x, y = position.round(_DECIMALS).T
    one_way, seconds, lower, upper = network.precedence(edge)
    order = np.lexsort((vertex, upper, lower, seconds, one_way, y, x, distance.round(_DECIMALS), owner))
    best = order[np.searchsorted(owner[order], np.arange(len(points)))]
    edge, vertex = edge[best], vertex[best]
    piece = part[best] * np.sqrt(squared[best]) * network.scale_along(vertex)
    metres = network.segments.metres(network.first[edge], vertex) + piece
    return edge, _shares(network, edge, metres), distance[best]


def _shares(network: Network, edge: Integers, metres: Floats) -> Floats:
    """Turn metres from the tail into shares of edges, and move what is next to a junction into it."""
    length = network.length[edge]
    share = ratio(metres, length, empty=0.0)
    return np.where(metres <= _AT_JUNCTION, 0.0, np.where(length - metres <= _AT_JUNCTION, 1.0, share))
