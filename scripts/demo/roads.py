"""The road network, from the motorway to the farm track, laid over the relief by least cost.

Main roads come first and later ones join them, because ground that already carries a road is cheap; so the network is
a hierarchy, as a real one. Paths are drawn on the working grid, then relaxed like a stretched thread, thinned, cut at
every crossing and written as links between junctions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra, minimum_spanning_tree
from scipy.spatial import cKDTree

from .frame import Floats, Ints, N, centre_xy, grid_edges, noise, stream
from .planar import Link, PlanarNetwork
from .relief import Relief
from .settlements import Settlements
from .streets import lay_streets, sign
from .territory import Territory, cells_apart

CLASSES = ("motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "track")
CHEAP = {
    "motorway": 0.95,
    "trunk": 0.5,
    "primary": 0.5,
    "secondary": 0.5,
    "tertiary": 0.6,
    "unclassified": 0.7,
    "track": 0.9,
}
NUMBERS = 1_000
ISLAND_M = 2_300
AVENUE_M = (2_300, 1_300, 1_100, 950)


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
        rough = np.exp(0.30 * noise("ground", 1.2, 6_000)).ravel()
        rough += 25.0 * gaussian_filter(relief.water.astype(float), 1.2).ravel()
        rough += np.where(relief.drained.ravel() > 120.0, 1.2, 0.0)
        cost = metres * (rough[tail] + rough[head]) / 2 * (1.0 + (grade / 0.045) ** 1.6)
        dry = ~(relief.water.ravel()[tail] & relief.water.ravel()[head])
        near = (cells_apart(island) < ISLAND_M).ravel()
        ashore = dry & (near[tail] == near[head])
        self.ground = Ground(tail[ashore], head[ashore], cost[ashore])
        self.factor = np.ones(N * N)
        self.links: dict[tuple[int, int], int] = {}
        self.roads = 0

    def connect(self, pairs: list[tuple[int, int]], highway: str) -> None:
        """Lay a road of a class between each pair of cells, one after the other; each has its own number."""
        for start, end in pairs:
            _, previous = dijkstra(
                self.ground.graph(self.factor), directed=False, indices=start, return_predecessors=True
            )
            self.roads += 1
            self.keep(previous, [end], CLASSES.index(highway) * NUMBERS + self.roads, CHEAP[highway])

    def attach(self, cells: Ints, highway: str) -> None:
        """Join cells to the network that exists by the tree of least cost."""
        sources = np.unique(np.array(list(self.links)).ravel())
        far, previous, _ = dijkstra(
            self.ground.graph(self.factor), directed=False, indices=sources, min_only=True, return_predecessors=True
        )
        ends = [int(cell) for cell in cells if np.isfinite(far[cell])]
        self.keep(previous, ends, CLASSES.index(highway) * NUMBERS, CHEAP[highway])

    def keep(self, previous: Ints, ends: list[int], rank: int, cheap: float) -> None:
        """Record the paths that lead to some ends; a link keeps the best of its ranks, and draws later roads."""
        for end in ends:
            cell = end
            while previous[cell] >= 0:
                before = int(previous[cell])
                link = (min(cell, before), max(cell, before))
                self.links[link] = min(rank, self.links.get(link, rank))
                self.factor[[cell, before]] = np.minimum(self.factor[[cell, before]], cheap)
                cell = before


def make_roads(relief: Relief, territory: Territory, places: Settlements, population: Ints) -> list[Link]:
    """Lay the whole network and return its links."""
    survey = Surveyor(relief, int(places.cell[places.cut_off]))
    lay_main_roads(survey, territory)
    lay_local_roads(survey, territory, places)
    net = PlanarNetwork()
    net.add_cell_links(survey.links, places)
    net.relax(rounds=5)
    end_motorways_at_towns(net, places)
    lay_streets(net, places, population, CLASSES.index("residential") * NUMBERS)
    links = [Link(line, CLASSES[rank // NUMBERS], **label(rank)) for line, rank in net.finish()]
    return sign(links, places, population)


def label(rank: int) -> dict[str, str | None]:
    """Return the name and the number on the signs of a road."""
    highway, number = CLASSES[rank // NUMBERS], rank % NUMBERS
    if not number:
        return {"name": None, "ref": None}
    series = {
        "motorway": "A-99",
        "trunk": f"N-69{number}",
        "primary": f"N-68{number}",
        "secondary": f"TA-{200 + number}",
        "tertiary": f"TA-L-{3000 + number}",
    }
    return {"name": "Autovía del Alba" if highway == "motorway" else None, "ref": series[highway]}


def end_motorways_at_towns(net: PlanarNetwork, places: Settlements) -> None:
    """Make avenues (primary) of the motorways and trunk roads within the city and the towns."""
    avenue = CLASSES.index("primary") * NUMBERS
    for (a, b), rank in net.rank.items():
        middle = (net.xy[a] + net.xy[b]) / 2
        for town, reach in enumerate(AVENUE_M):
            if rank < avenue and np.hypot(*(middle - places.xy[town])) < reach:
                net.rank[(a, b)] = avenue


def lay_main_roads(survey: Surveyor, territory: Territory) -> None:
    """Lay the motorway, the trunk roads and the primaries: city, towns and the ways out."""
    city, *towns = territory.capitals[:4].tolist()
    west, east = gate(survey, 0.60, 0.012), gate(survey, 0.40, 0.988)
    north, south = gate(survey, 0.012, 0.56), gate(survey, 0.988, 0.42)
    survey.connect([(towns[0], west), (city, towns[0]), (city, towns[1])], "motorway")
    survey.connect([(towns[1], east), (city, towns[2]), (towns[2], south)], "trunk")
    heads = [int(territory.capitals[head]) for head in territory.heads[4:]]
    survey.connect(
        [(city, north), (towns[0], towns[2]), (towns[1], towns[2]), (city, heads[0]), (city, heads[1])], "primary"
    )


def lay_local_roads(survey: Surveyor, territory: Territory, places: Settlements) -> None:
    """Lay secondary roads between neighbours' capitals, local roads to the hamlets, and tracks to the fields."""
    capitals = territory.capitals
    pairs = [(int(capitals[a]), int(capitals[b])) for a, b in neighbour_pairs(centre_xy(capitals))]
    survey.attach(capitals, "tertiary")
    survey.connect(pairs[::4], "secondary")
    survey.connect(pairs[1::4], "tertiary")
    survey.attach(places.cell[(places.capital == 0) & (np.arange(len(places.cell)) != places.cut_off)], "unclassified")
    lay_tracks(survey, territory, int(places.cell[places.cut_off]))


def gate(survey: Surveyor, down: float, right: float) -> int:
    """Return the cell where a road leaves the frame."""
    return int(down * N) * N + int(right * N)


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
    away = cells_apart(island).ravel()
    land = np.flatnonzero((territory.unit_of_cell.ravel() > 0) & (away > ISLAND_M))
    survey.attach(random.choice(land, 430, replace=False), "track")
    around = np.flatnonzero((away < 0.75 * ISLAND_M) & np.isin(np.arange(N * N), survey.ground.tail))
    _, previous = dijkstra(survey.ground.graph(survey.factor), directed=False, indices=island, return_predecessors=True)
    ends = [int(cell) for cell in random.choice(around, 6, replace=False)]
    survey.keep(previous, ends, CLASSES.index("track") * NUMBERS, CHEAP["track"])
