"""The plainest search over roads on hills: what the times of a network with slopes are checked against."""

from __future__ import annotations

import heapq
import math

import numpy as np


def way_seconds(start, end, speed, height, law, spacing):
    """Walk along a straight road step by step, and add up what each takes."""
    length = math.dist(start, end)
    steps = math.ceil(length / spacing - 1e-9)
    total = 0.0
    for step in range(steps):
        here, there = ([a + (b - a) * k / steps for a, b in zip(start, end, strict=True)] for k in (step, step + 1))
        slope = (height(*there) - height(*here)) / (length / steps)
        total += length / steps / (float(law(np.array([speed]), np.array([slope]))[0]) / 3.6)
    return total


def hill_seconds(places, roads, speeds, height, law, goal, spacing, *, towards):
    """Seconds of every place to the goal, or from it, by Dijkstra's method with a heap."""
    arcs = {place: [] for place in places}
    for (a, b), speed in zip(roads, speeds, strict=True):
        forth = way_seconds(places[a], places[b], speed, height, law, spacing)
        back = way_seconds(places[b], places[a], speed, height, law, spacing)
        if towards:  # searched from the goal, against the travel
            forth, back = back, forth
        arcs[a].append((b, forth))
        arcs[b].append((a, back))
    best, heap = {}, [(0.0, goal)]
    while heap:
        seconds, place = heapq.heappop(heap)
        if place in best:
            continue
        best[place] = seconds
        for nearby, more in arcs[place]:
            heapq.heappush(heap, (seconds + more, nearby))
    return best
