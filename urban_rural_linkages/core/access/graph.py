"""The graph of a network: junctions, and the edges between them.

Why: travel over roads is a search in a graph.  Its nodes are junctions only: the ends of lines, and the points that
lines pass more than once, whoever passes them.  Bends are not nodes, for nothing can be decided there, so the graph is
as small as it can be and every length is still measured along all vertices.  Points are snapped to positions on edges
(see `snapping`), which is the same as splitting the edge there, without building the graph anew.

Edges have one speed and one direction, those of their line.  There are no turn restrictions and no waiting at
junctions: times are those of an empty road, and are to be read so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, sum_by
from ..ground import Ground
from .arcs import Arcs, arcs_in_rows
from .junctions import join_vertices
from .lines import Lines, no_line, require_speeds
from .ordering import order_of_numbers
from .segments import SegmentIndex, index_segments, mean_scale

KMH = 1.0 / 3.6  # metres a second
SIZEABLE_JUNCTIONS = 40  # in a strong part


class Weights(NamedTuple):
    """Seconds or metres of whole edges, by direction.

    Attributes
    ----------
    forth, back : (e,) ndarray
        From tail to head, and from head to tail.
    """

    forth: Floats
    back: Floats

    def of(self, edge: Integers, forth: Floats) -> Floats:
        """Weigh parts of edges, which are positive from tail to head and negative the other way."""
        return np.asarray(np.abs(forth) * np.where(forth >= 0.0, self.forth[edge], self.back[edge]), dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Network:
    """Edges between junctions.

    Attributes
    ----------
    nodes : int
        Number of junctions, numbered along a curve through the plane, so that neighbours have numbers close by.
    tail, head : (e,) ndarray of int
        The junctions where an edge begins and ends, in the direction in which its line is drawn.
    length : (e,) ndarray
        Metres, along all vertices.
    seconds : (e,) ndarray
        Travel time of the whole edge, from tail to head; NaN where nothing says how fast it is.
    forward, backward : (e,) ndarray of bool
        Whether it can be travelled from tail to head, and from head to tail.
    line : (e,) ndarray of int
        The line that it is part of.
    points : (v, 2) ndarray
        Vertices of all usable lines, on a conformal plane.
    first, last : (e,) ndarray of int
        The vertices of the edge: `points[first : last + 1]`.
    scale : (v,) ndarray, optional
        Metres on the ground of a unit of the plane at each vertex; None where the unit is a metre.
    seconds_back : (e,) ndarray, optional
        Travel time from head to tail, where it is another one, as on slopes.
    """

    nodes: int
    tail: Integers
    head: Integers
    length: Floats
    seconds: Floats
    forward: Booleans
    backward: Booleans
    line: Integers
    points: Floats
    first: Integers
    last: Integers
    scale: Floats | None = None
    seconds_back: Floats | None = None

    @cached_property
    def component(self) -> Integers:
        """The number of the separate part that each junction belongs to, one-way or not; the largest part is 0.

        Largest means longest; parts of equal length go by the coordinates of their first junction.
        """
        from scipy.sparse import coo_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster
        from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

        links = coo_matrix((np.ones(self.tail.size, dtype=np.int8), (self.tail, self.head)), (self.nodes, self.nodes))
        count, found = connected_components(links, directed=False)
        metres = sum_by(found[self.tail], self.length, count)
        place = np.empty(count, dtype=np.int64)
        place[np.argsort(-metres.round(6), kind="stable")] = np.arange(count)
        return np.asarray(place[found], dtype=np.int64)

    @cached_property
    def sizeable(self) -> Booleans:
        """Which junctions lie in a strong part of many junctions, or in the longest; see `dead_parts`."""
        from scipy.sparse import coo_matrix  # noqa: PLC0415 - as above
        from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

        tail, head = self.tail, self.head
        origin = np.concatenate([tail[self.forward], head[self.backward]])
        to = np.concatenate([head[self.forward], tail[self.backward]])
        links = coo_matrix((np.ones(origin.size, dtype=np.int8), (origin, to)), (self.nodes, self.nodes))
        count, part = connected_components(links, directed=True, connection="strong")
        inside = part[tail] == part[head]
        metres = sum_by(part[tail[inside]], self.length[inside], count).round(6)
        first = np.full(count, self.nodes)
        np.minimum.at(first, part, np.arange(self.nodes))  # of equal length, the part with the first junction
        large = np.bincount(part, minlength=count) >= SIZEABLE_JUNCTIONS
        large[np.lexsort((first, -metres))[0]] = True
        return np.asarray(large[part])

    @cached_property
    def component_length(self) -> Floats:
        """Metres of edges in each separate part, falling; as many entries as there are parts."""
        return np.bincount(self.component[self.tail], weights=self.length).astype(np.float64)

    @property
    def share_apart(self) -> float:
        """Share of the length that is not in the largest separate part."""
        return 1 - float(self.component_length.max() / self.component_length.sum())

    @cached_property
    def fastest(self) -> float:
        """The highest speed of any edge, metres a second; infinite where that of some edge is unknown."""
        if np.isnan(self.seconds).any():
            return float("inf")
        least = self.seconds if self.seconds_back is None else np.fmin(self.seconds, self.seconds_back)
        moving = least > 0.0
        return float((self.length[moving] / least[moving]).max(initial=0.0))

    def precedence(self, edge: Integers) -> tuple[Booleans, Floats, Integers, Integers]:
        """Give what orders edges where several lie on one spot: both ways first, then the faster, then by junctions."""
        tail, head, forward = self.tail[edge], self.head[edge], self.forward[edge]
        both = forward & self.backward[edge]
        start, end = np.where(forward, (tail, head), (head, tail))
        lower, upper = np.where(both, np.minimum(start, end), start), np.where(both, np.maximum(start, end), end)
        return ~both, self.seconds[edge], lower, upper

    def arcs(self, cost: str, *, reverse: bool) -> Arcs:
        """Give the edges as directed arcs for a search; made once for each cost and direction.

        Parameters
        ----------
        cost : {"time", "distance"}
            What a search makes least.
        reverse : bool
            Whether the search goes against the traffic, from where people arrive.
        """
        if (cost, reverse) not in self._arcs:
            self._arcs[cost, reverse] = self._directed(cost, reverse)
        return self._arcs[cost, reverse]

    def _directed(self, cost: str, reverse: bool) -> Arcs:
        """Turn the edges into arcs, one each way that is open; both directions are one, turned round."""
        if (cost, not reverse) in self._arcs:
            arcs = self._arcs[cost, not reverse]
            is_same = self.seconds_back is None and bool((self.forward & self.backward).all())
            return arcs if is_same else arcs.turned_round()
        least, other = self.weights(cost)
        forth, back = np.flatnonzero(self.forward), np.flatnonzero(self.backward)
        origin = np.concatenate([self.tail[forth], self.head[back]])
        to = np.concatenate([self.head[forth], self.tail[back]])
        ends = (to, origin) if reverse else (origin, to)
        made_least, beside = (np.concatenate([one.forth[forth], one.back[back]]) for one in (least, other))
        return arcs_in_rows(*ends, made_least, beside, self.nodes)

    @cached_property
    def _arcs(self) -> dict[tuple[str, bool], Arcs]:
        return {}

    @cached_property
    def segments(self) -> SegmentIndex:
        """The segments of all edges, to be searched by place."""
        return index_segments(self.points, self.first, self.last, self.scale)

    def scale_along(self, vertex: Integers) -> Floats | float:
        """Give the metres on the ground of a unit of the plane, along the segments that begin at some vertices."""
        return 1.0 if self.scale is None else mean_scale(self.scale, vertex)

    def weights(self, cost: str) -> tuple[Weights, Weights]:
        """Give, by edge, what a search makes least and what it measures beside: seconds and metres, or the reverse."""
        seconds = Weights(self.seconds, self.seconds if self.seconds_back is None else self.seconds_back)
        metres = Weights(self.length, self.length)
        return (seconds, metres) if cost == "time" else (metres, seconds)


def build_network(
    lines: Lines,
    speed: ArrayLike,
    direction: ArrayLike | None = None,
    *,
    is_open: ArrayLike | None = None,
    minutes: ArrayLike | None = None,
    tolerance: float = 0.001,
    ground: Ground | None = None,
    layer: str = "",
) -> Network:
    """Make a graph of lines.

    Parameters
    ----------
    lines : Lines
        Coordinates on a conformal plane.
    speed : (n,) or scalar array_like
        Kilometres an hour on each line; NaN = unknown.
    direction : (n,) array_like of int, optional
        1 = from the first to the last vertex only, -1 = the other way only, 0 = both; both unless given.
    is_open : (n,) array_like of bool, optional
        Which lines are part of the network; those with a speed unless given.  Ways over a line without a speed have
        a length and no time: they can be searched by distance alone.
    minutes : (n,) array_like, optional
        How long the whole of a line takes, such as a ferry, whatever its speed; NaN where its speed says so.
    tolerance : float
        Units of the plane within which ends join; see `junctions`.
    ground : Ground, optional
        How long the unit of the plane is; a metre everywhere unless given.
    layer : str
        Name for messages.

    Returns
    -------
    Network

    Raises
    ------
    InputError
        When a speed is not positive, or no line is left.

    Examples
    --------
    A road of 3 km and a lane of 1 km that leaves it from its middle vertex:

    >>> from .lines import lines_from_coordinates
    >>> road, lane = [[(0, 0), (1000, 0), (3000, 0)]], [[(1000, 0), (1000, 1000)]]
    >>> network = build_network(lines_from_coordinates([road, lane]), [60.0, 30.0])
    >>> network.length.tolist(), network.seconds.round().tolist(), network.component_length.tolist()
    ([1000.0, 2000.0, 1000.0], [60.0, 120.0, 120.0], [4000.0])
    """
    speed = np.broadcast_to(np.asarray(speed, dtype=np.float64), lines.count)
    towards = np.broadcast_to(np.asarray(0 if direction is None else direction, dtype=np.int64), lines.count)
    require_speeds(speed, layer)
    lines = lines.only(np.isfinite(speed) if is_open is None else np.asarray(is_open, dtype=bool))
    if not (lines.points != lines.points[:1]).any():  # no line at all, or all of them on one spot
        raise no_line(layer)
    first, last, part, point = _cut_at_junctions(lines, tolerance)
    steps = np.hypot(*np.diff(lines.points, axis=0, append=lines.points[-1:]).T)
    scale = None if ground is None else ground.scale(*lines.points.T)
    if scale is not None:
        steps[:-1] *= mean_scale(scale, np.arange(steps.size - 1))
    steps[lines.part_start[1:] - 1] = 0.0  # from the end of a part nothing leads to the beginning of the next
    length = np.add.reduceat(steps, first)  # edges that follow each other share a vertex, and no step
    keep = (length > 0.0) | (point[first] != point[last])
    first, last, part, length = first[keep], last[keep], part[keep], length[keep]
    count, tail, head = _number_junctions(lines.points, point, first, last)
    line = lines.part_line[part]
    return Network(
        nodes=count,
        tail=tail,
        head=head,
        length=length,
        seconds=_seconds(length, line, speed, minutes),
        forward=towards[line] >= 0,
        backward=towards[line] <= 0,
        line=line,
        points=lines.points,
        first=first,
        last=last,
        scale=scale,
    )


def _seconds(length: Floats, line: Integers, speed: Floats, minutes: ArrayLike | None) -> Floats:
    """Return how long each edge takes: by the speed of its line, or as its part of what the whole line takes."""
    by_speed = length / (speed[line] * KMH)
    whole = np.asarray(np.nan if minutes is None else minutes, dtype=np.float64) * 60.0
    if not np.isfinite(whole).any():
        return by_speed
    share = length / sum_by(line, length, len(whole))[line]
    return np.where(np.isfinite(whole[line]), whole[line] * share, by_speed)


def _cut_at_junctions(lines: Lines, tolerance: float) -> tuple[Integers, Integers, Integers, Integers]:
    """Cut the parts of lines into edges: first and last vertex, part, and the point of every vertex.

    Vertices on one spot behind each other are one visit of their line, and make no junction by themselves.
    """
    is_end = np.zeros(len(lines.points), dtype=bool)
    is_end[lines.part_start[:-1]] = is_end[lines.part_start[1:] - 1] = True
    point = join_vertices(lines.points, is_end, tolerance)
    arrives = np.diff(point, prepend=-1) != 0
    arrives[lines.part_start[:-1]] = True
    visits = np.bincount(point[arrives])
    cuts = np.flatnonzero(is_end | (arrives & (visits[point] > 1)))
    part = np.searchsorted(lines.part_start, cuts, side="right") - 1
    within = part[:-1] == part[1:]
    return cuts[:-1][within], cuts[1:][within], part[:-1][within], point


def _number_junctions(
    points: Floats, point: Integers, first: Integers, last: Integers
) -> tuple[int, Integers, Integers]:
    """Give the junctions numbers along Morton's curve, and each edge its tail and head.

    A search works on junctions that lie close together; when their numbers do too, it finds them in the processor's
    cache, and takes half the time (Morton, G. M. (1966), A computer oriented geodetic data base, IBM).
    """
    ends = np.concatenate([first, last])
    representative = np.full(int(point.max()) + 1, -1)
    representative[point[ends[::-1]]] = ends[::-1]  # of the vertices of a point, the one that stands first
    used = np.flatnonzero(representative >= 0)
    places = points[representative[used]]
    low = places.min(axis=0)
    cells = ((places - low) * (65535.0 / max(float((places - low).max()), 1e-9))).astype(np.int64)
    curve = _every_other_bit(cells[:, 0]) | _every_other_bit(cells[:, 1]) << 1
    order = order_of_numbers(curve & 0xFFFF, 1 << 16)
    order = order[order_of_numbers(curve[order] >> 16, 1 << 16)]
    number = np.empty(representative.size, dtype=np.int64)
    number[used[order]] = np.arange(used.size)
    return used.size, number[point[first]], number[point[last]]


def _every_other_bit(values: Integers) -> Integers:
    """Put a zero before every bit of numbers of 16 bits."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        values = (values | values << shift) & mask
    return values
