"""Travel times and distances between all origins and destinations, as a table of the pairs within reach.

Why: measures of accessibility, catchments with capacities and location models need every pair, not the nearest alone.
The search runs from each origin up to the limit, in blocks of origins that bound the memory; with a limit it looks at
the surroundings of each origin only.

References
----------
Dijkstra, E. W. (1959), A note on two problems in connexion with graphs, Numerische Mathematik 1, 269-271.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, Integers32
from ..progress import NullProgress, Progress, Stage, attended, proceed
from .arcs import Arcs, carry
from .dead_parts import snap_ends
from .graph import KMH, Network
from .nearest import rank_of_ids, within_limit
from .network import TIE_DECIMALS, Cost, check_parameters, known_or_nothing
from .od_table import check_size
from .snapping import SnappedPlaces, SnappedPoints, along_edges, end_weights

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


_BLOCK_BYTES = 100_000_000  # of costs and predecessors held at a time
_MOST_ORIGINS = 50  # in a block
_BETWEEN_QUESTIONS = 0.3  # seconds that a block of origins may take, so that a cancel is heard


@dataclass(frozen=True, eq=False)
class NetworkPairs:
    """Pairs within the limit, by origin, then minutes (or kilometres), then id of the destination.

    Attributes
    ----------
    origin, destination : (p,) ndarray of int
        Positions among the points given.
    minutes, km : (p,) ndarray
        Of one and the same way, access legs included.
    origin_snap, destination_snap : ndarray
        Metres of each point to the network; NaN without coordinates.
    origin_on_network, destination_on_network : ndarray of bool
        Which points could be snapped to the network.
    origin_passed, destination_passed : int
        Points snapped to a farther line, because nothing is reached from the nearest; see `dead_parts`.
    """

    origin: Integers
    destination: Integers
    minutes: Floats
    km: Floats
    origin_snap: Floats
    destination_snap: Floats
    origin_on_network: Booleans
    destination_on_network: Booleans
    origin_passed: int = 0
    destination_passed: int = 0


def od_matrix(
    network: Network,
    origins: ArrayLike,
    destinations: ArrayLike,
    destination_ids: ArrayLike | None = None,
    *,
    origin_of: Integers | None = None,
    destination_of: Integers | None = None,
    cost: Cost = "time",
    max_minutes: float = 0.0,
    max_destinations: int = 0,
    access_speed: float = 5.0,
    max_snap: float = 1000.0,
    pass_over: bool = False,
    progress: Progress | None = None,
) -> NetworkPairs:
    """Calculate the least costs from every origin to every destination within the limit.

    Parameters
    ----------
    network : Network
        The graph.
    origins, destinations : (n, 2) array_like
        In the plane of the network; NaN = a feature without geometry.
    destination_ids : (destinations,) array_like, optional
        Sortable ids that break ties among equally near destinations; the position unless given.
    origin_of, destination_of : (points,) ndarray of int, optional
        The place that each point is a part of, where places have several points: a pair costs what its nearest parts
        do.  A point is a place of its own unless given; ids are those of the places.
    cost : {"time", "distance"}
        What is made least; minutes and kilometres are those of that way.
    max_destinations : int
        Keep so many of the nearest destinations of each origin; 0 = all.
    max_minutes, access_speed, max_snap, pass_over, progress
        As in `network.network_access`.

    Returns
    -------
    NetworkPairs
        Pairs beyond the limit, unreachable or off the network have no row.

    Raises
    ------
    InputError
        When a parameter is out of range.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> road = build_network(lines_from_coordinates([[[(0, 0), (10000, 0)]]]), 60.0)
    >>> table = od_matrix(road, [(0, 0), (4000, 0)], [(10000, 0)], max_minutes=8)
    >>> table.origin.tolist(), table.minutes.tolist(), table.km.tolist()
    ([1], [6.0], [6.0])
    """
    check_parameters(max_minutes, access_speed, max_snap, 1)
    progress = progress or NullProgress()
    starts, goals, *passed, _ = snap_ends(
        network, np.asarray(origins), np.asarray(destinations), cost, pass_over=pass_over, max_snap=max_snap,
        progress=Stage(progress, 0.0, 0.2),
    )  # fmt: skip
    origin_places, goal_places = (
        SnappedPlaces.of_points(starts, origin_of),
        SnappedPlaces.of_points(goals, destination_of),
    )
    rank = rank_of_ids(np.arange(goal_places.total) if destination_ids is None else np.asarray(destination_ids))
    by_rank = np.argsort(rank, kind="stable")
    place_of_rank = np.empty(rank.size, dtype=np.int64)
    place_of_rank[by_rank] = np.arange(rank.size)
    rows, columns = np.flatnonzero(starts.located), np.flatnonzero(goals.located)
    rows = rows[np.argsort(origin_places.of[rows], kind="stable")]
    if not max_minutes:
        pairs = _pairs_at_most(network, starts.only(rows), goals.only(columns), max_destinations)
        check_size(rows.size, columns.size, pairs)
    work = attended(
        lambda: _Work(network, starts.only(rows), goals.only(columns), cost, max_minutes, max_destinations,
                      access_speed * KMH), progress,
    )  # fmt: skip
    work.origin_of, work.goal_of = origin_places.of[rows], place_of_rank[goal_places.of[columns]]
    pieces = work.run(Stage(progress, 0.2, 1.0))
    origin, destination, minutes, km = (np.concatenate(values) for values in zip(*pieces, strict=True))
    return NetworkPairs(
        origin, by_rank[destination], minutes, km, origin_places.distance(), goal_places.distance(),
        origin_places.located(), goal_places.located(), *(int(points.sum()) for points in passed),
    )  # fmt: skip


def _pairs_at_most(network: Network, starts: SnappedPoints, goals: SnappedPoints, most: int) -> int:
    """Count the pairs within the separate parts of the network: more there cannot be."""
    parts = network.component_length.size
    origins, destinations = (
        np.bincount(network.component[network.tail[t.edge]], minlength=parts) for t in (starts, goals)
    )
    return int((origins * (np.minimum(destinations, most) if most else destinations)).sum())


Piece = tuple[Integers, Integers, Floats, Floats]
Offers = tuple[Integers, Floats, Floats]
_NO_PAIRS: Piece = (np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), np.empty(0))


class _Work:
    """One calculation: what stays the same from block to block."""

    def __init__(
        self,
        network: Network,
        starts: SnappedPoints,
        goals: SnappedPoints,
        cost: Cost,
        max_minutes: float,
        most: int,
        access: float,
    ) -> None:
        self.cost, self.max_minutes, self.most = cost, max_minutes, most
        self.origins = starts.edge.size
        self.origin_of, self.goal_of = np.arange(self.origins), np.arange(goals.edge.size)
        weights = network.weights(cost)
        leg = (starts.distance / access, starts.distance), (goals.distance / access, goals.distance)
        if cost == "distance":
            leg = (leg[0][::-1], leg[1][::-1])
        self.entry = [
            end_weights(network, starts, weight, leaving=True) + way[:, None]
            for weight, way in zip(weights, leg[0], strict=True)
        ]
        self.exit = [
            (end_weights(network, goals, weight, leaving=False) + way[:, None]).T.copy()
            for weight, way in zip(weights, leg[1], strict=True)
        ]
        self.entry_node = np.column_stack((network.tail[starts.edge], network.head[starts.edge]))
        self.exit_node = np.stack((network.tail[goals.edge], network.head[goals.edge]))
        needed = np.zeros(network.nodes, dtype=bool)
        needed[self.entry_node] = needed[self.exit_node] = True
        self.arcs: Arcs = network.arcs(cost, reverse=False).without_dead_ends(needed)
        self.first = np.full(network.nodes, np.nan)  # of one origin at a time
        origin, goal, forth = along_edges(network, starts, goals)
        self.direct = (origin, goal, *(
            weight.of(starts.edge[origin], forth) + first[origin] + last[goal]
            for weight, first, last in zip(weights, *leg, strict=True)
        ))  # fmt: skip
        seconds = max_minutes * 60.0 * (1.0 + 1e-9) if max_minutes else np.inf
        self.limit = seconds * (1.0 if cost == "time" else max(network.fastest, access))

    def run(self, progress: Progress) -> list[Piece]:
        """Go through all origins, block by block."""
        graph = attended(self._graph, progress)
        if self.max_minutes:  # else their number was known before
            goals = np.unique(self.goal_of).size
            bound = self.origins * min(self.most or goals, goals)
            check_size(self.origins, goals, bound, lambda rows: self._count(graph, rows))
        largest = int(np.clip(_BLOCK_BYTES // (12 * graph.shape[0]), 1, _MOST_ORIGINS))
        pieces, waiting, begin, step = [_NO_PAIRS], list[Offers](), 0, 1
        while begin < self.origins:
            proceed(progress, begin / self.origins)
            block, started = np.arange(begin, min(begin + step, self.origins)), perf_counter()
            for point, offers in zip(block.tolist(), self._block(graph, block), strict=True):
                waiting.append(offers)
                last = point + 1 == self.origins or self.origin_of[point + 1] != self.origin_of[point]
                if last:  # the parts of a place come one behind the other
                    goal, least, other = (np.concatenate(values) for values in zip(*waiting, strict=True))
                    pieces.append(self._nearest(int(self.origin_of[point]), self.goal_of[goal], least, other))
                    waiting = []
            begin += block.size
            a_while = max(perf_counter() - started, 1e-3) / block.size  # of one origin
            step = int(np.clip(_BETWEEN_QUESTIONS / a_while, 1, min(largest, 2 * step)))
        proceed(progress, 1.0)
        return pieces

    def _count(self, graph: csr_matrix, rows: Integers) -> int:
        """Count the pairs of some origins."""
        found = 0
        for row in rows.tolist():
            goal, least, other = self._block(graph, np.array([row]))[0]
            found += self._nearest(row, self.goal_of[goal], least, other)[0].size
        return found

    def _graph(self) -> csr_matrix:
        """Add the origins to the graph, each with the arcs that lead to the ends of its edge."""
        origin, side = np.nonzero(np.isfinite(self.entry[0]))
        node, cost = self.entry_node[origin, side], self.entry[0][origin, side]
        order = np.lexsort((cost, node, origin))  # both ends of a loop are one junction: the cheaper way counts
        once = np.diff(origin[order], prepend=-1).astype(bool) | np.diff(node[order], prepend=-1).astype(bool)
        order = order[once]
        return self.arcs.with_seeds(origin[order], node[order], cost[order])

    def _block(self, graph: csr_matrix, block: Integers) -> list[Offers]:
        """Search from some origins."""
        from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - the plugin loads where scipy is missing

        count = self.arcs.nodes
        costs, predecessors = dijkstra(graph, indices=count + block, return_predecessors=True, limit=self.limit)
        return [
            self._row(int(origin), cost[:count], predecessor[:count])
            for origin, cost, predecessor in zip(block, costs, predecessors, strict=True)
        ]

    def _row(self, origin: int, cost: Floats, predecessor: Integers32) -> Offers:
        """Give the ways from one origin to every destination within reach."""
        by_tail, by_head = (cost[self.exit_node[side]] + self.exit[0][side] for side in (0, 1))
        through = np.minimum(by_tail, by_head)
        goal = np.flatnonzero((through <= self.limit) & np.isfinite(through))
        least, end = through[goal], (by_head < by_tail)[goal].astype(np.int64)
        node = self.exit_node[end, goal]
        ends = self.entry_node[origin]
        for here, entered, beside in zip(ends, self.entry[0][origin], self.entry[1][origin], strict=True):
            if cost[here] == entered:
                self.first[here] = beside
        other = carry(self.arcs, predecessor, self.first, node) + self.exit[1][end, goal]
        self.first[ends] = np.nan

        begin, stop = np.searchsorted(self.direct[0], [origin, origin + 1])
        goal, least, other = (
            np.concatenate([found, along[begin:stop]])
            for found, along in zip((goal, least, other), self.direct[1:], strict=True)
        )
        return goal, least, other

    def _nearest(self, origin: int, goal: Integers, least: Floats, other: Floats) -> Piece:
        """Keep the cheaper of two ways to one destination, what is within the limit, and the nearest of it."""
        minutes, km = (least / 60.0, other / 1000.0) if self.cost == "time" else (other / 60.0, least / 1000.0)
        minutes, km = minutes.round(TIE_DECIMALS), km.round(TIE_DECIMALS)
        order = np.lexsort((least, goal))
        order = order[np.diff(goal[order], prepend=-1) != 0]
        order = order[within_limit(known_or_nothing(minutes, km)[order], self.max_minutes)]
        order = order[np.lexsort((goal[order], (minutes if self.cost == "time" else km)[order]))]
        order = order[: self.most or None]
        return np.full(order.size, origin), goal[order], minutes[order], km[order]
