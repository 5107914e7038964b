"""Gaps between rest places along a walking network.

Why: whoever cannot walk far without sitting down is shut out of a street whose benches are too far apart, however
smooth its pavement.  Rules give the distance between consecutive rest places, which on a network are the neighbours in
its Voronoi diagram (Okabe and Sugihara 2012): every position belongs to the rest place that is nearest along the
network, and where two territories meet on an edge of length L, whose ends are a and b from their rest places, the walk
from one rest place to the next through that edge is a + L + b.

- The gap of an edge inside one territory is the shortest walk through it from its rest place to the next, without
  turning round: on a street, all that lies between two benches has the same gap.
- Where nothing but dead ends lies ahead, the gap is the way from the rest place to the farthest end, counted once: at
  the end of a street one is at home, or the map ends.
- A round street back to the same rest place is a walk as any other.
- A separate part of the network without any rest place has no gap: unknown, and told apart.
- Gaps are found on pieces between junctions and rest places; a line, such as a street, is as bad as its worst piece.

It is no walk that somebody made, and knows neither slopes nor crossings.

References
----------
Okabe, A. and Sugihara, K. (2012), Spatial Analysis along Networks, Wiley, ch. 4.
Orden TMA/851/2021, arts. 5.5 and 7.3 (50 m in parks); Valencia, Annex XII, 3.2 (300 m; comparative).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..access.arcs import arcs_in_rows
from ..access.graph import Network
from ..access.snapping import snap_points
from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, Stage, proceed
from .rest_pieces import RestPieces, cut_at_rest_places

NONE = -1
_NODES_BETWEEN_CHECKS = 20_000

_DECIMALS = 6  # less is noise of the arithmetic, and would depend on the order of lines


@dataclass(frozen=True, eq=False)
class RestTree:
    """The ways from every node to its nearest rest place.

    Attributes
    ----------
    distance : (n,) ndarray
        Metres to the nearest rest place; infinite where none can be reached.
    towards : (n,) ndarray of int
        The next node on the way there; `NONE` at rest places and where there is no way.
    piece : (n,) ndarray of int
        The piece that leads to it.
    """

    distance: Floats
    towards: Integers
    piece: Integers

    def way(self, node: int) -> list[tuple[int, int]]:
        """List pieces and the nodes where they are entered, from a node to its rest place."""
        found = []
        while self.towards[node] != NONE:
            found.append((int(self.piece[node]), int(node)))
            node = int(self.towards[node])
        return found


@dataclass(frozen=True, eq=False)
class RestGaps:
    """The gaps of a network.

    Attributes
    ----------
    tree : RestTree
        The ways to the nearest rest places.
    gap : (p,) ndarray
        Metres from rest to rest through each piece; NaN where no rest place can be reached.
    crossing : (p,) ndarray of bool
        On which pieces two territories meet, so that the walk through them is a gap of its own.
    dead_end : (n,) ndarray of bool
        Which nodes are ends that only lead back.
    """

    tree: RestTree
    gap: Floats
    crossing: Booleans
    dead_end: Booleans

    @property
    def longest(self) -> float:
        """The longest gap of all, metres; NaN where there is none."""
        known = self.gap[np.isfinite(self.gap)]
        return float(known.max()) if known.size else float("nan")


def rest_gaps(pieces: RestPieces, progress: Progress | None = None) -> RestGaps:
    """Measure the gap between rest places through every piece of a network.

    The result does not depend on the order of lines: where two ways to a rest place are equally long, the gap through
    either is the same.

    Parameters
    ----------
    pieces : RestPieces
        The network, cut at its rest places.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    RestGaps

    Examples
    --------
    A street of 1,000 m with benches after 100, 300 and 900 m; the ends count once:

    >>> from ..access.graph import build_network
    >>> from ..access.lines import lines_from_coordinates
    >>> from ..access.snapping import snap_points
    >>> from .rest_pieces import cut_at_rest_places
    >>> street = build_network(lines_from_coordinates([[[(0, 0), (1000, 0)]]]), 1.0)
    >>> benches = snap_points(street, [(100, 0), (300, 0), (900, 0)])
    >>> gaps = rest_gaps(cut_at_rest_places(street, benches))
    >>> gaps.gap.round(6).tolist(), round(gaps.longest)
    ([100.0, 200.0, 600.0, 100.0], 600)
    """
    progress = progress or NullProgress()
    tree = _nearest_rest(pieces)
    proceed(progress, 0.3)
    from_tail, from_head = tree.distance[pieces.tail], tree.distance[pieces.head]
    leads_home = np.zeros(pieces.length.size, dtype=bool)
    leads_home[tree.piece[tree.piece != NONE]] = True
    crossing = ~leads_home & np.isfinite(from_tail)
    gap = np.where(crossing, from_tail + pieces.length + from_head, np.nan)

    onward, farthest, ends = _look_ahead(pieces, tree, crossing, gap, progress)
    inner = np.flatnonzero(tree.piece != NONE)
    gap[tree.piece[inner]] = np.where(np.isfinite(onward[inner]), onward[inner], farthest[inner])
    proceed(progress, 1.0)
    return RestGaps(tree, gap, crossing, ends)


def _nearest_rest(pieces: RestPieces) -> RestTree:
    """Search the network from all rest places at once."""
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    count = pieces.nodes
    towards, by = np.full(count, NONE), np.full(count, NONE)
    if not pieces.rest.size:
        return RestTree(np.full(count, np.inf), towards, by)
    ends, other = np.concatenate((pieces.tail, pieces.head)), np.concatenate((pieces.head, pieces.tail))
    metres = np.tile(pieces.length, 2)
    arcs = arcs_in_rows(ends, other, metres, metres, count)
    seeds = np.zeros(pieces.rest.size, dtype=np.int64)
    graph = arcs.with_seeds(seeds, pieces.rest, np.zeros(pieces.rest.size))
    distance, before = dijkstra(graph, indices=count, return_predecessors=True)
    distance, before = distance[:count], before[:count]
    inner = (before >= 0) & (before < count)
    towards[inner] = before[inner]
    shortest = _shortest_of_pairs(pieces)
    for end, start in ((pieces.head, pieces.tail), (pieces.tail, pieces.head)):
        home = shortest[(towards[end[shortest]] == start[shortest]) & (end[shortest] != start[shortest])]
        by[end[home]] = home
    return RestTree(distance, towards, by)


def _shortest_of_pairs(pieces: RestPieces) -> Integers:
    """List the shortest of the pieces that join the same two nodes."""
    low, high = np.minimum(pieces.tail, pieces.head), np.maximum(pieces.tail, pieces.head)
    order = np.lexsort((pieces.length, high, low))
    is_first = np.append(True, (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0))
    return np.asarray(order[is_first], dtype=np.int64)


def _look_ahead(
    pieces: RestPieces, tree: RestTree, crossing: Booleans, gap: Floats, progress: Progress
) -> tuple[Floats, Floats, Booleans]:
    """Tell each node the shortest gap that lies ahead of it, and the farthest dead end; from the far nodes inwards."""
    onward = np.full(pieces.nodes, np.inf)
    for ends in (pieces.tail, pieces.head):
        np.minimum.at(onward, ends[crossing], gap[crossing])
    farthest, is_end = tree.distance.copy(), np.isinf(onward) & (tree.towards != NONE)
    is_end[tree.towards[tree.towards != NONE]] = False
    ahead, far, towards = onward.tolist(), farthest.tolist(), tree.towards.tolist()
    inner = np.flatnonzero(tree.towards != NONE)
    for done, node in enumerate(inner[np.argsort(-tree.distance[inner], kind="stable")].tolist()):
        if done % _NODES_BETWEEN_CHECKS == 0:
            proceed(progress, 0.3 + 0.7 * done / inner.size)
        behind = towards[node]
        if ahead[node] < np.inf:
            ahead[behind] = min(ahead[behind], ahead[node])
        else:
            far[behind] = max(far[behind], far[node])
    return np.array(ahead), np.array(far), is_end


@dataclass(frozen=True, eq=False)
class LineRest:
    """Rest gaps of every line.

    Attributes
    ----------
    gap : (n,) ndarray
        The longest gap through any piece of the line, metres; NaN where no rest place can be reached.
    restless : (n,) ndarray
        Metres of the longest separate part without any rest place in which some of the line lies; NaN elsewhere.
    parts_without : (c,) ndarray
        Metres of every separate part of the network without a rest place, falling.
    off_network : int
        Rest places that have no place, or lie too far from the network.
    pieces : RestPieces
        The network, cut at its rest places.
    gaps : RestGaps
        Their gaps.
    """

    gap: Floats
    restless: Floats
    parts_without: Floats
    off_network: int
    pieces: RestPieces
    gaps: RestGaps

    @property
    def metres_without(self) -> tuple[float, float]:
        """Metres of the separate parts without a rest place: in all, and of the longest."""
        return float(self.parts_without.sum()), float(self.parts_without.max(initial=0.0))


def rest_along_lines(
    network: Network, places: ArrayLike, max_snap: float, count: int, progress: Progress | None = None
) -> LineRest:
    """Measure the gaps between rest places on every line.

    Parameters
    ----------
    network : Network
        The graph, open both ways.
    places : (m, 2) array_like
        Rest places, metres; NaN = without geometry.
    max_snap : float
        Metres, inclusive, that a rest place may lie off the network.
    count : int
        Number of lines.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    LineRest

    Examples
    --------
    >>> from ..access.graph import build_network
    >>> from ..access.lines import lines_from_coordinates
    >>> ways = [[[(0, 0), (400, 0)]], [[(400, 0), (600, 0)]], [[(0, 900), (50, 900)]]]
    >>> found = rest_along_lines(build_network(lines_from_coordinates(ways), 1.0), [(0, 3), (600, 0)], 10, 3)
    >>> found.gap.tolist(), found.restless.tolist()
    ([600.0, 600.0, nan], [nan, nan, 50.0])
    """
    progress = progress or NullProgress()
    snapped = snap_points(network, places, max_snap=max_snap, progress=Stage(progress, 0.0, 0.3))
    pieces = cut_at_rest_places(network, snapped)
    gaps = rest_gaps(pieces, Stage(progress, 0.3, 1.0))
    line, known = network.line[pieces.edge], np.isfinite(gaps.gap)
    part = network.component[network.tail[pieces.edge]]
    without = np.unique(part[~known])
    return LineRest(
        gap=_worst(line[known], gaps.gap[known], count),
        restless=_worst(line[~known], network.component_length[part[~known]], count),
        parts_without=network.component_length[without],
        off_network=int((~snapped.located).sum()),
        pieces=pieces,
        gaps=gaps,
    )


def _worst(line: Integers, metres: Floats, count: int) -> Floats:
    """Take the greatest figure of each line; NaN for a line without any."""
    worst = np.full(count, -np.inf)
    np.maximum.at(worst, line, metres)
    return np.where(np.isfinite(worst), worst, np.nan).round(_DECIMALS)
