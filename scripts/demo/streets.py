"""Streets, carriageways and what a road sign says: the part of the network that is not laid over the relief."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from scipy.spatial import cKDTree

from .frame import Floats, Ints, stream
from .places import built_radius
from .planar import Link, PlanarNetwork
from .settlements import Settlements

STREETS = (
    "Calle Mayor",
    "Calle Real",
    "Calle del Horno",
    "Calle de la Fuente",
    "Calle Nueva",
    "Calle de la Iglesia",
    "Calle del Pósito",
    "Calle de las Eras",
    "Travesía del Pilar",
    "Calle de la Peña",
    "Camino Viejo",
    "Calle del Olmo",
    "Ronda del Norte",
    "Calle del Molino",
    "Calle de Ramón Ibáñez",
    "Calle de la Ermita",
)
LIMITS = {"motorway": "120", "trunk": "100", "primary": "90", "secondary": "90"}
URBAN_M = 420
MEDIAN_M = 13.0
ONE_WAY_STREETS = 26


def lay_streets(net: PlanarNetwork, places: Settlements, population: Ints, rank: int) -> None:
    """Lay a crooked grid of streets around the middle of every settlement of 60 people or more."""
    random = stream("streets")
    for place in np.flatnonzero(population >= 60).tolist():
        node = net.node_of_cell.get(int(places.cell[place]))
        if node is None:
            continue
        count = max(3, round(0.23 * float(population[place]) ** 0.6))
        spacing = built_radius(int(population[place])) * float(np.sqrt(3.6 / count))
        xy = street_corners(random, count, spacing) + places.xy[place]
        net.add_points(xy, street_pairs(random, xy, spacing), node, rank)


def street_corners(random: np.random.Generator, count: int, spacing: float) -> Floats:
    """Return the corners (count, 2) of a bent and turned lattice nearest to its middle, which comes first."""
    reach = int(np.ceil(count**0.5)) + 1
    i, j = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    turn, squash = random.uniform(0, np.pi), random.uniform(0.75, 1.0)
    xy = np.column_stack([i.ravel(), j.ravel() * squash]) * spacing
    bend = 0.15 * spacing * reach * np.sin(xy / (spacing * reach) * 2.2 + random.uniform(0, 6, 2))[:, ::-1]
    bend -= bend[len(xy) // 2]
    xy = xy + bend + random.normal(0.0, 0.11 * spacing, xy.shape)
    xy[len(xy) // 2] = 0.0
    xy = xy @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    far = np.hypot(*xy.T) * random.uniform(0.85, 1.15, len(xy))
    far[len(xy) // 2] = -1.0
    return xy[np.argsort(far, kind="stable")[:count]]


def street_pairs(random: np.random.Generator, xy: Floats, spacing: float) -> list[tuple[int, int]]:
    """Return the streets between corners: a spanning tree, and most of the other short ones."""
    near = cKDTree(xy).query_pairs(1.25 * spacing, output_type="ndarray")
    near = near[np.lexsort(near.T[::-1])]
    length = np.hypot(*(xy[near[:, 0]] - xy[near[:, 1]]).T)
    graph = csr_matrix((length, near.T), shape=(len(xy), len(xy)))
    tree = minimum_spanning_tree(graph).tocoo()
    kept = {(int(a), int(b)) for a, b in zip(tree.row, tree.col, strict=True)}
    drawn = random.random(len(near)) < 0.62
    return sorted(kept | {(int(a), int(b)) for (a, b), yes in zip(near, drawn, strict=True) if yes})


def sign(links: list[Link], places: Settlements, population: Ints) -> list[Link]:
    """Return the links with speed limits, names and directions; a motorway becomes its two carriageways."""
    random = stream("signs")
    towns = cKDTree(places.xy[population >= 150])
    signed: list[Link] = []
    for link in links:
        middle = link.line[len(link.line) // 2]
        urban = towns.query(middle)[0] < URBAN_M and link.length < 900
        link.maxspeed = limit(link.highway, bool(urban), random)
        if link.highway == "residential" and random.random() < 0.45:
            link.name = STREETS[int(random.integers(len(STREETS)))]
        if link.highway == "primary":
            link.oneway = "no"
        signed += carriageways(link) if link.highway == "motorway" else [link]
    one_way_streets(signed, places.xy[0])
    return signed


def limit(highway: str, urban: bool, random: np.random.Generator) -> str | None:
    """Return the posted limit (km/h); many minor roads have none."""
    if highway == "residential":
        return "30" if random.random() < 0.6 else None
    if highway in LIMITS:
        return "50" if urban and highway != "motorway" else LIMITS[highway]
    if highway == "tertiary":
        return "50" if urban else (None, "70", "80", None)[int(random.integers(4))]
    return None


def carriageways(link: Link) -> list[Link]:
    """Return the two one-way carriageways of a link, which part after its first junction and meet at its last."""
    line = link.line
    if len(line) == 2:
        line = np.vstack([line[:1], line[:1] + (line[1:] - line[:1]) * [[1 / 3], [2 / 3]], line[1:]])
    along = np.gradient(line, axis=0)
    across = np.column_stack([along[:, 1], -along[:, 0]]) / np.hypot(*along.T)[:, None] * MEDIAN_M
    across[[0, -1]] = 0.0
    pair = (np.round(line + across), np.round(line - across)[::-1])
    return [Link(way, "motorway", link.maxspeed, "yes", link.name, link.ref) for way in pair]


def one_way_streets(links: list[Link], middle: Floats) -> None:
    """Make some streets of the city one-way, one of them against its line, as long as nobody is locked in."""
    streets = [link for link in links if link.highway == "residential" and np.hypot(*(link.line[0] - middle)) < 1_300]
    pieces = strong_pieces(links)
    done = 0
    for link in streets[:: max(1, len(streets) // (3 * ONE_WAY_STREETS))]:
        link.oneway = "-1" if done == 0 else "yes"
        if strong_pieces(links) == pieces:
            done += 1
        else:
            link.oneway = None
        if done == ONE_WAY_STREETS:
            return


def strong_pieces(links: list[Link]) -> int:
    """Return how many parts the network has when directions count."""
    ends = [(tuple(link.line[0].tolist()), tuple(link.line[-1].tolist())) for link in links]
    number = {point: place for place, point in enumerate(sorted({point for pair in ends for point in pair}))}
    rows, cols = [], []
    for link, (a, b) in zip(links, ends, strict=True):
        if link.oneway != "-1":
            rows.append(number[a])
            cols.append(number[b])
        if link.oneway != "yes":
            rows.append(number[b])
            cols.append(number[a])
    graph = csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(number), len(number)))
    return int(connected_components(graph, directed=True, connection="strong", return_labels=False))
