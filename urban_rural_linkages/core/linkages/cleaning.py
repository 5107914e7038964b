"""Cleaning of catchments on a grid: splinters join the neighbour where most people live, and what lies apart is told.

A catchment drawn by pull alone has splinters beyond other catchments and islands that no centre lies in.  Each is split
into connected parts.  A part joins a neighbour where it has no more than 100 km2, or less than a tenth of the land of
its catchment, or no centre: the neighbour with the most people, its own people counted where they are more.  Cities are
nobody's neighbours.  A part without a centre that borders on no other is an exclave; one of fewer than 100 people on no
more than 100 km2 is dropped.  All parts of a round join at once, and rounds go on until nothing changes.

References
----------
Dijkstra, L. and Jacobs-Crisioni, C. (2023), Developing a definition of Functional Rural Areas in the EU, JRC135599.
ObjectVision, NetworkModel_World (GeoDMS), Analyses/functional_rural_areas.dms, read for the rule; no code was taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, marked, sum_by
from ..contiguity import contiguity_from_pairs
from .area_merging import borders_between
from .catchments import NO_CENTRE

SMALLEST_KM2, SMALLEST_SHARE, FEWEST_PEOPLE = 100.0, 0.1, 100.0
"""Land of a part that joins, its share of the catchment, and people of an exclave that is kept."""
_MOST_ROUNDS = 10


@dataclass(frozen=True, eq=False)
class Ground:
    """Cells and which of them touch along a side.

    Attributes
    ----------
    people, km2 : (n,) ndarray
        Of each cell; people 0 where unknown.
    first, second : (p,) ndarray of int
        Cells with a common side.
    """

    people: Floats
    km2: Floats
    first: Integers
    second: Integers


class Cleaned(NamedTuple):
    """The catchment of each cell (-1 for none), and whether it lies in an exclave."""

    catchment: Integers
    exclave: Booleans


def clean_catchments(catchment: Integers, ground: Ground, centre_cell: Integers) -> Cleaned:
    """Join splinters to their neighbours.

    Parameters
    ----------
    catchment : (n,) ndarray of int
        Of each cell; -1 in cities, and where a cell is of none.
    ground : Ground
    centre_cell : (m,) ndarray of int
        The cell in which the centre of each catchment lies; -1 where it lies in none.

    Returns
    -------
    Cleaned

    Examples
    --------
    Three catchments in a row; the middle one is a splinter of the first, beyond the second:

    >>> rows = np.arange(4)
    >>> ground = Ground(np.array([500.0, 900, 40, 300]), np.full(4, 150.0), rows[:-1], rows[1:])
    >>> clean_catchments(np.array([0, 1, 0, 2]), ground, np.array([0, 1, 3])).catchment.tolist()
    [0, 1, 1, 2]
    """
    label = catchment.copy()
    for _ in range(_MOST_ROUNDS):
        parts = _parts(label, ground, centre_cell)
        wanted = parts.wanted()
        if (wanted == NO_CENTRE).all():
            break
        joined = np.where(wanted == NO_CENTRE, parts.label, parts.label[wanted])
        mutual = (wanted != NO_CENTRE) & (np.append(wanted, NO_CENTRE)[wanted] == np.arange(wanted.size))
        joined[mutual] = np.minimum(parts.label, joined)[mutual]
        label = np.where(parts.of_cell >= 0, joined[parts.of_cell], NO_CENTRE)
    left = _parts(label, ground, centre_cell)
    apart = left.apart()
    dropped = apart & (left.people < FEWEST_PEOPLE) & (left.km2 <= SMALLEST_KM2)
    inside = left.of_cell >= 0
    label[inside & np.append(dropped, False)[left.of_cell]] = NO_CENTRE
    return Cleaned(label, inside & np.append(apart & ~dropped, False)[left.of_cell])


@dataclass(frozen=True, eq=False)
class _Parts:
    """Connected parts of catchments: their catchment, people, land, whether a centre is in them, and borders."""

    of_cell: Integers
    label: Integers
    people: Floats
    km2: Floats
    has_centre: Booleans
    borders: tuple[Integers, Integers]

    def wanted(self) -> Integers:
        """Return the part that each part joins; -1 for one that stays, or has nothing to join."""
        whole = sum_by(self.label, self.km2, int(self.label.max(initial=-1)) + 1)
        small = (self.km2 <= SMALLEST_KM2) | (self.km2 < SMALLEST_SHARE * whole[self.label]) | ~self.has_centre
        one, other = (np.concatenate(ends) for ends in (self.borders, self.borders[::-1]))
        weight = np.maximum(self.people[one], self.people[other])
        order = np.lexsort((other, -weight, one))
        first = order[np.diff(one[order], prepend=-1) != 0]
        found = np.full(self.label.size, NO_CENTRE, dtype=np.int64)
        found[one[first]] = other[first]
        found[~small] = NO_CENTRE
        return found

    def apart(self) -> Booleans:
        """Tell which parts have neither a centre nor a neighbour."""
        return ~self.has_centre & ~marked(np.concatenate(self.borders), self.label.size)


def _parts(label: Integers, ground: Ground, centre_cell: Integers) -> _Parts:
    """Split catchments into connected parts, numbered by catchment, then by their first cell."""
    cells = label.size
    touching = contiguity_from_pairs(ground.first, ground.second, np.ones(ground.first.size), np.ones(cells))
    group, inside = touching.components(label), label >= 0
    _, once, number = np.unique(group[inside], return_index=True, return_inverse=True)
    own = label[inside][once]
    order = np.lexsort((once, own))
    place = np.empty_like(order)
    place[order] = np.arange(order.size)
    of_cell = np.full(cells, NO_CENTRE, dtype=np.int64)
    of_cell[inside] = place[number.ravel()]
    count, labels = order.size, own[order]
    held = centre_cell[(centre_cell >= 0)]
    home = np.flatnonzero(centre_cell >= 0)
    there = of_cell[held]
    own_centre = (there >= 0) & (np.append(labels, NO_CENTRE)[there] == home)
    return _Parts(
        of_cell, labels, sum_by(of_cell[inside], ground.people[inside], count),
        sum_by(of_cell[inside], ground.km2[inside], count), marked(there[own_centre], count),
        borders_between((ground.first, ground.second), of_cell),
    )  # fmt: skip
