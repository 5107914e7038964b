"""The longest stretches without a rest place, as ways on the map.

Why: a figure says that there is a gap; a planner wants to see it.  In a grid of streets, the longest gaps run along
each other, and ten lines on top of one another show one place only; so a gap is left out when half of it has been
shown already.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..access.graph import Network
from ..arrays import Floats
from .rest_gaps import NONE, RestGaps
from .rest_pieces import RestPieces, piece_vertices

_DECIMALS = 6
_SHOWN_BEFORE = 0.5  # of the length: what has been shown so far is not shown again
_EXAMINED = 50  # gaps looked at for each that is wanted


@dataclass(frozen=True, eq=False)
class GapLine:
    """One gap.

    Attributes
    ----------
    metres : float
        From rest place to rest place, or to the end of the street.
    to_dead_end : bool
        Whether it ends at a dead end.
    line : int
        The line of the network that it crosses half-way, or at whose end it ends.
    vertices : (v, 2) ndarray
        The way.
    """

    metres: float
    to_dead_end: bool
    line: int
    vertices: Floats


def longest_gaps(network: Network, pieces: RestPieces, gaps: RestGaps, count: int) -> list[GapLine]:
    """List the longest gaps, falling; equal ones go by the coordinates of their beginning.

    Parameters
    ----------
    network : Network
        The graph.
    pieces : RestPieces
        Its pieces.
    gaps : RestGaps
        Their gaps.
    count : int
        How many at most.

    Returns
    -------
    list of GapLine

    Examples
    --------
    >>> from ..access.lines import lines_from_coordinates
    >>> from ..access.graph import build_network
    >>> from ..access.snapping import snap_points
    >>> from .rest_gaps import rest_gaps
    >>> from .rest_pieces import cut_at_rest_places
    >>> street = build_network(lines_from_coordinates([[[(0, 0), (1000, 0)]]]), 1.0)
    >>> pieces = cut_at_rest_places(street, snap_points(street, [(100, 0), (900, 0)]))
    >>> [(round(g.metres), g.to_dead_end) for g in longest_gaps(street, pieces, rest_gaps(pieces), 2)]
    [(800, False), (100, True)]
    """
    ways = []
    for metres, piece, end in _candidates(gaps, count * _EXAMINED):
        steps = _across(pieces, gaps, piece) if end == NONE else _to_rest(pieces, gaps, end)
        vertices = np.concatenate([piece_vertices(network, pieces, *step) for step in steps])
        moves = np.append(True, (np.diff(vertices.round(_DECIMALS), axis=0) != 0.0).any(axis=1))
        line = int(network.line[pieces.edge[piece]])
        ways.append(([number for number, _ in steps], GapLine(metres, end != NONE, line, vertices[moves])))
    ways.sort(key=lambda way: (-way[1].metres, way[1].vertices.round(_DECIMALS).tolist()))

    shown: set[int] = set()
    found: list[GapLine] = []
    for numbers, gap in ways:
        before = sum(float(pieces.length[number]) for number in shown.intersection(numbers))
        if len(found) < count and before < _SHOWN_BEFORE * gap.metres:
            shown.update(numbers)
            found.append(gap)
    return found


def _candidates(gaps: RestGaps, most: int) -> list[tuple[float, int, int]]:
    """List length, piece and dead end (or `NONE`) of the longest gaps, and of all that are as long as the last one."""
    crossing, ends = np.flatnonzero(gaps.crossing), np.flatnonzero(gaps.dead_end)
    metres = np.concatenate((gaps.gap[crossing], gaps.tree.distance[ends])).round(_DECIMALS)
    piece = np.concatenate((crossing, gaps.tree.piece[ends]))
    end = np.concatenate((np.full(crossing.size, NONE), ends))
    least = np.sort(metres)[::-1][most - 1] if metres.size > most else 0.0
    long = metres >= least
    return list(zip(metres[long].tolist(), piece[long].tolist(), end[long].tolist(), strict=True))


def _across(pieces: RestPieces, gaps: RestGaps, piece: int) -> list[tuple[int, bool]]:
    """Give the way through a piece from rest place to rest place: its pieces, and which are walked backwards."""
    out = _to_rest(pieces, gaps, int(pieces.tail[piece]))
    back = _to_rest(pieces, gaps, int(pieces.head[piece]))
    return [*((number, not backwards) for number, backwards in reversed(out)), (piece, False), *back]


def _to_rest(pieces: RestPieces, gaps: RestGaps, node: int) -> list[tuple[int, bool]]:
    """Give the way from a node to its rest place."""
    return [(piece, int(pieces.head[piece]) == entered) for piece, entered in gaps.tree.way(node)]
