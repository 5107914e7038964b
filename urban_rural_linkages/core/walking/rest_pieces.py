"""A walking network cut at its rest places.

Why: rest places lie along streets and not at their crossings.  Cut there, every rest place is a junction, and whatever
lies between two junctions is a piece without one.

It does not weigh rest places: one bench and a square with shade cut alike.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..access.graph import Network
from ..access.snapping import SnappedPoints
from ..arrays import Floats, Integers


@dataclass(frozen=True, eq=False)
class RestPieces:
    """The pieces of a network between junctions and rest places.

    Attributes
    ----------
    nodes : int
        Junctions of the network first, then the rest places that lie between them.
    tail, head : (p,) ndarray of int
        Where each piece begins and ends, as its line is drawn.
    length : (p,) ndarray
        Metres.
    edge : (p,) ndarray of int
        The edge of the network that it is part of.
    begin, end : (p,) ndarray
        Shares of that edge, 0 to 1.
    rest : (r,) ndarray of int
        The nodes that are rest places, rising.
    """

    nodes: int
    tail: Integers
    head: Integers
    length: Floats
    edge: Integers
    begin: Floats
    end: Floats
    rest: Integers


def cut_at_rest_places(network: Network, snapped: SnappedPoints) -> RestPieces:
    """Cut the edges of a network where rest places are tied to them.

    Rest places that are off the network cut nothing; several on one spot are one.

    Parameters
    ----------
    network : Network
        The graph.
    snapped : SnappedPoints
        Where the rest places are tied to it.

    Returns
    -------
    RestPieces

    Examples
    --------
    A street of 1,000 m with a bench after 300 m:

    >>> from ..access.graph import build_network
    >>> from ..access.lines import lines_from_coordinates
    >>> from ..access.snapping import snap_points
    >>> street = build_network(lines_from_coordinates([[[(0, 0), (1000, 0)]]]), 1.0)
    >>> pieces = cut_at_rest_places(street, snap_points(street, [(300, 4)]))
    >>> pieces.length.tolist(), pieces.rest.tolist()
    ([300.0, 700.0], [2])
    """
    snapped = snapped.only(np.flatnonzero(snapped.located))
    between = (snapped.share > 0.0) & (snapped.share < 1.0)
    spots = np.unique(np.column_stack((snapped.edge[between], snapped.share[between])), axis=0)
    edge = np.concatenate([np.arange(network.tail.size), spots[:, 0].astype(np.int64)])
    begin = np.concatenate([np.zeros(network.tail.size), spots[:, 1]])
    tail = np.concatenate([network.tail, network.nodes + np.arange(len(spots))])
    order = np.lexsort((begin, edge))
    edge, begin, tail = edge[order], begin[order], tail[order]

    last = np.append(edge[1:] != edge[:-1], True)
    end = np.where(last, 1.0, np.roll(begin, -1))
    head = np.where(last, network.head[edge], np.roll(tail, -1))
    at_end = np.where(snapped.share == 0.0, network.tail[snapped.edge], network.head[snapped.edge])[~between]
    rest = np.unique(np.concatenate([at_end, network.nodes + np.arange(len(spots))]))
    return RestPieces(
        nodes=network.nodes + len(spots),
        tail=tail,
        head=head,
        length=(end - begin) * network.length[edge],
        edge=edge,
        begin=begin,
        end=end,
        rest=rest.astype(np.int64),
    )


def piece_vertices(network: Network, pieces: RestPieces, piece: int, backwards: bool = False) -> Floats:
    """Give the vertices of a piece, from its tail to its head or the other way round.

    Parameters
    ----------
    network : Network
        The graph that was cut.
    pieces : RestPieces
        Its pieces.
    piece : int
        Which.
    backwards : bool
        Whether to begin at its head.

    Returns
    -------
    (v, 2) ndarray
        Metres.
    """
    edge = pieces.edge[piece]
    points = network.points[network.first[edge] : network.last[edge] + 1]
    measure = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    start, stop = pieces.begin[piece] * measure[-1], pieces.end[piece] * measure[-1]
    inside = points[(measure > start) & (measure < stop)]
    ends = np.column_stack([np.interp([start, stop], measure, axis) for axis in points.T])
    vertices = np.concatenate([ends[:1], inside, ends[1:]])
    return vertices[::-1] if backwards else vertices
