"""Land of a municipality as its report draws it: outline, roads, settlements, services, blocks of fear.

Coordinates are metres of one projected system, east and north.  No single place of fear is in it, only blocks; shelters
are in none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...arrays import Floats

BLOCK = 300.0
"""Side of a block of fear, in metres."""


@dataclass(frozen=True, eq=False)
class Road:
    """A road: its points, shape (n, 2), and its rank: 4 everyday network, 3 motorway, 2 main, 1 other, 0 track."""

    points: Floats
    rank: int = 1


@dataclass(frozen=True)
class Settlement:
    """A settlement with its women.

    Attributes
    ----------
    name, x, y, women : str, float, float, float or None
        Where it is, and how many women live there.
    is_capital : bool
        Whether it is the capital of the municipality.
    on_foot, by_car : bool or None
        Whether its people reach the daily services within 10 minutes on foot, and all basic services within 30
        minutes by car; None where that is not known.
    """

    name: str
    x: float
    y: float
    women: float | None = None
    is_capital: bool = False
    on_foot: bool | None = None
    by_car: bool | None = None


@dataclass(frozen=True)
class Place:
    """A service: the word of its type, and where it is."""

    kind: str
    x: float
    y: float


@dataclass(frozen=True, eq=False)
class Terrain:
    """Land as far as it is known.

    Attributes
    ----------
    outline : tuple of ndarray, shape (n, 2)
        Rings of the municipality.
    roads, settlements, places : tuple
        In and around it.
    blocks : tuple of (float, float, int)
        West and south of each block of fear that may be published, and how many places of it are in there.
    held_back : int
        Places that are in no block, because too few people named them.
    missing : tuple of str
        Roles of data that are not bound, in the order in which they would be drawn.
    """

    outline: tuple[Floats, ...] = ()
    roads: tuple[Road, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    places: tuple[Place, ...] = ()
    blocks: tuple[tuple[float, float, int], ...] = ()
    held_back: int = 0
    missing: tuple[str, ...] = ()

    def with_reach(self, on_foot: Mapping[str, bool], by_car: Mapping[str, bool]) -> Terrain:
        """Return the land with what each settlement reaches, by its name."""
        found = (replace(one, on_foot=on_foot.get(one.name), by_car=by_car.get(one.name)) for one in self.settlements)
        return replace(self, settlements=tuple(found))

    @property
    def capital(self) -> Settlement | None:
        """The capital; else the settlement with most women."""
        ordered = sorted(self.settlements, key=lambda one: (not one.is_capital, -(one.women or 0.0)))
        return ordered[0] if ordered else None
