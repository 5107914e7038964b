"""The k nearest services of every junction, by k searches of the whole graph.

The first search starts from all services at once (Dijkstra 1959 with many sources) and tells each junction its nearest
service.  For the second nearest it is enough to look at arcs that join junctions of different nearest services: across
them, what is nearest on one side is offered to the other; within the territory of one service, offers travel on by a
second search.  In general, let T(v) be the j nearest services of junction v, and let the way from its next nearest
service s come through the arc u -> v.  If T(u) = T(v), s is the next nearest of u as well; otherwise some service of
T(u) is not in T(v), and none of the others can come through this arc more cheaply.  So the search for rank j + 1 runs
over the arcs with T(u) = T(v), and is entered across the others, and wherever a service itself enters the graph at a
junction that does not know it yet: the network Voronoi diagram of order j + 1 (Okabe and Sugihara 2012, ch. 4).

Where services are equally near, the lowest id wins: each service starts 10 nanoseconds (or nanometres) behind the one
before it, more than rounding makes of a thousand sums and less than anybody can measure.  It is taken off afterwards.

References
----------
Dijkstra, E. W. (1959), A note on two problems in connexion with graphs, Numerische Mathematik 1, 269-271.
Okabe, A. and Sugihara, K. (2012), Spatial Analysis along Networks, Wiley, ch. 4 (network Voronoi diagrams).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, Unreported, proceed
from .arcs import Arcs, carry
from .nearest import NO_SERVICE

_MOST_NODES = 250_000  # that one search may settle: 0.2 seconds
_FIRST_ARCS = 30  # the width of the first ring

STAGGER = 1e-8  # seconds or metres between services, so that none are equally near


@dataclass(frozen=True, eq=False)
class Seeds:
    """Junctions from which a search starts.

    Attributes
    ----------
    node : (s,) ndarray of int
        Where.
    cost, other : (s,) ndarray
        What it took to come there, by both measures.
    service : (s,) ndarray of int
        Whose search it is.
    """

    node: Integers
    cost: Floats
    other: Floats
    service: Integers

    def only(self, rows: Integers | Booleans) -> Seeds:
        """Return the seeds at some positions."""
        return Seeds(self.node[rows], self.cost[rows], self.other[rows], self.service[rows])

    def and_also(self, more: Seeds) -> Seeds:
        """Return these seeds, and others after them."""
        return Seeds(
            np.concatenate([self.node, more.node]),
            np.concatenate([self.cost, more.cost]),
            np.concatenate([self.other, more.other]),
            np.concatenate([self.service, more.service]),
        )

    def cheapest(self) -> Seeds:
        """Keep the cheapest of each node."""
        order = np.lexsort((self.service, self.cost, self.node))
        return self.only(order[np.diff(self.node[order], prepend=-1) != 0])


@dataclass(frozen=True, eq=False)
class Layer:
    """The nearest services of one rank.

    Attributes
    ----------
    service : (n,) ndarray of int
        Of each node; `NO_SERVICE` where there are not so many within the limit.
    cost, other : (n,) ndarray
        By both measures; infinite, and NaN, where there is none.
    """

    service: Integers
    cost: Floats
    other: Floats


def nearest_layers(arcs: Arcs, seeds: Seeds, k: int, limit: float, progress: Progress | None = None) -> list[Layer]:
    """Find the k nearest services of every node.

    Parameters
    ----------
    arcs : Arcs
        The graph, in the direction of the search.
    seeds : Seeds
        One or two for each service; costs staggered by the order of ids (see `STAGGER`).
    k : int
        How many.
    limit : float
        Cost up to which to look; infinite = no limit.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    list of k Layer
        From the nearest on.
    """
    progress = progress or NullProgress()
    layers: list[Layer] = []
    for rank in range(k):
        proceed(progress, rank / k)
        if rank == 0:
            layers.append(_spread(arcs, seeds.cheapest(), limit, Unreported(progress)))
            continue
        known = np.sort(np.stack([layer.service for layer in layers]), axis=0)
        unknown = seeds.only((known[:, seeds.node] != seeds.service).all(axis=0))
        offers, same = _across(arcs, layers, known, limit)
        layers.append(_spread(arcs.only(same), unknown.and_also(offers).cheapest(), limit, Unreported(progress)))
    proceed(progress, 1.0)
    return layers


def reachable_nodes(arcs: Arcs, nodes: Integers) -> Booleans:
    """Tell which nodes any way leads to, however long, from some nodes.

    Parameters
    ----------
    arcs : Arcs
        The graph, in the direction of the search.
    nodes : (s,) ndarray of int
        Where to start.

    Returns
    -------
    (n,) ndarray of bool
    """
    from scipy.sparse.csgraph import breadth_first_order  # noqa: PLC0415 - the plugin loads where scipy is missing

    found = np.zeros(arcs.nodes + 1, dtype=bool)
    nodes = np.unique(nodes)
    if nodes.size:
        graph = arcs.with_seeds(np.zeros(nodes.size, dtype=np.int64), nodes, np.ones(nodes.size))
        graph.data = np.ones(graph.data.size)
        found[breadth_first_order(graph, arcs.nodes, return_predecessors=False)] = True
    return found[:-1]


def _spread(arcs: Arcs, seeds: Seeds, limit: float, progress: Progress) -> Layer:
    """Let every seed spread until it meets a cheaper one, in rings of cost, so that a cancel is heard between them.

    A ring settles the nodes up to a cost; across the arcs that leave them the next ring is entered.  Rings widen while
    they settle few nodes, and narrow where they settle many: the search in a small graph is one ring.
    """
    found = Layer(np.full(arcs.nodes, NO_SERVICE), np.full(arcs.nodes, np.inf), np.full(arcs.nodes, np.nan))
    if not seeds.node.size:
        return found
    if arcs.nodes <= _MOST_NODES:
        return _ring(arcs, seeds, limit)
    width = _FIRST_ARCS * float(np.median(arcs.cost[arcs.cost > 0.0])) if (arcs.cost > 0.0).any() else limit
    left = arcs
    while seeds.node.size:
        proceed(progress, 0.0)
        edge = min(float(seeds.cost.min()) + width, limit)
        ring = _ring(left, seeds, edge)
        reached = np.isfinite(ring.cost)
        for name in ("service", "cost", "other"):
            getattr(found, name)[reached] = getattr(ring, name)[reached]
        if edge >= limit:
            return found
        across = np.flatnonzero(reached[left.origin] & ~reached[left.to])
        origin, to = left.origin[across], left.to[across].astype(np.int64)
        cost, other = ring.cost[origin] + left.cost[across], ring.other[origin] + left.other[across]
        entries = Seeds(to, cost, other, ring.service[origin]).and_also(seeds.only(~reached[seeds.node]))
        seeds = entries.only(entries.cost <= limit).cheapest()
        left = left.only(~reached[left.origin] & ~reached[left.to])
        width *= float(np.clip(0.5 * _MOST_NODES / max(int(reached.sum()), 1), 0.5, 1.6))
    return found


def _ring(arcs: Arcs, seeds: Seeds, limit: float) -> Layer:
    """Let every seed spread up to a cost."""
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    count = arcs.nodes
    numbers = np.arange(seeds.node.size)
    cost, predecessor, source = dijkstra(
        arcs.with_seeds(numbers, seeds.node, seeds.cost),
        indices=count + numbers, min_only=True, return_predecessors=True, limit=limit,
    )  # fmt: skip
    cost, predecessor, source = cost[:count], predecessor[:count], source[:count]
    service = np.full(count, NO_SERVICE)
    first = np.full(count, np.nan)
    reached = np.isfinite(cost)
    service[reached] = seeds.service[source[reached] - count]
    first[seeds.node] = seeds.other
    return Layer(service, cost, carry(arcs, predecessor, first))


def _across(arcs: Arcs, layers: list[Layer], known: Integers, limit: float) -> tuple[Seeds, Booleans]:
    """Offer, across every arc, the cheapest service that the node at its end does not know yet.

    `known` has the services of all layers by node, sorted.  Returns the offers, and which arcs join nodes that know
    the same services.
    """
    origin, to = arcs.origin, arcs.to
    same = known[0, origin] != NO_SERVICE  # a node that knows fewer has nothing to pass on
    for row in known:
        same &= row[origin] == row[to]
    border = np.flatnonzero(~same)
    cost, other = np.full(border.size, np.inf), np.full(border.size, np.nan)
    service = np.full(border.size, NO_SERVICE)
    behind, ahead = origin[border], to[border]
    for layer in layers:  # from the nearest on: what is offered first is the cheapest
        offered = layer.service[behind]
        new = (offered != NO_SERVICE) & (service == NO_SERVICE)
        for row in known:
            new &= row[ahead] != offered
        service[new] = offered[new]
        cost[new] = layer.cost[behind[new]] + arcs.cost[border[new]]
        other[new] = layer.other[behind[new]] + arcs.other[border[new]]
    use = cost <= limit
    return Seeds(ahead[use].astype(np.int64), cost[use], other[use], service[use]), same
