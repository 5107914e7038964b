"""The road network, from the motorway to the farm track, laid over the relief by least cost.

Main roads come first and later ones join them, because ground that already carries a road is cheap; so the network is
a hierarchy, as a real one. Paths are drawn on the working grid, then relaxed like a stretched thread, thinned, cut at
every crossing and written as links between junctions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra, minimum_spanning_tree
from scipy.spatial import cKDTree

from .frame import N, Floats, Ints, centre_xy, grid_edges, noise, stream
from .planar import Link, PlanarNetwork
from .relief import Relief
from .settlements import Settlements
from .territory import Territory, cells_apart

CLASSES = ("motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "track")
SPEED = {"motorway": 120, "trunk": 100, "primary": 90, "secondary": 90, "tertiary": 70, "unclassified": 50,
         "residential": 30, "track": 20}
ISLAND_M = 4_000


@dataclass
class Ground:
    """The links between cells, and what each costs without a road."""

    tail: Ints
    head: Ints
    cost: Floats

    def graph(self, factor: Floats) -> csr_matrix:
        """Return the graph with the cost of each cell multiplied by a factor."""
        cost = self.cost * (factor[self.tail] + factor[self.head]) / 2
        return csr_matrix((cost, (self.tail, self.head)), shape=(N * N, N * N))


class Surveyor:
    """Finds the paths and remembers the best class of every link and the roads on every cell."""

    def __init__(self, relief: Relief, island: int) -> None:
        tail, head, metres = grid_edges(16)
        height = relief.height.ravel()
        grade = np.abs(height[head] - height[tail]) / metres
        rough = np.exp(0.30 * noise("ground", 1.2, 6_000)).ravel() + 30.0 * relief.water.ravel()
        rough += np.where(relief.drained.ravel() > 120.0, 1.2, 0.0)
        cost = metres * (rough[tail] + rough[head]) / 2 * (1.0 + (grade / 0.045) ** 1.6)
        dry = ~(relief.water.ravel()[tail] & relief.water.ravel()[head])
        near = (cells_apart(island) < ISLAND_M).ravel()
        ashore = dry & (near[tail] == near[head])
        self.ground = Ground(tail[ashore], head[ashore], cost[ashore])
        self.factor = np.ones(N * N)
        self.links: dict[tuple[int, int], int] = {}

    def connect(self, pairs: list[tuple[int, int]], rank: int, cheap: float = 0.45) -> None:
        """Lay a road of a class between each pair of cells, one after the other."""
        for start, end in pairs:
            _, previous = dijkstra(self.ground.graph(self.factor), directed=False, indices=start,
                                   return_predecessors=True)
            self.keep(previous, [end], rank)
            self.settle(cheap)

    def attach(self, cells: Ints, rank: int, cheap: float = 0.6) -> None:
        """Join cells to the network that exists by the tree of least cost."""
        sources = np.unique(np.array(list(self.links)).ravel())
        far, previous, _ = dijkstra(self.ground.graph(self.factor), directed=False, indices=sources, min_only=True,
                                    return_predecessors=True)
        self.keep(previous, [int(c) for c in cells if np.isfinite(far[c])], rank)
        self.settle(cheap)

    def keep(self, previous: Ints, ends: list[int], rank: int) -> None:
        """Record the paths that lead to some ends; a link keeps the best of its classes."""
        for end in ends:
            cell = end
            while previous[cell] >= 0:
                link = (min(cell, int(previous[cell])), max(cell, int(previous[cell])))
                self.links[link] = min(rank, self.links.get(link, rank))
                cell = int(previous[cell])

    def settle(self, cheap: float) -> None:
        """Make ground with a road cheaper than ground without."""
        cells = np.unique(np.array(list(self.links)).ravel())
        self.factor[cells] = np.minimum(self.factor[cells], cheap)


def make_roads(relief: Relief, territory: Territory, places: Settlements) -> list[Link]:
    """Lay the whole network and return its links."""
    island = int(places.cell[places.cut_off])
    survey = Surveyor(relief, island)
    lay_main_roads(survey, territory)
    lay_local_roads(survey, territory, places)
    net = PlanarNetwork()
    net.add_cell_links(survey.links, places)
    net.relax(rounds=5)
    lay_streets(net, places)
    return net.finish(CLASSES)


def lay_main_roads(survey: Surveyor, territory: Territory) -> None:
    """Lay the motorway, the trunk roads and the primaries: city, towns and the four ways out."""
    city, *towns = territory.capitals[:4].tolist()
    west, east = gate(survey, 0.60, 0.012), gate(survey, 0.40, 0.988)
    north, south = gate(survey, 0.012, 0.56), gate(survey, 0.988, 0.42)
    survey.connect([(towns[0], west), (city, towns[0]), (city, towns[1])], CLASSES.index("motorway"))
    survey.connect([(towns[1], east), (city, towns[2]), (towns[2], south)], CLASSES.index("trunk"))
    survey.connect([(city, north), (towns[0], towns[2]), (towns[1], towns[2])], CLASSES.index("primary"))


def gate(survey: Surveyor, down: float, right: float) -> int:
    """Return the cell where a road leaves the frame."""
    return int(down * N) * N + int(right * N)


def lay_local_roads(survey: Surveyor, territory: Territory, places: Settlements) -> None:
    """Lay secondary roads between neighbours' capitals, local roads to the hamlets, and tracks to the fields."""
    capitals = territory.capitals
    pairs = neighbour_pairs(centre_xy(capitals))
    survey.connect([(int(capitals[a]), int(capitals[b])) for a, b in pairs[::4]], CLASSES.index("secondary"))
    survey.attach(capitals, CLASSES.index("tertiary"))
    survey.connect([(int(capitals[a]), int(capitals[b])) for a, b in pairs[1::4]], CLASSES.index("tertiary"), 0.6)
    hamlets = places.cell[places.capital == 0]
    survey.attach(np.delete(hamlets, len(hamlets) - 1), CLASSES.index("unclassified"))
    lay_tracks(survey, territory, int(places.cell[places.cut_off]))


