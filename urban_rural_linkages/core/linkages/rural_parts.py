"""Parts of functional rural areas: settlements that may be centres, and the cells that areas are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..contiguity import contiguity_from_pairs
from .area_merging import borders_between
from .stations import SharedStations


@dataclass(frozen=True, eq=False)
class Settlements:
    """Places that may be centres, all of them inhabited.

    Attributes
    ----------
    ids : sequence of str
    people : (n,) ndarray
        Of the settlement alone.
    station : (n,) ndarray of int
        In the list of whoever knows the minutes.
    in_city : (n,) ndarray of bool
        Whether it lies in a functional urban area: it competes as a centre, and is dropped afterwards.
    lonlat : (n, 2) ndarray
        Degrees.
    """

    ids: Sequence[str]
    people: Floats
    station: Integers
    in_city: Booleans
    lonlat: Floats


@dataclass(frozen=True, eq=False)
class Cells:
    """Parts that areas are made of: municipalities at their capital, or populated cells of a grid.

    Attributes
    ----------
    people : (n,) ndarray
        0 where unknown.
    station : (n,) ndarray of int
        -1 for a cell from which no way is measured, because nobody lives there: it goes where the nearest cell goes.
    in_city : (n,) ndarray of bool
    lonlat : (n, 2) ndarray
        Degrees.
    first, second : (p,) ndarray of int
        Cells with a common border.
    km2 : (n,) ndarray, optional
        Land of each cell of a grid, whose catchments are cleaned; None for municipalities, whose are not.
    of_settlement : (m,) ndarray of int, optional
        The cell of a grid in which each settlement lies; -1 for none.
    """

    people: Floats
    station: Integers
    in_city: Booleans
    lonlat: Floats
    first: Integers
    second: Integers
    km2: Floats | None = None
    of_settlement: Integers | None = None

    @classmethod
    def of(
        cls, people: Floats, stations: SharedStations, in_city: Booleans, borders: tuple[Integers, Integers]
    ) -> Cells:  # fmt: skip
        """Return municipalities as cells; people unknown count as none."""
        known = np.nan_to_num(people)
        return cls(known, stations.units, in_city, stations.lonlat[stations.units], *borders)

    @cached_property
    def lands(self) -> Integers:
        """The connected piece of land of each cell, cities counted."""
        borders = contiguity_from_pairs(self.first, self.second, np.ones(self.first.size), np.ones(self.people.size))
        return borders.components(np.zeros(self.people.size, dtype=np.int64))

    def borders_of(self, label: Integers) -> tuple[Integers, Integers]:
        """Return the pairs of labels whose cells have a common border, each once; cells of label -1 have none."""
        return borders_between((self.first, self.second), label)

    def beside_cities(self, label: Integers, count: int) -> Booleans:
        """Tell which labels have a cell beside a city."""
        found = np.zeros(count, dtype=bool)
        for one, other in ((self.first, self.second), (self.second, self.first)):
            here = label[one[self.in_city[other]]]
            found[here[here >= 0]] = True
        return found
