"""Places and cells divided among zones: each place in one, each cell in as many as share its ground.

Why: people are counted zone by zone, and of sixteen million cells only those of some zones are looked at at a time.
What lies in no zone is a zone of its own, the outside, so that nobody vanishes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Integers
from ..coverage_fractions import Coverage
from ..zonal import cover_depth

Value = TypeVar("Value", bound=np.generic)

_NEGLIGIBLE = 1e-9  # part of a cell


class ZonePieces(NamedTuple):
    """Pieces of places: the zone of each, its place (None: all places, in order), and which part of the place it is."""

    zone: Integers
    place: Integers | None
    part: Floats | None

    @property
    def size(self) -> int:
        """Number of pieces."""
        return int(self.zone.size)

    def of(self, values: NDArray[Value]) -> NDArray[Value]:
        """Return what places have, for each piece."""
        return values if self.place is None else values[self.place]


@dataclass(frozen=True, eq=False)
class ZonedPlaces:
    """Places that lie in one zone each.

    Attributes
    ----------
    names : sequence of str
        The zones; where some places lie in none, the name of the outside behind them.
    zone : (places,) ndarray of int
        The zone of each place, a position among the names.
    """

    names: Sequence[str]
    zone: Integers

    @property
    def size(self) -> int:
        """Number of pieces."""
        return int(self.zone.size)

    def blocks(self) -> Iterator[ZonePieces]:
        """Yield all places at once."""
        yield ZonePieces(self.zone, None, None)

    def zones_with_places(self) -> list[str]:
        """Return the names of the zones that have places, without the outside."""
        return [self.names[zone] for zone in np.unique(self.zone).tolist() if zone < len(self.names) - 1]

    def people_outside(self, groups: Mapping[str, Floats]) -> dict[str, float]:
        """Count the people who live in no zone, by group; unknown ones count as nothing."""
        outside = self.zone == len(self.names) - 1
        return {group: round(float(np.nansum(people[outside])), 6) for group, people in groups.items()}


@dataclass(frozen=True, eq=False)
class ZonedCells:
    """Cells shared out among zones by exact area.

    Attributes
    ----------
    names : sequence of str
        The zones, and behind them the name of the outside.
    coverage : Coverage
        Which part of which cell lies in each zone.
    outside, outside_part : (o,) ndarrays
        Flat index of the cells that lie in no zone, in whole or in part, and which part.
    repeated, repeated_part : (m,) ndarrays
        Flat index of the cells that lie in several zones at once, and which part is counted beyond the first time.
    """

    names: Sequence[str]
    coverage: Coverage
    outside: Integers
    outside_part: Floats
    repeated: Integers
    repeated_part: Floats

    @property
    def size(self) -> int:
        """Number of pieces."""
        return int(self.coverage.length.sum()) + self.outside.size

    def blocks(self) -> Iterator[ZonePieces]:
        """Yield the pieces of some zones at a time, all pieces of a zone together; the outside comes last."""
        for run, cell in self.coverage.blocks(whole_units=True):
            yield ZonePieces(self.coverage.unit[run], cell, self.coverage.fraction[run])
        if self.outside.size:
            outside = np.full(self.outside.size, len(self.names) - 1, dtype=np.int64)
            yield ZonePieces(outside, self.outside, self.outside_part)

    def people_outside(self, groups: Mapping[str, Floats]) -> dict[str, float]:
        """Count the people who live in no zone, by group; unknown ones count as nothing."""
        part = self.outside_part
        return {group: round(float(np.nansum(people[self.outside] * part)), 6) for group, people in groups.items()}

    def people_repeated(self, people: Floats) -> float:
        """Count the people who are counted in several zones, beyond the first time."""
        return float(np.nansum(people[self.repeated] * self.repeated_part))

    def zones_with_places(self) -> list[str]:
        """Return the names of the zones that have cells, without the outside."""
        return [self.names[zone] for zone in np.unique(self.coverage.unit).tolist()]


def zoned_cells(coverage: Coverage, zones: Sequence[str], outside: str) -> ZonedCells:
    """Share the cells of a grid out among zones; what lies in none is the outside.

    Parameters
    ----------
    coverage : Coverage
        From `exact_coverage`.
    zones : sequence of str
        Names of its units.
    outside : str
        Name of the outside.

    Examples
    --------
    >>> from ..coverage_fractions import exact_coverage
    >>> from ..polygons import polygons_from_rings
    >>> box = [(0.0, 0.0), (1.5, 0.0), (1.5, 1.0), (0.0, 1.0)]
    >>> coverage = exact_coverage(polygons_from_rings([[[box]]]), (1, 3), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0))
    >>> cells = zoned_cells(coverage, ["a"], "outside")
    >>> cells.outside.tolist(), cells.outside_part.tolist()
    ([1, 2], [0.5, 1.0])
    >>> [(pieces.zone.tolist(), pieces.place.tolist()) for pieces in cells.blocks()]
    [([0, 0], [0, 1]), ([1, 1], [1, 2])]
    """
    depth = cover_depth(coverage)
    alone, many = np.flatnonzero(depth < 1.0 - _NEGLIGIBLE), np.flatnonzero(depth > 1.0 + _NEGLIGIBLE)
    parts = 1.0 - depth[alone], depth[many] - 1.0 - _NEGLIGIBLE
    return ZonedCells([*zones, outside], coverage, alone, parts[0], many, parts[1])


def zoned_places(zones: Sequence[str | None], names: Sequence[str], outside: str) -> ZonedPlaces:
    """Give places the numbers of their zones; what lies in none is in the outside.

    Parameters
    ----------
    zones : (places,) sequence of str or None
        Zone of each place.
    names : sequence of str
        All zones.
    outside : str
        Name of the outside.

    Examples
    --------
    >>> zoned_places(["b", None], ["a", "b"], "outside").zone.tolist()
    [1, 2]
    """
    position: dict[str | None, int] = {name: place for place, name in enumerate(names)}
    position[None] = len(names)
    return ZonedPlaces([*names, outside], np.array([position[zone] for zone in zones], dtype=np.int64))
