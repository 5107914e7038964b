"""From a grid of labels to polygons that share their borders exactly.

The borders are traced as arcs between the points where three areas meet; each arc is smoothed and thinned once and
then used by both neighbours, so the polygons tile the plane without gaps or slivers.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .frame import CELL, NORTH, WEST, Floats, Ints

Corner = tuple[int, int]


def smooth_line(points: Floats, rounds: int = 4) -> Floats:
    """Return the line with its inner points drawn towards their neighbours; the ends stay."""
    line = points.copy()
    closed = bool((line[0] == line[-1]).all())
    for _ in range(rounds):
        if closed:
            ring = line[:-1]
            ring = 0.5 * ring + 0.25 * (np.roll(ring, 1, axis=0) + np.roll(ring, -1, axis=0))
            line = np.vstack([ring, ring[:1]])
        elif len(line) > 2:
            line[1:-1] = 0.5 * line[1:-1] + 0.25 * (line[:-2] + line[2:])
    return line


def thin_line(points: Floats, tolerance: float) -> Floats:
    """Return the line without the points that lie within the tolerance of the rest (Douglas and Peucker 1973)."""
    keep = np.zeros(len(points), dtype=bool)
    keep[[0, -1]] = True
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        base, chord = points[first], points[last] - points[first]
        offset = points[first + 1 : last] - base
        length = float(np.hypot(*chord))
        away = np.abs(offset[:, 0] * chord[1] - offset[:, 1] * chord[0]) / length if length else np.hypot(*offset.T)
        worst = int(away.argmax())
        if away[worst] > tolerance:
            middle = first + 1 + worst
            keep[middle] = True
            stack += [(first, middle), (middle, last)]
    return points[keep]


def label_polygons(labels: Ints, tolerance: float = 45.0) -> dict[int, list[Floats]]:
    """Return the rings of every label above 0: the outer ring first, closed, in metres."""
    arcs = [(pair, shape_arc(chain, tolerance)) for pair, chain in trace_arcs(labels)]
    sides: dict[int, list[Floats]] = defaultdict(list)
    for (left, right), line in arcs:
        for area in (left, right):
            if area > 0:
                sides[area].append(line)
    return {area: join_rings(lines) for area, lines in sorted(sides.items())}


def shape_arc(chain: list[Corner], tolerance: float) -> Floats:
    """Return a traced staircase as a smooth, thin line in whole metres."""
    corners = np.array(chain, dtype=float)
    metres = np.column_stack([WEST + corners[:, 1] * CELL, NORTH - corners[:, 0] * CELL])
    line = np.round(thin_line(smooth_line(metres), tolerance))
    if chain[0] == chain[-1] and len(line) < 4:
        return np.round(metres)
    return line


def trace_arcs(labels: Ints) -> list[tuple[tuple[int, int], list[Corner]]]:
    """Return ((low, high) labels, chain of corners) for every border between two nodes."""
    links = border_links(labels)
    nodes = {corner for corner, ends in links.items() if len(ends) != 2}
    used: set[tuple[Corner, Corner]] = set()
    arcs = []
    for start in sorted(nodes) + sorted(set(links) - nodes):
        for step, pair in sorted(links[start].items()):
            if (start, step) in used:
                continue
            chain = follow(links, nodes, start, step)
            for a, b in pairwise(chain):
                used.update(((a, b), (b, a)))
            arcs.append((pair, chain))
    return arcs


def border_links(labels: Ints) -> dict[Corner, dict[Corner, tuple[int, int]]]:
    """Return for each corner of the grid the corners that a border joins it to, with the labels at both sides."""
    padded = np.pad(labels, 1)
    links: dict[Corner, dict[Corner, tuple[int, int]]] = defaultdict(dict)

    def join(a: Corner, b: Corner, one: int, other: int) -> None:
        links[a][b] = links[b][a] = (min(one, other), max(one, other))

    rows, cols = np.nonzero(padded[1:, :] != padded[:-1, :])
    for r, c in zip(rows.tolist(), cols.tolist(), strict=True):
        join((r, c - 1), (r, c), int(padded[r, c]), int(padded[r + 1, c]))
    rows, cols = np.nonzero(padded[:, 1:] != padded[:, :-1])
    for r, c in zip(rows.tolist(), cols.tolist(), strict=True):
        join((r - 1, c), (r, c), int(padded[r, c]), int(padded[r, c + 1]))
    return links


def follow(
    links: dict[Corner, dict[Corner, tuple[int, int]]], nodes: set[Corner], start: Corner, step: Corner
) -> list[Corner]:
    """Return the chain from a corner through a first step up to the next node, or back to the start."""
    chain = [start, step]
    while chain[-1] not in nodes and chain[-1] != start:
        onward = [corner for corner in links[chain[-1]] if corner != chain[-2]]
        chain.append(onward[0])
    return chain


def join_rings(lines: list[Floats]) -> list[Floats]:
    """Return the lines joined end to end into closed rings, the largest first."""
    rings, pending = [], list(lines)
    while pending:
        ring = pending.pop(0)
        while (ring[0] != ring[-1]).any():
            for place, line in enumerate(pending):
                if (line[0] == ring[-1]).all():
                    ring = np.vstack([ring, line[1:]])
                elif (line[-1] == ring[-1]).all():
                    ring = np.vstack([ring, line[-2::-1]])
                else:
                    continue
                pending.pop(place)
                break
            else:
                raise ValueError("a border does not close")
        rings.append(ring)
    return sorted(rings, key=ring_area, reverse=True)


def ring_area(ring: NDArray[np.float64]) -> float:
    """Return the area of a closed ring, whatever its direction."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())) / 2.0
