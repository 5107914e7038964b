"""A plane network of roads: nodes with coordinates, and segments with a class.

Kept apart from the laying of roads because this is geometry only: relaxing staircases into curves, cutting segments
where they cross, and joining segments into links between junctions that share their end points exactly.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .arcs import thin_line
from .frame import Floats, centre_xy
from .settlements import Settlements

Node = tuple[int, int]


@dataclass
class Link:
    """One line between two junctions."""

    line: Floats
    highway: str
    maxspeed: str | None = None
    oneway: str | None = None
    name: str | None = None
    ref: str | None = None

    @property
    def length(self) -> float:
        """The length in metres."""
        return float(np.hypot(*np.diff(self.line, axis=0).T).sum())


class PlanarNetwork:
    """Collects segments between numbered points."""

    def __init__(self) -> None:
        self.xy = np.zeros((0, 2))
        self.fixed = np.zeros(0, dtype=bool)
        self.rank: dict[tuple[int, int], int] = {}
        self.node_of_cell: dict[int, int] = {}

    def add_cell_links(self, links: dict[tuple[int, int], int], places: Settlements | None = None) -> None:
        """Add links between cells; the cell of a settlement stands at the settlement and stays there."""
        cells = sorted({cell for link in links for cell in link})
        self.node_of_cell = {cell: node for node, cell in enumerate(cells)}
        self.xy = centre_xy(np.array(cells))
        self.fixed = np.zeros(len(cells), dtype=bool)
        for cell, xy in zip(places.cell.tolist(), places.xy, strict=True) if places else ():
            if cell in self.node_of_cell:
                self.xy[self.node_of_cell[cell]] = xy
                self.fixed[self.node_of_cell[cell]] = True
        self.rank = {(self.node_of_cell[a], self.node_of_cell[b]): rank for (a, b), rank in sorted(links.items())}

    def add_points(self, xy: Floats, pairs: list[tuple[int, int]], middle: int, rank: int) -> None:
        """Add points with segments between them; the first of them is a node that exists."""
        nodes = [middle, *range(len(self.xy), len(self.xy) + len(xy) - 1)]
        self.xy = np.vstack([self.xy, xy[1:]])
        self.fixed = np.concatenate([self.fixed, np.zeros(len(xy) - 1, dtype=bool)])
        for a, b in pairs:
            key = (min(nodes[a], nodes[b]), max(nodes[a], nodes[b]))
            self.rank[key] = min(rank, self.rank.get(key, rank))

    def relax(self, rounds: int) -> None:
        """Draw every free point towards the mean of its neighbours, as a thread that is pulled tight."""
        a, b = np.array(list(self.rank)).T
        degree = np.bincount(np.concatenate([a, b]), minlength=len(self.xy))
        pull = np.where(self.fixed | (degree < 2), 0.0, np.where(degree == 2, 0.5, 0.25))[:, None]
        for _ in range(rounds):
            total = np.zeros_like(self.xy)
            np.add.at(total, a, self.xy[b])
            np.add.at(total, b, self.xy[a])
            self.xy += pull * (total / degree[:, None] - self.xy)

    def finish(self) -> list[tuple[Floats, int]]:
        """Return (line, rank) of the chains between junctions, thinned, in whole metres, cut where they cross."""
        lines = [(thin_line(np.round(self.xy[chain]), 12.0), rank) for chain, rank in chains(self.rank, self.fixed)]
        segments = cut_at_crossings(lines)
        points = sorted({point for segment in segments for point in segment})
        number = {point: place for place, point in enumerate(points)}
        rank = {(number[a], number[b]): value for (a, b), value in sorted(segments.items())}
        stops = {tuple(np.round(xy).astype(int)) for xy in self.xy[self.fixed]}
        fixed = np.array([point in stops for point in points])
        coordinates = np.array(points, dtype=float)
        return [(coordinates[chain], value) for chain, value in chains(rank, fixed)]


def chains(rank: dict[tuple[int, int], int], stop: np.ndarray) -> list[tuple[list[int], int]]:
    """Return maximal chains of segments of one class that pass no junction and no stop."""
    around: dict[int, list[int]] = defaultdict(list)
    for a, b in rank:
        around[a].append(b)
        around[b].append(a)

    def key(a: int, b: int) -> tuple[int, int]:
        return (min(a, b), max(a, b))

    def ends(node: int) -> bool:
        near = around[node]
        return bool(stop[node]) or len(near) != 2 or rank[key(node, near[0])] != rank[key(node, near[1])]

    found, used = [], set()
    starts = [node for node in sorted(around) if ends(node)]
    for start in starts + sorted(around):
        for step in sorted(around[start]):
            if key(start, step) in used:
                continue
            chain = [start, step]
            used.add(key(start, step))
            while not ends(chain[-1]) and chain[-1] != start:
                onward = next(node for node in around[chain[-1]] if node != chain[-2])
                used.add(key(chain[-1], onward))
                chain.append(onward)
            found.append((chain, rank[key(start, step)]))
    return found


def cut_at_crossings(lines: list[tuple[Floats, int]]) -> dict[tuple[Node, Node], int]:
    """Return the segments of the lines, cut where two cross; of two equal segments the better class stays."""
    start = np.vstack([line[:-1] for line, _ in lines])
    end = np.vstack([line[1:] for line, _ in lines])
    rank = np.concatenate([np.full(len(line) - 1, value) for line, value in lines])
    cuts = crossings(start, end)
    segments: dict[tuple[Node, Node], int] = {}
    for place in range(len(start)):
        way = [start[place], *[xy for _, xy in sorted(cuts.get(place, []), key=lambda cut: cut[0])], end[place]]
        nodes = [(int(x), int(y)) for x, y in np.round(way)]
        for a, b in pairwise(nodes):
            if a != b:
                key = (min(a, b), max(a, b))
                segments[key] = min(int(rank[place]), segments.get(key, int(rank[place])))
    return segments


def crossings(start: Floats, end: Floats) -> dict[int, list[tuple[float, Floats]]]:
    """Return for each segment its inner crossings with others, as (share of its length, point in whole metres)."""
    cuts: dict[int, list[tuple[float, Floats]]] = defaultdict(list)
    low, high = np.minimum(start, end), np.maximum(start, end)
    by_west = np.argsort(low[:, 0], kind="stable")
    west = low[by_west, 0]
    for place in range(len(start)):
        first, last = np.searchsorted(west, [low[place, 0], high[place, 0]], side="left")
        other = by_west[first : max(first, last) + 1]
        other = other[(other != place) & (low[other, 1] <= high[place, 1]) & (high[other, 1] >= low[place, 1])]
        for one, t, s in meet(start, end, place, other):
            point = np.round(start[place] + t * (end[place] - start[place]))
            cuts[place].append((t, point))
            cuts[one].append((s, point))
    return cuts


def meet(start: Floats, end: Floats, place: int, other: np.ndarray) -> list[tuple[int, float, float]]:
    """Return (other, t, s) where a segment meets others, t and s being shares of the two lengths, ends left out."""
    along, across = end[place] - start[place], end[other] - start[other]
    offset = start[other] - start[place]
    turn = along[0] * across[:, 1] - along[1] * across[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        t = (offset[:, 0] * across[:, 1] - offset[:, 1] * across[:, 0]) / turn
        s = (offset[:, 0] * along[1] - offset[:, 1] * along[0]) / turn
    edge = 1e-9
    inner = (t >= 0) & (t <= 1) & (s >= 0) & (s <= 1) & ~(((t < edge) | (t > 1 - edge)) & ((s < edge) | (s > 1 - edge)))
    return [(int(o), float(a), float(b)) for o, a, b in zip(other[inner], t[inner], s[inner], strict=True)]
