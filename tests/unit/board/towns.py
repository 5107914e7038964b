"""Networks of roads for tests: a grid of streets, some one-way, with homes and services beside them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from urban_rural_linkages.core.access.graph import Network, build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.board.changes import Road
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.network_ways import NetworkWays
from urban_rural_linkages.core.board.places import Homes, Services
from urban_rural_linkages.core.progress import NullProgress

Line = list[tuple[float, float]]


@dataclass
class Town:
    """Lines with speeds and directions, and where homes and services lie."""

    lines: list[Line]
    speed: np.ndarray
    direction: np.ndarray
    homes: np.ndarray
    services: np.ndarray

    @property
    def ids(self) -> list[str]:
        return [f"line {number}" for number in range(len(self.lines))]

    def network(self, more: list[Line] | None = None, kmh: float = 60.0) -> Network:
        """Build the network anew, with further lines open both ways."""
        further = more or []
        return build_network(
            lines_from_coordinates([[line] for line in [*self.lines, *further]]),
            np.append(self.speed, np.full(len(further), kmh)),
            np.append(self.direction, np.zeros(len(further), dtype=int)),
        )

    def ways(self) -> NetworkWays:
        return NetworkWays(self.network(), self.ids)

    def board(self) -> Board:
        return Board(homes_at(self.homes), services_at(self.services), self.ways())


def homes_at(at: np.ndarray) -> Homes:
    ids = [f"h{number}" for number in range(len(at))]
    return Homes(ids, ids, *at.T, np.arange(1.0, len(at) + 1))


def services_at(at: np.ndarray) -> Services:
    ids = [f"s{number}" for number in range(len(at))]
    return Services(ids, ids, *at.T, np.full(len(at), np.nan))


def town(seed: int, side: int = 5, homes: int = 12, services: int = 3) -> Town:
    """Return a crooked grid of streets of 1 km, of which some are missing and some open one way."""
    random = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.arange(side), np.arange(side)), axis=-1) * 1000.0
    grid = (grid + random.uniform(-250, 250, grid.shape)).round(1)
    pairs = [((i, j), other) for i in range(side) for j in range(side) for other in ((i + 1, j), (i, j + 1))
             if max(other) < side and random.random() > 0.1]  # fmt: skip
    lines = [[tuple(grid[one]), tuple(grid[other])] for one, other in pairs]
    extent = (side - 1) * 1000.0
    return Town(
        lines,
        random.choice([20.0, 50.0, 90.0], len(lines)),
        random.choice([0, 0, 0, 1, -1], len(lines)),
        random.uniform(0, extent, (homes, 2)),
        random.uniform(0, extent, (services, 2)),
    )


def searched_again(ways: NetworkWays, roads: tuple[Road, ...]) -> np.ndarray:
    """Return what searches from all services give with changed roads, without what is kept."""
    return ways._search_all(ways._changed(roads), NullProgress()).matrix