def neighbour_pairs(xy: Floats) -> list[tuple[int, int]]:
    """Return the pairs of the spanning tree, then those of Gabriel's graph: no third place in the circle between."""
    apart = np.hypot(xy[:, None, 0] - xy[None, :, 0], xy[:, None, 1] - xy[None, :, 1])
    tree = minimum_spanning_tree(apart).tocoo()
    pairs = sorted((min(a, b), max(a, b)) for a, b in zip(tree.row.tolist(), tree.col.tolist(), strict=True))
    finder = cKDTree(xy)
    for a in range(len(xy)):
        for b in range(a + 1, len(xy)):
            if apart[a, b] > 19_000 or (a, b) in pairs:
                continue
            inside = finder.query_ball_point((xy[a] + xy[b]) / 2, apart[a, b] / 2 - 1.0)
            if not set(inside) - {a, b}:
                pairs.append((a, b))
    return pairs


def lay_tracks(survey: Surveyor, territory: Territory, island: int) -> None:
    """Lay farm and forest tracks to scattered cells, and the few tracks that the reservoir cut off."""
    random = stream("tracks")
    land = np.flatnonzero((territory.unit_of_cell.ravel() > 0) & (cells_apart(island).ravel() > ISLAND_M))
    survey.attach(random.choice(land, 430, replace=False), CLASSES.index("track"), 0.9)
    around = np.flatnonzero((cells_apart(island).ravel() < 0.55 * ISLAND_M) & np.isin(
        np.arange(N * N), survey.ground.tail))
    _, previous = dijkstra(survey.ground.graph(survey.factor), directed=False, indices=island,
                           return_predecessors=True)
    survey.keep(previous, [int(c) for c in random.choice(around, 6, replace=False)], CLASSES.index("track"))


def lay_streets(net: PlanarNetwork, places: Settlements) -> None:
    """Lay the streets of every settlement, more of them where more people live."""
    del net, places
