"""Networks for tests, and the plainest way to find times in them: split every edge, and search with a heap."""

import heapq
from itertools import pairwise

import numpy as np

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates


def network_of(*ways, speed=60.0, direction=None, tolerance=0.001):
    """Make a network of ways, each a list of vertices."""
    return build_network(lines_from_coordinates([[way] for way in ways]), speed, direction, tolerance=tolerance)


def nearest_on(a, b, point):
    """Give share and distance of the position on a segment nearest to a point."""
    a, b, point = (np.asarray(value, dtype=float) for value in (a, b, point))
    along = b - a
    share = 0.0 if not along.any() else float(np.clip((point - a) @ along / (along @ along), 0.0, 1.0))
    return share, float(np.hypot(*(a + share * along - point)))


class SplitGraph:
    """Vertices are nodes and segments arcs; points split the nearest segment of the nearest way."""

    def __init__(self, ways, speeds, directions, points, access_speed):
        self.arcs, segments = {}, {}
        for way, speed, direction in zip(ways, speeds, directions, strict=True):
            for a, b in pairwise(way):
                if tuple(a) != tuple(b):
                    segments.setdefault((tuple(a), tuple(b), speed, direction), [])
        for number, point in enumerate(points):
            self._tie(segments, number, point, access_speed)
        for (a, b, speed, direction), ties in segments.items():
            length = float(np.hypot(*np.subtract(a, b)))
            chain = [(0.0, a), *sorted((share, ("tie", number)) for share, number in ties), (1.0, b)]
            for (s, u), (t, v) in pairwise(chain):
                metres = (t - s) * length
                if direction >= 0 or metres == 0.0:
                    self._arc(u, v, metres / (speed / 3.6), metres)
                if direction <= 0 or metres == 0.0:
                    self._arc(v, u, metres / (speed / 3.6), metres)

    def _tie(self, segments, number, point, access_speed):
        found = []
        for key in segments:
            share, distance = nearest_on(key[0], key[1], point)
            x, y = np.asarray(key[0], dtype=float) + share * np.subtract(key[1], key[0])
            rounded = (round(distance, 6), round(x, 6), round(y, 6))
            found.append((*rounded, key[3] != 0, -key[2], share, distance, key))
        *_, share, distance, key = min(found)
        leg = (distance / (access_speed / 3.6), distance)
        place = key[0] if share == 0.0 else key[1] if share == 1.0 else ("tie", number)
        if place == ("tie", number):
            segments[key].append((share, number))
        self._arc(("point", number), place, *leg)
        self._arc(place, ("point", number), *leg)

    def _arc(self, u, v, seconds, metres):
        self.arcs.setdefault(u, []).append((v, seconds, metres))

    def costs_from(self, number, by=0):
        """Give (seconds, metres) of the least way to every other point; `by` 1 = the shortest, not the fastest.

        The way may not pass through another point: points hang on their ties by arcs of their own.
        """
        start = ("point", number)
        heap, best, counter = [(0.0, 0, 0.0, start)], {}, 0
        while heap:
            least, _, other, node = heapq.heappop(heap)
            if node in best:
                continue
            best[node] = (least, other) if by == 0 else (other, least)
            if node[0] == "point" and node != start:
                continue
            for nearby, seconds, metres in self.arcs.get(node, []):
                counter += 1
                weights = (seconds, metres) if by == 0 else (metres, seconds)
                heapq.heappush(heap, (least + weights[0], counter, other + weights[1], nearby))
        return {node[1]: costs for node, costs in best.items() if node[0] == "point"}
