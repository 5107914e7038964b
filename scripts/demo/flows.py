"""Commuting in 2021: who works where, in balance with the employed of every origin and the jobs of every destination.

A doubly constrained gravity model (Wilson 1971) over travel times on the roads; its margins are met exactly, since
the jobs that are published are the column sums.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from .frame import Floats, Ints, stream
from .people import People
from .places import share_out
from .planar import Link
from .profile import Municipalities

SPEED_KMH = {
    "motorway": 115,
    "trunk": 90,
    "primary": 80,
    "secondary": 70,
    "tertiary": 58,
    "unclassified": 45,
    "residential": 28,
    "track": 18,
}
DECAY_PER_MINUTE = 0.085
JOBS_PER_EMPLOYED = {"city": 1.16, "ring": 0.62, "town": 1.10, "village": 0.80, "remote": 0.74}


@dataclass
class Flows:
    """Workers (origin, destination)."""

    workers: Ints

    @property
    def employed(self) -> Ints:
        """Employed residents of each municipality."""
        return self.workers.sum(axis=1)

    @property
    def jobs(self) -> Ints:
        """Jobs in each municipality."""
        return self.workers.sum(axis=0)


def travel_minutes(links: list[Link], xy: Floats) -> Floats:
    """Return the minutes by road between points that are junctions of the network."""
    ends = [tuple(link.line[place].astype(int)) for link in links for place in (0, -1)]
    number = {point: place for place, point in enumerate(sorted(set(ends)))}
    minutes: dict[tuple[int, int], float] = {}
    for link, start, end in zip(links, ends[::2], ends[1::2], strict=True):
        key = (number[start], number[end])
        time = link.length / 1_000 / SPEED_KMH[link.highway] * 60
        for way in (key, key[::-1]):
            minutes[way] = min(time, minutes.get(way, np.inf))
    size = len(number)
    rows, cols = np.array(list(minutes)).T
    graph = csr_matrix((list(minutes.values()), (rows, cols)), shape=(size, size))
    stops = [number[tuple(point.astype(int))] for point in xy]
    return dijkstra(graph, indices=stops)[:, stops]


def make_flows(minutes: Floats, towns: Municipalities, people: People) -> Flows:
    """Balance the flows by iterative proportional fitting and round every row to whole workers."""
    random = stream("flows")
    kind = towns.profile.kind
    active = people.stock[:, -1, :, 16:67].sum(axis=(1, 2))
    employed = np.round(active * random.uniform(0.58, 0.68, len(kind))).astype(np.int64)
    jobs = employed * np.array([JOBS_PER_EMPLOYED[one] for one in kind]) * random.lognormal(0.0, 0.18, len(kind))
    jobs *= employed.sum() / jobs.sum()
    weight = np.exp(-DECAY_PER_MINUTE * minutes)
    np.fill_diagonal(weight, 3.5)
    for _ in range(200):
        weight *= (jobs / weight.sum(axis=0))[None, :]
        weight *= (employed / weight.sum(axis=1))[:, None]
    weight[weight < 0.4] = 0.0
    return Flows(np.stack([share_out(int(total), row) for total, row in zip(employed, weight, strict=True)]))
