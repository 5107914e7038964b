"""Dead parts of a network: stubs and islands from which nothing is reached, and to which no place is snapped.

Why: extracts of OpenStreetMap hold car parks, private drives and mistakes of drawing that join nothing.  A village
snapped to the drive beside it, because that is nearest, is cut off from every service, although the main road passes
200 m away.  Routing engines drop such parts or pass them over: R5 removes subgraphs of fewer than 40 vertices,
OpenTripPlanner prunes islands, Valhalla asks of a candidate how many nodes it reaches and is reached from.

The rule: two junctions are of one *strong part* when traffic runs from each to the other, one-ways observed.  A strong
part is *sizeable* when it has 40 junctions or more, or when it is the longest of all.  A position on an edge is alive
for leaving when traffic leads from it to a sizeable part, and for arriving when traffic leads from one to it.  So a
street that is open one way only, out of a place, is alive for leaving.  Where a service cannot be snapped to anything
that is alive, the part on which it lies anyhow is alive for who goes there: an island with its own school is a network.

References
----------
Conway, M. W., Byrd, A. and van der Linden, M. (2017), Evidence-based transit and land use sketch planning using
interactive accessibility methods on combined schedule and headway-based networks, Transportation Research Record 2653
(R5).
Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146-160.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Booleans, Floats
from ..progress import NullProgress, Progress, Stage, Unreported, attended
from .graph import Network
from .routing import reachable_nodes
from .snapping import SnappedPoints, snap_points


def sizeable_nodes(network: Network) -> Booleans:
    """Tell which junctions lie in a sizeable part: (nodes,) ndarray of bool, found once for each network."""
    return network.sizeable


def alive_edges(network: Network, anchors: Booleans, cost: str, *, leaving: bool) -> Booleans:
    """Tell from which edges traffic leads to some junctions, or to which it leads from them.

    Parameters
    ----------
    network : Network
        The graph.
    anchors : (nodes,) ndarray of bool
        The junctions: those of `sizeable_nodes`, and of `with_ends`.
    cost : {"time", "distance"}
        Of the search that follows, whose arcs are made anyway.
    leaving : bool
        Whether traffic leaves the edges, or arrives there.

    Returns
    -------
    (edges,) ndarray of bool
    """
    joined = reachable_nodes(network.arcs(cost, reverse=leaving), np.flatnonzero(anchors))
    ahead, behind = (network.head, network.tail) if leaving else (network.tail, network.head)
    return np.asarray((network.forward & joined[ahead]) | (network.backward & joined[behind]))


def with_ends(network: Network, anchors: Booleans, snapped: SnappedPoints) -> Booleans:
    """Add to some junctions the ends of the edges to which points are snapped."""
    found = anchors.copy()
    edges = snapped.edge[snapped.located]
    found[network.tail[edges]] = found[network.head[edges]] = True
    return found


def snap_alive(
    network: Network,
    points: Floats,
    anchors: Booleans,
    cost: str,
    *,
    leaving: bool,
    max_snap: float,
    progress: Progress | None = None,
) -> tuple[SnappedPoints, Booleans]:
    """Snap points to the nearest position that is alive; where none is near enough, to the nearest of all.

    Parameters
    ----------
    network : Network
        The graph.
    points : (n, 2) ndarray
        In the plane of the network; NaN = a feature without geometry.
    anchors, cost, leaving
        See `alive_edges`.
    max_snap : float
        Metres, inclusive.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    SnappedPoints
    passed_over : (n,) ndarray of bool
        Which points would have been snapped to a part from which nothing is reached.
    """
    alive = attended(lambda: alive_edges(network, anchors, cost, leaving=leaving), progress)
    return snap_among(network, points, alive, max_snap=max_snap, progress=progress)


def snap_among(
    network: Network, points: Floats, alive: Booleans, *, max_snap: float, progress: Progress | None = None
) -> tuple[SnappedPoints, Booleans]:
    """Snap points as `snap_alive` does, where it is known which edges are alive.

    Parameters
    ----------
    network, points, max_snap, progress
        As of `snap_alive`.
    alive : (edges,) ndarray of bool
        See `alive_edges`.

    Returns
    -------
    SnappedPoints
    passed_over : (n,) ndarray of bool
    """
    points = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    snapped = snap_points(network, points, max_snap=max_snap, progress=progress)
    passed_over = snapped.located & ~alive[snapped.edge]
    stuck = np.flatnonzero(passed_over)
    if not stuck.size or not alive.any():
        return snapped, np.zeros(len(points), dtype=bool)
    again = snap_points(
        network, points[stuck], max_snap=max_snap, edges=alive, progress=Unreported(progress or NullProgress())
    )
    passed_over[stuck[~again.located]] = False
    better = stuck[again.located]
    for field in ("edge", "share", "distance"):
        getattr(snapped, field)[better] = getattr(again, field)[again.located]
    return snapped, passed_over


def snap_ends(
    network: Network,
    sources: Floats,
    goals: Floats,
    cost: str,
    *,
    leaving_sources: bool = True,
    pass_over: bool,
    max_snap: float,
    progress: Progress,
) -> tuple[SnappedPoints, SnappedPoints, Booleans, Booleans, Booleans | None]:
    """Snap both ends of the ways of a search; the goals first, for the parts where they lie are alive to the sources.

    Parameters
    ----------
    network : Network
        The graph.
    sources, goals : (n, 2) ndarray
        In the plane of the network.
    cost : {"time", "distance"}
        Of the search.
    leaving_sources : bool
        Whether traffic runs from the sources to the goals, or the other way.
    pass_over : bool
        Whether parts from which nothing is reached are passed over.
    max_snap : float
        Metres, inclusive.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    sources, goals : SnappedPoints
    sources_passed, goals_passed : (n,) ndarray of bool
        Which points passed over a dead part.
    alive : (edges,) ndarray of bool or None
        Which edges are alive for the goals; None where nothing is passed over.
    """
    parts = Stage(progress, 0.0, 0.2), Stage(progress, 0.2, 1.0)
    if not pass_over:
        there = snap_points(network, goals, max_snap=max_snap, progress=parts[0])
        here = snap_points(network, sources, max_snap=max_snap, progress=parts[1])
        return here, there, np.zeros(here.edge.size, dtype=bool), np.zeros(there.edge.size, dtype=bool), None
    anchors = attended(lambda: sizeable_nodes(network), progress)
    alive = attended(lambda: alive_edges(network, anchors, cost, leaving=not leaving_sources), parts[0])
    there, there_passed = snap_among(network, goals, alive, max_snap=max_snap, progress=parts[0])
    anchors = with_ends(network, anchors, there)
    here, here_passed = snap_alive(
        network, sources, anchors, cost, leaving=leaving_sources, max_snap=max_snap, progress=parts[1]
    )
    return here, there, here_passed, there_passed, alive
